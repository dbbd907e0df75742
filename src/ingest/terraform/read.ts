import { createHash } from 'node:crypto';
import type { Declaration, StackChange } from '../../model/declaration.ts';
import { InputError } from '../../model/errors.ts';
import type { Address } from '../../model/value.ts';
import type { SourceTree } from '../files.ts';
import type { Ingested } from '../ingested.ts';
import { formatAddress, formatModulePath, parseAddress, withoutKeys } from './address.ts';
import type { Configuration } from './configuration.ts';
import { createExpressionParser, type ExpressionParser } from './expression-parser.ts';
import { terraformRewriter } from './edited.ts';
import { plannedBase } from './planned-base.ts';
import { planIndex, readPlan, type PlanIndex, type PlanSides } from './plan.ts';
import { parsePlanFile } from './plan-file.ts';
import { scanSources } from './modules.ts';
import { readConfiguration } from './read-configuration.ts';
import { withModulesOf } from './installed-modules.ts';
import { findRoot, type RootShape } from './root.ts';
import { samePlanned } from './same-planned.ts';
import { terraformSources, type ConfiguredSides } from './sources.ts';

export interface TerraformInput {
  readonly name: string;
  readonly file: string;
  readonly plan: Uint8Array;
  /** The plan of the base branch: then what is pending there is told from what this change does. */
  readonly basePlan: { readonly file: string; readonly bytes: Uint8Array } | undefined;
  readonly head: SourceTree;
  readonly base: SourceTree | undefined;
  /** Root directory in both trees; undefined to find it. */
  readonly root: string | undefined;
  readonly showPlan: (file: string) => string | undefined;
}

/** A plan with what its configuration knew. */
interface ReadPlan {
  readonly index: PlanIndex;
  readonly configuration: Configuration | undefined;
  /** Root of the configuration in its tree. */
  readonly folder: string | undefined;
  readonly notices: readonly string[];
}

/** Reads one plan with the HCL it was made from, on both sides as far as they are at hand. */
export async function readTerraform(input: TerraformInput): Promise<Ingested> {
  const parser = createExpressionParser();
  try {
    const head = await planWithSource(
      { file: input.file, bytes: input.plan, tree: input.head },
      input,
      parser,
    );
    const base =
      input.basePlan === undefined
        ? undefined
        : await planWithSource(
            {
              ...input.basePlan,
              tree: input.base === undefined ? undefined : withModulesOf(input.base, input.head),
            },
            input,
            parser,
          );
    const source = base?.configuration ?? (await baseSource(head.index, input, parser));
    const sides = settled(readPlan(head.index, { base: source }), input.file);
    const baseSides =
      base === undefined
        ? undefined
        : settled(readPlan(base.index, { base: source }), input.basePlan?.file ?? '');
    const change = changeOf(sides, baseSides, {
      input: input.name,
      head: head.configuration,
      base: source,
      isSame: base === undefined ? undefined : samePlanned(base.index, head.index),
    });
    const gaps = [...sides.gaps, ...(head.configuration?.gaps ?? [])];
    const sources = terraformSources({
      head: head.configuration,
      base: source,
      lineage: change.lineage,
      planned: plannedValues(head.index, base?.index),
    });
    const sha256 = createHash('sha256').update(input.plan).digest('hex');
    return {
      change: { ...change, gaps, sources, rewriter: rewriterOf(change, { input, head, source, parser }) },
      notices: [...head.notices, ...sides.notices, ...(base?.notices ?? [])],
      summary: { name: input.name, kind: 'terraform', file: input.file, sha256, ...sides.counts },
    };
  } finally {
    await parser.close();
  }
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
  const { folder, index } = head;
  if (folder === undefined) return undefined;
  const instances = (block: Address): readonly Address[] => instancesOf(block, index);
  const scanned = scanSources(input.head);
  return terraformRewriter({
    head: input.head,
    base: input.base,
    baseSource: source,
    read: (tree, edited) =>
      readConfiguration(tree, folder, {
        parser,
        instances,
        sources: edited === undefined ? scanned : scanSources(tree, { sources: scanned, except: edited }),
      }),
    change,
  });
}

interface PlanSource {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly tree: SourceTree | undefined;
}

async function planWithSource(
  { file, bytes, tree }: PlanSource,
  { root, showPlan }: TerraformInput,
  parser: ExpressionParser,
): Promise<ReadPlan> {
  const { plan, notices } = parsePlanFile(bytes, file, { showPlan });
  let configuration: Configuration | undefined;
  const index = planIndex(plan, () => configuration);
  const folder = tree === undefined ? undefined : (root ?? findRoot(tree, shapeOf(index), ''));
  if (tree !== undefined && folder !== undefined) {
    const { lookup, variables } = index;
    configuration = readConfiguration(tree, folder, {
      lookup,
      instances: (block) => instancesOf(block, index),
      variables,
      parser,
    });
    await configuration.prepare(changedBlocks(index));
  }
  return { index, configuration, folder, notices };
}

/** The source of the base branch when there is no plan of it: variables then have the values its own files give them. */
async function baseSource(
  index: PlanIndex,
  { head, base, root }: TerraformInput,
  parser: ExpressionParser,
): Promise<Configuration | undefined> {
  if (base === undefined) return undefined;
  const folder = root ?? findRoot(base, shapeOf(index), '');
  if (folder === undefined) return undefined;
  const configuration = readConfiguration(withModulesOf(base, head), folder, { parser });
  await configuration.prepare(changedBlocks(index));
  return configuration;
}

function instancesOf(block: Address, index: PlanIndex): readonly Address[] {
  const parsed = parseAddress(block);
  if (parsed === undefined) return [];
  const prefix = parsed.mode === 'managed' ? '' : `${parsed.mode}.`;
  return index.instances(formatModulePath(parsed.modules), `${prefix}${parsed.type}.${parsed.name}`);
}

function shapeOf(index: PlanIndex): RootShape {
  const root = index.modules().find((module) => module.path === '');
  return { blocks: root?.blocks ?? [], calls: [...(root?.calls.keys() ?? [])] };
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

/** What the plans say of an object: what is deployed counts as the side before where there is no plan of the base branch. */
function plannedValues(head: PlanIndex, base: PlanIndex | undefined): ConfiguredSides['planned'] {
  const deployed = new Map(head.tables.changes.entries.map(({ address, change }) => [address, change]));
  return (side, address) =>
    side === 'after'
      ? head.tables.snapshot(address)
      : (base?.tables.snapshot(address) ?? { values: deployed.get(address)?.['before'], unknown: undefined });
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

interface ChangeContext {
  readonly input: string;
  readonly head: Configuration | undefined;
  readonly base: Configuration | undefined;
  /** Whether the plans of both branches say the same; where there is one of the base. */
  readonly isSame: ReturnType<typeof samePlanned> | undefined;
}

const isManaged = ({ type }: Declaration): boolean => !type.startsWith('data.');

/** Without a plan of the base branch, what is pending there is what the source of both sides decides alike. */
function changeOf(
  sides: PlanSides,
  planOfBase: PlanSides | undefined,
  { input, head, base, isSame }: ChangeContext,
): Omit<StackChange, 'gaps' | 'sources'> {
  const { before, after, lineage } = sides;
  const shared = { input, lineage, drift: new Set(sides.drift.keys()) };
  if (planOfBase !== undefined) {
    const planned = new Map(planOfBase.after.map((declaration) => [declaration.address, declaration]));
    const own = after.map((declaration) => {
      const twin = planned.get(declaration.address);
      return twin !== undefined && isSame?.(twin, declaration) === true ? twin : declaration;
    });
    return { ...shared, before: planOfBase.after, after: own, deployed: planOfBase.before };
  }
  // A plan that destroys everything was asked to: no source, of whatever branch, says so.
  if (before.length > 0 && !after.some(isManaged)) return { ...shared, before, after, deployed: before };
  if (head === undefined || base === undefined) return { ...shared, before, after };
  const pending = plannedBase(sides, { head, base });
  const deployed = new Set(before);
  const isNothingPending = pending.length === before.length && pending.every((each) => deployed.has(each));
  return isNothingPending
    ? { ...shared, before, after }
    : { ...shared, before: pending, after, deployed: before };
}
