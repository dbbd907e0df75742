import type { SourceRange } from '../../model/value.ts';
import { unparsedIn } from './syntax/expression.ts';
import { isIdentity } from './plan/identifiers.ts';
import { joinPath, type ModuleNode } from './module-tree.ts';
import { ANY, dataFilesIn, fileReadsIn } from './evaluation/file-reads.ts';
import type { FileFinder } from './evaluation/file-patterns.ts';
import { mentionsIn, type Mention } from './syntax/names-in-text.ts';
import { producedType, type Attribute, type Block, type Body, type Slice } from './syntax/scanner.ts';
import type { VariableEntries } from './variable-values.ts';

/**
 * How far a walk goes beyond the declaration's own text: not into other resources, into those of their arguments whose value it
 * takes over, or into all of them.
 */
export type Extent = 'own' | 'values' | 'resources';

/** Told of everything that a walk along references comes across. */
export interface Visitor {
  readonly extent: Extent;
  range(at: SourceRange): void;
  slice?(slice: Slice): void;
  /** A file that is read; `isGuessed` where its path is computed, and this is one of those that fit. */
  file(path: string, isGuessed: boolean): void;
  /** Files are read that are too many to tell. */
  countless?(): void;
}

export interface Surroundings {
  readonly rootFolder: string;
  readonly entries: (variable: string) => VariableEntries;
  readonly files: FileFinder;
}

/** Arguments that say nothing about the value of a declaration. */
const ASIDE = new Set(['depends_on', 'ignore_changes', 'replace_triggered_by', 'providers']);
const ASIDE_BLOCKS = new Set(['provisioner', 'connection', 'precondition', 'postcondition', 'validation']);
/** Arguments of a module call that decide what stands behind it, and how often. */
const OF_CALL = ['source', 'version', 'count', 'for_each', 'providers'];
const OF_BLOCK = ['count', 'for_each', 'provider'];
/** Resources that do nothing but hand on what they are given. */
const HANDS_ON = /^(?:terraform_data|null_resource|random_\w+|local_\w+|time_\w+)$/;

/** A walk visits every place once, wherever it starts from. */
export interface Walk {
  /** Everything that feeds a block. */
  whole(chain: Chain, block: Block): void;
  /** What feeds one argument or kind of nested block. */
  argument(chain: Chain, block: Block, name: string): void;
  /** What decides whether, where and how often a block exists. */
  existence(chain: Chain, block: Block): void;
}

/** Walks from blocks along every reference, lexically and once each, through locals, variables, module arguments and outputs. */
export function createWalk(visitor: Visitor, surroundings: Surroundings): Walk {
  return new ReferenceWalk(visitor, surroundings);
}

/** A module with those that lead to it, the root first. */
type Chain = readonly ModuleNode[];

class ReferenceWalk implements Walk {
  private readonly seen = new Set<string>();
  private readonly pending: (() => void)[] = [];
  private readonly visitor: Visitor;
  private readonly surroundings: Surroundings;

  constructor(visitor: Visitor, surroundings: Surroundings) {
    this.visitor = visitor;
    this.surroundings = surroundings;
  }

  whole(chain: Chain, block: Block): void {
    this.block(chain, block);
    this.finish();
  }

  argument(chain: Chain, block: Block, name: string): void {
    this.part(chain, block.body, name);
    this.enclosingCalls(chain);
    this.finish();
  }

  existence(chain: Chain, { body }: Block): void {
    for (const name of OF_BLOCK) this.attribute(chain, body.attributes.get(name));
    this.enclosingCalls(chain);
    this.finish();
  }

  // A worklist, so that long chains of references cost no recursion.
  private finish(): void {
    for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop()) next();
  }

  private once(chain: Chain, name: string, visit: () => void): void {
    const key = `${chain.at(-1)?.path.join('.') ?? ''} ${name}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.pending.push(visit);
  }

  private block(chain: Chain, block: Block): void {
    this.once(chain, `block ${block.at.file} ${block.at.line} ${block.labels.join('.')}`, () => {
      this.visitor.range(block.at);
      this.body(chain, block.body);
      this.enclosingCalls(chain);
    });
  }

  private enclosingCalls(chain: Chain): void {
    const outer = chain.slice(0, -1);
    const name = chain.at(-1)?.path.at(-1);
    const call = name === undefined ? undefined : outer.at(-1)?.contents.calls.get(name);
    if (call === undefined) return;
    this.once(outer, `call ${name}`, () => {
      this.visitor.range({ ...call.at, endLine: call.at.line });
      for (const argument of OF_CALL) this.attribute(outer, call.body.attributes.get(argument));
      this.enclosingCalls(outer);
    });
  }

  private body(chain: Chain, { attributes, blocks }: Body): void {
    for (const [name, attribute] of attributes) {
      if (!ASIDE.has(name)) this.slice(chain, attribute.value);
      if (name === 'replace_triggered_by') this.triggers(chain, attribute.value);
    }
    for (const { type, body } of blocks) if (!ASIDE_BLOCKS.has(type)) this.body(chain, body);
  }

  /** Whatever changes in what triggers a replacement decides about the object itself. */
  private triggers(chain: Chain, { source, start, end }: Slice): void {
    const { resources } = chain.at(-1)?.contents ?? {};
    for (const [type = '', name = ''] of mentionsIn(source.text.slice(start, end))) {
      const block = resources?.get(`${type}.${name}`);
      if (block !== undefined) this.block(chain, block);
    }
  }

  private part(chain: Chain, { attributes, blocks }: Body, name: string): void {
    const attribute = attributes.get(name);
    if (attribute !== undefined) this.attribute(chain, attribute);
    for (const block of blocks.filter((each) => producedType(each) === name)) this.body(chain, block.body);
  }

  private attribute(chain: Chain, attribute: Attribute | undefined): void {
    if (attribute === undefined) return;
    this.visitor.range(attribute.at);
    if (!ASIDE.has(attribute.name)) this.slice(chain, attribute.value);
  }

  private slice(chain: Chain, slice: Slice): void {
    this.visitor.slice?.(slice);
    const whole = slice.source.text.slice(slice.start, slice.end);
    const texts = slice.expression === undefined ? [whole] : unparsedIn(slice.expression);
    for (const text of texts) this.text(chain, text);
  }

  private text(chain: Chain, text: string): void {
    for (const mention of mentionsIn(text)) this.mention(chain, mention);
    this.files(chain.at(-1)?.contents.folder ?? '', text);
  }

  private files(folder: string, text: string): void {
    const { rootFolder, files } = this.surroundings;
    for (const read of fileReadsIn(text)) {
      const found = files.find(read, read.from === 'module' ? folder : rootFolder);
      if (found === undefined) this.visitor.countless?.();
      for (const file of found ?? []) this.file(file, read.path.includes(ANY));
    }
    for (const path of dataFilesIn(text))
      for (const base of new Set([folder, rootFolder])) {
        const file = joinPath(base, path);
        if (file !== undefined && files.exists(file)) this.file(file, true);
      }
  }

  private file(path: string, isGuessed: boolean): void {
    const key = `file ${path}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.visitor.file(path, isGuessed);
  }

  private mention(chain: Chain, [root = '', name = '', third]: Mention): void {
    const node = chain.at(-1);
    if (node === undefined) return;
    const { contents } = node;
    switch (root) {
      case 'var':
        return this.once(chain, `var ${name}`, () => this.variable(chain, name));
      case 'local':
        return this.once(chain, `local ${name}`, () => this.attribute(chain, contents.locals.get(name)));
      case 'module':
        return this.outputs(chain, name, third);
      case 'data':
        return this.object(chain, contents.resources.get(`data.${name}.${third ?? ''}`), undefined);
      default:
        return this.object(chain, contents.resources.get(`${root}.${name}`), third);
    }
  }

  /** A policy document is text that its reader declares; any other block is a declaration of its own. */
  private object(chain: Chain, block: Block | undefined, attribute: string | undefined): void {
    if (block === undefined) return;
    const { extent } = this.visitor;
    const [type = ''] = block.labels;
    const isDocument = block.type === 'data' && type === 'aws_iam_policy_document';
    if (isDocument || extent === 'resources') this.block(chain, block);
    if (extent !== 'values' || isDocument) return;
    if (block.type === 'data' || HANDS_ON.test(type)) this.block(chain, block);
    else if (attribute !== undefined && !isIdentity(type, attribute))
      this.once(chain, `part ${type}.${block.labels[1] ?? ''}.${attribute}`, () =>
        this.part(chain, block.body, attribute),
      );
  }

  private variable(chain: Chain, name: string): void {
    const node = chain.at(-1);
    const block = node?.contents.variables.get(name);
    const call = node?.path.at(-1);
    const outer = chain.slice(0, -1);
    const argument =
      call === undefined ? undefined : outer.at(-1)?.contents.calls.get(call)?.body.attributes.get(name);
    if (argument !== undefined) this.attribute(outer, argument);
    if (argument === undefined || block?.body.attributes.has('nullable') === true)
      this.attribute(chain, block?.body.attributes.get('default'));
    for (const kind of ['type', 'sensitive', 'nullable'])
      this.attribute(chain, block?.body.attributes.get(kind));
    if (call !== undefined) return;
    const { automatic, named } = this.surroundings.entries(name);
    for (const entry of [...automatic, ...named]) this.attribute(chain, entry);
  }

  private outputs(chain: Chain, call: string, output: string | undefined): void {
    const child = chain.at(-1)?.child(call);
    if (child === undefined) return this.callItself(chain, call);
    const inner = [...chain, child];
    const names = output === undefined ? [...child.contents.outputs.keys()] : [output];
    for (const name of names)
      this.once(inner, `output ${name}`, () => {
        const block = child.contents.outputs.get(name);
        this.attribute(inner, block?.body.attributes.get('value'));
        this.enclosingCalls(inner);
      });
  }

  /** A module whose source is not at hand: any of its arguments may feed its outputs. */
  private callItself(chain: Chain, call: string): void {
    const block = chain.at(-1)?.contents.calls.get(call);
    if (block !== undefined)
      this.once(chain, `whole call ${call}`, () => {
        this.visitor.range(block.at);
        this.body(chain, block.body);
      });
  }
}
