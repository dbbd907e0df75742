import { COMPUTE_SHIFTS } from './compute.ts';
import { CONTAINER_SHIFTS } from './containers.ts';
import { DATA_SERVICE_SHIFTS } from './data-services.ts';
import { FUNCTION_SHIFTS } from './functions.ts';
import type { Shift, Spelling } from './shift.ts';
import { SPECIAL_SHIFTS } from './special.ts';

const SHIFTS: readonly Shift[] = [
  ...FUNCTION_SHIFTS,
  ...CONTAINER_SHIFTS,
  ...COMPUTE_SHIFTS,
  ...DATA_SERVICE_SHIFTS,
  ...SPECIAL_SHIFTS,
];
const byId = new Map(SHIFTS.map((shift) => [shift.id, shift]));
const byType = new Map<string, { readonly shift: Shift; readonly spelling: Spelling }[]>();
for (const shift of SHIFTS)
  for (const spelling of [shift.terraform, shift.cloudformation])
    for (const type of spelling?.on ?? []) {
      if (spelling === undefined) continue;
      const same = byType.get(type) ?? [];
      byType.set(type, [...same, { shift, spelling }]);
    }

/** What may move duties of a resource of this type. */
export function shiftsOf(type: string): readonly { readonly shift: Shift; readonly spelling: Spelling }[] {
  return byType.get(type) ?? [];
}

export function shiftById(id: string): Shift | undefined {
  return byId.get(id);
}
