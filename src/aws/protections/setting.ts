import type { FindingClass, Layer, Risk } from '../../model/finding.ts';
import type { AccountDefault } from '../../model/world.ts';
import type { Scalar } from '../../model/value.ts';
import type { Predicate } from './predicates.ts';

/** What a setting is about; decides the class of its findings. */
export type Topic = keyof typeof CLASS_OF_TOPIC;
const CLASS_OF_TOPIC = {
  'encryption-at-rest': 'encryption',
  'key-management': 'encryption',
  'encryption-in-transit': 'encryption',
  integrity: 'encryption',
  logging: 'logging',
  'threat-detection': 'logging',
  backup: 'data-protection',
  retention: 'data-protection',
  'deletion-safety': 'data-protection',
  availability: 'data-protection',
  'data-exposure': 'data-protection',
  'os-hardening': 'os-platform',
  patching: 'os-platform',
  'runtime-eol': 'os-platform',
  isolation: 'os-platform',
  'container-hardening': 'application',
  'image-supply-chain': 'application',
  'app-edge': 'application',
  authentication: 'application',
  cors: 'application',
} as const satisfies Record<string, FindingClass>;

export function classOfTopic(topic: Topic): FindingClass {
  return CLASS_OF_TOPIC[topic];
}

/** What holds when a setting is not written: a value, or what it depends on outside the configuration. */
export type Omitted = Scalar | readonly Scalar[] | Dependent;

interface Dependent {
  readonly dependsOn: string;
  readonly decidedBy?:
    | { readonly account: AccountDefault; readonly settles: readonly Scalar[] }
    /** The first pattern that another setting of the same resource matches. */
    | {
        readonly sibling: string;
        readonly cases: readonly (readonly [RegExp, Scalar])[];
        readonly otherwise?: Scalar;
      };
}

/** Whether a setting applies at all: every condition must hold. `null` among values stands for not written. */
export type Condition =
  | { readonly path: string; readonly is: readonly (Scalar | null)[] }
  | { readonly path: string; readonly isNot: readonly Scalar[] }
  /** One that is not written matches nothing. */
  | { readonly path: string; readonly matches: RegExp }
  | { readonly path: string; readonly written: boolean };

/**
 * How one language spells a setting. Paths are dotted; `rules[]` is every element, `setting[name=x]` the one with that field,
 * `a["b.c"]` a key with dots, `definition|json` the document in a text; without a path the resource itself is meant.
 */
export interface Spelling {
  /** Types of what is protected. */
  readonly on: readonly string[];
  /** A declaration of its own that carries the setting, and the attribute that names what it protects. */
  readonly by?: { readonly type: string; readonly through: string };
  readonly path: string;
  readonly unsafe: Predicate;
  readonly omitted?: Omitted;
  readonly when?: readonly Condition[];
  /** What protects as well, in its place: where one of these holds, the setting itself does not matter. */
  readonly unless?: readonly Condition[];
  /** A second place for the same setting, on what is protected. */
  readonly inline?: { readonly path: string; readonly unsafe: Predicate };
  /** For what is itself the protection: attributes that name what it watches. Where all of that goes as well, nothing is lost. */
  readonly goesWith?: readonly string[];
}

/** A setting that protects, told when something new lacks it and when a change takes it away. */
export interface ProtectiveSetting {
  readonly id: string;
  readonly topic: Topic;
  readonly layer: Layer;
  /** Risk where something new starts without it; `none` where that is fine. */
  readonly missing: Risk;
  /** Risk where it was on before. */
  readonly lost: Risk;
  readonly terraform?: Spelling;
  readonly cloudformation?: Spelling;
  /** Settings whose loss says the loss of this one as well. */
  readonly hiddenBy?: readonly string[];
  /** The state without the protection, as a sentence without full stop. */
  readonly title: string;
  readonly why: string;
  readonly fix: string;
}

/** The settings of one service; `service` is its id in the responsibility model. */
export interface ServiceSettings {
  readonly service: string;
  readonly settings: readonly ProtectiveSetting[];
}
