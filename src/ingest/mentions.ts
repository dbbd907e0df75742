import type { Declaration, Mentions } from '../model/declaration.ts';
import { symbolicText, type Address, type Term, type Unknown } from '../model/value.ts';

/** Gathers the texts and references of whole values. */
export interface MentionCollector {
  readonly texts: string[];
  readonly references: Address[];
}

/** Everything by which a term may name objects. */
export function mentionsOf(term: Term): Mentions {
  const found: MentionCollector = { texts: [], references: [] };
  collectMentions(term, found);
  return found;
}

/** What several declarations mention together; undefined where one of them does not tell. */
export function mentionsOfAll(declarations: readonly Declaration[]): Mentions | undefined {
  const found: MentionCollector = { texts: [], references: [] };
  for (const declaration of declarations) {
    const mentioned = declaration.mentions?.();
    if (mentioned === undefined) return undefined;
    for (const text of mentioned.texts) found.texts.push(text);
    for (const reference of mentioned.references) found.references.push(reference);
  }
  return found;
}

/** Adds what a term mentions. */
export function collectMentions(whole: Term, found: MentionCollector): void {
  const pending: Term[] = [whole];
  for (let term = pending.pop(); term !== undefined; term = pending.pop()) {
    switch (term.kind) {
      case 'known':
        if (typeof term.value === 'string') found.texts.push(term.value);
        break;
      case 'unknown':
        collectUnknown(term, found);
        break;
      case 'list':
        for (const item of term.items) pending.push(item);
        if (term.open !== undefined) pending.push(term.open);
        break;
      case 'map':
        for (const item of term.entries.values()) pending.push(item);
        if (term.open !== undefined) pending.push(term.open);
        break;
      case 'absent':
        break;
    }
  }
}

function collectUnknown(value: Unknown, found: MentionCollector): void {
  const { refersTo, parts = [] } = value;
  const text = symbolicText(value);
  if (text !== undefined) found.texts.push(text);
  for (const { to } of refersTo) found.references.push(to);
  for (const part of parts)
    if (typeof part === 'string') found.texts.push(part);
    else collectMentions(part, found);
}
