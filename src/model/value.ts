/** A string that only one constructor may mint, so that addresses and keys are never mixed up with text. */
export type Brand<Name extends string> = string & { readonly __brand: Name };

/** Where a resource is declared: `module.web.aws_s3_bucket.logs[0]`, or a CloudFormation logical id (`Host/Group` inside a nested stack). */
export type Address = Brand<'Address'>;

export function addressOf(text: string): Address {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- minting the brand
  return text as Address;
}

/** Lines of a file as it is on its side of the change; both ends count from 1 and are inclusive. */
export interface SourceRange {
  readonly file: string;
  readonly line: number;
  readonly endLine: number;
}

/** Where a value was written, nearest place first: the attribute, then the module argument that fed it, then the tfvars entry that fed that. */
export interface Trail {
  readonly at: SourceRange;
  readonly from?: Trail | undefined;
}

/** An attribute of another resource; `attribute` is empty where only the resource is named. */
export interface Reference {
  readonly to: Address;
  readonly attribute: string;
}

export type Scalar = string | number | boolean;

/** A value that this side of the change states. */
export interface Known<T> {
  readonly kind: 'known';
  readonly value: T;
  readonly trail?: Trail | undefined;
  /** Marked sensitive by Terraform, NoEcho by CloudFormation, or resolved from a secret: never printed, hashed or reported. */
  readonly sensitive?: true | undefined;
}

export type UnknownReason =
  /** Terraform or CloudFormation decides it while applying. */
  | 'known-after-apply'
  /** It belongs to something outside this configuration: another stack, a data source, a literal id that nothing here explains. */
  | 'external'
  /** An input without a value: a parameter without default, a variable the plan does not carry. */
  | 'no-value'
  /** The expression uses something that is not evaluated here. */
  | 'not-evaluated'
  /** The input does not have the shape its type promises. */
  | 'malformed';

/** A value that is not settled; `refersTo` is how we see through it. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly reason: UnknownReason;
  readonly refersTo: readonly Reference[];
  /** What stands in the source, for the reader: `var.policy_json`, `data.aws_subnet.shared.id`, `!ImportValue Network`. */
  readonly written?: string | undefined;
  /** A string of which some parts are known: `arn:aws:s3:::` followed by an unknown. Never empty. */
  readonly parts?: readonly (string | Unknown)[] | undefined;
  /** Everything that it may be, where that is little: one of these it is. Then `refersTo` is what some of them refer to. */
  readonly oneOf?: readonly (Known<Scalar> | Unknown | Absent)[] | undefined;
  /** The text that it is the Base64 of, where a part of that is known. */
  readonly encodes?: Unknown | undefined;
  readonly trail?: Trail | undefined;
  readonly sensitive?: true | undefined;
}

/** Not written, or written as null: the service or provider default applies. */
export interface Absent {
  readonly kind: 'absent';
}
export const absent: Absent = { kind: 'absent' };

/** What one side of the change says about one attribute. */
export type Value<T> = Known<T> | Unknown | Absent;

/** A list whose members may each be known or not; `open` says that further, unseen members may exist. */
export interface ListTerm {
  readonly kind: 'list';
  readonly items: readonly Term[];
  readonly open?: Unknown | undefined;
  readonly trail?: Trail | undefined;
}
/** An object whose members may each be known or not; `open` says that further, unseen members may exist. */
export interface MapTerm {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Term>;
  readonly open?: Unknown | undefined;
  readonly trail?: Trail | undefined;
}
/** A whole value, seen as far as it can be seen: a policy document with one unknown principal is still a tree. */
export type Term = Known<Scalar> | Unknown | Absent | ListTerm | MapTerm;

export function known<T>(value: T, trail?: Trail): Known<T> {
  return trail === undefined ? { kind: 'known', value } : { kind: 'known', value, trail };
}

export function unknown(
  reason: UnknownReason,
  details: Omit<Unknown, 'kind' | 'reason' | 'refersTo'> & { readonly refersTo?: readonly Reference[] } = {},
): Unknown {
  return { kind: 'unknown', reason, refersTo: [], ...details };
}

/** Plain data as a term; `null` and `undefined` read as absent. */
export function termOf(data: unknown, trail?: Trail): Term {
  if (data === null || data === undefined) return absent;
  if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean')
    return known(data, trail);
  if (Array.isArray(data)) return { kind: 'list', items: data.map((item) => termOf(item, trail)), trail };
  if (typeof data === 'object')
    return {
      kind: 'map',
      entries: new Map(Object.entries(data).map(([key, item]) => [key, termOf(item, trail)])),
      trail,
    };
  return unknown('malformed');
}

/** Follows names and list positions into a term; a name on a list looks into its first item, because a nested block is a list of one. */
export function termAt(term: Term, path: readonly (string | number)[]): Term {
  let here: Term = term;
  for (const step of path) {
    if (typeof step === 'string' && here.kind === 'list') here = here.items[0] ?? here.open ?? absent;
    if (here.kind === 'unknown' || here.kind === 'absent') return here;
    if (here.kind === 'known') return absent;
    if (typeof step === 'number')
      here = here.kind === 'list' ? (here.items[step] ?? here.open ?? absent) : absent;
    else here = here.kind === 'map' ? (here.entries.get(step) ?? here.open ?? absent) : absent;
  }
  return here;
}

/** The one place that turns a value into text for a reader; sensitive values never pass. */
export function printable(value: Value<Scalar>): string {
  if (value.kind === 'absent') return 'not set';
  if (value.sensitive === true) return 'a sensitive value';
  if (value.kind === 'known') return String(value.value);
  return (
    value.written ??
    (value.refersTo.map((reference) => reference.to).join(', ') || 'a value known after apply')
  );
}

/** Bounds what is put together for texts that nobody would take for names. */
const MOST_NAME_PARTS = 16;

/**
 * A text that stands for an unknown one and that every value put together alike has in common: two that say
 * `logs-${AWS::AccountId}` name the same thing, whatever the account. Undefined where a part of it may differ from place to place.
 */
export function symbolicText(value: Unknown): string | undefined {
  const parts = value.parts ?? [value];
  if (value.sensitive === true || parts.length > MOST_NAME_PARTS) return undefined;
  const texts = parts.map((part) => (typeof part === 'string' ? part : symbolOf(part)));
  return texts.includes(undefined) ? undefined : texts.join('');
}

/** A parameter is known by the place where it is declared, everything else by what it refers to. */
function symbolOf({ parts, refersTo, reason, written, trail, sensitive }: Unknown): string | undefined {
  if (parts !== undefined || sensitive === true) return undefined;
  const [only, ...others] = refersTo;
  if (only !== undefined) return others.length === 0 ? symbol(`${only.to}.${only.attribute}`) : undefined;
  if (reason !== 'no-value' || written === undefined || trail?.from === undefined) return undefined;
  let declared = trail.from;
  while (declared.from !== undefined) declared = declared.from;
  return symbol(`${written} ${declared.at.file}:${declared.at.line}`);
}

/** In no text that anybody writes. */
const symbol = (name: string): string => `\uE011${name}\uE011`;
