import type { Gap, StackChange } from '../../model/declaration.ts';
import { InputError } from '../../model/errors.ts';
import type { Address } from '../../model/value.ts';
import type { LargeFile, SourceTree } from '../files.ts';
import type { Ingested } from '../ingested.ts';
import { formatAddress, formatModulePath, parseAddress, withoutKeys } from './syntax/address.ts';
import { changeOf, plannedValues } from './plan/both-sides.ts';
import type { Configuration } from './configuration.ts';
import { createExpressionParser, type ExpressionParser } from './syntax/expression-parser.ts';
import { terraformRewriter } from './edited.ts';
import { namesakesIn } from './plan/namesakes.ts';
import { distanceIn } from './plan/provider-places.ts';
import { planIndex, readPlan, type PlanIndex, type PlanSides } from './plan/plan.ts';
import { parsePlanFile } from './plan/plan-file.ts';
import { scanSources } from './modules.ts';
import { readConfiguration } from './read-configuration.ts';
import { withModulesOf } from './installed-modules.ts';
import { withProviders } from './provider-blocks.ts';
import { refuseStrangeBase } from './plan/base-plan.ts';
import { rootOf, type Root } from './root-folder.ts';
import { samePlanned } from './plan/same-planned.ts';
import { terraformSources } from './sources.ts';
import { staleGaps } from './stale-plan.ts';

export interface TerraformInput {
  readonly name: string;
  readonly file: string;
  readonly plan: Uint8Array | LargeFile;
  /** The plan of the base branch: then what is pending there is told from what this change does. */
  readonly basePlan: { readonly file: string; readonly bytes: Uint8Array | LargeFile } | undefined;
  readonly head: SourceTree;
  readonly base: SourceTree | undefined;
  /** Root directory in both trees; undefined to find it. */
  readonly root: string | undefined;
  readonly showPlan: (file: string) => string | undefined;
  /** Shared by several plans of one repository, and closed by who made it; without one, a plan has its own. */
  readonly parser?: ExpressionParser;
}

/** A plan with what its configuration knew. */
interface ReadPlan {
  readonly index: PlanIndex;
  readonly sha256: string;
  readonly configuration: Configuration | undefined;
  readonly root: Root | undefined;
  readonly notices: readonly string[];
}

/** Reads one plan with the HCL it was made from, on both sides as far as they are at hand. */
export async function readTerraform(input: TerraformInput): Promise<Ingested> {
  if (input.parser !== undefined) return await readWith(input, input.parser);
  const parser = createExpressionParser();
  try {
    return await readWith(input, parser);
  } finally {
    await parser.close();
  }
}

async function readWith(input: TerraformInput, parser: ExpressionParser): Promise<Ingested> {
  const head = await planWithSource({ file: input.file, bytes: input.plan, tree: input.head }, input, parser);
  const base =
    input.basePlan === undefined
      ? undefined
      : await planWithSource(
          {
            ...input.basePlan,
            tree: input.base === undefined ? undefined : withModulesOf(input.base, input.head),
            near: head.root?.folder,
          },
          input,
          parser,
        );
  if (base !== undefined) refuseStrangeBase(head, base, input.basePlan?.file ?? '');
  const source = base?.configuration ?? (await baseSource(head, input, parser));
  const sides = settled(readPlan(head.index, { base: source }), input.file);
  const baseSides =
    base === undefined
      ? undefined
      : settled(readPlan(base.index, { base: source }), input.basePlan?.file ?? '');
  const planned = changeOf(sides, baseSides, {
    input: input.name,
    head: head.configuration,
    base: source,
    isSame: base === undefined ? undefined : samePlanned(base.index, head.index),
  });
  const change = withProviders(
    planned,
    head.configuration,
    source ?? (isNewRoot(head, input) ? 'none' : undefined),
  );
  const gaps = [...sides.gaps, ...staleIn(head, input), ...(head.configuration?.gaps ?? [])];
  const sources = terraformSources({
    head: head.configuration,
    base: source,
    lineage: change.lineage,
    recreated: change.recreated ?? new Set(),
    planned: plannedValues(head.index, base?.index),
  });
  const plans = [head, ...(base === undefined ? [] : [base])];
  const namesakes = namesakesIn(plans.map(({ index }) => index.tables));
  const configurations = new Set([...plans.map(({ configuration }) => configuration), source]);
  await Promise.all([...configurations].map(async (each) => each?.prepare(each.providers())));
  const distance = distanceIn(
    plans.map(({ index: { tables }, configuration }) => ({ tables, source: configuration })),
    source,
  );
  const rewriter = rewriterOf(change, { input, head, source, parser });
  return {
    change: { ...change, gaps, sources, namesakes, distance, rewriter },
    notices: [...head.notices, ...sides.notices, ...(base?.notices ?? [])],
    summary: { name: input.name, kind: 'terraform', file: input.file, sha256: head.sha256, ...sides.counts },
  };
}

/** Whether the base has no folder that the plan could be made of. */
function isNewRoot({ index, root: ofHead }: ReadPlan, { base, root }: TerraformInput): boolean {
  return (
    base !== undefined &&
    ofHead?.isSure === true &&
    rootOf(base, { asked: root, near: ofHead.folder, index }) === undefined
  );
}

function staleIn({ root, index }: ReadPlan, { head, base }: TerraformInput): readonly Gap[] {
  if (root?.isSure !== true) return [];
  return staleGaps(index.tables.configuration, { head, base, folder: root.folder });
}

interface Reading {
  readonly input: TerraformInput;
  readonly head: ReadPlan;
  readonly source: Configuration | undefined;
  readonly parser: ExpressionParser;
}

function rewriterOf(
  change: Pick<StackChange, 'before' | 'after' | 'lineage'>,
  { input, head, source, parser }: Reading,
): StackChange['rewriter'] {
  const { root, index } = head;
  if (root === undefined) return undefined;
  const instances = (block: Address): readonly Address[] => instancesOf(block, index);
  const scanned = scanSources(input.head);
  return terraformRewriter({
    head: input.head,
    base: input.base,
    baseSource: source,
    read: (tree, edited) =>
      readConfiguration(tree, root.folder, {
        parser,
        instances,
        sources: edited === undefined ? scanned : scanSources(tree, { sources: scanned, except: edited }),
      }),
    change,
  });
}

interface PlanSource {
  readonly file: string;
  readonly bytes: Uint8Array | LargeFile;
  readonly tree: SourceTree | undefined;
  /** Where the other side has its root. */
  readonly near?: string | undefined;
}

async function planWithSource(
  { file, bytes, tree, near }: PlanSource,
  { root, showPlan }: TerraformInput,
  parser: ExpressionParser,
): Promise<ReadPlan> {
  const { plan, notices, sha256 } = parsePlanFile(bytes, file, { showPlan });
  let configuration: Configuration | undefined;
  const index = planIndex(plan, () => configuration);
  const found = tree === undefined ? undefined : rootOf(tree, { asked: root, near, index });
  if (tree !== undefined && found !== undefined) {
    const { lookup, variables } = index;
    configuration = readConfiguration(tree, found.folder, {
      lookup,
      instances: (block) => instancesOf(block, index),
      variables,
      parser,
    });
    await configuration.prepare(changedBlocks(index));
  }
  return { index, sha256, configuration, root: found, notices: [...notices, ...(found?.notices ?? [])] };
}

/** The source of the base branch when there is no plan of it: variables then have the values its own files give them. */
async function baseSource(
  { index, root: ofHead }: ReadPlan,
  { head, base, root }: TerraformInput,
  parser: ExpressionParser,
): Promise<Configuration | undefined> {
  // Another folder than the plan's would tell others' changes from this one.
  if (base === undefined || ofHead?.isSure === false) return undefined;
  const found = rootOf(base, { asked: root, near: ofHead?.folder, index });
  if (found?.isSure !== true) return undefined;
  const configuration = readConfiguration(withModulesOf(base, head), found.folder, { parser });
  await configuration.prepare(changedBlocks(index));
  return configuration;
}

function instancesOf(block: Address, index: PlanIndex): readonly Address[] {
  const parsed = parseAddress(block);
  if (parsed === undefined) return [];
  const prefix = parsed.mode === 'managed' ? '' : `${parsed.mode}.`;
  return index.instances(formatModulePath(parsed.modules), `${prefix}${parsed.type}.${parsed.name}`);
}

/** One address per block that the plan touches: instances share their source. */
function changedBlocks({ tables }: PlanIndex): readonly Address[] {
  const blocks = new Map<string, Address>();
  for (const { address, change } of tables.changes.entries) {
    if (
      Array.isArray(change['actions']) &&
      change['actions'].length === 1 &&
      change['actions'][0] === 'no-op'
    )
      continue;
    const parsed = parseAddress(address);
    blocks.set(parsed === undefined ? address : formatAddress(withoutKeys(parsed)), address);
  }
  return [...blocks.values()];
}

/** No verdict may rest on a plan that failed. */
function settled(sides: PlanSides, file: string): PlanSides {
  if (sides.problem === undefined) return sides;
  throw new InputError({
    what: sides.problem,
    where: file,
    fix: 'Correct what the plan complains about and plan again; nothing was reviewed.',
  });
}
