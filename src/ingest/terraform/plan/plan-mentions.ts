import type { Attributes, Mentions } from '../../../model/declaration.ts';
import { collectMentions, type MentionCollector } from '../../mentions.ts';
import { ownNames } from './identifiers.ts';
import { DEEPEST, isRecord, membersOf } from './plan-json.ts';
import { maskAt, maskedAnywhere } from './plan-masks.ts';

interface Described {
  readonly type: string;
  readonly values: unknown;
  /** As `after_unknown`. */
  readonly unknown?: unknown;
}

/** Everything by which an object may name others: known data as it stands in the plan, the rest as it is evaluated; undefined where nothing of it is listed. */
export function plannedMentions(
  { type, values, unknown }: Described,
  attributes: () => Attributes,
): Mentions | undefined {
  if (unknown === true) return undefined;
  const found: MentionCollector = { texts: [], references: [] };
  const partly = maskedAnywhere(unknown);
  const own = ownNames(type);
  const known = isRecord(values) ? values : {};
  for (const name of Object.keys(known)) {
    const value = known[name];
    if (value === null || typeof value === 'boolean') continue;
    if (partly && maskedAnywhere(maskAt(unknown, [name]))) continue;
    if (!(typeof value === 'string' && own.includes(name))) collectTexts(value, found.texts);
  }
  for (const [name, mask] of partly ? membersOf(unknown) : [])
    if (maskedAnywhere(mask)) collectMentions(attributes().term(name), found);
  return found;
}

function collectTexts(data: unknown, texts: string[], depth = 0): void {
  if (typeof data === 'string') {
    if (data !== '') texts.push(data);
  } else if (typeof data !== 'object' || data === null || depth > DEEPEST) return;
  else if (Array.isArray(data)) for (const item of data) collectTexts(item, texts, depth + 1);
  else if (isRecord(data)) for (const item of Object.values(data)) collectTexts(item, texts, depth + 1);
}
