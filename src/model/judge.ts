import type { Address, Scalar, Trail, Unknown, Value } from './value.ts';

/** One sentence of a proof, and the attribute it is read from. */
export interface Step {
  readonly says: string;
  readonly about: Address;
  /** Dotted path of the attribute, list positions in brackets: `ingress[0].cidr_blocks`; empty for the resource as a whole. */
  readonly path: string;
  /** Where it is written, if the reader of the format already knows; otherwise the sources are asked for `about` and `path`. */
  readonly trail?: Trail | undefined;
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
export function orDefault<T>(value: Value<T>, fallback: T): Value<T> {
  return value.kind === 'absent' ? { kind: 'known', value: fallback } : value;
}

/** Judges a flag; both outcomes are worded up front so that a proof never states the opposite of what was found. */
export function isTrue(
  value: Value<boolean>,
  says: { readonly yes: string; readonly no: string },
  subject: Subject,
): Judgement {
  return satisfies(value, (flag) => flag, says, subject);
}

/** Judges a value by a predicate; an absent value does not satisfy it. */
export function satisfies<T extends Scalar>(
  value: Value<T>,
  predicate: (value: T) => boolean,
  says: { readonly yes: string; readonly no: string },
  subject: Subject,
): Judgement {
  if (value.kind === 'absent') return refuted(says.no, subject);
  if (value.kind === 'unknown') return undecided(`whether ${says.yes} is not known yet`, subject, value);
  return predicate(value.value)
    ? proven(says.yes, subject, value.trail)
    : refuted(says.no, subject, value.trail);
}

/** Judges presence: an unknown value counts as set, because it was written and only its content is decided later. */
export function isSet(
  value: Value<unknown>,
  says: { readonly yes: string; readonly no: string },
  subject: Subject,
): Judgement {
  return value.kind === 'absent' ? refuted(says.no, subject) : proven(says.yes, subject, value.trail);
}
