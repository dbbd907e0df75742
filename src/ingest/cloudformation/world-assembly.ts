import {
  OUTPUT_TYPE,
  type Declaration,
  type Gap,
  type PlannedAction,
  type Replacement,
  type Side,
} from '../../model/declaration.ts';
import type { Address } from '../../model/value.ts';
import { tellMentions } from '../mentions.ts';
import { attributesOf, type Body } from './attributes.ts';
import { contextBody } from './body.ts';
import type { ChangeSetFamily } from './change-set-family.ts';
import type { ChangeSet } from './change-set.ts';
import type { Whereabouts } from './evaluation.ts';
import { identifiersOf } from './identifiers.ts';
import type { ListedChange } from './listed-change.ts';
import type { Entry } from './node.ts';
import type { StackSide } from './stack-side.ts';
import type { ResourceBlock } from './unit.ts';

/** A stack of both worlds: what is at hand of it. */
export interface Level {
  readonly prefix: string;
  readonly head: StackSide | undefined;
  /** `none`: the stack does not exist yet; undefined: its template is not at hand. */
  readonly base: StackSide | 'none' | undefined;
  /** Without a change set the templates are compared; `unlisted` says that the parent's set does not touch the stack. */
  readonly set: ChangeSet | 'unlisted' | undefined;
  readonly family: ChangeSetFamily | undefined;
  /** What becomes of the resources when the whole stack goes. */
  readonly removal?: 'delete' | 'forget' | undefined;
}

/** Where a resource stands on one side. */
export interface Standing {
  readonly stack: StackSide;
  readonly body: Body;
  readonly block: ResourceBlock | undefined;
  /** The lines that declare it or that made a transform generate it. */
  readonly entry: Entry | undefined;
}

/** Both worlds while they are put together. */
export interface Assembly {
  readonly before: Declaration[];
  readonly after: Declaration[];
  readonly standing: Record<Side, Map<Address, Standing>>;
  readonly drift: Set<Address>;
  readonly gaps: Gap[];
  readonly notices: Set<string>;
}

/** A resource on its way into both worlds. */
export interface Candidate {
  readonly id: string;
  readonly address: Address;
  readonly listed: ListedChange | undefined;
  readonly head: ResourceBlock | undefined;
  readonly base: ResourceBlock | undefined;
}

/** What became of a resource: the nested stacks follow it. */
export interface Settled extends Candidate {
  readonly type: string;
  readonly action: PlannedAction;
}

/** The resource as one side states it; where no template does, as the change set does. */
export function bodyOf(candidate: Candidate, side: Side, { standing }: Assembly): Body {
  return standing[side].get(candidate.address)?.body ?? contextBody(candidate.listed?.[side], undefined);
}

interface Stated {
  readonly type: string;
  readonly action: PlannedAction;
  readonly body: Body;
  readonly replacement?: Replacement | undefined;
}

/** A declaration of a resource as `body` states it. */
export function declare(
  { address, listed }: Candidate,
  { type, action, body, replacement }: Stated,
  level: Level,
): Declaration {
  const known = { physicalId: listed?.physicalId, whereabouts: whereaboutsOf(level) };
  const attributes = attributesOf(body);
  return {
    iac: 'cloudformation',
    type,
    address,
    action,
    replacement,
    attributes,
    identifiers: type === OUTPUT_TYPE ? [] : identifiersOf(type, body, known),
    // That an output names something attaches nothing to it.
    mentions(listener) {
      if (type === OUTPUT_TYPE) return true;
      if (body.open !== undefined) return false;
      tellMentions(attributes.term(''), listener);
      return true;
    },
  };
}

function whereaboutsOf({ set, head, base }: Level): Whereabouts {
  if (typeof set === 'object') return set.whereabouts;
  const side = head ?? (typeof base === 'object' ? base : undefined);
  return side?.unit.surroundings.whereabouts ?? {};
}
