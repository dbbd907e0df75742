import type { Distance, DistanceBetween } from '../../../model/declaration.ts';
import { addressOf, termAt, type Address, type Term } from '../../../model/value.ts';
import type { Configuration } from '../configuration.ts';
import { providerOfBlock } from '../provider-of-block.ts';
import { configuredAt, type ConfiguredBlock } from './plan-configuration.ts';
import type { PlannedObject } from './plan-changes.ts';
import { field, listOf, membersOf, termOfData, textOf } from './plan-json.ts';
import { lazily, type PlanTables } from './plan-tables.ts';

/** A plan and, where it is at hand, the source that it was made of. */
export interface PlanWithSource {
  readonly tables: PlanTables;
  readonly source: Configuration | undefined;
}

/** Where the resources of one provider configuration are made. */
interface Place {
  readonly region: string | undefined;
  /** Twelve digits, where the configuration or what is deployed under it says so. */
  readonly account: string | undefined;
  /** What decides the account; with the same text it is the same account. */
  readonly credentials: string;
  /** `runner` signs in as whoever runs Terraform, `role` assumes one of a known account. */
  readonly signsIn: 'runner' | 'role' | 'otherwise';
}

/**
 * How far apart objects are deployed, by their provider configurations. A provider that assumes a role of some account works in
 * another one than the provider that assumes none, unless what is deployed under both shows one account.
 */
export function distanceIn(
  plans: readonly PlanWithSource[],
  base: Configuration | undefined,
): DistanceBetween {
  const placed = [...plans.map(placesIn), ...(base === undefined ? [] : [formerPlacesIn(plans, base)])];
  const placeAt = (address: Address): Place | undefined => {
    for (const place of placed) {
      const found = place(address);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return (one, other) => {
    const [here, there] = [placeAt(one), placeAt(other)];
    if (here === undefined || there === undefined) return NEAR;
    const region = [here.region, there.region].includes(undefined) || here.region === there.region;
    return { account: accountsOf(here, there), region: region ? 'same' : 'other' };
  };
}
const NEAR: Distance = { account: 'same', region: 'same' };

function accountsOf(here: Place, there: Place): Distance['account'] {
  if (here.account !== undefined && there.account !== undefined)
    return here.account === there.account ? 'same' : 'other';
  if (here.credentials === there.credentials) return 'same';
  const ways = new Set([here.signsIn, there.signsIn]);
  return ways.has('role') && ways.has('runner') ? 'other' : 'undecided';
}

function placesIn({ tables, source }: PlanWithSource): (address: Address) => Place | undefined {
  const entries = lazily(
    () => new Map<Address, PlannedObject>(tables.changes.entries.map((entry) => [entry.address, entry])),
  );
  const blockOf = ({ module, block }: PlannedObject): ConfiguredBlock | undefined =>
    configuredAt(tables.configuration, tables.steps(module) ?? [])?.blocks.get(block);
  const deployed = lazily(() => accountsByProvider(tables, (object) => blockOf(object)?.provider));
  const places = new Map<string, Place>();
  return (address) => {
    const snapshot = tables.snapshot(address);
    const object = snapshot ?? entries().get(address);
    const block = object === undefined ? undefined : blockOf(object);
    if (block?.provider === undefined) return undefined;
    const place = places.get(block.provider) ?? placeOf(block.provider, { tables, source }, deployed);
    places.set(block.provider, place);
    // Since version 6 of the provider a resource may be written with a region of its own.
    if (field(block.expressions, 'region') === undefined) return place;
    return { ...place, region: textOf(field(snapshot?.values, 'region')) };
  };
}

/** Of what leaves, which the plan's configuration has no more, the source of the base says how it was deployed. */
function formerPlacesIn(
  [head]: readonly PlanWithSource[],
  base: Configuration,
): (address: Address) => Place | undefined {
  const places = new Map<string, Place>();
  return (address) => {
    const key = providerOfBlock(address, base);
    if (key === undefined || head === undefined) return undefined;
    const place = places.get(key) ?? placeOf(key, { tables: head.tables, source: base }, () => new Map());
    places.set(key, place);
    return place;
  };
}

/** The arguments by which a provider signs in; without any of them it takes what its surroundings offer. */
const CREDENTIALS = [
  'assume_role',
  'assume_role_with_web_identity',
  'profile',
  'access_key',
  'shared_credentials_files',
  'shared_config_files',
];

function placeOf(
  key: string,
  plan: PlanWithSource,
  deployed: () => ReadonlyMap<string, ReadonlySet<string>>,
): Place {
  const written = field(field(field(plan.tables.plan.configuration, 'provider_config'), key), 'expressions');
  const stated = plan.source?.argumentsOf(addressOf(`provider.${key}`)) ?? [];
  const given = CREDENTIALS.filter((name) => field(written, name) !== undefined || stated.includes(name));
  const argument = argumentsOf(key, written, plan);
  const role = accountOf(termAt(argument('assume_role'), [0, 'role_arn']));
  const web = accountOf(termAt(argument('assume_role_with_web_identity'), [0, 'role_arn']));
  const allowed = argument('allowed_account_ids');
  const only =
    allowed.kind === 'list' && allowed.items.length === 1 && allowed.open === undefined
      ? knownText(allowed.items[0])
      : undefined;
  const [seen, ...others] = deployed().get(key) ?? [];
  const assumed = role ?? web;
  const region = knownText(argument('region'));
  return {
    // Of a text around a variable a plan shows the variable alone.
    region: region !== undefined && /^[a-z]+(?:-[a-z]+)+-\d+$/.test(region) ? region : undefined,
    account: assumed ?? only ?? (others.length === 0 ? seen : undefined),
    credentials: JSON.stringify(
      // References alone do not tell what they come to.
      given.map((name) =>
        assumed === undefined && refers(field(written, name)) ? [name, key] : [name, field(written, name)],
      ),
    ),
    signsIn: assumed !== undefined ? 'role' : given.length === 0 ? 'runner' : 'otherwise',
  };
}

function refers(expression: unknown): boolean {
  if (Array.isArray(expression)) return expression.some(refers);
  return (
    field(expression, 'references') !== undefined ||
    membersOf(expression).some(([name, each]) => name !== 'constant_value' && refers(each))
  );
}

/** The arguments as the source has them, and else as the plan does, which shows constants and names variables. */
function argumentsOf(
  key: string,
  written: unknown,
  { tables, source }: PlanWithSource,
): (name: string) => Term {
  return (name) => {
    const inSource = source?.value(addressOf(`provider.${key}`), name);
    return inSource === undefined || inSource.kind === 'unknown'
      ? plainTerm(field(written, name), tables.variables)
      : inSource;
  };
}

function plainTerm(expression: unknown, variables: PlanTables['variables']): Term {
  if (Array.isArray(expression))
    return { kind: 'list', items: expression.map((each) => plainTerm(each, variables)) };
  const constant = field(expression, 'constant_value');
  if (constant !== undefined) return termOfData(constant);
  const [reference, ...others] = listOf(field(expression, 'references'));
  const variable = /^var\.([\w-]+)$/.exec(textOf(reference) ?? '')?.[1];
  if (variable !== undefined && others.length === 0) return variables.get(variable) ?? termOfData(undefined);
  return {
    kind: 'map',
    entries: new Map(membersOf(expression).map(([name, each]) => [name, plainTerm(each, variables)])),
  };
}

function knownText(term: Term | undefined): string | undefined {
  return term?.kind === 'known' && typeof term.value === 'string' ? term.value : undefined;
}

function accountOf(role: Term): string | undefined {
  return /^arn:[\w-]+:iam::(\d{12}):/.exec(knownText(role) ?? '')?.[1];
}

/** The accounts that ARNs of deployed objects tell of, by the provider configuration that the objects use. */
function accountsByProvider(
  tables: PlanTables,
  keyOf: (object: PlannedObject) => string | undefined,
): ReadonlyMap<string, ReadonlySet<string>> {
  const accounts = new Map<string, Set<string>>();
  const note = (object: PlannedObject, values: unknown): void => {
    const account =
      object.type === 'data.aws_caller_identity'
        ? textOf(field(values, 'account_id'))
        : object.mode === 'managed'
          ? /^arn:[\w-]+:[\w-]+:[\w-]*:(\d{12}):/.exec(textOf(field(values, 'arn')) ?? '')?.[1]
          : undefined;
    const key = account === undefined ? undefined : keyOf(object);
    if (key === undefined || account === undefined) return;
    const known = accounts.get(key);
    if (known === undefined) accounts.set(key, new Set([account]));
    else known.add(account);
  };
  for (const object of tables.untouched) note(object, object.values);
  for (const entry of tables.changes.entries) note(entry, entry.change['before']);
  return accounts;
}
