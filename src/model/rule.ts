import type { ChangeTo, FactChange, FactKind } from './fact.ts';
import type { FindingClass, Layer, Risk } from './finding.ts';
import type { Resource } from './resource.ts';

/** How bad and whose job; how sure comes with the change itself. */
export interface Assessment {
  readonly title: string;
  readonly class: FindingClass;
  readonly risk: Risk;
  readonly layer: Layer;
  /** What the gate may be told to block on; undefined never blocks by kind. */
  readonly gate: GateKind | undefined;
}
export const GATE_KINDS = [
  'new-public-exposure',
  'new-external-access',
  'privilege-gain',
  'protection-removed',
  'data-loss',
] as const;
export type GateKind = (typeof GATE_KINDS)[number];

/** The three things a reviewer is owed: what happens, why it matters, what to do. Plain sentences; names in backticks. */
export interface Wording {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** The subject on the side the change speaks of: after it, or before it where it is gone. */
export interface RuleDefinition<K extends FactKind> {
  readonly id: string;
  readonly watches: K;
  readonly assess: (change: ChangeTo<K>, subject: Resource) => Assessment | undefined;
  readonly word: (change: ChangeTo<K>, subject: Resource) => Wording;
}

/** What the engine sees: the kind of fact stays private to the file that defined the rule. */
export interface Rule {
  readonly id: string;
  readonly watches: FactKind;
  readonly judge: (
    change: FactChange,
    subject: Resource,
  ) => { readonly assessment: Assessment; readonly wording: Wording } | undefined;
}

export function defineRule<K extends FactKind>(rule: RuleDefinition<K>): Rule {
  const concerns = (change: FactChange): change is ChangeTo<K> & FactChange =>
    kindOf(change) === rule.watches;
  return {
    id: rule.id,
    watches: rule.watches,
    judge(change, subject) {
      if (!concerns(change)) return undefined;
      const assessment = rule.assess(change, subject);
      return assessment === undefined ? undefined : { assessment, wording: rule.word(change, subject) };
    },
  };
}

function kindOf({ before, after }: FactChange): FactKind | undefined {
  return (after ?? before)?.kind;
}
