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
  let upTo: string | undefined;
  for (let depth = 0; depth < DEEPEST; depth++) {
    if (isRoot(here, tree)) return `/${segments.join('/')}`;
    const part = partOf(here, tree);
    if (part === undefined) return upTo;
    // The state knows the whole path, which helps where the parent is declared elsewhere.
    if (part.url.kind === 'known' && part.url.value.startsWith('/'))
      upTo = [part.url.value, ...segments].join('/');
    if (part.segment.kind !== 'known') return upTo;
    segments.unshift(part.segment.value);
    here = part.parent;
  }
  return upTo;
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
