import { absent, addressOf, known, termAt } from '../../../model/value.ts';
import { formatKey, type InstanceKey } from '../syntax/address.ts';
import { repeatedArgument } from './identifiers.ts';
import { outputTargets, variableTargets, type Entered } from './module-references.ts';
import type { PlannedObject } from './plan-changes.ts';
import { configuredAt } from './plan-configuration.ts';
import { field, isRecord, listOf, membersOf, termOfData } from './plan-json.ts';
import { maskAt, maskedAnywhere, valueAt } from './plan-masks.ts';
import type { PlanTables } from './plan-tables.ts';
import {
  distinct,
  MOST_INSTANCES,
  pathOf,
  textOfPath,
  unseen,
  type Resolver,
  type Search,
  type Target,
} from './reference-search.ts';
import { longestForms, type Step } from './reference-text.ts';
import { asSensitive } from '../evaluation/terms.ts';

const DEEPEST_SEARCH = 40;
const LARGEST_SEARCH = 2_000;

/**
 * Reads the references of `configuration` without the source: through variables, outputs, `each` and resources. With `toObjects` it
 * ends at objects, whose attributes may be settled.
 */
export function resolverOf(
  tables: PlanTables,
  { toObjects = false }: { readonly toObjects?: boolean } = {},
): Resolver {
  const memo = new Map<string, readonly Target[]>();
  return (expression, place) =>
    expressionTargets(expression, {
      place,
      sameKey: false,
      toObjects,
      depth: 0,
      budget: { left: LARGEST_SEARCH },
      tables,
      memo,
      follow: expressionTargets,
    });
}

function expressionTargets(expression: unknown, search: Search): readonly Target[] {
  search.budget.left -= 1;
  if (search.depth > DEEPEST_SEARCH || search.budget.left < 0) return [unseen('not-evaluated', search)];
  const deeper = { ...search, depth: search.depth + 1 };
  if (Array.isArray(expression))
    return distinct(expression.flatMap((part: unknown) => expressionTargets(part, deeper)));
  if (!isRecord(expression)) return [];
  if (Object.hasOwn(expression, 'constant_value'))
    return [{ kind: 'settled', term: termOfData(expression['constant_value']) }];
  const references = field(expression, 'references');
  if (!Array.isArray(references))
    return distinct(membersOf(expression).flatMap(([, part]) => expressionTargets(part, deeper)));
  const forms = longestForms(listOf(references).filter((text) => typeof text === 'string'));
  const sameKey =
    search.sameKey || forms.some(({ text }) => text.startsWith('count.') || text.startsWith('each.'));
  return distinct(forms.flatMap(({ steps }) => referenceTargets(steps, { ...deeper, sameKey })));
}

function referenceTargets([first, ...rest]: readonly Step[], search: Search): readonly Target[] {
  if (first?.kind !== 'name') return [unseen('not-evaluated', search)];
  switch (first.name) {
    case 'var':
      return projected(variableTargets(rest, search), search);
    case 'module':
      return projected(outputTargets(rest, search), search);
    case 'each':
      return eachTargets(rest, search);
    case 'count':
    case 'path':
    case 'self':
    case 'terraform':
      return [{ kind: 'settled', term: absent }];
    case 'local':
    case 'ephemeral':
      return [unseen('not-evaluated', search)];
    case 'data':
      return resourceTargets('data.', rest, search);
    case 'resource':
      return resourceTargets('', rest, search);
    default:
      return resourceTargets('', [first, ...rest], search);
  }
}

function resourceTargets(prefix: string, steps: readonly Step[], search: Search): readonly Target[] {
  const [type, name, ...rest] = steps;
  if (type?.kind !== 'name' || name?.kind !== 'name') return [unseen('not-evaluated', search)];
  const { tables, place } = search;
  const block = `${prefix}${type.name}.${name.name}`;
  const whole = `${place.module === '' ? '' : `${place.module}.`}${block}`;
  const [key, ...beyond] = rest;
  const path = key?.kind === 'key' ? beyond : rest;
  const instance = (own: InstanceKey): PlannedObject | undefined =>
    tables.snapshot(addressOf(`${whole}${formatKey(own)}`));
  const one = key?.kind === 'key' ? instance(key.key) : search.sameKey ? instance(place.key) : undefined;
  const all = key?.kind === 'key' ? [] : tables.instances(place.module, block).slice(0, MOST_INSTANCES);
  const chosen = one === undefined ? all : [one];
  if (chosen.length > 0) return chosen.flatMap((object) => instanceTargets(object, path, search));
  const configured = configuredAt(tables.configuration, tables.steps(place.module) ?? [])?.blocks.has(block);
  // Declared but without this instance: `count` is zero, and the reference yields nothing.
  if (configured === true && prefix === '' && !tables.partial) return [{ kind: 'settled', term: absent }];
  const at = `${whole}${key?.kind === 'key' ? formatKey(key.key) : ''}`;
  const reference = { to: addressOf(at), attribute: textOfPath(path) };
  return [{ kind: 'resource', reference, type: `${prefix}${type.name}` }];
}

function instanceTargets(object: PlannedObject, steps: readonly Step[], search: Search): readonly Target[] {
  const { tables } = search;
  const path = pathOf(steps);
  const snapshot = tables.snapshot(object.address);
  const attribute = textOfPath(steps);
  const self: Target = { kind: 'resource', reference: { to: object.address, attribute }, type: object.type };
  const [first] = path;
  if (snapshot === undefined || search.toObjects) return [self];
  if (first === undefined)
    return maskedAnywhere(snapshot.unknown) ? [self] : [{ kind: 'settled', term: absent }];
  const mask = maskAt(snapshot.unknown, path);
  if (mask === true && path.length === 1) return followed(object, first, search) ?? [self];
  if (maskedAnywhere(mask) || field(snapshot.values, String(first)) === undefined) return [self];
  const term = termOfData(valueAt(snapshot.values, path));
  return [
    { kind: 'settled', term: maskedAnywhere(maskAt(snapshot.sensitive, path)) ? asSensitive(term) : term },
  ];
}

/** An argument that only passes on another resource's attribute leads to that resource. */
function followed(
  object: PlannedObject,
  attribute: string | number,
  search: Search,
): readonly Target[] | undefined {
  const { tables } = search;
  const module = configuredAt(tables.configuration, tables.steps(object.module) ?? []);
  const block = module?.blocks.get(object.block);
  const written = repeatedArgument(object.type, String(attribute)) ?? String(attribute);
  const expression = field(block?.expressions, written);
  if (expression === undefined) return undefined;
  const place = { module: object.module, key: object.key, forEach: block?.forEach };
  const targets = expressionTargets(expression, {
    ...search,
    place,
    sameKey: false,
    depth: search.depth + 1,
  });
  const resources = targets.filter(({ kind }) => kind === 'resource');
  return resources.length > 0 && !targets.some(({ kind }) => kind === 'unseen') ? resources : undefined;
}

function eachTargets([which, ...rest]: readonly Step[], search: Search): readonly Target[] {
  const { key, forEach } = search.place;
  if (key === undefined || which?.kind !== 'name') return [unseen('not-evaluated', search)];
  if (which.name === 'key') return [{ kind: 'settled', term: known(key) }];
  const collections = expressionTargets(forEach, { ...search, depth: search.depth + 1, sameKey: true });
  if (collections.length === 0) return [unseen('not-evaluated', search)];
  const targets = collections.map((target): Target => {
    if (target.kind !== 'settled') return target;
    const entry = target.term.kind === 'map' ? target.term.entries.get(String(key)) : undefined;
    // In a set the value is the key.
    return { kind: 'settled', term: entry ?? known(key) };
  });
  return projected({ targets, rest }, search);
}

/** What `.name` or `[0]` of a resolved reference leads to. */
function projected({ targets, rest }: Entered, search: Search): readonly Target[] {
  const [first, ...beyond] = rest;
  if (first === undefined) return targets;
  const position = first.kind === 'key' && typeof first.key === 'number' ? first.key : undefined;
  const picked = position === undefined || targets.length < 2 ? undefined : targets[position];
  if (picked?.kind === 'resource') return projected({ targets: [picked], rest: beyond }, search);
  return targets.flatMap((target): readonly Target[] => {
    if (target.kind === 'unseen') return [target];
    if (target.kind === 'settled') return [{ kind: 'settled', term: termAt(target.term, pathOf(rest)) }];
    if (target.reference.attribute !== '') return [target];
    const snapshot = search.tables.snapshot(target.reference.to);
    const deeper = { ...search, depth: search.depth + 1 };
    return snapshot === undefined ? [target] : instanceTargets(snapshot, rest, deeper);
  });
}
