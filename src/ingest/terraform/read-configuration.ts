import type { Gap } from '../../model/declaration.ts';
import { absent, addressOf, type Address, type SourceRange, type Term } from '../../model/value.ts';
import type { SourceTree } from '../files.ts';
import {
  callsTo,
  formatAddress,
  parseAddress,
  parseModulePath,
  withoutKeys,
  type InstanceKey,
  type ModuleStep,
} from './syntax/address.ts';
import { argumentsOf, basisOf, type Found, type Part } from './basis.ts';
import { bodyTerm, states } from './evaluation/block-terms.ts';
import type { AttributeLookup, Configuration } from './configuration.ts';
import { documentOf } from './evaluation/document.ts';
import { createEvaluation, templateSource, type Evaluation } from './evaluation/evaluator.ts';
import { unparsedIn } from './syntax/expression.ts';
import type { ExpressionParser } from './syntax/expression-parser.ts';
import type { KnownInstances } from './instances.ts';
import type { ModuleInstance, ModuleNode } from './module-tree.ts';
import { moduleTree, scanSources, type ScannedSources } from './modules.ts';
import { createWalk, type Surroundings, type Visitor } from './reach.ts';
import { fileFinder } from './evaluation/file-patterns.ts';
import { FILE_TOO_LARGE } from './syntax/lexer.ts';
import type { Slice } from './syntax/scanner.ts';
import { pathSteps, termAlong } from './evaluation/term-path.ts';
import { variableFiles } from './variable-values.ts';

/** Beyond so many files no further one is parsed as a template just because it may be read. */
const MOST_GUESSES = 50;

/** What a configuration is read with besides its files. */
export interface ConfigurationOptions {
  /** Values of the root's variables as the plan states them; without one, the tfvars files and defaults count. */
  readonly variables?: ReadonlyMap<string, Term>;
  /** What the plan knows of resources and data sources. */
  readonly lookup?: AttributeLookup;
  /** Instances that the plan knows of a resource or module call; without any, `count` and `for_each` are evaluated. */
  readonly instances?: KnownInstances;
  /** Value of `terraform.workspace`. */
  readonly workspace?: string | undefined;
  /** Shared between configurations, so that an expression both sides write is parsed once; closing it is the caller's. */
  readonly parser: ExpressionParser;
  /** The files of the tree where they are scanned already. */
  readonly sources?: ScannedSources | undefined;
}

/** The block that declares an instance, and which instance of it that is. */
interface Site extends Found {
  readonly module: ModuleInstance | undefined;
  readonly key: InstanceKey;
}

/** Scans the configuration whose root is a folder of the tree; nothing is parsed before `prepare`. */
export function readConfiguration(
  tree: SourceTree,
  root: string,
  options: ConfigurationOptions,
): Configuration {
  return new ScannedConfiguration(tree, root, options);
}

const PROVIDER = /^provider\./;

class ScannedConfiguration implements Configuration {
  private readonly sources: ScannedSources;
  private readonly root: ModuleNode;
  private readonly parser: ExpressionParser;
  private readonly evaluation: Evaluation;
  private readonly surroundings: Surroundings;
  private readonly tree: SourceTree;
  private readonly refusals = new Map<string, Gap>();
  private readonly footprints = new Map<string, readonly SourceRange[]>();
  private readonly sites = new Map<Address, Site | undefined>();

  constructor(tree: SourceTree, root: string, options: ConfigurationOptions) {
    const {
      parser,
      variables = new Map<string, Term>(),
      lookup = () => undefined,
      instances = () => [],
      workspace,
    } = options;
    this.tree = tree;
    this.parser = parser;
    this.sources = options.sources ?? scanSources(tree);
    this.root = moduleTree(tree, root, this.sources);
    const entries = variableFiles(tree, root, this.sources);
    this.surroundings = { rootFolder: root, entries, files: fileFinder(tree) };
    this.evaluation = createEvaluation({
      root: this.root,
      parser,
      lookup,
      instances,
      variables,
      entries,
      workspace,
      tree,
    });
  }

  get gaps(): readonly Gap[] {
    return [...this.sources.gaps, ...this.refusals.values()];
  }

  block(address: Address): SourceRange | undefined {
    return this.find(address)?.block.at;
  }

  providers(): readonly Address[] {
    return [...this.root.contents.providers.keys()].map((name) => addressOf(`provider.${name}`));
  }

  async prepare(addresses: readonly Address[] | 'all'): Promise<void> {
    const slices: Slice[] = [];
    const files = new Set<string>();
    const visitor: Visitor = {
      extent: 'resources',
      range: () => undefined,
      slice: (slice) => void slices.push(slice),
      file(file, isGuessed) {
        if (!isGuessed || files.size < MOST_GUESSES) files.add(file);
      },
    };
    const walk = createWalk(visitor, this.surroundings);
    for (const { chain, block } of addresses === 'all'
      ? this.everything()
      : addresses.flatMap((address) => this.find(address) ?? []))
      walk.whole(chain, block);
    await this.parse(slices, files);
  }

  value(address: Address, path: string): Term | undefined {
    const site = this.find(address);
    if (site?.module === undefined) return undefined;
    const { module, block, key } = site;
    const [first, ...rest] = pathSteps(path);
    // Most arguments of most blocks are left to the provider: no instance needs a scope for that.
    if (first !== undefined && !states(block.body, String(first))) return absent;
    return this.evaluation.ask(() => {
      const scope = this.evaluation.scopeOf(module, block, key);
      if (first === undefined) return bodyTerm(block.body, block.at, { scope, evaluator: this.evaluation });
      return termAlong(this.evaluation.argument(block, String(first), scope), rest);
    });
  }

  document(address: Address, path: string): Term | undefined {
    const term = this.value(address, path);
    return term === undefined ? undefined : this.evaluation.ask(() => documentOf(term));
  }

  footprint(address: Address): readonly SourceRange[] {
    const parsed = parseAddress(address);
    const key = parsed === undefined ? address : formatAddress(withoutKeys(parsed));
    const known = this.footprints.get(key);
    if (known !== undefined) return known;
    const ranges = new Map<string, SourceRange>();
    const range = (at: SourceRange): void => void ranges.set(`${at.file}:${at.line}-${at.endLine}`, at);
    const file = (path: string): void => {
      const text = this.tree.read(path);
      if (text !== undefined) range({ file: path, line: 1, endLine: text.split('\n').length });
    };
    const found = this.find(address);
    if (found !== undefined)
      createWalk({ extent: 'own', range, file }, this.surroundings).whole(found.chain, found.block);
    const footprint = [...ranges.values()];
    this.footprints.set(key, footprint);
    return footprint;
  }

  argumentsOf(address: Address): readonly string[] {
    const found = this.find(address);
    return found === undefined ? [] : argumentsOf(found.block);
  }

  basis(address: Address, part: Part): string | undefined {
    const found = this.find(address);
    const { tree, surroundings } = this;
    if (found !== undefined) return basisOf(found, part, { tree, surroundings });
    const call = callsTo(address).find((each) => this.find(each) !== undefined);
    // The module that the call leads to is at hand: then it does not have the block.
    if (call === undefined || this.chain(parseModulePath(call) ?? []) !== undefined) return undefined;
    const outer = this.find(call);
    return outer === undefined ? undefined : basisOf(outer, 'whole', { tree, surroundings });
  }

  /** Looked up once: a block with unknown arguments is asked for many of them. */
  private find(address: Address): Site | undefined {
    if (!this.sites.has(address)) this.sites.set(address, this.lookedUp(address));
    return this.sites.get(address);
  }

  private lookedUp(address: Address): Site | undefined {
    const provider = this.root.contents.providers.get(address.replace(PROVIDER, ''));
    if (provider !== undefined && PROVIDER.test(address))
      return { chain: [this.root], block: provider, module: this.evaluation.module([]), key: undefined };
    const resource = parseAddress(address);
    const call = resource === undefined ? parseModulePath(address)?.at(-1) : undefined;
    const modules = resource?.modules ?? parseModulePath(address)?.slice(0, -1);
    const chain = modules === undefined ? undefined : this.chain(modules);
    const contents = chain?.at(-1)?.contents;
    if (modules === undefined || chain === undefined || contents === undefined) return undefined;
    const prefix = resource === undefined || resource.mode === 'managed' ? '' : `${resource.mode}.`;
    const block =
      resource === undefined
        ? contents.calls.get(call?.name ?? '')
        : contents.resources.get(`${prefix}${resource.type}.${resource.name}`);
    if (block === undefined) return undefined;
    return { chain, block, module: this.evaluation.module(modules), key: (resource ?? call)?.key };
  }

  private chain(modules: readonly ModuleStep[]): readonly ModuleNode[] | undefined {
    const chain = [this.root];
    for (const { name } of modules) {
      const child = chain.at(-1)?.child(name);
      if (child === undefined) return undefined;
      chain.push(child);
    }
    return chain;
  }

  /** Every block of every module that the root reaches. */
  private *everything(chain: readonly ModuleNode[] = [this.root]): Generator<Found> {
    const node = chain.at(-1);
    if (node === undefined) return;
    const { resources, calls, outputs } = node.contents;
    for (const blocks of [resources, calls, outputs])
      for (const block of blocks.values()) yield { chain, block };
    for (const name of calls.keys()) {
      const child = node.child(name);
      if (child !== undefined) yield* this.everything([...chain, child]);
    }
  }

  private async parse(slices: readonly Slice[], files: ReadonlySet<string>): Promise<void> {
    const texts = new Map<string, Slice | undefined>();
    for (const slice of slices) {
      if (slice.hazard !== undefined) this.refuse(slice, slice.hazard);
      else if (slice.expression === undefined)
        texts.set(slice.source.text.slice(slice.start, slice.end), slice);
      else for (const text of unparsedIn(slice.expression)) texts.set(text, slice);
    }
    for (const file of files) {
      const text = this.tree.read(file);
      if (text !== undefined && isTemplate(text)) texts.set(templateSource(text), undefined);
    }
    await this.parser.parse(texts.keys());
    for (const [text, slice] of texts) {
      const result = this.parser.result(text);
      if (slice !== undefined && result !== undefined && result.kind !== 'expression')
        this.refuse(slice, result.why);
    }
  }

  private refuse({ source: { file }, line }: Slice, why: string): void {
    const whole = why === FILE_TOO_LARGE;
    const gap: Gap = { kind: 'file-refused', file, why: whole ? why : `line ${line}: ${why}` };
    this.refusals.set(whole ? file : `${file}:${line}`, gap);
  }
}

/** Template files are held to the limits of heredocs. */
function isTemplate(text: string): boolean {
  return text.length < 1_000_000 && text.split('\n').length < 3_000;
}
