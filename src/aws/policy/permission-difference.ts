import type { Fence, Grant, Opening, Pattern, Permissions } from '../../model/fact.ts';
import { sampleAction } from './actions.ts';
import { covers, overlaps } from './match.ts';
import { withoutKind } from './permissions.ts';

type Side = Pick<Permissions, 'grants' | 'denies'>;

/** What `after` lets through and `before` did not: other actions, other resources, fewer tests, or a Deny that is gone. */
export function gainedGrants(before: Side | undefined, after: Side): readonly Grant[] {
  const was = before ?? { grants: [], denies: [] };
  const same = new Set(was.grants.map(keyOf));
  const allowed = after.grants
    .filter((grant) => !same.has(keyOf(grant)))
    .flatMap((grant) => beyond(grant, was.grants));
  const lifted = liftedBy(was, after);
  const always = after.denies.filter(({ fences }) => fences.length === 0);
  return [...allowed, ...lifted].flatMap((grant) => beyond(grant, always));
}

function keyOf({ actions, resources, fences }: Grant): string {
  return JSON.stringify([actions, resources, fences]);
}

/** The part of a grant that none of the others covers, action by action. */
function beyond(grant: Grant, others: readonly Grant[]): readonly Grant[] {
  const ofService = byService(others);
  const implied = new Map<Grant, boolean>();
  const isRelevant = (other: Grant): boolean => {
    const known = implied.get(other) ?? isImplied(other.fences, grant.fences);
    implied.set(other, known);
    return known;
  };
  const byResources = new Map<
    string,
    { readonly actions: Pattern[]; readonly resources: readonly Pattern[] }
  >();
  for (const action of grant.actions) {
    const covering = ofService(action)
      .filter((other) => isRelevant(other) && other.actions.some((each) => contains(each, action, true)))
      .flatMap(({ resources }) => resources);
    const left = grant.resources.filter(
      (resource) => !covering.some((each) => contains(each, resource, false)),
    );
    if (left.length === 0) continue;
    const key = JSON.stringify(left);
    const group = byResources.get(key);
    if (group === undefined) byResources.set(key, { actions: [action], resources: left });
    else group.actions.push(action);
  }
  return [...byResources.values()].map((part) => ({ ...grant, ...part }));
}

const indexes = new WeakMap<readonly Grant[], (action: Pattern) => readonly Grant[]>();

/** The grants that may cover an action: those that name its service, or any. */
function byService(grants: readonly Grant[]): (action: Pattern) => readonly Grant[] {
  const known = indexes.get(grants);
  if (known !== undefined) return known;
  const named = new Map<string, Set<Grant>>();
  const ofAny = new Set<Grant>();
  for (const grant of grants)
    for (const action of grant.actions) {
      const service = serviceIn(action);
      const same = service === undefined ? ofAny : (named.get(service) ?? new Set());
      same.add(grant);
      if (service !== undefined) named.set(service, same);
    }
  const find = (action: Pattern): readonly Grant[] => [
    ...new Set([...(named.get(serviceIn(action) ?? '') ?? []), ...ofAny]),
  ];
  indexes.set(grants, find);
  return find;
}

/** Undefined where the pattern leaves the service open. */
function serviceIn({ pattern }: Pattern): string | undefined {
  const service = pattern.slice(0, pattern.indexOf(':')).toLowerCase();
  return service === '' || /[*?{]/.test(service) ? undefined : service;
}

/** A Deny of before that no Deny of after replaces frees what both sides allow. */
function liftedBy(was: Side, after: Side): readonly Grant[] {
  const same = new Set(after.denies.map(keyOf));
  const lifted = was.denies
    .filter((deny) => !same.has(keyOf(deny)))
    .flatMap((deny) => beyond(deny, after.denies));
  return lifted.flatMap((deny) =>
    after.grants.flatMap((grant) => {
      const actions = shared(grant.actions, deny.actions, true);
      const resources = shared(grant.resources, deny.resources, false);
      return actions.length === 0 || resources.length === 0
        ? []
        : [{ ...grant, actions, resources, step: freed(deny) }];
    }),
  );
}

function freed({ step }: Grant): Grant['step'] {
  return { ...step, says: step.says.replace(/ denies .*/, ' no longer denies this') };
}

function shared(left: readonly Pattern[], right: readonly Pattern[], ignoringCase: boolean): Pattern[] {
  return left.flatMap((a) =>
    right.flatMap((b) => {
      if (contains(a, b, ignoringCase)) return [b];
      if (contains(b, a, ignoringCase)) return [a];
      if (isLiteral(a) || isLiteral(b)) return [];
      const meet = overlaps(folded(a.pattern, ignoringCase), folded(b.pattern, ignoringCase));
      const isOut = [...a.except, ...b.except].some(
        (each) =>
          covers(folded(each, ignoringCase), folded(a.pattern, ignoringCase)) ||
          covers(folded(each, ignoringCase), folded(b.pattern, ignoringCase)),
      );
      return meet && !isOut ? [a] : [];
    }),
  );
}

const folded = (text: string, ignoringCase: boolean): string => (ignoringCase ? text.toLowerCase() : text);

/** It covers itself alone. */
const isLiteral = ({ pattern, except }: Pattern): boolean => except.length === 0 && !/[*?{$]/.test(pattern);

/** Whether every text of `inner` is in `outer`; a refusal is not always proof that it is not. */
function contains(outer: Pattern, inner: Pattern, ignoringCase: boolean): boolean {
  const fold = (text: string): string => folded(text, ignoringCase);
  if (isLiteral(outer)) return fold(outer.pattern) === fold(inner.pattern);
  return (
    covers(fold(outer.pattern), fold(inner.pattern)) &&
    outer.except.every(
      (each) =>
        !overlaps(fold(each), fold(inner.pattern)) ||
        inner.except.some((other) => covers(fold(other), fold(each))),
    )
  );
}

/** Whether every test of `loose` holds wherever all of `strict` do. */
function isImplied(loose: readonly Fence[], strict: readonly Fence[]): boolean {
  return loose.every((test) => strict.some((other) => implies(other, test)));
}

const GLOBBING = /^(?:stringlike|arnlike|arnequals)$/;

function implies(strict: Fence, loose: Fence): boolean {
  if (strict.key !== loose.key) return false;
  if (strict.operator === loose.operator && /not/.test(strict.operator))
    return loose.values.every((value) => strict.values.includes(value));
  const positive = loose.operator.replace(/ifexists$/, '');
  if (strict.operator !== loose.operator && strict.operator !== positive)
    return strict.operator === 'stringequals' && positive === 'stringlike' && isWithin(strict, loose, true);
  if (/^(?:numeric|date|null)|not/.test(strict.operator)) return sameValues(strict, loose);
  return isWithin(strict, loose, GLOBBING.test(positive));
}

function isWithin(strict: Fence, loose: Fence, globbing: boolean): boolean {
  return strict.values.every((value) =>
    loose.values.some((other) => (globbing ? covers(other, value) : other === value)),
  );
}

function sameValues(a: Fence, b: Fence): boolean {
  return JSON.stringify(a.values) === JSON.stringify(b.values);
}

/** Keys whose tests were tighter before: the same action and resource passed only under them. */
export function relaxedFences(before: Permissions, gained: Grant): readonly Fence[] {
  const earlier = before.grants.filter(
    (grant) =>
      gained.actions.some((a) => grant.actions.some((b) => contains(b, a, true))) &&
      gained.resources.some((a) => grant.resources.some((b) => contains(b, a, false))),
  );
  if (earlier.length === 0) return [];
  return (earlier[0]?.fences ?? []).filter((fence) => !gained.fences.some((other) => implies(other, fence)));
}

export function textOf({ pattern, except }: Pattern): string {
  return except.length === 0 ? pattern : `${pattern} except ${except.join(', ')}`;
}

/** A grant as the opening of a subject for its own principal, with the call that passes now. */
export function openingOf(grant: Grant, { subject, aspect }: Permissions): Opening {
  const [action] = grant.actions;
  const [resource] = grant.resources;
  return {
    audience: 'own',
    parties: [],
    capability: {
      kind: 'calls',
      actions: grant.actions.map(textOf),
      resources: aspect === 'trust' ? ['own'] : grant.resources.map(textOf),
    },
    authentication: 'strong',
    certainty: 'certain',
    lacking: [],
    witness: {
      kind: 'request',
      caller: aspect === 'trust' ? textOf(withoutKind(resource ?? ANY)) : subject,
      action: exampleOf(action ?? ANY),
      resource: aspect === 'trust' ? subject : textOf(resource ?? ANY),
      conditions: grant.fences.map(shownFence),
    },
    evidence: [grant.step],
  };
}
function shownFence({ spelled, operator, values, isShared }: Fence): string {
  if (isShared) return `${spelled} = <the expected value>`;
  const isPlain = /^(?:string|arn|bool|numeric|date)(?:equals|like)?$/.test(operator);
  return `${spelled} ${isPlain ? '=' : operator} ${values.join(' or ')}`;
}
const ANY: Pattern = { pattern: '*', except: [] };

/** One call that the pattern lets through. */
function exampleOf(action: Pattern): string {
  if (action.pattern !== '*') return sampleAction(action.pattern);
  return action.except.length === 0 ? 'iam:CreateUser' : textOf(action);
}
