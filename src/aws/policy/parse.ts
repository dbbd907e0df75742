import { termOf, unknown } from '../../model/value.ts';
import type { Term, Trail, Unknown } from '../../model/value.ts';
import { parseConditions, type Condition } from './parse-condition.ts';
import { leavesOf, listOf, unknownsOf, type Leaf, type Place, type Reading } from './leaf.ts';

type PrincipalKind = 'anyone' | 'aws' | 'service' | 'federated' | 'canonical';
export interface Principal {
  readonly kind: PrincipalKind;
  readonly leaf: Leaf;
}

/** One statement in normal form; lists are complete, scalars have become lists of one. */
export interface Statement {
  readonly sid: string | undefined;
  readonly path: string;
  readonly trail: Trail | undefined;
  /** `unknown` also where the text is not exactly `Allow` or `Deny`. */
  readonly effect: 'Allow' | 'Deny' | 'unknown';
  /** Empty, unless negated, grants nothing: identity policies aside, a statement must say to whom. */
  readonly principals: readonly Principal[];
  readonly principalsNegated: boolean;
  readonly actions: readonly Leaf[];
  readonly actionsNegated: boolean;
  /** Empty where the service has no Resource element, which means the guarded resource itself. */
  readonly resources: readonly Leaf[];
  readonly resourcesNegated: boolean;
  readonly conditions: readonly Condition[];
  /** Every part nobody knows, with its path inside the document. */
  readonly unknowns: readonly { readonly path: string; readonly value: Unknown }[];
}

/** What cannot be read of the document is one more statement of which nothing is known. */
export interface Policy {
  readonly statements: readonly Statement[];
}

/** Above every quota AWS documents for a policy; a larger document is not evaluated but reported as open. */
const MOST_STATEMENTS = 500;
const MOST_LEAVES = 5000;
const MOST_TEXT = 131_072;
const OVERSIZED = unknown('not-evaluated', { written: 'a policy larger than AWS accepts' });

/** Reads a policy document, as a tree or as JSON text. Odd shapes never throw: what cannot be read is unknown. */
export function parsePolicy(document: Term, reading: Reading): Policy {
  const tree = document.kind === 'known' ? treeOf(document.value) : document;
  if (tree.kind === 'absent') return { statements: [] };
  if (tree.kind === 'unknown') return { statements: [wholeUnknown(tree, '')] };
  if (tree.kind !== 'map')
    return { statements: [wholeUnknown(unknown('malformed', { trail: tree.trail }), '')] };
  if (isOversized(tree)) return { statements: [wholeUnknown(OVERSIZED, '')] };
  const elements = elementsOf(tree);
  const variables = scalarText(elements.get('version')) === '2012-10-17';
  const { items, open } = listOf(elements.get('statement') ?? absentUnlessOpen(tree.open), 'Statement');
  const rest = open ?? (elements.has('statement') ? undefined : tree.open);
  return {
    statements: [
      ...items.map(({ term, path }) => parseStatement(term, { path, variables }, reading)),
      ...(rest === undefined ? [] : [wholeUnknown(rest, 'Statement')]),
    ],
  };
}

function treeOf(value: unknown): Term {
  if (typeof value !== 'string' || value.length > MOST_TEXT) return OVERSIZED;
  try {
    return termOf(JSON.parse(value));
  } catch {
    // Not JSON, or nested deeper than the parser's stack.
    return unknown('malformed');
  }
}

/** Counts without recursion, so that no depth of nesting can exhaust the stack. */
function isOversized(root: Term): boolean {
  let leaves = 0;
  let text = 0;
  const open: Term[] = [root];
  for (let term = open.pop(); term !== undefined; term = open.pop()) {
    if (term.kind === 'list') for (const item of term.items) open.push(item);
    else if (term.kind === 'map') for (const item of term.entries.values()) open.push(item);
    else if (term.kind === 'known') text += typeof term.value === 'string' ? term.value.length : 1;
    leaves++;
    if (leaves > 3 * MOST_LEAVES || text > MOST_TEXT) return true;
  }
  const statements = root.kind === 'map' ? elementsOf(root).get('statement') : undefined;
  return statements?.kind === 'list' && statements.items.length > MOST_STATEMENTS;
}

/** Element names are case-insensitive; of two spellings the last one counts. */
function elementsOf(map: Extract<Term, { kind: 'map' }>): ReadonlyMap<string, Term> {
  const stated = [...map.entries].filter(([, term]) => term.kind !== 'absent');
  return new Map(stated.map(([name, term]) => [name.toLowerCase(), term]));
}

function scalarText(term: Term | undefined): string | undefined {
  return term?.kind === 'known' ? String(term.value) : undefined;
}

function nameOf(term: Term | undefined): string | undefined {
  return term?.kind === 'known' && term.sensitive !== true ? String(term.value).slice(0, 128) : undefined;
}

function parseStatement(term: Term, place: Place, reading: Reading): Statement {
  if (term.kind !== 'map')
    return wholeUnknown(term.kind === 'unknown' ? term : unknown('malformed'), place.path);
  const elements = elementsOf(term);
  const member = (name: string) => elements.get(name.toLowerCase()) ?? absentUnlessOpen(term.open);
  const inside = (name: string): Place => ({ ...place, path: `${place.path}.${name}` });
  const principalsNegated = elements.has('notprincipal') && !elements.has('principal');
  const actionsNegated = elements.has('notaction') && !elements.has('action');
  const resourcesNegated = elements.has('notresource') && !elements.has('resource');
  const leaves = (name: string) => leavesOf(member(name), inside(name), reading);
  const principalName = principalsNegated ? 'NotPrincipal' : 'Principal';
  const resourceName = resourcesNegated ? 'NotResource' : 'Resource';
  const principals = parsePrincipals(member(principalName), inside(principalName), reading);
  const actions = leaves(actionsNegated ? 'NotAction' : 'Action');
  const named = elements.get(resourceName.toLowerCase()) ?? { kind: 'absent' };
  const resources = leavesOf(named, { ...inside(resourceName), selfIsResource: true }, reading);
  const conditions = parseConditions(member('Condition'), inside('Condition'), reading);
  const effect = scalarText(elements.get('effect'));
  const everyLeaf = [
    ...principals.map(({ leaf }) => leaf),
    ...actions,
    ...resources,
    ...conditions.flatMap((each) => each.values),
  ];
  const effectTerm = member('Effect');
  return {
    sid: nameOf(elements.get('sid')),
    path: place.path,
    trail: term.trail,
    effect: effect === 'Allow' || effect === 'Deny' ? effect : 'unknown',
    principals,
    principalsNegated,
    actions,
    actionsNegated,
    resources,
    resourcesNegated,
    conditions,
    unknowns: [
      ...everyLeaf.flatMap((leaf) => unknownsOf(leaf).map((value) => ({ path: leaf.path, value }))),
      ...(effectTerm.kind === 'unknown' ? [{ path: `${place.path}.Effect`, value: effectTerm }] : []),
    ],
  };
}

function absentUnlessOpen(open: Unknown | undefined): Term {
  return open ?? { kind: 'absent' };
}

const KINDS: ReadonlyMap<string, PrincipalKind> = new Map([
  ['aws', 'aws'],
  ['*', 'anyone'],
  ['service', 'service'],
  ['federated', 'federated'],
  ['canonicaluser', 'canonical'],
]);

/** `"*"`, `{"AWS": …}` and their lists; an unknown element may turn out to be anyone. */
function parsePrincipals(term: Term, place: Place, reading: Reading): readonly Principal[] {
  if (term.kind !== 'map')
    return leavesOf(term, place, reading).map((leaf) => ({
      kind: leaf.text === '*' ? 'anyone' : 'aws',
      leaf,
    }));
  const listed = [...term.entries].flatMap(([name, members]) => {
    const kind = KINDS.get(name.toLowerCase());
    if (kind === undefined) return [];
    return leavesOf(members, { ...place, path: `${place.path}.${name}` }, reading).map((leaf): Principal => ({
      kind: kind === 'aws' && leaf.text === '*' ? 'anyone' : kind,
      leaf,
    }));
  });
  if (term.open === undefined) return listed;
  return [
    ...listed,
    ...leavesOf(term.open, place, reading).map((leaf): Principal => ({ kind: 'aws', leaf })),
  ];
}

/** A statement of which nothing is known may grant, or deny, anything. */
function wholeUnknown(value: Unknown, path: string): Statement {
  const leaf: Leaf = { pieces: [value], text: undefined, path, trail: value.trail };
  return {
    sid: undefined,
    path,
    trail: value.trail,
    effect: 'unknown',
    principals: [{ kind: 'aws', leaf }],
    principalsNegated: false,
    actions: [leaf],
    actionsNegated: false,
    resources: [leaf],
    resourcesNegated: false,
    conditions: [],
    unknowns: [{ path, value }],
  };
}

/**
 * Whether an attribute of any type holds a resource policy: an object with statements that name a Principal. New carriers of
 * policies are found by this, before we know their type.
 */
export function looksLikeResourcePolicy(term: Term): boolean {
  if (term.kind === 'known') {
    const text = term.value;
    if (typeof text !== 'string' || text.length > MOST_TEXT || !/"statement"/i.test(text)) return false;
    const tree = treeOf(text);
    return tree.kind === 'map' && looksLikeResourcePolicy(tree);
  }
  if (term.kind !== 'map') return false;
  const { items } = listOf(elementsOf(term).get('statement') ?? { kind: 'absent' }, '');
  return items.some(({ term: statement }) => {
    if (statement.kind !== 'map') return false;
    const elements = elementsOf(statement);
    return elements.has('effect') && (elements.has('principal') || elements.has('notprincipal'));
  });
}
