import {
  absent,
  known,
  type MapTerm,
  type Scalar,
  type Term,
  type Trail,
  type Unknown,
} from '../../../model/value.ts';
import { documentOf } from './document.ts';
import { sameValue, textOf } from './scalars.ts';
import { firstUnknown, list, map, trailOf, unknownFrom } from './terms.ts';

// The merge rules follow the provider: source documents, then own statements, then overriding documents; a statement takes the place
// of an earlier one with its sid. https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document

/** The JSON document that an `aws_iam_policy_document` renders, from the arguments of its block. */
export function policyDocument(block: MapTerm): MapTerm {
  const statements = listOf(block.entries.get('statement'));
  const own: Layer = {
    statements: statements.items.flatMap((item) => (item.kind === 'map' ? [statement(item)] : [])),
    open: statements.open,
  };
  const sources = [...documents(block, 'source_json'), ...documents(block, 'source_policy_documents')];
  const overrides = [...documents(block, 'override_json'), ...documents(block, 'override_policy_documents')];
  const { statements: merged, open } = [...sources, own, ...overrides].reduce(overlaid, {
    statements: [],
    open: undefined,
  });
  const entries = new Map<string, Term>();
  const { trail } = block;
  entries.set('Version', given(block.entries.get('version')) ?? known<Scalar>('2012-10-17', trail));
  const id = given(block.entries.get('policy_id'));
  if (id !== undefined) entries.set('Id', id);
  entries.set('Statement', list(merged, trail, open));
  return map(entries, trail);
}

interface Layer {
  readonly statements: readonly Term[];
  readonly open: Unknown | undefined;
}

function given(term: Term | undefined): Term | undefined {
  return term === undefined || term.kind === 'absent' ? undefined : term;
}

function listOf(term: Term | undefined): {
  readonly items: readonly Term[];
  readonly open?: Unknown | undefined;
} {
  if (term === undefined || term.kind === 'absent') return { items: [], open: undefined };
  if (term.kind === 'list') return { items: term.items, open: term.open };
  return term.kind === 'unknown' ? { items: [], open: term } : { items: [term], open: undefined };
}

/** The statements of the documents that an argument lists. */
function documents(block: MapTerm, name: string): readonly Layer[] {
  const { items, open } = listOf(block.entries.get(name));
  const layers = items
    .filter((item) => !(item.kind === 'known' && item.value === ''))
    .map((item): Layer => {
      const document = documentOf(item);
      if (document.kind === 'absent') return { statements: [], open: undefined };
      if (document.kind !== 'map')
        return { statements: [], open: firstUnknown(document) ?? unknownFrom([document], {}) };
      const own = listOf(document.entries.get('Statement'));
      return { statements: own.items, open: own.open ?? document.open };
    });
  return open === undefined ? layers : [...layers, { statements: [], open }];
}

function overlaid(before: Layer, layer: Layer): Layer {
  const statements = [...before.statements];
  for (const next of layer.statements) {
    const sid = sidOf(next);
    const place =
      sid === undefined
        ? -1
        : statements.findIndex((earlier) => sameValue(sidOf(earlier) ?? absent, sid) === true);
    if (place === -1) statements.push(next);
    else statements[place] = next;
  }
  return { statements, open: before.open ?? layer.open };
}

function sidOf(term: Term): Term | undefined {
  const sid = term.kind === 'map' ? term.entries.get('Sid') : undefined;
  return sid?.kind === 'known' && sid.value !== '' ? sid : undefined;
}

const LISTS = [
  ['actions', 'Action'],
  ['not_actions', 'NotAction'],
  ['resources', 'Resource'],
  ['not_resources', 'NotResource'],
] as const;

function statement({ entries: written, trail, open }: MapTerm): MapTerm {
  const entries = new Map<string, Term>();
  const put = (name: string, term: Term | undefined): void =>
    void (term !== undefined && entries.set(name, term));
  const sid = given(written.get('sid'));
  if (!(sid?.kind === 'known' && sid.value === '')) put('Sid', sid);
  put('Effect', given(written.get('effect')) ?? known<Scalar>('Allow', trail));
  put('Principal', principals(written.get('principals')));
  put('NotPrincipal', principals(written.get('not_principals')));
  for (const [argument, name] of LISTS) put(name, oneOrMany(written.get(argument)));
  put('Condition', conditions(written.get('condition')));
  return map(entries, trail, open);
}

/** A single member stands alone; several are written last first, as the provider sorts them. */
function oneOrMany(term: Term | undefined): Term | undefined {
  const value = given(term);
  if (value?.kind !== 'list') return value;
  const [only] = value.items;
  if (value.open === undefined && value.items.length === 0) return undefined;
  if (value.open === undefined && value.items.length === 1) return only;
  if (firstUnknown(value) !== undefined) return value;
  return {
    ...value,
    items: value.items.toSorted((a, b) => (spelled(a) < spelled(b) ? 1 : spelled(a) > spelled(b) ? -1 : 0)),
  };
}

function spelled(term: Term): string {
  return term.kind === 'known' ? textOf(term.value) : '';
}

function joined(before: Term | undefined, more: Term): Term {
  const [first, second] = [listOf(before), listOf(more)];
  return list([...first.items, ...second.items], trailOf(before ?? more), first.open ?? second.open);
}

function principals(term: Term | undefined): Term | undefined {
  const { items, open } = listOf(term);
  if (items.length === 0) return open;
  const byType = new Map<string, Term>();
  const unseen: Term[] = open === undefined ? [] : [open];
  let trail: Trail | undefined;
  for (const item of items) {
    if (item.kind !== 'map') continue;
    trail ??= item.trail;
    const type = item.entries.get('type') ?? absent;
    const identifiers = item.entries.get('identifiers') ?? absent;
    if (type.kind === 'known')
      byType.set(textOf(type.value), joined(byType.get(textOf(type.value)), identifiers));
    else unseen.push(type, identifiers);
  }
  const anyone = oneOrMany(byType.get('*'));
  if (byType.size === 1 && anyone?.kind === 'known' && unseen.length === 0) return anyone;
  const entries = [...byType].map(([type, members]) => [type, oneOrMany(members) ?? members] as const);
  return map(new Map(entries), trail, unseen.length === 0 ? undefined : unknownFrom(unseen, { trail }));
}

function conditions(term: Term | undefined): Term | undefined {
  const { items, open } = listOf(term);
  if (items.length === 0) return open;
  const byTest = new Map<string, Map<string, Term>>();
  const unseen: Term[] = open === undefined ? [] : [open];
  const trail = term === undefined ? undefined : trailOf(term);
  for (const item of items) {
    if (item.kind !== 'map') continue;
    const [test, variable, values] = ['test', 'variable', 'values'].map(
      (name) => item.entries.get(name) ?? absent,
    );
    if (test?.kind !== 'known' || variable?.kind !== 'known' || values === undefined) {
      unseen.push(test ?? absent, variable ?? absent, values ?? absent);
      continue;
    }
    const variables = byTest.get(textOf(test.value)) ?? new Map<string, Term>();
    variables.set(textOf(variable.value), joined(variables.get(textOf(variable.value)), values));
    byTest.set(textOf(test.value), variables);
  }
  const entries = [...byTest].map(([test, variables]) => {
    const values = [...variables].map(([name, members]) => [name, single(members)] as const);
    return [test, map(new Map(values), trail)] as const;
  });
  return map(new Map(entries), trail, unseen.length === 0 ? undefined : unknownFrom(unseen, { trail }));
}

function single(term: Term): Term {
  const [only] = term.kind === 'list' ? term.items : [];
  return term.kind === 'list' && term.items.length === 1 && term.open === undefined && only !== undefined
    ? only
    : term;
}
