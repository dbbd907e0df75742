/** Reads a field of an answer from GitHub; undefined where the answer has another shape. */
export function at(data: unknown, ...steps: readonly (string | number)[]): unknown {
  let here = data;
  for (const step of steps) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = Reflect.get(here, step) as unknown;
  }
  return here;
}

export function textAt(data: unknown, ...steps: readonly (string | number)[]): string | undefined {
  const value = at(data, ...steps);
  return typeof value === 'string' ? value : undefined;
}

/** A whole number; GraphQL sends large ids as text. */
export function wholeAt(data: unknown, ...steps: readonly (string | number)[]): number | undefined {
  const value = at(data, ...steps);
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined;
}

export function isTrueAt(data: unknown, ...steps: readonly (string | number)[]): boolean {
  return at(data, ...steps) === true;
}

export function listAt(data: unknown, ...steps: readonly (string | number)[]): readonly unknown[] {
  const value = at(data, ...steps);
  return Array.isArray(value) ? value : [];
}
