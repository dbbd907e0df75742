import {
  altered,
  type Attributes,
  type Declaration,
  type Edit,
  type Replacements,
  type Rewriter,
  type StackChange,
} from '../../model/declaration.ts';
import { addressOf, type Address, type Term } from '../../model/value.ts';
import { editedTree, mentions } from '../edit.ts';
import type { SourceTree } from '../files.ts';
import { tellMentions } from '../mentions.ts';
import { formatAddress, parseAddress } from './syntax/address.ts';
import type { Part } from './basis.ts';
import type { Configuration } from './configuration.ts';
import { editedTerm } from './edited-term.ts';
import { isReadable, namesAreDeclared } from './edited-file.ts';
import { lazily } from './plan/plan-tables.ts';
import { attributesOver, stepsOf } from './plan/term-attributes.ts';

/** Every edit looks at every changed block once more; after so many looks nothing is told any more. */
const MOST_LOOKS = 2_000;

export interface TerraformEditing {
  readonly head: SourceTree;
  readonly base: SourceTree | undefined;
  readonly baseSource: Configuration | undefined;
  /** Reads the source of a tree by itself, without what a plan knows; `edited` is the file in which it differs from the head. */
  readonly read: (tree: SourceTree, edited?: string) => Configuration;
  readonly change: Pick<StackChange, 'before' | 'after' | 'lineage'>;
}

/**
 * Tells what a plan of edited source would have, as far as that is certain without making one: what the edited source decides as
 * the base does is as it was before, and a value that is written out is what is written.
 */
export function terraformRewriter(editing: TerraformEditing): Rewriter {
  const { head, base, read } = editing;
  const changedBlocks = lazily(() => byBlock(changedDeclarations(editing.change)));
  let looks = MOST_LOOKS;
  let source: Source | undefined;
  const was = editing.baseSource === undefined ? undefined : remembering(editing.baseSource);
  return {
    lines: (side, file) => (side === 'after' ? head : base)?.read(file)?.split('\n'),
    edited(edit) {
      const tree = editedTree(head, edit);
      const changed = changedBlocks();
      looks -= changed.size;
      if (tree === undefined || looks < 0 || !isReadable(edit, tree)) return undefined;
      source ??= remembering(read(head));
      const next = remembering(read(tree, edit.at.file));
      return replacements(changed, { edit, tree, is: source, next, was });
    },
  };
}

/** Instances of a block have one source. */
function byBlock(changed: readonly Changed[]): ReadonlyMap<Address, readonly Changed[]> {
  const blocks = new Map<Address, Changed[]>();
  for (const each of changed) {
    const block = blockName(each.address);
    const same = blocks.get(block);
    if (same === undefined) blocks.set(block, [each]);
    else same.push(each);
  }
  return blocks;
}

/** A declaration that differs between the sides; addresses are those after the change, save `former`. */
interface Changed {
  readonly address: Address;
  readonly former: Address;
  readonly before: Declaration | undefined;
  readonly after: Declaration | undefined;
}

function changedDeclarations({ before, after, lineage }: TerraformEditing['change']): readonly Changed[] {
  const earlier = new Map([...lineage].map(([from, to]) => [to, from]));
  const old = new Map(before.map((declaration) => [declaration.address, declaration]));
  const present = new Set(after.map(({ address }) => address));
  const changed: Changed[] = [];
  for (const declaration of after) {
    const { address } = declaration;
    const former = earlier.get(address) ?? address;
    const was = old.get(former);
    if (was !== declaration) changed.push({ address, former, before: was, after: declaration });
  }
  for (const declaration of before) {
    const { address: former } = declaration;
    const address = lineage.get(former) ?? former;
    if (!present.has(address)) changed.push({ address, former, before: declaration, after: undefined });
  }
  return changed;
}

/** The address without instance keys. */
function blockName(address: Address): Address {
  return address.includes('[') ? addressOf(address.replaceAll(KEY, '')) : address;
}
const KEY = /\[(?:\d+|"(?:[^"\\]|\\[^])*")\]/g;

type Source = Pick<Configuration, 'block' | 'value' | 'basis' | 'argumentsOf'>;

/** Instances of a block have one basis. */
function remembering(configuration: Configuration): Source {
  const known = new Map<string, string | undefined>();
  return {
    block: (address) => configuration.block(address),
    value: (address, path) => configuration.value(address, path),
    argumentsOf: (address) => configuration.argumentsOf(address),
    basis(address, part) {
      const key = `${blockName(address)} ${typeof part === 'string' ? part : `.${part.argument}`}`;
      if (!known.has(key)) known.set(key, configuration.basis(address, part));
      return known.get(key);
    },
  };
}

interface Sources {
  readonly edit: Edit;
  readonly tree: SourceTree;
  /** The head, the head with the edit, and the base. */
  readonly is: Source;
  readonly next: Source;
  readonly was: Source | undefined;
}

/** A declaration of which nobody can tell what the edit makes. */
const UNTOLD = Symbol('untold');
type Outcome = Declaration | undefined | typeof UNTOLD;

function replacements(
  changed: ReadonlyMap<Address, readonly Changed[]>,
  sources: Sources,
): Replacements | undefined {
  const { is, next, tree, edit } = sources;
  const replaced = new Map<Address, Declaration | undefined>();
  const isEdited = ([first]: readonly Changed[]): boolean =>
    first !== undefined && is.basis(first.address, 'whole') !== next.basis(first.address, 'whole');
  for (const each of [...changed.values()].filter(isEdited).flat()) {
    const outcome = outcomeOf(each, sources);
    if (outcome === UNTOLD) return undefined;
    if (outcome === undefined && isStillNamed(each.address, sources)) return undefined;
    replaced.set(each.address, outcome);
  }
  return namesAreDeclared(edit, tree) ? replaced : undefined;
}

function outcomeOf(each: Changed, sources: Sources): Outcome {
  const { is, next, was } = sources;
  const { address, former, before, after } = each;
  const asBefore = (part: Part): boolean => {
    const basis = next.basis(address, part);
    return basis !== undefined && basis === was?.basis(former, part);
  };
  if (next.block(address) === undefined && is.block(address) !== undefined)
    return before === undefined ? undefined : UNTOLD;
  if (asBefore('whole')) return before;
  if (after === undefined || next.block(address) === undefined) return UNTOLD;
  if (is.basis(address, 'existence') !== next.basis(address, 'existence')) return UNTOLD;
  return withArguments(each, after, { ...sources, asBefore });
}

/** The declaration with those arguments changed that the edit decides. */
function withArguments(
  { address, before }: Changed,
  after: Declaration,
  { is, next, asBefore }: Sources & { readonly asBefore: (part: Part) => boolean },
): Outcome {
  const edited = new Map<string, Term>();
  for (const argument of new Set([...is.argumentsOf(address), ...next.argumentsOf(address)])) {
    if (is.basis(address, { argument }) === next.basis(address, { argument })) continue;
    if (before !== undefined && asBefore({ argument }))
      edited.set(argument, before.attributes.term(argument));
    else {
      const [written, wanted] = [is.value(address, argument), next.value(address, argument)];
      const planned = after.attributes.term(argument);
      const term = written && wanted && editedTerm(planned, written, wanted);
      if (term === undefined) return UNTOLD;
      edited.set(argument, term);
    }
  }
  return altered(after, {
    attributes: overlaid(after.attributes, edited),
    // What was mentioned counts as well, so that nothing that hangs on it is left out.
    mentions(listener) {
      for (const term of edited.values()) tellMentions(term, listener);
      return after.mentions?.(listener) === true;
    },
  });
}

function overlaid(attributes: Attributes, edited: ReadonlyMap<string, Term>): Attributes {
  return attributesOver('', {
    member: (name) => edited.get(name) ?? attributes.term(name),
    written: (path) => {
      const term = edited.get(String(stepsOf(path)[0]));
      return term === undefined ? attributes.written(path) : term.kind !== 'absent';
    },
  });
}

/** Whether the module still speaks of a block that is not there any more. */
function isStillNamed(address: Address, { is, tree }: Sources): boolean {
  const file = is.block(address)?.file;
  if (file === undefined) return true;
  const { modules: _, ...own } = parseAddress(blockName(address)) ?? { modules: [] };
  const name = 'type' in own ? formatAddress({ ...own, modules: [] }) : addressOf(address);
  const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '';
  return tree
    .files(folder)
    .some(
      (each) => /\.(?:tf|tofu)(?:\.json)?$/.test(each) && mentions(tree.read(join(folder, each)) ?? '', name),
    );
}

const join = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);
