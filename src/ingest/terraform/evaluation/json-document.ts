import { absent, unknown, type Reference, type Term } from '../../../model/value.ts';
import { documentOf } from './document.ts';
import { termOfData } from '../plan/plan-json.ts';
import { asSensitive, noteOf } from './terms.ts';

/** A JSON document as a tree, from text or from a tree; an empty text or object is no document, text that is not JSON reads as malformed. */
export function jsonDocument(term: Term): Term {
  if (term.kind === 'known' && typeof term.value === 'string' && term.value.trim() === '') return absent;
  const hasTree = noteOf(term).tree !== undefined;
  const isPlain = term.kind === 'known' && term.trail === undefined && !hasTree;
  const tree = isPlain ? parsed(term.value) : documentOf(term);
  if (tree.kind === 'known') return unknown('malformed', { trail: tree.trail, sensitive: tree.sensitive });
  const empty =
    tree.kind === 'map' ? tree.entries.size === 0 : tree.kind === 'list' && tree.items.length === 0;
  if (empty && (tree.kind === 'map' || tree.kind === 'list') && tree.open === undefined) return absent;
  // A tree tells for itself which of its members are sensitive.
  return term.kind === 'known' && term.sensitive === true && !hasTree ? asSensitive(tree) : tree;
}

/** Plain text of a plan; it has no lines, so the fast parser does. */
function parsed(text: unknown): Term {
  try {
    const data: unknown = JSON.parse(String(text));
    return termOfData(data);
  } catch {
    return unknown('malformed');
  }
}

/** References without repeats, in order of first appearance. */
export function distinctReferences(references: readonly Reference[]): readonly Reference[] {
  const seen = new Map<string, Reference>();
  for (const reference of references) {
    const key = `${reference.to} ${reference.attribute}`;
    if (!seen.has(key)) seen.set(key, reference);
  }
  return [...seen.values()];
}
