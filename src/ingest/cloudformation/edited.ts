import type { Declaration, Edit, Replacements, Rewriter, Side } from '../../model/declaration.ts';
import { InputError, unreachable } from '../../model/errors.ts';
import { known, type Address, type SourceRange, type Term, type Unknown } from '../../model/value.ts';
import { editedTree, mentions } from '../edit.ts';
import type { SourceTree } from '../files.ts';
import { mentionsOfAll } from '../mentions.ts';
import { attributesOf } from './attributes.ts';
import { parameterFile } from './parameter-files.ts';
import type { Template } from './template.ts';
import { sameTerm, trailOf } from './terms.ts';

/** What one template declares when nothing but files is asked, and what could not be seen of it. */
export interface TemplateWorld {
  readonly after: readonly Declaration[];
  readonly gaps: readonly string[];
}
/** Values of the parameters for a template. */
export type Parameters = (template: Template) => ReadonlyMap<string, Term>;

export interface Editing {
  readonly head: SourceTree;
  readonly base: SourceTree | undefined;
  /** As the review has it: settled by the change set, where there is one. */
  readonly after: readonly Declaration[];
  /** Values of the parameters that do not come from the template itself. */
  readonly parameters: Parameters;
  /** Reads the template with everything nested in it; throws an InputError where it is none. */
  readonly read: (tree: SourceTree, parameters: Parameters) => TemplateWorld;
}

/** Reads the template again with other lines in it. What a change set knows besides holds for all that the edit does not touch. */
export function templateRewriter(editing: Editing): Rewriter {
  const trees: Readonly<Record<Side, SourceTree | undefined>> = { after: editing.head, before: editing.base };
  let unedited: TemplateWorld | undefined;
  // Where a value was given is told by the template as it is.
  let given: ReadonlyMap<string, Term> = new Map();
  const noted: Parameters = (template) => (given = editing.parameters(template));
  return {
    lines: (side, file) => trees[side]?.read(file)?.split('\n'),
    edited(edit) {
      const tree = editedTree(editing.head, edit);
      if (tree === undefined) return undefined;
      try {
        unedited ??= editing.read(editing.head, noted);
        const edited = editing.read(tree, () => valuesWith(edit, tree, given));
        const text = tree.read(edit.at.file) ?? '';
        return edited.gaps.some((gap) => unedited?.gaps.includes(gap) === false)
          ? undefined
          : replacements({ unedited, edited, text, real: byAddress(editing.after) });
      } catch (error) {
        if (error instanceof InputError) return undefined;
        throw error;
      }
    },
  };
}

/** A value that was given as it stands in an edited line is given as it stands there then. */
function valuesWith(
  edit: Edit,
  tree: SourceTree,
  given: ReadonlyMap<string, Term>,
): ReadonlyMap<string, Term> {
  const values = new Map(given);
  for (const [name, term] of given) {
    const at = trailOf(term)?.at;
    if (at === undefined || !overlaps(at, edit.at)) continue;
    const filed = parameterFile(at.file, tree)?.values.get(name);
    if (filed === undefined) values.delete(name);
    else values.set(name, known(filed.value, { at: filed.at }));
  }
  return values;
}

function overlaps(a: SourceRange, b: SourceRange): boolean {
  return a.file === b.file && a.line <= b.endLine && b.line <= a.endLine;
}

type ByAddress = ReadonlyMap<Address, Declaration>;
const byAddress = (declarations: readonly Declaration[]): ByAddress =>
  new Map(declarations.map((declaration) => [declaration.address, declaration]));

interface Outcome {
  readonly unedited: TemplateWorld;
  readonly edited: TemplateWorld;
  /** Of the edited file. */
  readonly text: string;
  readonly real: ByAddress;
}

function replacements({ unedited, edited, text, real }: Outcome): Replacements | undefined {
  const [was, is] = [byAddress(unedited.after), byAddress(edited.after)];
  const replaced = new Map<Address, Declaration | undefined>();
  for (const address of new Set([...was.keys(), ...is.keys()])) {
    const [before, after, current] = [was.get(address), is.get(address), real.get(address)];
    if (before !== undefined && after !== undefined && isSame(before, after)) continue;
    if ((before === undefined) !== (current === undefined)) return undefined;
    if (after === undefined) {
      // Whatever still names it would be refused.
      if (mentions(text, address.split('/').at(-1) ?? address)) return undefined;
      replaced.set(address, undefined);
    } else {
      if (!isSettled(after, before, is)) return undefined;
      replaced.set(address, before === undefined ? after : settled({ before, after, current }));
    }
  }
  return replaced;
}

function isSame(one: Declaration, other: Declaration): boolean {
  return one.type === other.type && sameTerm(one.attributes.term(''), other.attributes.term(''));
}

/** Whether everything the edit brings is known, or names something that is declared. */
function isSettled(after: Declaration, before: Declaration | undefined, declared: ByAddress): boolean {
  const term = after.attributes.term('');
  const earlier = before?.attributes.term('');
  return namesOf(term).every((name) => {
    const [is, was] = [after.attributes.term(name), earlier && before?.attributes.term(name)];
    return (
      (was !== undefined && sameTerm(is, was)) || unknownsIn(is).every((each) => isNamed(each, declared))
    );
  });
}

function isNamed({ refersTo }: Unknown, declared: ByAddress): boolean {
  return refersTo.length > 0 && refersTo.every(({ to }) => declared.has(to) || to.startsWith('AWS::'));
}

function unknownsIn(term: Term): readonly Unknown[] {
  switch (term.kind) {
    case 'unknown':
      return [term];
    case 'list':
      return [...term.items.flatMap(unknownsIn), ...(term.open === undefined ? [] : [term.open])];
    case 'map':
      return [
        ...[...term.entries.values()].flatMap(unknownsIn),
        ...(term.open === undefined ? [] : [term.open]),
      ];
    case 'known':
    case 'absent':
      return [];
    default:
      return unreachable(term);
  }
}

const namesOf = (term: Term): readonly string[] => (term.kind === 'map' ? [...term.entries.keys()] : []);

/** The edited properties as the template states them, the others as they are known. */
function settled({
  before,
  after,
  current,
}: {
  readonly before: Declaration;
  readonly after: Declaration;
  readonly current: Declaration | undefined;
}): Declaration {
  if (current === undefined) return after;
  const names = [...new Set([current, after].flatMap(({ attributes }) => namesOf(attributes.term(''))))];
  const property = (name: string): Term => {
    const [was, is] = [before.attributes.term(name), after.attributes.term(name)];
    return sameTerm(was, is) ? current.attributes.term(name) : is;
  };
  return {
    ...current,
    type: after.type,
    attributes: attributesOf({ names: () => names, property, open: undefined, trail: undefined }),
    identifiers: [...new Set([...current.identifiers, ...after.identifiers])],
    mentions: (listener) => mentionsOfAll([before, after, current], listener),
  };
}
