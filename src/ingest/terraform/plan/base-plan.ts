import { InputError } from '../../../model/errors.ts';
import type { Address } from '../../../model/value.ts';
import { textOf } from './plan-json.ts';
import type { PlanTables } from './plan-tables.ts';

/** One of two plans, and the hash of the file it stands in. */
interface PlanInFile {
  readonly index: { readonly tables: PlanTables };
  readonly sha256: string;
}

/**
 * Throws when a plan cannot be that of the base branch: next to the reviewed plan itself nothing would be new, and next to the plan
 * of another root everything would.
 */
export function refuseStrangeBase(head: PlanInFile, base: PlanInFile, where: string): void {
  // Plans of old that change nothing may be alike to the byte; one that tells its time was made once.
  if (head.sha256 === base.sha256 && textOf(head.index.tables.plan.timestamp) !== undefined)
    throw new InputError({
      what: 'This is the plan that is reviewed, not that of the base branch.',
      where,
      fix: 'Plan in a checkout of the base branch as well, and keep both files: the one may have been written over the other.',
    });
  const [before, after] = [deployedIn(base.index.tables), deployedIn(head.index.tables)];
  if (before.size === 0 || after.size === 0 || [...before].some((address) => after.has(address))) return;
  throw new InputError({
    what: 'This plan is of another root than the one that is reviewed: they have no deployed resource in common.',
    where,
    fix: 'Give the plan of the same folder and workspace; where there are several plans, name both alike: `prod=plan.json` and `prod=base-plan.json`.',
  });
}

/** Addresses of what exists before either plan is applied, under the names of both sides of a move. */
function deployedIn({ changes, untouched }: PlanTables): ReadonlySet<Address> {
  const deployed = new Set<Address>();
  for (const { address, mode, previousAddress, change } of changes.entries) {
    if (mode !== 'managed' || (change['before'] ?? null) === null) continue;
    deployed.add(address);
    if (previousAddress !== undefined) deployed.add(previousAddress);
  }
  for (const { address, mode } of untouched) if (mode === 'managed') deployed.add(address);
  return deployed;
}
