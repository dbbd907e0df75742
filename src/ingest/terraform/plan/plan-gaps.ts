import type { Gap } from '../../../model/declaration.ts';
import { addressOf, type Address } from '../../../model/value.ts';
import { changesOf, type PlannedChange } from './plan-changes.ts';
import { field, isRecord, listOf, membersOf, textOf, type TerraformPlan } from './plan-json.ts';
import type { PlanTables } from './plan-tables.ts';

/** Objects as the state had them and as they were found. */
export function driftOf(plan: TerraformPlan): ReadonlyMap<Address, PlannedChange> {
  return new Map(changesOf(plan.resource_drift).entries.map((entry) => [entry.address, entry]));
}

/** A plan that Terraform could not finish leaves out what failed, so nothing may be concluded from it. */
export function problemOf(plan: TerraformPlan): string | undefined {
  return plan.errored === true
    ? 'Terraform could not finish this plan (`errored` is true), so what failed is missing from it. Mend the error that `terraform plan` reports, then plan again.'
    : undefined;
}

export function gapsOf(tables: PlanTables): readonly Gap[] {
  const { plan, changes, deferred } = tables;
  return [
    ...partialGaps(tables),
    ...[...changes.entries, ...deferred.entries].flatMap(entryGaps),
    ...refusedGaps(changes.refused, 'resource_changes'),
    ...refusedGaps(deferred.refused, 'deferred_changes'),
    ...deferralGaps(plan.deferred_changes),
    ...invocationGaps(plan.action_invocations),
    ...invocationGaps(plan.deferred_action_invocations),
    ...shapeGaps(plan),
  ];
}

function partial(why: string): Gap {
  return { kind: 'partial-plan', why };
}

function partialGaps({ plan, changes, untouched }: PlanTables): readonly Gap[] {
  const left = untouched.filter(({ mode }) => mode === 'managed').length;
  if (plan.complete === false && plan.errored !== true)
    return [partial('`-target`, `-exclude` or a deferral left something out')];
  if (changes.entries.length === 0 || left === 0) return [];
  return [
    partial(
      `${left} deployed ${left === 1 ? 'resource is' : 'resources are'} not part of the plan: \`-target\` or \`-exclude\``,
    ),
  ];
}

const NO_GAPS: readonly Gap[] = [];

function isOdd(values: unknown): boolean {
  return values !== undefined && values !== null && !isRecord(values);
}

function entryGaps(entry: PlannedChange): readonly Gap[] {
  const { address, change, deposed, outcome } = entry;
  if (deposed) return NO_GAPS;
  const { unheardOf, leavesCopy } = outcome;
  const odd = isOdd(change['before']) || isOdd(change['after']);
  if (!unheardOf && !leavesCopy && !odd) return NO_GAPS;
  const gaps: Gap[] = [];
  if (unheardOf)
    gaps.push(
      partial(
        `what the plan does with ${address} is not known here: ${JSON.stringify(change['actions']).slice(0, 80)}`,
      ),
    );
  if (leavesCopy)
    gaps.push(partial(`${address} is replaced, and its old copy keeps running without being managed`));
  if (odd) gaps.push(partial(`the values of ${address} are not in the shape of a plan`));
  return gaps;
}

function refusedGaps(count: number, where: string): readonly Gap[] {
  if (count === 0) return [];
  return [partial(`${count} ${count === 1 ? 'entry of' : 'entries of'} \`${where}\` could not be read`)];
}

function deferralGaps(deferred: unknown): readonly Gap[] {
  return listOf(deferred).map((entry) => {
    const address = textOf(field(field(entry, 'resource_change'), 'address')) ?? 'a resource';
    const reason = textOf(field(entry, 'reason')) ?? 'no reason given';
    return partial(`${address} is deferred to a later plan (${reason})`);
  });
}

function invocationGaps(invocations: unknown): readonly Gap[] {
  return listOf(invocations).map((invocation) => {
    const trigger = field(invocation, 'lifecycle_action_trigger');
    const by = textOf(field(trigger, 'triggering_resource_address'));
    const event = textOf(field(trigger, 'action_trigger_event'));
    const type = textOf(field(invocation, 'type')) ?? 'an action';
    const address = textOf(field(invocation, 'address')) ?? type;
    const when = by === undefined ? 'with this plan' : `${event ?? 'when something happens'} of ${by}`;
    return {
      kind: 'invocation',
      address: addressOf(address),
      why: `the action ${type} runs ${when}; what it does is not part of a plan`,
    };
  });
}

/** Parts that hold something else than they hold in a plan. */
function shapeGaps(plan: TerraformPlan): readonly Gap[] {
  const lists = ['resource_changes', 'resource_drift', 'deferred_changes', 'action_invocations'] as const;
  const records = ['planned_values', 'prior_state', 'configuration', 'variables'] as const;
  const odd = [
    ...lists.filter((name) => (plan[name] ?? null) !== null && !Array.isArray(plan[name])),
    ...records.filter((name) => (plan[name] ?? null) !== null && !isRecord(plan[name])),
  ];
  return odd.map((name) => partial(`\`${name}\` is not in the shape of a plan`));
}

export function noticesOf({ plan, changes, planned, untouched }: PlanTables): readonly string[] {
  const notices: string[] = [];
  const left = untouched.filter(({ mode }) => mode === 'managed').length;
  if (changes.entries.length === 0 && planned.length === 0 && left > 0) {
    notices.push(
      `Nothing here was compared: the plan is refresh-only or changes outputs alone, and leaves ${left} deployed ${left === 1 ? 'resource' : 'resources'} as ${left === 1 ? 'it is' : 'they are'}.`,
    );
  }
  if (planned.length > 0) {
    notices.push(
      `The plan has no \`resource_changes\`: ${planned.length} planned ${planned.length === 1 ? 'resource was' : 'resources were'} read as new.`,
    );
  }
  const deposed = changes.entries.filter(({ deposed: old }) => old).length;
  if (deposed > 0)
    notices.push(
      `${deposed} old ${deposed === 1 ? 'copy' : 'copies'} of replaced resources wait to be deleted and were not analysed.`,
    );
  if (membersOf(plan.configuration).length === 0 && changes.entries.length > 0)
    notices.push(
      'The plan has no `configuration`: values that are known after apply cannot be followed without the HCL source.',
    );
  return notices;
}
