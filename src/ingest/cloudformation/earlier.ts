import type { Side } from '../../model/declaration.ts';
import { absent, type Address, type Term } from '../../model/value.ts';
import type { Body } from './attributes.ts';
import { contextBody } from './body.ts';
import type { ListedChange } from './listed-change.ts';
import { rebase } from './context.ts';

interface Resource {
  readonly address: Address;
}
interface Standings {
  readonly standing: Readonly<Record<Side, ReadonlyMap<Address, { readonly body: Body }>>>;
}

/** A resource before the change: from the base template, else from what the change set says about it. */
export function earlierBody(
  { address }: Resource,
  change: ListedChange | undefined,
  { standing }: Standings,
): Body {
  const base = standing.before.get(address)?.body;
  if (base !== undefined) return base;
  const head = standing.after.get(address)?.body;
  if (change === undefined || head === undefined || change.action === 'Remove')
    return contextBody(change?.before, undefined);
  const { before, after } = change;
  if (before === undefined) return withoutChanged(head, change.changedNames);
  const property = (name: string): Term => {
    const stated = before.properties.get(name);
    // What stands beside the properties is not part of every context.
    if (stated === undefined && name.startsWith('@') && !change.changedNames.has(name))
      return head.property(name);
    return stated === undefined
      ? absent
      : rebase(head.property(name), { before: stated, after: after?.properties.get(name) ?? absent });
  };
  const names = [
    ...new Set([...before.properties.keys(), ...head.names().filter((name) => name.startsWith('@'))]),
  ];
  return { names: () => names, property, open: undefined, trail: undefined };
}

/** Nobody shows the earlier values: what the change set says has changed is unknown, the rest is as it will be. */
function withoutChanged(head: Body, changed: ReadonlySet<string>): Body {
  return {
    names: () => [...new Set([...head.names(), ...changed])],
    property: (name) =>
      changed.has(name)
        ? { kind: 'unknown', reason: 'no-value', refersTo: [], written: `${name} before the change` }
        : head.property(name),
    open: head.open,
    trail: undefined,
  };
}
