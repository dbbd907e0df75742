import { SUPPORT_ENDS } from './support-dates.ts';

/** How long a version is still supported; `soon` ends within half a year. */
export interface Support {
  readonly state: 'supported' | 'soon' | 'ended';
  /** `2026-04-30`. */
  readonly ends: string;
}

const HALF_A_YEAR = 180 * 24 * 60 * 60 * 1000;
const TABLES: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(SUPPORT_ENDS).map(([name, ends]) => [name.toLowerCase(), new Map(Object.entries(ends))]),
);

/** Undefined where the table, or the end of the version, is not known. A version counts by its longest listed prefix. */
export function supportOf(table: string, version: string, today: string): Support | undefined {
  const ends = TABLES.get(table.toLowerCase());
  const plain = version.replace(/^OpenSearch_/, '');
  const end = ends === undefined ? undefined : endOf(ends, plain);
  if (end === undefined) return undefined;
  const left = Date.parse(end) - Date.parse(today);
  return { ends: end, state: left < 0 ? 'ended' : left < HALF_A_YEAR ? 'soon' : 'supported' };
}

function endOf(ends: ReadonlyMap<string, string>, version: string): string | undefined {
  const parts = version.split('.');
  for (let length = parts.length; length > 0; length--) {
    const end = ends.get(parts.slice(0, length).join('.'));
    if (end !== undefined) return end;
  }
  return undefined;
}
