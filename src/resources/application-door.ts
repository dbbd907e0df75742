import { defineResource } from '../model/define.ts';
import type { Authentication } from '../model/fact.ts';
import { allOf, proven, type Judgement, type Subject } from '../model/judge.ts';
import type { ResourceKind } from '../model/definition.ts';
import type { DoorRoute, FrontDoor } from '../model/door.ts';
import type { Reader, Stated } from '../model/stated.ts';

/** One spelling of a service that answers on the internet by itself, or of something that adds routes to it. */
export interface DoorPart {
  readonly declaredBy: string;
  readonly owner?: string | readonly string[];
  readonly routes: (reader: Reader) => readonly DoorRoute[];
}
interface Door {
  readonly routes: readonly DoorRoute[];
}

/** A service that AWS puts on the internet with an address of its own, where one setting per route decides who is answered. */
export function applicationDoor(door: {
  readonly kind: string;
  readonly service: string;
  readonly endpointClass: NonNullable<FrontDoor['endpointClass']>;
  readonly byDefinition?: boolean;
  readonly parts: readonly DoorPart[];
}): ResourceKind {
  return defineResource<Door>({
    kind: door.kind,
    service: door.service,
    blank: { routes: [] },
    parts: door.parts.map(({ declaredBy, owner, routes }) => ({
      declaredBy,
      ...(owner === undefined ? {} : { owner }),
      read: (r) => ({ routes: routes(r) }),
    })),
    traits: ({ routes }) => ({
      frontDoor: {
        // The service has no other kind of endpoint.
        reachable: allOf([]),
        routes,
        byDefinition: door.byDefinition ?? false,
        endpointClass: door.endpointClass,
      },
    }),
  });
}

/** A route under the attribute that decides about it. */
export function routeAt(
  { about, path }: Subject,
  route: string,
  { open, authentication }: { readonly open: Judgement; readonly authentication: Authentication },
): DoorRoute {
  return { about, path, route, open, authentication };
}

/** How a service spells one way of asking who is calling. */
export interface Asking {
  readonly authentication: Authentication;
  readonly says: string;
}

/** A route whose setting names how callers are asked; a setting nobody knows may ask nothing. */
export function routeAsking(
  stated: Stated<string>,
  route: string,
  { asking, otherwise }: { readonly asking: Readonly<Record<string, Asking>>; readonly otherwise: Asking },
): DoorRoute {
  const { value } = stated;
  if (value.kind === 'unknown')
    return routeAt(stated, route, {
      open: {
        kind: 'undecided',
        evidence: [
          { says: 'how callers are asked who they are is not known yet', ...at(stated), trail: value.trail },
        ],
        lacking: [{ ...at(stated), value }],
      },
      authentication: 'none',
    });
  const mode = value.kind === 'known' ? value.value : '';
  const known = new Map(Object.entries(asking)).get(mode) ?? otherwise;
  return routeAt(stated, route, {
    open: proven(known.says, stated, value.kind === 'known' ? value.trail : undefined),
    authentication: known.authentication,
  });
}

const at = ({ about, path }: Subject): Subject => ({ about, path });
