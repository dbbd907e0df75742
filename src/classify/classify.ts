import { extentLines } from '../aws/extent.ts';
import { holderOf } from '../aws/responsibility.ts';
import type { Sources } from '../model/declaration.ts';
import type { Fact, FactChange } from '../model/fact.ts';
import { RISKS, type Finding, type Holder } from '../model/finding.ts';
import type { PullRequestDiff } from '../model/patch.ts';
import type { Resource } from '../model/resource.ts';
import type { World } from '../model/world.ts';
import type { Rule } from '../model/rule.ts';
import type { Settings } from '../model/settings.ts';
import type { Address } from '../model/value.ts';
import { acceptanceOf } from './acceptance.ts';
import { locate } from './anchor.ts';
import { lackingOf, shownEvidence, witnessOf } from './evidence.ts';
import { fingerprintOf } from './fingerprint.ts';
import { gateOf } from './gate.ts';

export interface Classification {
  readonly input: string;
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  readonly sources: Sources;
  /** Undefined when there is nothing to compare the files with. */
  readonly diff: PullRequestDiff | undefined;
  readonly before: World;
  readonly after: World;
  /** Finds the text that closes a changed fact in place of the lines of its cause, or null. */
  readonly suggest?: ((change: FactChange, location: Finding['location']) => string | null) | undefined;
}

/** Turns changed facts into findings: the first rule that speaks has the word; what only echoes another finding is left out. */
export function classify(changes: readonly FactChange[], classification: Classification): readonly Finding[] {
  const told = changes.flatMap((change) =>
    findingOf(change, classification).map((finding) => ({ change, finding })),
  );
  return gathered(withoutEchoes(withoutHandedOn(told)));
}

interface Told {
  readonly change: FactChange;
  readonly finding: Finding;
}

/** What a front door merely hands on is told where the front door is, as long as that is told there. */
function withoutHandedOn(told: readonly Told[]): readonly Finding[] {
  const doors = new Map(
    told.filter(({ change }) => change.delta.length > 0).map(({ finding }) => [keyOf(finding), finding]),
  );
  return told.flatMap(({ change: { delta }, finding }) => {
    const [first] = delta;
    const isHandedOn =
      first !== undefined &&
      delta.every(({ via }) => {
        const door = via === undefined ? undefined : doors.get(keyOf({ ...finding, about: via }));
        return (
          door !== undefined && (door.gate === 'block' || door.waiver !== null || finding.gate !== 'block')
        );
      });
    return isHandedOn ? [] : [finding];
  });
}

/** A way in that opens at a door opens behind it, and one that closes closes. */
function keyOf({ class: topic, direction, subject, about }: Finding & { readonly about?: Address }): string {
  const worse = direction === 'new' || direction === 'widened';
  return `${topic}\n${worse}\n${about ?? subject.address}`;
}

function findingOf(change: FactChange, context: Classification): readonly Finding[] {
  const subject = subjectOf(change, context);
  if (subject === undefined) return [];
  for (const rule of context.rules) {
    const judged = rule.judge(change, subject);
    if (judged !== undefined) return [compose(change, { rule, subject, ...judged }, context)];
  }
  return [];
}

/** The subject as it is after the change, or as it was where it is gone. */
function subjectOf({ before, after }: FactChange, worlds: Classification): Resource | undefined {
  if (after !== undefined) return worlds.after.find(after.subject);
  return before === undefined ? undefined : worlds.before.find(before.subject);
}

type Judged = { readonly rule: Rule; readonly subject: Resource } & NonNullable<ReturnType<Rule['judge']>>;

function compose(
  change: FactChange,
  { rule, subject, assessment, wording }: Judged,
  context: Classification,
): Finding {
  const { settings, sources, diff, input } = context;
  const extent = extentLines(change.delta);
  const fingerprint = fingerprintOf({ ...change, input }, extent);
  const identity = {
    fingerprint,
    rule: rule.id,
    subject: { address: subject.address, type: subject.type, input },
  };
  const waiver = acceptanceOf({ ...identity, change }, settings);
  const holder = holderOf(subject.service, assessment.layer);
  const location = locate(change, sources, diff);
  const gate = gateOf(
    {
      assessment,
      origin: change.origin,
      direction: change.direction,
      certainty: change.certainty,
      accepted: waiver !== null,
    },
    settings,
  );
  return {
    ...identity,
    id: `DMC-${fingerprint.slice(0, 8)}`,
    title: assessment.title,
    class: assessment.class,
    direction: change.direction,
    origin: change.origin,
    gate,
    risk: assessment.risk,
    certainty: change.certainty,
    layer: assessment.layer,
    responsibility: {
      before: holderIn(change.before, holder),
      after: holderIn(change.after, holder),
    },
    related: relatedTo(change, subject),
    ...wording,
    why: `${wording.why}${becauseRemoved(change, location)}`,
    evidence: shownEvidence(change, sources, location),
    witness: witnessOf(change),
    extent,
    lacking: lackingOf(change),
    location,
    suggestion: gate === 'block' ? (context.suggest?.(change, location) ?? null) : null,
    waiver,
  };
}

/** A duty says itself who has it. */
function holderIn(fact: Fact | undefined, holder: Holder): Holder | null {
  if (fact === undefined) return null;
  return fact.kind === 'duty' ? fact.holder : holder;
}

/** Where the cause is a line that is gone, nothing that stands tells why. */
function becauseRemoved({ after, direction }: FactChange, location: Finding['location']): string {
  const worse = direction === 'new' || direction === 'widened';
  return worse && after?.kind === 'exposure' && location?.side === 'LEFT'
    ? ' The lines that kept it closed are removed here.'
    : '';
}

function relatedTo({ causes, before, after }: FactChange, subject: Resource): readonly Address[] {
  const fact = after ?? before;
  const attached = subject.declarations.map((declaration) => declaration.address);
  return [...new Set([...causes, ...(fact?.related ?? []), ...attached])].filter(
    (address) => address !== subject.address,
  );
}

const placesOf = ({ evidence }: Finding): readonly string[] =>
  evidence.filter(({ path }) => path !== '').map(({ about, path }) => `${about} ${path}`);

/** Classes of findings that tell who gets in. */
const ABOUT_ACCESS: ReadonlySet<Finding['class']> = new Set([
  'public-exposure',
  'network',
  'cross-account',
  'identity',
]);

/** One edit, one finding: a remark about an open group is an echo where a resource behind that group is already reported. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set(
    findings
      .filter((finding) => finding.rule !== 'latent-exposure' && ABOUT_ACCESS.has(finding.class))
      .flatMap((finding) => [finding.subject.address, ...finding.related]),
  );
  const opened = new Set(
    findings
      .filter((finding) => finding.class === 'public-exposure' || finding.class === 'cross-account')
      .map((finding) => finding.subject.address),
  );
  const settings = new Set(findings.filter(({ rule }) => rule.startsWith('protection-')).flatMap(placesOf));
  const relaxed = worseOnTrust(findings);
  return findings.filter((finding) => {
    // The loss of a setting says whose job it becomes, so that the shift need not.
    if (finding.class === 'responsibility-shift')
      return !placesOf(finding).some((place) => settings.has(place));
    if (finding.rule === 'trust-relaxed')
      return relaxed.has(finding.subject.address) || !opened.has(finding.subject.address);
    if (isWiderForNamed(finding)) return !relaxed.has(finding.subject.address);
    return finding.rule !== 'latent-exposure' || !told.has(finding.subject.address);
  });
}

/** Somebody who had a way in before has a wider one, which blocks nothing. */
function isWiderForNamed({ class: class_, direction, gate }: Finding): boolean {
  return class_ === 'cross-account' && direction === 'widened' && gate !== 'block';
}

/** Roles of which the test that is gone is the worse news, next to a way in that is wider for somebody named. */
function worseOnTrust(findings: readonly Finding[]): ReadonlySet<Address> {
  const relaxed = findings.filter(({ rule }) => rule === 'trust-relaxed');
  const worst = new Map(relaxed.map((finding) => [finding.subject.address, rankOf(finding)]));
  for (const finding of findings) {
    const rank = worst.get(finding.subject.address);
    if (rank === undefined || (finding.class !== 'public-exposure' && finding.class !== 'cross-account'))
      continue;
    if (!isWiderForNamed(finding) || rankOf(finding) <= rank) worst.delete(finding.subject.address);
  }
  return new Set(worst.keys());
}

/** From so many losses of data on, a reader is told once. */
const MANY_LOSSES = 5;

/** Taking down a whole stack is one thing to say, not one for each of its stores: the worst speaks for all. */
function gathered(findings: readonly Finding[]): readonly Finding[] {
  const losses = findings.filter(({ rule, location }) => rule === 'data-loss' && location?.side !== 'RIGHT');
  const [worst, ...others] = losses
    .filter(
      ({ direction, waiver, origin }) => direction === 'new' && waiver === null && origin === 'this-change',
    )
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  if (worst === undefined || others.length < MANY_LOSSES) return findings;
  const addresses = others.map(({ subject }) => subject.address);
  const shown = addresses.slice(0, MANY_LOSSES).map((address) => `\`${address}\``);
  const rest = addresses.length > shown.length ? ` and ${addresses.length - shown.length} more` : '';
  const told: Finding = {
    ...worst,
    what: `${worst.what} The same change deletes ${addresses.length} more stores of data: ${shown.join(', ')}${rest}.`,
    related: [...new Set([...worst.related, ...addresses])],
  };
  const hidden = new Set(others);
  return findings.flatMap((finding) => (finding === worst ? [told] : hidden.has(finding) ? [] : [finding]));
}

/** What blocks comes first, then the worst. */
function rankOf({ gate, risk }: Finding): number {
  return (gate === 'block' ? 0 : RISKS.length) + RISKS.indexOf(risk);
}
