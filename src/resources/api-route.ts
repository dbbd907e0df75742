import type { Authentication } from '../model/fact.ts';
import { allOf, isTrue, not, proven, refuted, type Judgement, type Subject } from '../model/judge.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Nearly } from '../model/resource.ts';
import type { Reader, Stated } from '../model/stated.ts';
import type { Address, Trail, Unknown } from '../model/value.ts';

/** How a method or route of an API asks who is calling. */
export type Asks =
  | { readonly kind: 'nothing' | 'api-key' | 'authorizer' | 'signature'; readonly trail?: Trail | undefined }
  | { readonly kind: 'unknown'; readonly value: Unknown };

/** A method or route of an API, whatever it is declared with. */
export interface Operation extends Subject {
  readonly method: string;
  /** `/orders/{id}`; undefined where it is not known. */
  readonly url: string | undefined;
  readonly asks: Asks;
  /** Whether API Gateway makes up the answer itself. */
  readonly isMock: boolean;
  /** What the route is called where that is not its method and path: `$default`. */
  readonly key?: string | undefined;
  /** What answers it in private subnets, if that is where it leads. */
  readonly handsOn?: readonly Stated<string>[] | undefined;
}

const SAYS: Readonly<Record<Exclude<Asks['kind'], 'unknown'>, (route: string) => string>> = {
  nothing: (route) => `nobody asks who sends \`${route}\``,
  'api-key': (route) => `\`${route}\` needs an API key alone, which identifies nobody`,
  authorizer: (route) => `an authorizer asks who sends \`${route}\``,
  signature: (route) => `\`${route}\` must be signed by an IAM identity`,
};
const AUTHENTICATION = {
  nothing: 'none',
  'api-key': 'weak',
  authorizer: 'strong',
  signature: 'strong',
} as const satisfies Record<string, Authentication>;

/** `GET /orders`: method and path are what a route is known by, whatever its declaration is called. */
export function apiRoute(operation: Operation): DoorRoute {
  const { about, path, asks, url } = operation;
  const method = operation.method.toUpperCase();
  const route = operation.key ?? `${method} ${url ?? 'an unknown path'}`;
  return {
    about,
    path,
    route,
    open: openness(operation, route),
    authentication: asks.kind === 'unknown' ? 'none' : AUTHENTICATION[asks.kind],
    call: `own/*/${method === 'ANY' ? '*' : method}${url === undefined ? '/*' : url.replaceAll(/\{[^}/]*\}/g, '*')}`,
    takesSignatures: asks.kind === 'signature' ? true : undefined,
    handsOn: operation.handsOn,
  };
}

/** Browsers send OPTIONS requests without credentials before a call to another site, so nobody can ask for any. */
function openness({ about, path, method, asks, isMock }: Operation, route: string): Judgement {
  const subject = { about, path };
  if (isMock) return refuted('API Gateway makes up the answer itself', subject);
  if (method.toUpperCase() === 'OPTIONS') return refuted('it only answers what browsers ask first', subject);
  if (asks.kind === 'unknown')
    return {
      kind: 'undecided',
      evidence: [
        { says: 'how callers are asked who they are is not known yet', about, path, trail: asks.value.trail },
      ],
      lacking: [{ about, path, value: asks.value }],
    };
  return proven(SAYS[asks.kind](route), subject, asks.trail);
}

/** A route that anyone may call although API Gateway makes up the answer, for now. Browsers ask first with OPTIONS. */
export function mockedRoute({ about, path, method, url, asks, isMock }: Operation): readonly Nearly[] {
  if (!isMock || method.toUpperCase() === 'OPTIONS') return [];
  if (asks.kind !== 'nothing' && asks.kind !== 'api-key') return [];
  const route = `${method.toUpperCase()} ${url ?? 'an unknown path'}`;
  return [
    {
      surface: 'endpoint',
      what: `lets anyone call \`${route}\``,
      setUp: proven(SAYS[asks.kind](route), { about, path }, asks.trail),
      missing: proven('API Gateway makes up the answer itself', { about, path }),
      fix: 'Let it ask who is calling before something stands behind it.',
    },
  ];
}

/** Whether an API answers under the address that AWS gives it; it does unless that is switched off. */
export function underDefaultAddress(r: Reader, path: string): Judgement {
  const disabled = r.flag(path);
  const isOff = disabled.value.kind !== 'known' || disabled.value.value;
  if (disabled.value.kind === 'absent' || (!isOff && r.written(path) !== true)) return allOf([]);
  return not(
    isTrue(disabled, {
      yes: 'the default address of the API is switched off',
      no: 'the API answers under its default address',
    }),
  );
}

/** Its address is on the internet from the start; the first route that asks nothing opens it. */
export function withoutRoute(
  setUp: Judgement,
  { lacks, about }: { readonly lacks: 'method' | 'route'; readonly about: Address },
): Nearly {
  return {
    surface: 'endpoint',
    what: 'is an API on the internet',
    setUp,
    missing: proven(`it has no ${lacks} yet`, { about, path: '' }),
    fix: `Let every ${lacks} ask who is calling; what only your own networks need can be made private or stay behind them.`,
  };
}
