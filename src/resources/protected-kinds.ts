import { protectedTypes, settingsBy } from '../aws/protections/index.ts';
import { defineResource } from '../model/define.ts';
import type { ResourceKind } from '../model/definition.ts';
import { carrierOf } from './unmodelled-carrier.ts';

/**
 * The kinds, with a plain one for each service of which only protective settings are known, and with the declarations that make
 * such settings attached to what they protect.
 */
export function withProtectedKinds(kinds: readonly ResourceKind[]): readonly ResourceKind[] {
  const declared = new Set(kinds.flatMap(({ parts }) => parts.map(({ declaredBy }) => declaredBy)));
  const byService = new Map<string, string[]>();
  for (const [type, service] of protectedTypes()) {
    if (declared.has(type)) continue;
    const same = byService.get(service);
    if (same === undefined) byService.set(service, [type]);
    else same.push(type);
  }
  const plain = [...byService].map(([service, types]) =>
    defineResource(carrierOf(`${service}-settings`, service, types)),
  );
  return attachingCompanions([...kinds, ...plain]);
}

function attachingCompanions(kinds: readonly ResourceKind[]): readonly ResourceKind[] {
  const foundedBy = new Map<string, ResourceKind>();
  for (const kind of kinds)
    for (const { declaredBy, owner } of kind.parts) if (owner === undefined) foundedBy.set(declaredBy, kind);
  const added = new Map<ResourceKind, ResourceKind['parts'][number][]>();
  for (const type of protectedTypes().keys())
    for (const { spelling } of settingsBy(type))
      for (const subject of spelling.on) {
        const kind = foundedBy.get(subject);
        if (kind === undefined || spelling.by === undefined) continue;
        const parts = added.get(kind) ?? [];
        added.set(kind, parts);
        const attaches = ({ declaredBy, owner }: ResourceKind['parts'][number]): boolean =>
          declaredBy === type && owner !== undefined;
        if (!kind.parts.some(attaches) && !parts.some(attaches))
          parts.push({ declaredBy: type, owner: spelling.by.through, onlyDeclared: true });
      }
  return kinds.map((kind) => {
    const parts = added.get(kind);
    return parts === undefined || parts.length === 0 ? kind : { ...kind, parts: [...kind.parts, ...parts] };
  });
}
