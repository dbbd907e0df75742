import type { Scalar } from '../../model/value.ts';
import type { RankName } from './ranks.ts';
import type { SupportTable } from './support-dates.ts';

/**
 * When a value leaves something unprotected. A setting that is not written is judged by its default, unless the predicate asks
 * whether it is written. Texts compare without regard to type: `"true"` is true, `"0"` is 0. Patterns ignore case.
 */
export type Predicate =
  | { readonly kind: 'is'; readonly values: readonly Scalar[] }
  /** `null` among the values stands for a setting that is not written. */
  | { readonly kind: 'is-not'; readonly values: readonly (Scalar | null)[] }
  | { readonly kind: 'less'; readonly than: number }
  | { readonly kind: 'more'; readonly than: number }
  | { readonly kind: 'unset' }
  | { readonly kind: 'set' }
  /** Of a list: an empty one is as good as none. */
  | { readonly kind: 'includes'; readonly value: Scalar }
  | { readonly kind: 'lacks'; readonly value: Scalar }
  | { readonly kind: 'some-match'; readonly pattern: RegExp }
  /** None of the blocks inside says that it is on: destinations of a log that are all listed and all off. */
  | { readonly kind: 'none-on'; readonly flag: RegExp }
  | { readonly kind: 'any'; readonly of: readonly Predicate[] }
  | { readonly kind: 'all'; readonly of: readonly Predicate[] }
  /** A name that the order does not know is never called weak. */
  | { readonly kind: 'weaker'; readonly than: string; readonly order: RankName }
  /** `{engine}` in the name of the table stands for another setting of the same resource. */
  | { readonly kind: 'out-of-support'; readonly table: string }
  /** True of nothing by itself: the value is another one than before the change. */
  | { readonly kind: 'changed' }
  /** True of nothing by itself: a smaller number, or a list that lost members. */
  | { readonly kind: 'reduced'; readonly zeroIsForever: boolean }
  /** The thing itself is the protection. */
  | { readonly kind: 'gone' }
  /** No statement of the policy refuses what comes without TLS. */
  | { readonly kind: 'admits-plain-http' };

/** Whether it is missed when the declaration goes that makes it. */
export function isMissedWhenGone(predicate: Predicate): boolean {
  return predicate.kind === 'gone' || (predicate.kind === 'any' && predicate.of.some(isMissedWhenGone));
}

export const is = (...values: readonly Scalar[]): Predicate => ({ kind: 'is', values });
export const isNot = (...values: readonly (Scalar | null)[]): Predicate => ({ kind: 'is-not', values });
export const lessThan = (than: number): Predicate => ({ kind: 'less', than });
export const moreThan = (than: number): Predicate => ({ kind: 'more', than });
export const unset: Predicate = { kind: 'unset' };
export const set: Predicate = { kind: 'set' };
export const includes = (value: Scalar): Predicate => ({ kind: 'includes', value });
export const lacks = (value: Scalar): Predicate => ({ kind: 'lacks', value });
export const someMatch = (pattern: RegExp): Predicate => ({ kind: 'some-match', pattern });
/** No block inside has `enabled = true`. */
export const noneEnabled: Predicate = { kind: 'none-on', flag: /^enabled$/i };
export const either = (...of: readonly Predicate[]): Predicate => ({ kind: 'any', of });
export const both = (...of: readonly Predicate[]): Predicate => ({ kind: 'all', of });
export const weakerThan = (than: string, order: RankName): Predicate => ({ kind: 'weaker', than, order });
/** A version that is left out is one that AWS supports: it chooses its default when it creates. */
export const outOfSupport = (table: SupportTable | `${string}:{${string}}`): Predicate => ({
  kind: 'out-of-support',
  table,
});
export const changed: Predicate = { kind: 'changed' };
export const reduced: Predicate = { kind: 'reduced', zeroIsForever: false };
/** Of retention, where 0 keeps everything. */
export const shortened: Predicate = { kind: 'reduced', zeroIsForever: true };
export const gone: Predicate = { kind: 'gone' };
export const admitsPlainHttp: Predicate = { kind: 'admits-plain-http' };
