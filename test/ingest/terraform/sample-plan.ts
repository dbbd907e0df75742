import type { Attributes, Declaration } from '../../../src/model/declaration.ts';
import type { Term } from '../../../src/model/value.ts';
import { planIndex, readPlan, type PlanSides } from '../../../src/ingest/terraform/plan/plan.ts';
import type { Configuration } from '../../../src/ingest/terraform/configuration.ts';

type Json = Readonly<Record<string, unknown>>;

/** An entry of `resource_changes`, as Terraform writes it; the parts are taken from the address. */
export function change(address: string, parts: Json & { readonly actions: readonly string[] }): Json {
  const [, module, rest = address] =
    /^((?:module\.[^.[]+(?:\[[^\]]+\])?\.?)+)\.((?:data\.)?[^.]+\..+)$/.exec(address) ?? [];
  const [, data, type, name, index] = /^(data\.)?([^.]+)\.([^[]+)(?:\[(.+)\])?$/.exec(rest) ?? [];
  const { actions, before = null, after: values = null, after_unknown: unknown = {}, ...others } = parts;
  const { previous_address: previous, deposed, importing, ...masks } = others;
  return {
    address,
    ...(previous === undefined ? {} : { previous_address: previous }),
    ...(module === undefined ? {} : { module_address: module }),
    mode: data === undefined ? 'managed' : 'data',
    type,
    name,
    ...(index === undefined ? {} : { index: JSON.parse(index) as unknown }),
    provider_name: 'registry.terraform.io/hashicorp/aws',
    ...(deposed === undefined ? {} : { deposed }),
    change: {
      actions,
      before,
      after: values,
      after_unknown: unknown,
      before_sensitive: before === null ? false : {},
      after_sensitive: values === null ? false : {},
      ...masks,
      ...(importing === undefined ? {} : { importing }),
    },
  };
}

export function created(address: string, values: Json, unknown: Json = {}): Json {
  return change(address, {
    actions: ['create'],
    after: values,
    after_unknown: { id: true, arn: true, ...unknown },
  });
}

export function unchanged(address: string, values: Json): Json {
  return change(address, { actions: ['no-op'], before: values, after: values });
}

/** A block of `configuration`; `expressions` as Terraform lists them. */
export function block(address: string, expressions: Json, others: Json = {}): Json {
  const [, data, type, name] = /^(data\.)?([^.]+)\.(.+)$/.exec(address) ?? [];
  return { address, mode: data === undefined ? 'managed' : 'data', type, name, expressions, ...others };
}

export const refers = (...references: readonly string[]): Json => ({ references });
export const constant = (value: unknown): Json => ({ constant_value: value });

export function plan(changes: readonly Json[], parts: Json = {}): Json {
  return {
    format_version: '1.2',
    terraform_version: '1.11.4',
    resource_changes: changes,
    configuration: { root_module: {} },
    ...parts,
  };
}

/** A plan whose root module has the given blocks. */
export function planOf(changes: readonly Json[], blocks: readonly Json[], root: Json = {}): Json {
  return plan(changes, { configuration: { root_module: { resources: blocks, ...root } } });
}

export function sides(document: Json, configuration?: Configuration): PlanSides {
  return readPlan(planIndex(document, () => configuration));
}

export function after(document: Json, address: string, configuration?: Configuration): Attributes {
  return find(sides(document, configuration).after, address).attributes;
}

export function find(declarations: readonly Declaration[], address: string): Declaration {
  const found = declarations.find((declaration) => declaration.address === address);
  if (found === undefined) throw new Error(`no ${address}`);
  return found;
}

/** A term in short: plain data, `?address.attribute` for an unknown, undefined for absent. */
export function short(term: Term): unknown {
  switch (term.kind) {
    case 'known':
      return term.value;
    case 'unknown':
      return `?${term.refersTo.map(({ to, attribute }) => (attribute === '' ? to : `${to}.${attribute}`)).join(' ')}`;
    case 'list': {
      const items = term.items.map(short);
      return term.open === undefined ? items : [...items, '…'];
    }
    case 'map':
      return Object.fromEntries([...term.entries].map(([key, item]) => [key, short(item)]));
    case 'absent':
    default:
      return undefined;
  }
}

/** An HCL source that says one thing about one address. */
export function source(values: Readonly<Record<string, Term>>): Configuration {
  return {
    block: () => undefined,
    providers: () => [],
    prepare: () => Promise.resolve(),
    value: (address, path) => values[`${address} ${path}`],
    document: (address, path) => values[`${address} ${path}`],
    footprint: () => [],
    argumentsOf: () => [],
    basis: () => undefined,
    gaps: [],
  };
}
