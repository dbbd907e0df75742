import type { Resource } from '../model/resource.ts';
import type { Stated } from '../model/stated.ts';

/** Keys under which a value is found by what it names: the id it is, or the declarations it refers to. */
export function linkKeys({ value }: Stated<string>): readonly string[] {
  if (value.kind === 'known') return [`id ${value.value}`];
  return value.kind === 'unknown' ? value.refersTo.map(({ to }) => `at ${to}`) : [];
}

/** Keys of the values that name a resource. */
export function keysNaming({ address, declarations: [founder] }: Resource): readonly string[] {
  return [`at ${address}`, ...(founder?.identifiers ?? []).map((identifier) => `id ${identifier}`)];
}
