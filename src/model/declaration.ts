import type { Address, SourceRange, Term, Trail, Value } from './value.ts';

export type Side = 'before' | 'after';

/**
 * Typed reading of a block. A path is dotted (`versioning_configuration.status`); a name on a list of nested blocks reads
 * its first block. A value of the wrong type reads as unknown (`malformed`), never as a default; `null` reads as absent.
 */
export interface Attributes {
  /** Path of this block from the resource's own body: empty at the top, `ingress[1]` inside. */
  readonly path: string;
  term(path: string): Term;
  text(path: string): Value<string>;
  flag(path: string): Value<boolean>;
  count(path: string): Value<number>;
  /** A list of strings; a single string reads as a list of one, an unknown list as one unknown member, an absent one as empty. */
  texts(path: string): readonly Value<string>[];
  /** A JSON document, whether it is written as text or as a tree. */
  document(path: string): Term;
  blocks(path: string): readonly Attributes[];
  /** Whether the source writes the argument; undefined where nobody can tell. State holds values nobody wrote. */
  written(path: string): boolean | undefined;
}

/** What happens to the deployed object; `replace` covers both orders, `forget` leaves it running unmanaged. */
export type PlannedAction =
  'create' | 'update' | 'replace' | 'delete' | 'no-op' | 'read' | 'forget' | 'import';

/** How an object is made anew; `possible` where the service decides while applying. */
export interface Replacement {
  readonly kind: 'never' | 'possible' | 'certain';
  /** Attributes whose change asks for it. */
  readonly forcedBy: readonly string[];
  /** The old object keeps running. */
  readonly leavesCopy: boolean;
}

/** The type under which an output of a template is declared: it shows something, and is no resource. */
export const OUTPUT_TYPE = 'Output';

/** The type under which a provider block of Terraform is declared: what talks to a service, and no resource. */
export const PROVIDER_TYPE = 'Provider';

/** One resource block as one side states it, before we know what it means. */
export interface Declaration {
  readonly iac: 'terraform' | 'cloudformation';
  /** `aws_s3_bucket`, `data.aws_subnet` for a data source that was read, or `AWS::S3::Bucket`. */
  readonly type: string;
  readonly address: Address;
  readonly action: PlannedAction;
  /** Undefined where nobody says whether the object is made anew. */
  readonly replacement?: Replacement | undefined;
  readonly attributes: Attributes;
  /** What the source writes for an argument, where a plan has it marked or as a digest; undefined where the source does not tell. */
  readonly literal?: ((name: string) => Term | undefined) | undefined;
  /** Known ids, ARNs, URLs and names under which others may refer to the object. */
  readonly identifiers: readonly string[];
  /** Tells everything by which it may name other objects; false, or nobody to ask, where it may name anything. */
  readonly mentions?: ((listener: MentionListener) => boolean) | undefined;
  /** Whether another declaration of the object answers alike whatever this one was asked so far; without an answer it may not. */
  readonly answersLike?: ((other: Declaration) => boolean) | undefined;
}

/** The same declaration with some of it otherwise. What is the same is worked out when it is read, as before. */
export function altered(declaration: Declaration, changes: Partial<Declaration>): Declaration {
  const { iac, type, address, action, replacement } = declaration;
  return {
    iac,
    type,
    address,
    action,
    replacement,
    literal: (name) => declaration.literal?.(name),
    get attributes() {
      return declaration.attributes;
    },
    get identifiers() {
      return declaration.identifiers;
    },
    mentions: (listener) => declaration.mentions?.(listener) === true,
    ...changes,
  };
}

/** Is told what a declaration may name: the texts it states, its own id and name left out, and what its unknown values refer to. */
export interface MentionListener {
  text(text: string): void;
  reference(to: Address): void;
}

/** Something we could not analyse. Gaps are reported: never thrown, never dropped. */
export type Gap =
  | { readonly kind: 'unsupported-type'; readonly type: string; readonly address: Address }
  | { readonly kind: 'owner-unresolved'; readonly address: Address; readonly path: string }
  | { readonly kind: 'file-refused'; readonly file: string; readonly why: string }
  | { readonly kind: 'partial-plan'; readonly why: string }
  | { readonly kind: 'nested-not-visible'; readonly address: Address; readonly why: string }
  | { readonly kind: 'invocation'; readonly address: Address; readonly why: string };

/** Where declarations stand in the files of both sides; answers are computed when asked, because few are. */
export interface Sources {
  /** The block of a declaration; undefined where no source is at hand. */
  block(side: Side, address: Address): SourceRange | undefined;
  /** Its first lines, which say what it is: one in Terraform, the logical id and the type below it in CloudFormation. */
  header(side: Side, address: Address): SourceRange | undefined;
  /** The lines that feed an attribute, nearest first; falls back to the closest enclosing block or argument. */
  trace(side: Side, address: Address, path: string): Trail | undefined;
  /** Every line that feeds a declaration: its block and, through references, what its arguments come from. */
  feeds(side: Side, address: Address): readonly SourceRange[];
  /** Whether any line that feeds the declaration differs between base and head; undefined where a side cannot be read. */
  touched(address: Address): boolean | undefined;
}

/** Other text in place of whole lines of the head: `text` may be several lines, without the last line break, or empty to take them away. */
export interface Edit {
  readonly at: SourceRange;
  readonly text: string;
}

/** What the after side declares in place of what it declares now; undefined for what goes. */
export type Replacements = ReadonlyMap<Address, Declaration | undefined>;

/** The files of both sides, and what would be declared if the head had other lines in them. */
export interface Rewriter {
  /** Undefined where the side does not have the file. */
  lines(side: Side, file: string): readonly string[] | undefined;
  /** Undefined where nobody can tell, or where the edited file could not be read any more. */
  edited(edit: Edit): Replacements | undefined;
}

/** Chooses among objects of one name; never fewer than one of them. */
export type Namesakes = (
  namer: { readonly about: Address; readonly path?: string | undefined },
  candidates: readonly Address[],
) => readonly Address[];

/** What was changed outside since it was last applied. */
export interface Drifted {
  /** What stood then at the addresses of what is deployed; undefined for what came since. */
  readonly lastApplied: Replacements;
  /** Objects of which this change writes down what drifted, which would be taken back without it. */
  readonly adopted: ReadonlySet<Address>;
}

/** How far apart two objects are deployed. What nobody tells apart is the same. */
export interface Distance {
  readonly account: 'same' | 'other' | 'undecided';
  readonly region: 'same' | 'other';
}
export type DistanceBetween = (one: Address, other: Address) => Distance;

/** What ingest hands over for one input: both worlds' declarations, who became whom, and where it all stands. */
export interface StackChange {
  /** Label of the input: `prod`. */
  readonly input: string;
  /** The account it is deployed in, where the input says so. */
  readonly account?: string | undefined;
  readonly before: readonly Declaration[];
  readonly after: readonly Declaration[];
  /** What is deployed, where `before` is the planned state of the base branch and not the deployed one. */
  readonly deployed?: readonly Declaration[] | undefined;
  /** Address before → address after, for objects that moved or were made anew under another address. */
  readonly lineage: ReadonlyMap<Address, Address>;
  /** Addresses before of those that were made anew: what the old object leaves behind is left behind. */
  readonly recreated?: ReadonlySet<Address> | undefined;
  /** Addresses whose deployed object differs from the last applied configuration. */
  readonly drift: ReadonlySet<Address>;
  /**
   * Which of several objects of one name a declaration means, by what the source refers to and by where it is deployed. `path` is
   * the attribute that says the name. Undefined where names are told apart by nothing.
   */
  readonly namesakes?: Namesakes | undefined;
  /** Undefined where nobody changed anything outside since it was last applied. */
  readonly drifted?: Drifted | undefined;
  /** Undefined where everything is deployed in one region of one account. */
  readonly distance?: DistanceBetween | undefined;
  readonly gaps: readonly Gap[];
  readonly sources: Sources;
  /** Undefined where the files of the head are not at hand. */
  readonly rewriter?: Rewriter | undefined;
}
