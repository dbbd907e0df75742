import type { Caller } from './callers.ts';
import { conditionHolds, type Presented } from './conditions.ts';
import { fillFreely, fillOwned, TOKEN, verbatimText } from './fill.ts';
import type { Circumstances } from './key-rules.ts';
import { presentable } from './keys.ts';
import { variablesOf, type Leaf } from './leaf.ts';
import type { Condition } from './parse-condition.ts';
import { claimRule, tokenKey, type ClaimRule } from './providers.ts';

/** A key and what one caller could say about it, as few options as make a difference. */
export interface Choice {
  readonly key: string;
  readonly options: readonly Presented[];
  /** Too many options to try: some were left out. */
  readonly cut: boolean;
}

/** Beyond so many different outcomes of one key the search is no longer complete. */
const MOST_OPTIONS = 64;

/**
 * What the caller could present for every key that the tests, or the variables in them, speak of. Options that the tests
 * cannot tell apart are tried once; undefined when some key has no option with which all `required` tests could pass.
 */
export function choicesFor(
  caller: Caller,
  tests: {
    readonly required: readonly Condition[];
    readonly further: readonly Condition[];
    readonly variables: readonly string[];
  },
  circumstances: Circumstances,
): readonly Choice[] | undefined {
  const every = [...tests.required, ...tests.further];
  const coupled = new Set([...tests.variables, ...every.filter(hasVariables).flatMap(keysOf)]);
  const byKey = new Map<string, Condition[]>([...coupled].map((key) => [key, []]));
  for (const condition of every) {
    if (condition.operator === undefined) continue;
    const same = byKey.get(condition.key);
    if (same === undefined) byKey.set(condition.key, [condition]);
    else same.push(condition);
  }
  const required = new Set(tests.required.filter((condition) => !hasVariables(condition)));
  const choices: Choice[] = [];
  for (const [key, conditions] of byKey) {
    const binding = conditions.filter((condition) => required.has(condition));
    const options = presentableBy(caller, { key, conditions, circumstances }).filter((option) =>
      binding.every((condition) => conditionHolds(condition, new Map([[key, option]])) !== 'no'),
    );
    if (options.length === 0) return undefined;
    const distinct = distinguishable(options, coupled.has(key) ? undefined : conditions);
    choices.push({ key, options: distinct.slice(0, MOST_OPTIONS), cut: distinct.length > MOST_OPTIONS });
  }
  return choices;
}

function hasVariables({ values }: Condition): boolean {
  return values.some((leaf) => variablesOf(leaf).length > 0);
}

function keysOf({ key, values }: Condition): readonly string[] {
  return [key, ...values.flatMap(variablesOf).map((variable) => variable.key)];
}

/** One option per outcome of the tests; without tests that tell, one per value. */
function distinguishable(
  options: readonly Presented[],
  tests: readonly Condition[] | undefined,
): readonly Presented[] {
  const seen = new Map<string, Presented>();
  for (const option of options.slice(0, 16 * MOST_OPTIONS)) {
    const signature =
      tests === undefined
        ? JSON.stringify(option)
        : tests.map((test) => conditionHolds(test, new Map([[test.key, option]]))).join();
    if (!seen.has(signature)) seen.set(signature, option);
  }
  return [...seen.values()];
}

function presentableBy(
  caller: Caller,
  {
    key,
    conditions,
    circumstances,
  }: {
    readonly key: string;
    readonly conditions: readonly Condition[];
    readonly circumstances: Circumstances;
  },
): readonly Presented[] {
  const token = tokenKey(key);
  if (token === undefined) return presentable(key, { caller, conditions, circumstances });
  const mine = caller.token;
  if (mine === undefined) return ['absent'];
  const { provider, holder } = mine;
  const anyIssuer = Object.keys(provider.claims).length === 0;
  if (!anyIssuer && provider.issuer !== token.issuer) return ['absent'];
  const leaves = conditions.flatMap(({ values }) => values);
  const texts = claimTexts(claimRule(provider, token.claim), { leaves, holder, claim: token.claim });
  const always = provider.always.includes(token.claim);
  return [...(always ? [] : (['absent'] as const)), ...texts.map((text) => [text])];
}

interface Claimed {
  readonly leaves: readonly Leaf[];
  readonly holder: 'stranger' | 'app-user' | 'guest';
  readonly claim: string;
}

/** The texts a holder can have in a claim of the given rule. */
function claimTexts(rule: ClaimRule, { leaves, holder, claim }: Claimed): readonly string[] {
  const anything = [TOKEN, ...leaves.flatMap((leaf) => [fillFreely(leaf), ...verbatimText(leaf)])];
  if (claim === 'amr' && holder !== 'stranger')
    return [holder === 'guest' ? 'unauthenticated' : 'authenticated'];
  if (rule.kind === 'free') return anything;
  // Users and guests of an application carry its name; a stranger's names another one.
  if (rule.kind === 'whole') return holder === 'stranger' ? foreignTexts(leaves) : anything;
  if (rule.kind === 'person') return foreignTexts(leaves);
  const open = leaves.filter((leaf) => !namesTenant(leaf, rule));
  return [
    `${rule.begins}${TOKEN}${rule.delimiter}${TOKEN}`,
    ...open.flatMap((leaf) => [fillFreely(leaf), ...verbatimText(leaf)]),
  ];
}

function foreignTexts(leaves: readonly Leaf[]): readonly string[] {
  return [TOKEN, ...leaves.flatMap((leaf) => fillOwned(leaf, 'whole', { id: TOKEN, named: false }) ?? [])];
}

/** `repo:acme/` pins; `repo:acme*`, `repo:*` and subjects that begin otherwise do not. */
function namesTenant(leaf: Leaf, { begins, delimiter }: Extract<ClaimRule, { kind: 'tenant' }>): boolean {
  const [first] = leaf.pieces;
  if (typeof first !== 'string' || !first.startsWith(begins)) return false;
  const end = first.indexOf(delimiter, begins.length);
  const tenant = first.slice(begins.length, end);
  return end > begins.length && !/[*?]/.test(tenant);
}
