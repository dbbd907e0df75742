import type { Attributes, MentionListener } from '../../../model/declaration.ts';
import { tellMentions } from '../../mentions.ts';
import { ownNames } from './identifiers.ts';
import { DEEPEST, field, isRecord } from './plan-json.ts';
import { maskedAnywhere } from './plan-masks.ts';

interface Described {
  readonly type: string;
  readonly values: unknown;
  /** As `after_unknown`. */
  readonly unknown?: unknown;
}

/** Tells everything by which an object may name others: known data as it stands in the plan, the rest as it is evaluated; false where nothing of it is listed. */
export function plannedMentions(
  { type, values, unknown }: Described,
  attributes: () => Attributes,
  listener: MentionListener,
): boolean {
  if (unknown === true) return false;
  const own = ownNames(type);
  const known = isRecord(values) ? values : {};
  // Most of a large plan is walked here: no list of its names or values is made.
  for (const name in known) {
    const value = known[name];
    if (value === null || typeof value === 'boolean' || maskedAnywhere(field(unknown, name))) continue;
    if (!(typeof value === 'string' && own.includes(name))) tellTexts(value, listener);
  }
  for (const name in isRecord(unknown) ? unknown : {})
    if (maskedAnywhere(field(unknown, name))) tellMentions(attributes().term(name), listener);
  return true;
}

function tellTexts(data: unknown, listener: MentionListener, depth = 0): void {
  if (typeof data === 'string') {
    if (data !== '') listener.text(data);
  } else if (depth > DEEPEST) return;
  else if (Array.isArray(data)) for (const item of data) tellTexts(item, listener, depth + 1);
  else if (isRecord(data)) for (const name in data) tellTexts(data[name], listener, depth + 1);
}
