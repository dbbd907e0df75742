/** An entry of a table whose key comes from an input: `constructor`, which every object inherits, is in none. */
export function entryOf<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
