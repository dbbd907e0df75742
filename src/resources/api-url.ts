import type { Address, Value } from '../model/value.ts';

/** One path segment of a REST API. */
export interface UrlPart {
  readonly self: Address;
  readonly id: Value<string>;
  /** The whole path, where the state or a data source knows it. */
  readonly url: Value<string>;
  readonly parent: Value<string>;
  readonly segment: Value<string>;
}
interface UrlTree {
  readonly parts: readonly UrlPart[];
  /** The API, whose root is named through it. */
  readonly self: Address;
  readonly root: Value<string>;
}

const DEEPEST = 40;

/** The path a resource id stands for: `/orders/{id}`; undefined where a link of it is not known. */
export function urlOf(resource: Value<string>, tree: UrlTree): string | undefined {
  const segments: string[] = [];
  let here = resource;
  for (let depth = 0; depth < DEEPEST; depth++) {
    if (isRoot(here, tree)) return `/${segments.join('/')}`;
    const part = partOf(here, tree);
    if (part === undefined) return undefined;
    if (part.url.kind === 'known')
      return `${part.url.value.replace(/\/$/, '')}/${segments.join('/')}`.replace(/(.)\/$/, '$1');
    if (part.segment.kind !== 'known') return undefined;
    segments.unshift(part.segment.value);
    here = part.parent;
  }
  return undefined;
}

function isRoot(value: Value<string>, { self, root }: UrlTree): boolean {
  if (value.kind === 'known') return root.kind === 'known' && root.value === value.value;
  return value.kind === 'unknown' && value.refersTo.some(({ to }) => to === self);
}

function partOf(value: Value<string>, { parts }: UrlTree): UrlPart | undefined {
  if (value.kind === 'absent') return undefined;
  return parts.find(({ self, id }) =>
    value.kind === 'known'
      ? id.kind === 'known' && id.value === value.value
      : value.refersTo.some(({ to }) => to === self),
  );
}
