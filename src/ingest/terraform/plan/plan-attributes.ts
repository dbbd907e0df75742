import type { Attributes } from '../../../model/declaration.ts';
import { absent, known, unknown, type Address, type Term } from '../../../model/value.ts';
import type { PlanItem } from './align.ts';
import type { AttributeLookup, Configuration } from '../configuration.ts';
import { isIdentity, repeatedArgument } from './identifiers.ts';
import { configuredAt, type ConfiguredBlock } from './plan-configuration.ts';
import { DEEPEST, field, isRecord, isScalar, listOf } from './plan-json.ts';
import { asSensitive } from '../evaluation/terms.ts';
import { maskAt, maskedAnywhere } from './plan-masks.ts';
import type { PlanTables, Snapshot } from './plan-tables.ts';
import { policyDocument } from '../evaluation/policy-document.ts';
import type { Resolver } from './reference-search.ts';
import { resolverOf } from './references.ts';
import { withOpenParts } from './sensitive-document.ts';
import { attributesOver, stepsOf } from './term-attributes.ts';
import { writtenExpression, type ExpressionContext } from './written-expression.ts';
import { unseenPlace, unwritten, writtenInBoth, writtenTerm, type Written } from './written.ts';

/** Reads the planned attributes of every address of a plan. */
export interface PlannedAttributes {
  /** Whoever asks keeps them. */
  of(snapshot: Snapshot): Attributes;
  readonly lookup: AttributeLookup;
}

/** The HCL source is asked for late, because evaluating it looks up attributes here. */
export function plannedAttributes(
  tables: PlanTables,
  configuration: () => Configuration | undefined,
): PlannedAttributes {
  const resolve = resolverOf(tables);
  const read = (snapshot: Snapshot): Attributes =>
    attributesOver('', {
      member: (name) => member(name, snapshot, source),
      written: (path) => isWritten(path, snapshot, source),
    });
  const document = guarded((address: Address) => {
    const snapshot = tables.snapshot(address);
    if (snapshot?.type !== 'data.aws_iam_policy_document') return undefined;
    const attributes = read(snapshot);
    return policyDocument({
      kind: 'map',
      entries: new Map(DOCUMENT_ARGUMENTS.map((name) => [name, attributes.term(name)])),
    });
  });
  const source = { tables, resolve, configuration, document };
  return {
    of: read,
    // Not remembered: the source may ask before it has understood all of its own expressions.
    lookup: lookupIn(tables, read),
  };
}

const DOCUMENT_ARGUMENTS = [
  'statement',
  'version',
  'policy_id',
  'source_json',
  'source_policy_documents',
  'override_json',
  'override_policy_documents',
];

/** State is plain data: nothing in it is unknown. */
export function stateAttributes(
  { values, sensitive: mask }: { readonly values: unknown; readonly sensitive: unknown },
  source?: { readonly configuration: Configuration; readonly address: Address },
): Attributes {
  const value = (path: string): Term | undefined => source?.configuration.value(source.address, path);
  const stated = (name: string): Term =>
    told(field(values, name), maskAt(mask, [name]), () =>
      source?.configuration.document(source.address, name),
    );
  return attributesOver('', {
    // No state holds it.
    member: (name) => (name === 'lifecycle' ? (value(name) ?? absent) : stated(name)),
    written(path) {
      const term = value(path);
      return term === undefined ? undefined : term.kind !== 'absent';
    },
  });
}

/** Known data; of a sensitive document what the source spells out can be read. */
function told(data: unknown, secret: unknown, document: () => Term | undefined): Term {
  const term = plain(data, secret);
  return term.kind === 'known' && term.sensitive === true ? withOpenParts(term, document()) : term;
}

interface Source {
  readonly tables: PlanTables;
  readonly resolve: Resolver;
  readonly configuration: () => Configuration | undefined;
  readonly document: ExpressionContext['document'];
}

function member(name: string, snapshot: Snapshot, source: Source): Term {
  // No plan states it.
  if (name === 'lifecycle') return source.configuration()?.value(snapshot.address, name) ?? absent;
  const mask = maskAt(snapshot.unknown, [name]);
  const secret = maskAt(snapshot.sensitive, [name]);
  const data = field(snapshot.values, name);
  if (!maskedAnywhere(mask))
    return told(data, secret, () => source.configuration()?.document(snapshot.address, name));
  if (snapshot.type === 'data.aws_iam_policy_document' && (name === 'json' || name === 'minified_json'))
    return source.document(snapshot.address) ?? unknown('known-after-apply');
  const repeated = mask === true ? repeatedArgument(snapshot.type, name) : undefined;
  if (repeated !== undefined) return member(repeated, snapshot, source);
  const term = planned({ data, unknown: mask }, secret, sourceOf(snapshot, name, source));
  if (mask !== true || term.kind !== 'absent') return term;
  // Not written: an update in place keeps what was there, a new object gets the provider's or the service's choice.
  const kept = plain(field(snapshot.former, name), secret);
  if (kept.kind !== 'absent') return kept;
  return isIdentity(snapshot.type, name)
    ? unknown('known-after-apply', { refersTo: [{ to: snapshot.address, attribute: name }] })
    : absent;
}

function configuredBlock(snapshot: Snapshot, { tables }: Source): ConfiguredBlock | undefined {
  const module = configuredAt(tables.configuration, tables.steps(snapshot.module) ?? []);
  return module?.blocks.get(snapshot.block);
}

function sourceOf(snapshot: Snapshot, name: string, source: Source): Written {
  const mask = maskAt(snapshot.unknown, [name]);
  const hcl = source.configuration()?.value(snapshot.address, name);
  if (hcl?.kind === 'absent' && mask === true) return unwritten;
  const block = configuredBlock(snapshot, source);
  const expression = field(block?.expressions, name);
  const place = { module: snapshot.module, key: snapshot.key, forEach: block?.forEach };
  const listed =
    expression === undefined ? undefined : writtenExpression(expression, [name], { ...source, place });
  if (hcl !== undefined && hcl.kind !== 'absent')
    return writtenInBoth(writtenTerm(hcl), listed ?? unseenPlace);
  if (listed !== undefined) return listed;
  // A block known in part was written, although dynamic blocks and, before Terraform 1.1, block arguments are not listed.
  return block !== undefined && mask === true ? unwritten : unseenPlace;
}

function planned({ data, unknown: mask }: PlanItem, secret: unknown, written: Written, depth = 0): Term {
  if (mask === true) {
    const term = written.value(Array.isArray(secret));
    return secret === true ? asSensitive(term) : term;
  }
  if (!maskedAnywhere(mask)) return plain(data, secret, depth);
  if (depth > DEEPEST) return unknown('malformed');
  if (Array.isArray(mask)) {
    const items = mask.map((part: unknown, index) => ({ data: listOf(data)[index], unknown: part }));
    const places = written.items(items);
    return {
      kind: 'list',
      items: items.map((item, index) =>
        planned(item, maskAt(secret, [index]), places[index] ?? unseenPlace, depth + 1),
      ),
    };
  }
  const names = new Set([data, mask].flatMap((part) => (isRecord(part) ? Object.keys(part) : [])));
  const entries = new Map<string, Term>();
  for (const name of names) {
    const part = { data: field(data, name), unknown: field(mask, name) };
    entries.set(name, planned(part, maskAt(secret, [name]), written.member(name), depth + 1));
  }
  return { kind: 'map', entries };
}

/** Known data; the provider's schemas cannot tell an empty text from an unset one, so it reads as absent. */
function plain(data: unknown, secret: unknown, depth = 0): Term {
  if (data === null || data === undefined || data === '') return absent;
  if (isScalar(data)) return secret === true ? { kind: 'known', value: data, sensitive: true } : known(data);
  if (depth > DEEPEST) return unknown('malformed');
  const part = (step: string | number): unknown => (secret === true ? true : maskAt(secret, [step]));
  if (Array.isArray(data)) {
    const items = data.map((item: unknown, index) =>
      item === '' ? known('') : plain(item, part(index), depth + 1),
    );
    return { kind: 'list', items };
  }
  const entries = Object.entries(data).map(([name, item]: [string, unknown]) => {
    return [name, plain(item, part(name), depth + 1)] as const;
  });
  return { kind: 'map', entries: new Map(entries) };
}

function isWritten(path: string, snapshot: Snapshot, source: Source): boolean | undefined {
  const hcl = source.configuration()?.value(snapshot.address, path);
  if (hcl !== undefined) return hcl.kind !== 'absent';
  const block = configuredBlock(snapshot, source);
  if (block === undefined) return undefined;
  const [first, ...rest] = stepsOf(path);
  let expression = field(block.expressions, String(first));
  if (expression === undefined) return isBlockList(field(snapshot.values, String(first))) ? undefined : false;
  for (const step of rest) {
    if (isRecord(expression) && Array.isArray(expression['references'])) return undefined;
    if (typeof step === 'number') expression = Array.isArray(expression) ? expression[step] : expression;
    else expression = field(Array.isArray(expression) ? expression[0] : expression, step);
    if (expression === undefined) return false;
  }
  return true;
}

function isBlockList(data: unknown): boolean {
  return Array.isArray(data) && data.some(isRecord);
}

function lookupIn(tables: PlanTables, read: (snapshot: Snapshot) => Attributes): AttributeLookup {
  const searching = new Set<string>();
  return (address, attribute) => {
    const snapshot = tables.snapshot(address);
    if (snapshot === undefined) return undefined;
    const [first] = stepsOf(attribute);
    const name = String(first);
    const mask = maskAt(snapshot.unknown, [name]);
    if (!maskedAnywhere(mask) && field(snapshot.values, name) === undefined) return undefined;
    const itself = unknown('known-after-apply', { refersTo: [{ to: address, attribute }] });
    const key = `${address} ${attribute}`;
    if (searching.has(key)) return itself;
    searching.add(key);
    try {
      const term = read(snapshot).term(attribute);
      if (term.kind === 'absent') return mask === true ? itself : absent;
      if (term.kind !== 'unknown' || term.refersTo.length > 0) return term;
      return { ...term, refersTo: itself.refersTo };
    } finally {
      searching.delete(key);
    }
  };
}

/** Asking again for the same address while still looking means a cycle, and gives nothing. */
function guarded(find: (address: Address) => Term | undefined): (address: Address) => Term | undefined {
  const searching = new Set<Address>();
  return (address) => {
    if (searching.has(address)) return undefined;
    searching.add(address);
    try {
      return find(address);
    } finally {
      searching.delete(address);
    }
  };
}
