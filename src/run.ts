import { classify, type Classification } from './classify/classify.ts';
import { compareWorlds } from './diff/compare-worlds.ts';
import { pairShifts } from './diff/pair-shifts.ts';
import { recomparing } from './diff/recompare.ts';
import { questions } from './facts/index.ts';
import { lists } from './facts/lists.ts';
import type { Ingested } from './ingest/ingested.ts';
import { surroundingsOf } from './ingest/surroundings.ts';
import type { FactChange } from './model/fact.ts';
import type { Address } from './model/value.ts';
import type { ChangeOrigin, Finding } from './model/finding.ts';
import type { Declaration, StackChange } from './model/declaration.ts';
import type { PullRequestDiff } from './model/patch.ts';
import type { Review } from './model/review.ts';
import type { World } from './model/world.ts';
import type { Settings } from './model/settings.ts';
import { resources } from './resources/index.ts';
import { composeReview } from './review/compose.ts';
import { rules } from './rules/index.ts';
import { fullBudget, suggester, type Budget } from './suggest/suggester.ts';
import { waiverUse } from './classify/acceptance.ts';
import { gatedClasses } from './classify/gate.ts';
import { coverageOf } from './world/coverage.ts';
import { buildWorld } from './world/build.ts';
import { tombstones } from './world/tombstones.ts';
import { catalogueOf } from './world/catalogue.ts';
import { indexIdentifiers } from './world/follow.ts';

/** Everything the analysis may know: no clock, no network, no environment; the same request gives the same review. */
export interface ReviewRequest {
  readonly inputs: readonly Ingested[];
  /** What the pull request changes in files; undefined when there is nothing to compare with. */
  readonly diff: PullRequestDiff | undefined;
  readonly settings: Settings;
  readonly notices: readonly string[];
}

/** The whole analysis, input by input, and one verdict over all. */
export function review({ inputs, diff, settings, notices }: ReviewRequest): Review {
  const budget = fullBudget();
  const analyses = inputs.map((input) => analyse(input, { diff, settings, budget }));
  const findings = analyses.flatMap((analysis) => analysis.findings);
  return composeReview({
    findings,
    inputs: analyses.map((analysis) => analysis.summary),
    gaps: analyses.flatMap((analysis) => analysis.gaps),
    notices: [...notices, ...inputs.flatMap((input) => input.notices)],
    waivers: waiverUse(findings, settings),
    warnOnly: settings.warnOnly,
    onUndecided: settings.onUndecided,
    gateClasses: gatedClasses(settings),
  });
}

/** Two worlds, one diff: ingest → world → facts → diff → classify. */
function analyse(
  { change, ...input }: Ingested,
  { diff, settings, budget }: Pick<ReviewRequest, 'diff' | 'settings'> & { readonly budget: Budget },
) {
  const catalogue = catalogueOf(resources);
  const { namesakes, distance } = change;
  const identifiers = indexIdentifiers(sidesOf(change), namesakes);
  const surroundings = surroundingsOf(change, settings);
  const context = { catalogue, identifiers, surroundings, distance, placements: new Map() };
  const remains = tombstones(change, catalogue);
  const former = new Map([...change.lineage].map(([from, to]) => [to, from]));
  const earlier = (address: Address) => before.declaration(former.get(address) ?? address);
  const after = buildWorld('after', [...change.after, ...remains], { ...context, earlier });
  const before: World = buildWorld('before', change.before, { ...context, shared: after });
  const comparison = { before, after, questions, lists, change };
  const changes: FactChange[] = [...compareWorlds(comparison), ...pairShifts({ before, after, change })];
  const told = { input: change.input, rules, settings, sources: change.sources, diff };
  const deployed =
    change.deployed === undefined
      ? before
      : buildWorld('before', change.deployed, { ...context, shared: before });
  const standing = foundStanding(change, { deployed, before, after, changes, told });
  const findings = classify(changes, {
    ...told,
    before,
    after,
    suggest: suggester({
      rewriter: change.rewriter,
      diff,
      changes,
      reassess: recomparing(comparison),
      budget,
    }),
  });
  const coverage = coverageOf(change, catalogue);
  return {
    findings: [...findings, ...standing],
    gaps: [...change.gaps, ...coverage.gaps],
    summary: { ...input.summary, ...coverage.counts },
  };
}

interface Stand {
  readonly deployed: World;
  readonly before: World;
  readonly after: World;
  readonly changes: readonly FactChange[];
  readonly told: Omit<Classification, 'before' | 'after' | 'suggest'>;
}

/** What comes from elsewhere and still stands after the change: what is pending on the base branch, and what somebody changed outside. */
function foundStanding(
  change: StackChange,
  { deployed, before, after, changes, told }: Stand,
): readonly Finding[] {
  const answered = new Set(changes.flatMap((own) => own.before?.key ?? []));
  const stood = (was: World, is: World): readonly FactChange[] =>
    compareWorlds({
      before: was,
      after: is,
      questions,
      lists,
      change: { ...change, lineage: new Map() },
    }).filter((each) => each.after !== undefined);
  const standing: Finding[] = [];
  if (deployed !== before) {
    const pending = stood(deployed, before)
      .filter(({ after: fact }) => fact !== undefined && !answered.has(fact.key))
      .map((each) => ({ ...each, origin: pendingOrDrift(each, change) }));
    for (const { after: fact } of pending) if (fact !== undefined) answered.add(fact.key);
    standing.push(...classify(pending, { ...told, before: deployed, after: before }));
  }
  if (change.drifted !== undefined) {
    const applied = deployed.with(change.drifted.lastApplied);
    const drifted = stood(applied, deployed)
      .filter(({ after: fact }) => fact !== undefined && !answered.has(fact.key))
      // State fills in parts that nobody wrote: what they lack was never there to be taken away.
      .filter(({ before: fact, after: now }) => fact !== undefined || now?.kind !== 'protection');
    // What the plan takes back is as good as gone.
    const left =
      drifted.length === 0
        ? new Set<string>()
        : new Set<string>(stood(applied, after).flatMap(({ after: fact }) => fact?.key ?? []));
    const staying = drifted
      .filter(({ after: fact }) => fact !== undefined && left.has(fact.key))
      .map((each) => ({ ...each, origin: driftOrOwn(each, change.drifted) }));
    standing.push(...classify(staying, { ...told, before: applied, after: deployed }));
  }
  return standing;
}

/** Everything that stood, stands or is to stand, world by world. */
function sidesOf({ before, after, deployed, drifted }: StackChange): readonly (readonly Declaration[])[] {
  const sides = [before, after, ...(deployed === undefined ? [] : [deployed])];
  if (drifted === undefined) return sides;
  const { lastApplied } = drifted;
  const kept = (deployed ?? before).filter(({ address }) => !lastApplied.has(address));
  return [...sides, [...kept, ...[...lastApplied.values()].flatMap((was) => was ?? [])]];
}

/** Of what is planned on the base branch already. */
function pendingOrDrift({ causes }: FactChange, { drift }: Pick<StackChange, 'drift'>): ChangeOrigin {
  return causes.some((cause) => drift.has(cause)) ? 'drift' : 'pending-on-base';
}

/** Of what somebody changed outside: without this change it would be taken back. */
function driftOrOwn({ causes }: FactChange, drifted: StackChange['drifted']): ChangeOrigin {
  return causes.some((cause) => drifted?.adopted.has(cause) === true) ? 'this-change' : 'drift';
}
