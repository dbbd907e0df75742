import type { ListedChange } from './listed-change.ts';
import type { Entry } from './node.ts';
import { sectionOf } from './template.ts';
import type { Unit } from './unit.ts';

/** The block that made a transform, a module or a macro generate a resource that only the change set lists. */
export function sourceOf(change: ListedChange, unit: Unit): Entry | undefined {
  const { blocks } = unit;
  const exact = blocks.get(change.id)?.entry;
  if (exact !== undefined) return exact;
  for (const module of change.modules.toReversed()) {
    const block = blocks.get(module)?.entry;
    if (block !== undefined) return block;
  }
  // Generated ids start with the id of what they were generated from: `CallbackUrl`, `CallbackRole`, `Bucket0`.
  const section = sectionOf(unit.surroundings.template, 'Resources');
  let best: Entry | undefined;
  for (const entry of section.values())
    if (change.id.startsWith(entry.name) && entry.name.length > (best?.name.length ?? 0)) best = entry;
  if (best !== undefined) return best;
  for (const block of blocks.values())
    if (change.id.startsWith(block.id) && block.id.length > (best?.name.length ?? 0)) best = block.entry;
  if (best !== undefined) return best;
  return [...section.values()].find((entry) => {
    const loop = /^Fn::ForEach::(\w+)$/.exec(entry.name)?.[1];
    return loop !== undefined && (change.id.includes(loop) || change.id.includes(loop.replace(/s$/, '')));
  });
}
