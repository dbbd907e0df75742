import type { Declaration, MentionListener } from '../model/declaration.ts';
import { symbolicText, type Term, type Unknown } from '../model/value.ts';

/** What several declarations mention together; false where one of them does not tell. */
export function mentionsOfAll(declarations: readonly Declaration[], listener: MentionListener): boolean {
  return declarations.every((declaration) => declaration.mentions?.(listener) === true);
}

/** Tells everything by which a term may name objects. */
export function tellMentions(whole: Term, listener: MentionListener): void {
  const pending: Term[] = [whole];
  for (let term = pending.pop(); term !== undefined; term = pending.pop()) {
    switch (term.kind) {
      case 'known':
        if (typeof term.value === 'string') listener.text(term.value);
        break;
      case 'unknown':
        tellUnknown(term, listener);
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

function tellUnknown(value: Unknown, listener: MentionListener): void {
  const { refersTo, parts = [] } = value;
  const text = symbolicText(value);
  if (text !== undefined) listener.text(text);
  for (const { to } of refersTo) listener.reference(to);
  for (const part of parts)
    if (typeof part === 'string') listener.text(part);
    else tellMentions(part, listener);
}
