import { addressOf, type Address } from '../../../model/value.ts';

/** Key of one instance: a number under `count`, a string under `for_each`, nothing for a single object. */
export type InstanceKey = string | number | undefined;

/** One module call on the way to a resource. */
export interface ModuleStep {
  readonly name: string;
  readonly key: InstanceKey;
}

/** An absolute resource address taken apart; a key may be missing where the address names all instances. */
export interface ResourceAddress {
  readonly modules: readonly ModuleStep[];
  readonly mode: 'managed' | 'data' | 'ephemeral';
  readonly type: string;
  readonly name: string;
  readonly key: InstanceKey;
}

/** Takes `module.web["a.b"].data.aws_x.y[0]` apart; undefined when the text is not a resource address. */
export function parseAddress(text: string): ResourceAddress | undefined {
  const parts = splitAddress(text);
  if (parts === undefined) return undefined;
  const { steps: modules, rest } = takeModules(parts);
  const [first, second, third, ...others] = rest;
  if (first === undefined || second === undefined || others.length > 0) return undefined;
  if (first.name === 'data' || first.name === 'ephemeral') {
    if (third === undefined || first.key !== undefined || second.key !== undefined) return undefined;
    const mode = first.name;
    return { modules, mode, type: second.name, name: third.name, key: third.key };
  }
  if (third !== undefined || first.key !== undefined) return undefined;
  return { modules, mode: 'managed', type: first.name, name: second.name, key: second.key };
}

/** Takes `module.network["eu"].module.subnets` apart; the empty text is the root module; undefined when it names anything else. */
export function parseModulePath(text: string): readonly ModuleStep[] | undefined {
  if (text === '') return [];
  const parts = splitAddress(text);
  if (parts === undefined) return undefined;
  const { steps, rest } = takeModules(parts);
  return rest.length === 0 ? steps : undefined;
}

/** The address as Terraform spells it in a plan. */
export function formatAddress({ modules, mode, type, name, key }: ResourceAddress): Address {
  const prefix = modules.length === 0 ? '' : `${formatModulePath(modules)}.`;
  return addressOf(`${prefix}${mode === 'managed' ? '' : `${mode}.`}${type}.${name}${formatKey(key)}`);
}

/** The module path as Terraform spells it; empty for the root module. */
export function formatModulePath(modules: readonly ModuleStep[]): string {
  return modules.map(({ name, key }) => `module.${name}${formatKey(key)}`).join('.');
}

/** The module calls that lead to an address, innermost first. */
export function callsTo(address: Address): readonly Address[] {
  const modules = parseAddress(address)?.modules ?? [];
  return modules.map((_, index) => addressOf(formatModulePath(modules.slice(0, modules.length - index))));
}

/** `[0]`, `["eu-west-1"]`, or nothing. */
export function formatKey(key: InstanceKey): string {
  if (key === undefined) return '';
  return typeof key === 'number' ? `[${key}]` : `["${quoted(key)}"]`;
}

/** The address of the block that declares an instance: every instance key removed. */
export function withoutKeys({ modules, ...rest }: ResourceAddress): ResourceAddress {
  return { ...rest, modules: modules.map(({ name }) => ({ name, key: undefined })), key: undefined };
}

interface Part {
  readonly name: string;
  readonly key: InstanceKey;
}

const NAME = /[\p{L}\p{N}_-]+/uy;
const NUMBER_KEY = /\[(\d{1,15})\]/y;
const STRING_KEY = /\["((?:[^"\\]|\\[^])*)"\]/y;

function splitAddress(text: string): readonly Part[] | undefined {
  const parts: Part[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at += found[0].length;
    return found;
  };
  for (;;) {
    const name = take(NAME)?.[0];
    if (name === undefined) return undefined;
    const number = take(NUMBER_KEY)?.[1];
    const string = number === undefined ? take(STRING_KEY)?.[1] : undefined;
    const key = number !== undefined ? Number(number) : string === undefined ? undefined : unquoted(string);
    parts.push({ name, key });
    if (at === text.length) return parts;
    if (text[at] !== '.') return undefined;
    at += 1;
  }
}

function takeModules(parts: readonly Part[]): {
  readonly steps: readonly ModuleStep[];
  readonly rest: readonly Part[];
} {
  const steps: ModuleStep[] = [];
  let at = 0;
  for (; parts[at]?.name === 'module' && parts[at]?.key === undefined; at += 2) {
    const call = parts[at + 1];
    if (call === undefined) break;
    steps.push(call);
  }
  return { steps, rest: parts.slice(at) };
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['"', '"'],
  ['\\', '\\'],
]);
const ESCAPE = /\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})|\\([^])|([$%])\4\{/g;

/** Text of an HCL quoted string without interpolation, given what stands between its quotes. */
export function unquoted(raw: string): string {
  return raw.replace(ESCAPE, (whole, ...groups: readonly (string | undefined)[]) => {
    const [short, long, letter, sign] = groups;
    if (sign !== undefined) return `${sign}{`;
    const code = Number.parseInt(short ?? long ?? '', 16);
    if (!Number.isNaN(code)) return code <= 0x10ffff ? String.fromCodePoint(code) : '\u{fffd}';
    return ESCAPES.get(letter ?? '') ?? whole;
  });
}

function quoted(text: string): string {
  return text.replace(/["\\\n\r\t]|([$%])\{/g, (found, sign?: string) => {
    if (sign !== undefined) return `${sign}${found}`;
    for (const [letter, character] of ESCAPES) if (character === found) return `\\${letter}`;
    return found;
  });
}
