import type { Declaration } from '../model/declaration.ts';
import type { World } from '../model/world.ts';
import type { Address, Term, Value } from '../model/value.ts';

/** What some attributes of a declaration name, as far as it is declared. */
export function watchedBy(
  { address, attributes }: Declaration,
  paths: readonly string[],
  world: World,
): readonly Address[] {
  const named = paths
    .flatMap((path) => leavesOf(attributes.term(path)).map((value) => ({ about: address, path, value })))
    .flatMap((stated) => world.follow(stated))
    .flatMap((link) => (link.kind === 'resource' ? [link.address] : []));
  return [...new Set(named)];
}

function leavesOf(term: Term): readonly Value<string>[] {
  switch (term.kind) {
    case 'absent':
      return [];
    case 'unknown':
      return [term];
    case 'known':
      return typeof term.value === 'string' && term.value !== '' ? [{ ...term, value: term.value }] : [];
    case 'list':
      return term.items.flatMap(leavesOf);
    case 'map':
      return [...term.entries.values()].flatMap(leavesOf);
  }
}
