/** A JSON object as untrusted input: names never reach a prototype. */
export type Fields = ReadonlyMap<string, unknown>;

/** The members of a JSON object; undefined for anything else. */
export function fieldsOf(data: unknown): Fields | undefined {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
    ? new Map(Object.entries(data))
    : undefined;
}

export function textIn(fields: Fields, name: string): string | undefined {
  const value = fields.get(name);
  return typeof value === 'string' ? value : undefined;
}

/** The list under a name; empty for anything else. */
export function listIn(fields: Fields, name: string): readonly unknown[] {
  const value = fields.get(name);
  return Array.isArray(value) ? value : [];
}
