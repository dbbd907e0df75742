import { statefulType } from '../../aws/stateful/index.ts';
import type { Declaration } from '../../model/declaration.ts';
import { absent, type Address, type Term } from '../../model/value.ts';
import type { Body } from './attributes.ts';
import type { Assembly } from './world-assembly.ts';

/** What names what is renamed is found once that has been; longer chains than this stay apart. */
const MOST_ROUNDS = 4;

/**
 * Resources that leave a template under one logical id and enter it under another, written alike: one continues what the other was.
 * What holds data and gets a name of its own is another resource. Under the same name it is reached and guarded as before, although what
 * the old one holds goes with it.
 */
export function recreatedAs({ before, after, standing }: Assembly): ReadonlyMap<Address, Address> {
  const found = new Map<Address, Address>();
  const isMade = (declaration: Declaration, action: Declaration['action']): boolean =>
    declaration.action === action &&
    (statefulType(declaration.type) === undefined || declaration.identifiers.length > 0);
  let gone = before.filter((declaration) => isMade(declaration, 'delete'));
  let made = after.filter((declaration) => isMade(declaration, 'create'));
  for (let round = 0, last = -1; round < MOST_ROUNDS && found.size > last; round += 1) {
    last = found.size;
    const waiting = new Map<string, Address[]>();
    for (const { type, address } of gone) {
      const text = textOf(type, standing.before.get(address)?.body, (to) => found.get(to) ?? to);
      if (text !== undefined) waiting.set(text, [...(waiting.get(text) ?? []), address]);
    }
    for (const { type, address } of made) {
      const text = textOf(type, standing.after.get(address)?.body, (to) => to);
      const from = text === undefined ? undefined : waiting.get(text)?.shift();
      if (from !== undefined) found.set(from, address);
    }
    const taken = new Set(found.values());
    gone = gone.filter(({ address }) => !found.has(address));
    made = made.filter(({ address }) => !taken.has(address));
  }
  return found;
}

/** Labels, what orders a deployment, and the program that a function runs: another release is no other function. */
const BESIDES: ReadonlySet<string> = new Set(['Tags', 'Code', '@DependsOn', '@Metadata']);

/** All that a resource is written with, but for these; undefined where more may be written than can be seen. */
function textOf(type: string, body: Body | undefined, named: (to: Address) => Address): string | undefined {
  if (body === undefined || body.open !== undefined) return undefined;
  const names = [...body.names()].filter((name) => !BESIDES.has(name)).toSorted();
  return `${type} ${names.map((name) => `${name}=${termText(body.property(name), named)}`).join('\n')}`;
}

function termText(term: Term, named: (to: Address) => Address): string {
  switch (term.kind) {
    case 'absent':
      return '';
    case 'known':
      return JSON.stringify(String(term.value));
    case 'list':
      return `[${[...term.items, term.open ?? absent].map((item) => termText(item, named)).join()}]`;
    case 'map':
      return `{${[...term.entries].map(([name, item]) => `${name}:${termText(item, named)}`).join()}}`;
    case 'unknown': {
      const references = term.refersTo.map(({ to, attribute }) => `${named(to)}.${attribute}`);
      const parts = (term.parts ?? []).map((part) =>
        typeof part === 'string' ? part : termText(part, named),
      );
      return `?${references.length > 0 ? references.join() : (term.written ?? '')}${parts.join('+')}`;
    }
  }
}
