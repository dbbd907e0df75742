import { absent, known, type SourceRange, type Term, type Trail } from '../../model/value.ts';
import type { Call, Evaluation } from './evaluation.ts';
import { entriesOf, itemsOf, nodeAt, rangeOf, type Entry, type TemplateNode } from './node.ts';
import { malformed } from './references.ts';
import { arriving, choiceOf, joinTrails, sameTerm, trailOf } from './terms.ts';
import { literalText, openValue } from './text.ts';
import { sectionOf } from './template.ts';

/** Most candidates that are compared when a key is not known. */
const MAX_CANDIDATES = 200;

/** `Fn::FindInMap`, with a default where `AWS::LanguageExtensions` allows one; with an unknown key, what all candidates agree on. */
export function findInMap({ argument, at, run }: Call): Term {
  const [mapNode, topNode, secondNode, options] = itemsOf(argument);
  if (mapNode === undefined || topNode === undefined || secondNode === undefined)
    return malformed('!FindInMap', at);
  const [map, top, second] = [mapNode, topNode, secondNode].map((node) => run.evaluate(node, at));
  if (map?.kind !== 'known' || top === undefined || second === undefined)
    return openValue(
      [map, top, second].filter((term) => term !== undefined),
      at,
      '!FindInMap',
    );
  const mapping = sectionOf(run.surroundings.template, 'Mappings').get(String(map.value));
  const candidates = candidatesOf(mapping, top).flatMap((entry) => candidatesOf(entry, second));
  const asked = joinTrails(trailOf(top), trailOf(second));
  if (top.kind === 'known' && second.kind === 'known') {
    const [only] = candidates;
    if (only !== undefined) return found(only, asked, { at, run });
    const fallback = nodeAt(options, 'DefaultValue');
    return fallback === undefined
      ? malformed(`!FindInMap ${String(map.value)}`, at)
      : run.evaluate(fallback, rangeOf(run.surroundings.template.file, fallback));
  }
  const several = candidates.slice(0, MAX_CANDIDATES + 1);
  const value = agreed(several, { at, run, asked });
  if (value !== undefined) return value;
  const open = openValue([top, second], at, `!FindInMap ${String(map.value)}`);
  return several.length > MAX_CANDIDATES
    ? open
    : { ...open, ...choiceOf(several.map((entry) => found(entry, undefined, { at, run }))) };
}

function candidatesOf(entry: Entry | undefined, key: Term): readonly Entry[] {
  const entries = entriesOf(entry?.value);
  const keys = keysAt(key);
  if (keys === undefined) return [...entries.values()].slice(0, MAX_CANDIDATES + 1);
  return keys.flatMap((name) => entries.get(name) ?? []);
}

/** The keys that may be meant; undefined where nobody can tell. */
function keysAt(key: Term): readonly string[] | undefined {
  if (key.kind === 'known') return [String(key.value)];
  if (key.kind !== 'unknown') return undefined;
  const keys = (key.oneOf ?? []).flatMap((each) => (each.kind === 'known' ? [String(each.value)] : []));
  return keys.length > 0 && keys.length === key.oneOf?.length ? keys : undefined;
}

function found(
  entry: Entry,
  asked: Trail | undefined,
  { at, run }: { readonly at: SourceRange; readonly run: Evaluation },
): Term {
  const place = rangeOf(run.surroundings.template.file, entry);
  const value = arriving(valueOf(entry, run.surroundings.template.file, place), at);
  return value.kind === 'absent' ? value : { ...value, trail: joinTrails(value.trail, asked) };
}

// A large list may be asked for by every resource of a template.
const values = new WeakMap<Entry, Term>();
function valueOf(entry: Entry, file: string, place: SourceRange): Term {
  const earlier = values.get(entry);
  if (earlier !== undefined) return earlier;
  const value = literal(entry.value, file, place);
  values.set(entry, value);
  return value;
}

/** Mappings hold texts and lists only: nothing in them is a function. */
function literal(node: TemplateNode, file: string, at: SourceRange): Term {
  if (node.kind === 'list')
    return {
      kind: 'list',
      items: node.items.map((item) => literal(item, file, rangeOf(file, item))),
      trail: { at },
    };
  if (node.kind !== 'scalar') return malformed('a mapping', at);
  if (node.value === null) return absent;
  return typeof node.value === 'string' ? literalText(node.value, at) : known(node.value, { at });
}

function agreed(
  candidates: readonly Entry[],
  where: { readonly at: SourceRange; readonly run: Evaluation; readonly asked: Trail | undefined },
): Term | undefined {
  const [first, ...others] = candidates;
  if (first === undefined || candidates.length > MAX_CANDIDATES) return undefined;
  const value = found(first, where.asked, where);
  return others.every((entry) => sameTerm(value, found(entry, undefined, where))) ? value : undefined;
}
