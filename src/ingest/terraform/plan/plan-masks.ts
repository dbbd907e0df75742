import { DEEPEST, field, isRecord } from './plan-json.ts';

/** The part of a mask (`after_unknown`, `after_sensitive`) or value at a path; a mask that is true covers everything below. */
export function maskAt(mask: unknown, path: readonly (string | number)[]): unknown {
  let here = mask;
  for (const step of path) {
    if (here === true) return true;
    here = memberAt(here, step);
  }
  return here;
}

export function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(memberAt, value);
}

/** A name on a list looks into its first item, because a nested block is a list of one. */
function memberAt(here: unknown, step: string | number): unknown {
  if (typeof step === 'number')
    return Array.isArray(here) ? (here[step] as unknown) : field(here, String(step));
  return field(Array.isArray(here) ? here[0] : here, step);
}

/** Whether a mask marks anything at all. */
export function maskedAnywhere(mask: unknown, depth = 0): boolean {
  if (mask === true) return true;
  if (depth > DEEPEST) return true;
  if (Array.isArray(mask)) return mask.some((part) => maskedAnywhere(part, depth + 1));
  if (isRecord(mask)) for (const name in mask) if (maskedAnywhere(mask[name], depth + 1)) return true;
  return false;
}
