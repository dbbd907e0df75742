import { absent, known, unknown, type Scalar, type Term } from '../../../model/value.ts';
import { documentOf, jsonText } from './document.ts';
import type { Expression } from '../syntax/expression.ts';
import { COLLECTION_FUNCTIONS } from './functions-collections.ts';
import { NETWORK_FUNCTIONS } from './functions-network.ts';
import { replacePlaceholder } from './functions-replace.ts';
import { asSet, SET_FUNCTIONS } from './functions-sets.ts';
import { TEXT_FUNCTIONS } from './functions-text.ts';
import { notEvaluated, rangeOf, writtenText, type Evaluator, type PlacedScope } from './scope.ts';
import { piecesOf, textFrom, type Piece } from './text-pieces.ts';
import { textOf } from './scalars.ts';
import {
  asSensitive,
  firstUnknown,
  isFullyKnown,
  isSensitive,
  list,
  noted,
  noteOf,
  plainOf,
  referencesIn,
  termFrom,
  unknownFrom,
} from './terms.ts';
import type { Trail } from '../../../model/value.ts';

type CallExpression = Extract<Expression, { kind: 'call' }>;

/** How a function says where its result stands. */
export interface CallSite {
  readonly written: string;
  readonly trail: Trail;
}

/** A function of Terraform over terms that may be unknown in part. */
export type TermFunction = (args: readonly Term[], site: CallSite) => Term;
/** A function of Terraform over plain data; it throws where Terraform reports an error. */
export type PlainFunction = (...args: readonly unknown[]) => unknown;

/** Functions whose result differs from run to run, or rests on the machine that runs Terraform. */
const DECIDED_LATER = new Set(['timestamp', 'plantimestamp', 'uuid', 'bcrypt']);

/** Value of a function call; what is not known here stays unknown with every reference inside. */
export function callFunction(call: CallExpression, scope: PlacedScope, evaluator: Evaluator): Term {
  if (call.name === 'try' || call.name === 'can') return attempt(call, scope, evaluator);
  const evaluated = call.args.map((arg) => evaluator.evaluate(arg, scope));
  const args = call.expand ? expanded(evaluated) : evaluated;
  const site = {
    written: writtenText(call.span, scope.place),
    trail: { at: rangeOf(call.span, scope.place) },
  };
  if (args === undefined) return unknownFrom(evaluated, site);
  const name = call.name.startsWith('core::') ? call.name.slice(6) : call.name;
  if (name === 'file' || name === 'templatefile' || name === 'fileexists')
    return fileFunction(name, args, { scope, evaluator, site });
  if (name === 'fileset') return fileset(args, evaluator, site);
  if (name === 'format' && args.length > 0) return format(args, call, scope);
  if (name === 'join') return join(args, call, scope);
  if (name === 'replace') {
    const replaced = replacePlaceholder(args, call, scope);
    if (replaced !== undefined) return replaced;
  }
  const [text] = args;
  if (name === 'base64encode' && text?.kind === 'unknown')
    return { ...unknownFrom(args, site), encodes: text };
  const overTerms = TERM_FUNCTIONS.get(name) ?? COLLECTION_FUNCTIONS.get(name) ?? SET_FUNCTIONS.get(name);
  if (overTerms !== undefined) return overTerms(args, site);
  const overData = TEXT_FUNCTIONS.get(name) ?? NETWORK_FUNCTIONS.get(name);
  if (overData !== undefined) return plainCall(overData, args, site);
  const reason = DECIDED_LATER.has(name) ? 'known-after-apply' : 'not-evaluated';
  return unknown(reason, {
    ...site,
    refersTo: referencesIn(args),
    sensitive: args.some(isSensitive) ? true : undefined,
  });
}

function expanded(args: readonly Term[]): readonly Term[] | undefined {
  const last = args.at(-1);
  if (last?.kind !== 'list' || last.open !== undefined) return undefined;
  return [...args.slice(0, -1), ...last.items];
}

/** The first argument that Terraform could evaluate without an error. */
function attempt(call: CallExpression, scope: PlacedScope, evaluator: Evaluator): Term {
  for (const arg of call.args) {
    const term = evaluator.evaluate(arg, scope);
    const open = firstUnknown(term);
    const failed = open !== undefined && noteOf(open).failed === true;
    if (call.name === 'try' && !failed) return term;
    if (call.name === 'try') continue;
    const site = {
      written: writtenText(call.span, scope.place),
      trail: { at: rangeOf(call.span, scope.place) },
    };
    return open === undefined || failed ? known<Scalar>(!failed, site.trail) : unknownFrom([term], site);
  }
  return notEvaluated(call.span, scope.place);
}

/** Applies a function of plain data when every argument is known throughout. */
function plainCall(apply: PlainFunction, args: readonly Term[], site: CallSite): Term {
  if (!args.every(isFullyKnown)) return unknownFrom(args, site);
  try {
    const result = termFrom(apply(...args.map(plainOf)), site.trail);
    return args.some(isSensitive) ? asSensitive(result) : result;
  } catch {
    return unknownFrom([], site);
  }
}

function fileset(args: readonly Term[], evaluator: Evaluator, site: CallSite): Term {
  const [folder, pattern] = args;
  if (folder?.kind !== 'known' || pattern?.kind !== 'known') return unknownFrom(args, site);
  const paths = evaluator.fileset(textOf(folder.value), textOf(pattern.value));
  return paths === undefined
    ? unknown('not-evaluated', site)
    : asSet(
        list(
          paths.map((path) => known<Scalar>(path, site.trail)),
          site.trail,
        ),
      );
}

interface FileCall {
  readonly scope: PlacedScope;
  readonly evaluator: Evaluator;
  readonly site: CallSite;
}

function fileFunction(name: string, args: readonly Term[], { scope, evaluator, site }: FileCall): Term {
  const [path, variables] = args;
  if (path?.kind !== 'known') return unknownFrom(args, site);
  if (name === 'templatefile') {
    if (variables?.kind !== 'map' || variables.open !== undefined) return unknownFrom(args, site);
    return evaluator.templateFile(textOf(path.value), variables.entries, scope);
  }
  const found = evaluator.file(textOf(path.value));
  if (name === 'fileexists') return known<Scalar>(found !== undefined, site.trail);
  if (found === undefined) return unknown('external', site);
  const endLine = found.text.split('\n').length;
  const at = { file: found.file, line: 1, endLine };
  return noted(known<Scalar>(found.text, { at: site.trail.at, from: { at } }), {
    pieces: [{ text: found.text, at, multiline: true }],
  });
}

const VERB = /%%|%(?:\[(\d+)\])?([-+ 0#]*)(\d*)(?:\.(\d+))?([a-zA-Z])/g;

/** `format` keeps what it knows: an unknown argument of a plain verb leaves an unknown piece in the text. */
function format(args: readonly Term[], call: CallExpression, scope: PlacedScope): Term {
  const [pattern, ...values] = args;
  const site = {
    written: writtenText(call.span, scope.place),
    trail: { at: rangeOf(call.span, scope.place) },
  };
  if (pattern?.kind !== 'known') return unknownFrom(args, site);
  const pieces: Piece[] = [];
  const text = (piece: string): void =>
    void (piece !== '' && pieces.push({ text: piece, at: site.trail.at, multiline: false }));
  const source = textOf(pattern.value);
  let next = 0;
  let at = 0;
  for (const verb of source.matchAll(VERB)) {
    text(source.slice(at, verb.index));
    at = verb.index + verb[0].length;
    if (verb[0] === '%%') {
      text('%');
      continue;
    }
    const position = verb[1] === undefined ? next : Number(verb[1]) - 1;
    next = position + 1;
    const value = values[position];
    if (value === undefined) return unknownFrom([], site);
    if (value.kind === 'unknown' || (/^%(?:\[\d+\])?[sdv]$/.test(verb[0]) && value.kind === 'known')) {
      pieces.push(...piecesOf(value, call, scope));
      continue;
    }
    const plain = plainCall(
      TEXT_FUNCTIONS.get('format') ?? String,
      [known<Scalar>(verb[0].replace(/\[\d+\]/, '')), value],
      site,
    );
    if (plain.kind !== 'known') return unknownFrom(args, site);
    text(textOf(plain.value));
  }
  text(source.slice(at));
  return textFrom(pieces, call, scope);
}

function join(args: readonly Term[], call: CallExpression, scope: PlacedScope): Term {
  const [separator, ...lists] = args;
  const site = {
    written: writtenText(call.span, scope.place),
    trail: { at: rangeOf(call.span, scope.place) },
  };
  if (separator?.kind !== 'known') return unknownFrom(args, site);
  const pieces: Piece[] = [];
  for (const each of lists) {
    if (each.kind !== 'list' || each.open !== undefined) return unknownFrom(args, site);
    for (const item of each.items) {
      if (pieces.length > 0)
        pieces.push({ text: textOf(separator.value), at: site.trail.at, multiline: false });
      pieces.push(...piecesOf(item, call, scope));
    }
  }
  return textFrom(pieces, call, scope);
}

const TERM_FUNCTIONS: ReadonlyMap<string, TermFunction> = new Map<string, TermFunction>([
  ['jsonencode', ([tree = absent], site) => jsonEncode(tree, site)],
  [
    'jsondecode',
    ([text = absent], site) =>
      text.kind === 'known' || text.kind === 'unknown' ? documentOf(text) : unknownFrom([text], site),
  ],
  ['sensitive', ([term = absent]) => asSensitive(term)],
  ['nonsensitive', ([term = absent]) => asSensitive(term, false)],
  ['formatlist', (args, site) => formatList(args, site)],
]);

/** The tree itself while it has unknown parts, so that a reader of the document sees the rest; else its text. */
function jsonEncode(tree: Term, site: CallSite): Term {
  if (tree.kind === 'unknown') return unknownFrom([tree], site);
  if (!isFullyKnown(tree)) return tree;
  const text = known<Scalar>(jsonText(tree), site.trail);
  return noted(isSensitive(tree) ? { ...text, sensitive: true } : text, { tree });
}

function formatList(args: readonly Term[], site: CallSite): Term {
  const lengths = args.flatMap((arg) => (arg.kind === 'list' ? [arg.items.length] : []));
  const length = Math.max(...lengths, 0);
  if (args.some((arg) => arg.kind === 'unknown' || (arg.kind === 'list' && arg.open !== undefined)))
    return unknownFrom(args, site);
  const formatRow = TEXT_FUNCTIONS.get('format') ?? String;
  const items = Array.from({ length }, (_, position) => {
    const row = args.map((arg) => (arg.kind === 'list' ? (arg.items[position] ?? absent) : arg));
    return plainCall(formatRow, row, site);
  });
  return list(items, site.trail);
}
