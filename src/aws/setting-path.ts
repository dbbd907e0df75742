import type { Attributes } from '../model/declaration.ts';
import { absent, unknown, type Term } from '../model/value.ts';

type Step =
  /** A list of nested blocks read by name is read in its first block. */
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'each' }
  | { readonly kind: 'where'; readonly fields: ReadonlyMap<string, string> };

/** A path of `Spelling`, taken apart once. */
export interface SettingPath {
  /** Up to its last `[]`; empty without one. What is judged is judged for each of these. */
  readonly elements: string;
  readonly first: string;
  /** The first name holds a document. */
  readonly isDocument: boolean;
  readonly toElements: readonly Step[];
  readonly within: readonly Step[];
}

/** Something a path leads to, and where: list positions in brackets, documents by the attribute that holds them. */
export interface Place {
  readonly term: Term;
  readonly path: string;
}

const STEP = /\|json|\[\]|\["([^"]+)"\]|\[([^\]]+)\]|\.?([^.[|]+)/g;

export function settingPath(text: string): SettingPath {
  const end = text.lastIndexOf('[]');
  const elements = end < 0 ? '' : text.slice(0, end + 2);
  const [head, ...toElements] = stepsIn(end < 0 ? text : elements);
  const own = end < 0 ? toElements : stepsIn(text.slice(end + 2));
  return {
    elements,
    first: head?.kind === 'name' ? head.name : '',
    isDocument: text.includes('|json'),
    toElements: end < 0 ? [] : toElements,
    within: own,
  };
}

function stepsIn(text: string): readonly Step[] {
  return [...text.matchAll(STEP)].flatMap(([whole, key, fields, name]): readonly Step[] => {
    if (whole === '|json') return [];
    if (whole === '[]') return [{ kind: 'each' }];
    if (fields !== undefined) return [{ kind: 'where', fields: fieldsIn(fields) }];
    return [{ kind: 'name', name: key ?? name ?? '' }];
  });
}

function fieldsIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(',').map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

const paths = new Map<string, SettingPath>();

/** All values that a path leads to, each with its own place; `|json` leads into the document that a text holds. */
export function placesAt(attributes: Pick<Attributes, 'term' | 'document'>, text: string): readonly Place[] {
  const path = paths.get(text) ?? settingPath(text);
  paths.set(text, path);
  const { first, isDocument, toElements, within } = path;
  const term = isDocument ? attributes.document(first) : attributes.term(first);
  const elements = walk({ term, path: first }, toElements, false);
  return within.length === 0 ? elements : elements.flatMap((element) => walk(element, within, false));
}

/** The elements that a path judges, of one resource; the top value itself where it judges only one. */
export function elementsAt(attributes: Attributes, path: SettingPath): readonly Place[] {
  const term = path.isDocument ? attributes.document(path.first) : attributes.term(path.first);
  return walk({ term, path: path.first }, path.toElements, path.isDocument);
}

/** What stands inside an element; nothing where a `[]` meets an empty list. */
export function placesIn(element: Place, path: SettingPath): readonly Place[] {
  return walk(element, path.within, path.isDocument);
}

function walk(from: Place, steps: readonly Step[], isDocument: boolean): readonly Place[] {
  let here: readonly Place[] = [from];
  for (const step of steps) {
    const [only, ...others] = here;
    here =
      only !== undefined && others.length === 0
        ? taken(only, step)
        : here.flatMap((place) => taken(place, step));
    if (isDocument) here = here.map(({ term }) => ({ term, path: from.path }));
  }
  return here;
}

function taken({ term, path }: Place, step: Step): readonly Place[] {
  if (term.kind === 'unknown') return [{ term, path }];
  if (step.kind === 'each') return eachOf({ term, path });
  if (step.kind === 'where') return [matching({ term, path }, step.fields)];
  const block = term.kind === 'list' ? (term.items[0] ?? term.open ?? absent) : term;
  const inner = `${path}.${step.name}`;
  if (block.kind === 'unknown') return [{ term: block, path: inner }];
  if (block.kind !== 'map') return [{ term: absent, path: inner }];
  return [{ term: block.entries.get(step.name) ?? block.open ?? absent, path: inner }];
}

function eachOf({ term, path }: Place): readonly Place[] {
  if (isEmpty(term)) return [];
  if (term.kind !== 'list') return [{ term, path }];
  const items = term.items.map((item, index) => ({ term: item, path: `${path}[${index}]` }));
  return term.open === undefined ? items : [...items, { term: term.open, path }];
}

/** The first element whose fields are as asked for; one whose fields are not known may be it. */
function matching({ term, path }: Place, fields: ReadonlyMap<string, string>): Place {
  let doubt: Place | undefined;
  for (const place of eachOf({ term, path })) {
    const answers = [...fields].map(([name, value]) => fieldIs(place.term, name, value));
    if (answers.every((answer) => answer === true)) return place;
    if (answers.every((answer) => answer !== false))
      doubt ??= { term: unknown('not-evaluated', { written: path }), path };
  }
  return doubt ?? { term: absent, path };
}

function fieldIs(term: Term, name: string, value: string): boolean | undefined {
  if (term.kind === 'unknown') return undefined;
  const field = term.kind === 'map' ? (term.entries.get(name) ?? term.open ?? absent) : absent;
  if (field.kind === 'unknown') return undefined;
  return field.kind === 'known' && String(field.value) === value;
}

/** Not written, or written as something without content; `""`, `[]` and `{}` set nothing. */
export function isEmpty(term: Term): boolean {
  switch (term.kind) {
    case 'absent':
      return true;
    case 'known':
      return term.value === '';
    case 'list':
      return term.open === undefined && term.items.every(isEmpty);
    case 'map':
      return term.open === undefined && term.entries.size === 0;
    case 'unknown':
      return false;
  }
}
