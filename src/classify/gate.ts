import type { Certainty, ChangeOrigin, Direction, FindingClass, Gate, Risk } from '../model/finding.ts';
import { RISKS } from '../model/finding.ts';
import type { Assessment, GateKind } from '../model/rule.ts';
import type { Settings } from '../model/settings.ts';

interface Gated {
  readonly assessment: Assessment;
  readonly origin: ChangeOrigin;
  readonly direction: Direction;
  readonly certainty: Certainty;
  /** Waived, or declared as an intended endpoint. */
  readonly accepted: boolean;
}

/** Only what this change certainly makes worse can block, and only if nobody accepted it. */
export function gateOf(
  { assessment, origin, direction, certainty, accepted }: Gated,
  settings: Settings,
): Gate {
  const worse = direction === 'new' || direction === 'widened';
  if (!worse || origin !== 'this-change' || accepted || assessment.risk === 'none') return 'note';
  const certain = certainty === 'certain';
  const byKind = assessment.gate !== undefined && settings.failOn.includes(assessment.gate);
  const byRisk = atLeast(assessment.risk, settings.failOnRisk);
  if ((certain && (byKind || byRisk)) || isStrict(assessment, certain, settings)) return 'block';
  return atLeast(assessment.risk, 'medium') ? 'comment' : 'note';
}

/** The strict profile also blocks what is public by definition or through a neighbour, and what is possibly public at high risk. */
function isStrict({ class: about, risk }: Assessment, certain: boolean, settings: Settings): boolean {
  return (
    settings.profile === 'strict' &&
    settings.failOn.includes('new-public-exposure') &&
    about === 'public-exposure' &&
    (certain || atLeast(risk, 'high'))
  );
}

/** `none` as a bar means that no risk reaches it. */
function atLeast(risk: Risk, bar: Risk): boolean {
  return bar !== 'none' && RISKS.indexOf(risk) <= RISKS.indexOf(bar);
}

/** Classes of findings the gates in force are about: a possible finding in one of them leaves its gate undecided. */
export function gatedClasses({ failOn }: Settings): readonly FindingClass[] {
  return failOn.flatMap((gate) => GATED_CLASSES[gate]);
}
const GATED_CLASSES = {
  'new-public-exposure': ['public-exposure'],
  'new-external-access': ['cross-account'],
  'privilege-gain': ['identity'],
  'protection-removed': ['encryption', 'logging', 'data-protection', 'os-platform'],
  'data-loss': ['data-protection'],
} as const satisfies Record<GateKind, readonly FindingClass[]>;
