import type { Address, Scalar, Trail, Unknown, Value } from './value.ts';

/** Parts of a network path, in the order in which a packet from the internet meets them. */
export const HOPS = [
  'door',
  'link',
  'route',
  'block',
  'address',
  'acl',
  'subnet',
  'group',
  'listener',
  'workload',
] as const;
export type HopKind = (typeof HOPS)[number];

/** The part of a network path that a step speaks of: `subnet` and where, `route` and through which gateway. */
export interface Hop {
  readonly kind: HopKind;
  readonly at: Address;
}

/** One sentence of a proof, and the attribute it is read from. */
export interface Step {
  readonly says: string;
  readonly about: Address;
  /** Dotted path of the attribute, list positions in brackets: `ingress[0].cidr_blocks`; empty for the resource as a whole. */
  readonly path: string;
  /** Where it is written, if the reader of the format already knows; otherwise the sources are asked for `about` and `path`. */
  readonly trail?: Trail | undefined;
  /** Undefined for a step that is no part of a network path. */
  readonly hop?: Hop | undefined;
}
/** A chain of sentences a person can walk. */
export type Evidence = readonly Step[];

/** A value the answer depends on and that nobody could see. */
export interface Missing {
  readonly about: Address;
  readonly path: string;
  readonly value: Unknown;
}

/** Did the analysis settle the question? `undecided` must name what it lacked. */
export type Judgement =
  | { readonly kind: 'proven'; readonly evidence: Evidence }
  | { readonly kind: 'refuted'; readonly evidence: Evidence }
  | {
      readonly kind: 'undecided';
      readonly evidence: Evidence;
      readonly lacking: readonly [Missing, ...Missing[]];
    };

export interface Subject {
  readonly about: Address;
  readonly path: string;
}

export function proven(says: string, { about, path }: Subject, trail?: Trail): Judgement {
  return { kind: 'proven', evidence: [{ says, about, path, trail }] };
}
export function refuted(says: string, { about, path }: Subject, trail?: Trail): Judgement {
  return { kind: 'refuted', evidence: [{ says, about, path, trail }] };
}
export function undecided(says: string, { about, path }: Subject, value: Unknown): Judgement {
  return {
    kind: 'undecided',
    evidence: [{ says, about, path, trail: value.trail }],
    lacking: [{ about, path, value }],
  };
}

/** True when every member is; a refuted member settles it, else an undecided one leaves it open. The empty conjunction is proven. */
export function allOf(judgements: readonly Judgement[]): Judgement {
  const evidence = judgements.flatMap((judgement) => judgement.evidence);
  const against = judgements.filter((judgement) => judgement.kind === 'refuted');
  if (against.length > 0)
    return { kind: 'refuted', evidence: against.flatMap((judgement) => judgement.evidence) };
  const [first, ...rest] = judgements.flatMap((judgement) =>
    judgement.kind === 'undecided' ? judgement.lacking : [],
  );
  return first === undefined
    ? { kind: 'proven', evidence }
    : { kind: 'undecided', evidence, lacking: [first, ...rest] };
}

/** True when some member is; a proven member settles it, else an undecided one leaves it open. The empty disjunction is refuted. */
export function anyOf(judgements: readonly Judgement[]): Judgement {
  return not(allOf(judgements.map(not)));
}

export function not(judgement: Judgement): Judgement {
  if (judgement.kind === 'undecided') return judgement;
  return { kind: judgement.kind === 'proven' ? 'refuted' : 'proven', evidence: judgement.evidence };
}

/** Only a resource file may call this: only it knows the documented default. An unknown value stays unknown. */
export function orDefault<S extends { readonly value: Value<unknown> }>(
  stated: S,
  fallback: S extends { readonly value: Value<infer T> } ? T : never,
): S {
  return stated.value.kind === 'absent' ? { ...stated, value: { kind: 'known', value: fallback } } : stated;
}

interface Says {
  readonly yes: string;
  readonly no: string;
}
type StatedValue<T> = Subject & { readonly value: Value<T> };

/** Judges a flag; both outcomes are worded up front so that a proof never states the opposite of what was found. */
export function isTrue(stated: StatedValue<boolean>, says: Says): Judgement {
  return satisfies(stated, (flag) => flag, says);
}

/** Judges a value by a predicate; an absent value does not satisfy it. */
export function satisfies<T extends Scalar>(
  stated: StatedValue<T>,
  predicate: (value: T) => boolean,
  says: Says,
): Judgement {
  const { value } = stated;
  if (value.kind === 'absent') return refuted(says.no, stated);
  if (value.kind === 'unknown')
    return (
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- readers convert what an unknown value may be as they convert the value
      agreed(value, (each) => predicate(each as T), { stated, says }) ??
      undecided(`it is not known yet whether ${says.yes}`, stated, value)
    );
  return predicate(value.value)
    ? proven(says.yes, stated, value.trail)
    : refuted(says.no, stated, value.trail);
}

/** The answer that every value gives which an unknown one may have. */
function agreed(
  { oneOf = [], trail }: Unknown,
  predicate: (value: Scalar) => boolean,
  { stated, says }: { readonly stated: Subject; readonly says: Says },
): Judgement | undefined {
  const answers = new Set(
    oneOf.map((each) =>
      each.kind === 'known' ? predicate(each.value) : each.kind === 'absent' ? false : undefined,
    ),
  );
  const [answer] = answers;
  if (answers.size !== 1 || answer === undefined) return undefined;
  return answer ? proven(says.yes, stated, trail) : refuted(says.no, stated, trail);
}

/** Judges presence: an unknown value counts as set, because it was written and only its content is decided later. */
export function isSet(stated: StatedValue<unknown>, says: Says): Judgement {
  const { value } = stated;
  if (value.kind === 'unknown' && value.oneOf?.some((each) => each.kind === 'absent') === true)
    return undecided(`it is not known yet whether ${says.yes}`, stated, value);
  return value.kind === 'absent' ? refuted(says.no, stated) : proven(says.yes, stated, value.trail);
}
