import { isDeepStrictEqual } from 'node:util';
import type { Declaration } from '../../../model/declaration.ts';
import { sameTerm } from '../../cloudformation/terms.ts';
import type { PlanIndex } from './plan.ts';
import { field, membersOf } from './plan-json.ts';
import { maskedAnywhere } from './plan-masks.ts';

/** Finds out whether two plans say the same about an object: then nothing about it changed between them. */
export function samePlanned(one: PlanIndex, other: PlanIndex): (a: Declaration, b: Declaration) => boolean {
  return (a, b) => {
    const [left, right] = [one.tables.snapshot(a.address), other.tables.snapshot(b.address)];
    if (a.type !== b.type || left === undefined || right === undefined) return false;
    const names = new Set(
      [left.values, left.unknown, right.values, right.unknown].flatMap((part) =>
        membersOf(part).map(([name]) => name),
      ),
    );
    return [...names].every((name) => {
      const masks = [field(left.unknown, name), field(right.unknown, name)];
      const isSettled = !masks.some(maskedAnywhere);
      if (isSettled && isDeepStrictEqual(field(left.values, name), field(right.values, name))) return true;
      return sameTerm(a.attributes.term(name), b.attributes.term(name));
    });
  };
}
