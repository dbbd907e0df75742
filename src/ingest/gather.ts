import { createHash } from 'node:crypto';
import path from 'node:path';
import type { PullRequestDiff } from '../model/patch.ts';
import { diffTrees } from './diff.ts';
import { recordingTree, type SourceTree } from './files.ts';
import type { Ingested } from './ingested.ts';
import { assigned, namedInputs, present, presentPlan, type NamedFile } from './named-inputs.ts';
import { showPlan } from './show-plan.ts';
import { createExpressionParser, type ExpressionParser } from './terraform/syntax/expression-parser.ts';

/** Both sides as trees; `base` is missing when there is nothing to compare with. */
export interface Trees {
  readonly head: SourceTree;
  readonly base: SourceTree | undefined;
  /** Where a path given by hand lies in each tree; the root is the empty path. */
  readonly inHead: (file: string) => string;
  readonly inBase: (file: string) => string;
  /** Lines that changed, where the host of the pull request says so. */
  readonly diff?: PullRequestDiff | undefined;
}

/** What is to be reviewed, as it was asked for: one string per line of an input. */
export interface Asked {
  readonly plans: readonly string[];
  readonly basePlans: readonly string[];
  readonly changeSets: readonly string[];
  readonly templates: readonly string[];
  readonly baseTemplates: readonly string[];
  readonly workingDirectories: readonly string[];
}

export interface Gathered {
  readonly inputs: readonly Ingested[];
  readonly diff: PullRequestDiff | undefined;
}

/** Where files are read. */
export interface Workplace {
  /** Inputs are relative to it; templates and Terraform roots lie in the trees. */
  readonly directory: string;
  /** One for everything read in a process, where its owner closes it; without it each gathering starts its own. */
  readonly parser?: ExpressionParser | undefined;
}

/** Reads every input that was asked for. */
export async function gather(asked: Asked, trees: Trees, workplace: Workplace): Promise<Gathered> {
  if (workplace.parser !== undefined)
    return gathered(asked, trees, { ...workplace, parser: workplace.parser });
  const parser = createExpressionParser();
  try {
    return await gathered(asked, trees, { ...workplace, parser });
  } finally {
    await parser.close();
  }
}

interface Equipped extends Workplace {
  /** One for all plans: roots of one repository call the same modules. */
  readonly parser: ExpressionParser;
}

async function gathered(asked: Asked, trees: Trees, workplace: Equipped): Promise<Gathered> {
  const head = recordingTree(trees.head);
  const base = trees.base === undefined ? undefined : recordingTree(trees.base);
  const sides = { ...trees, head: head.tree, base: base?.tree };
  const inputs = [
    ...(await terraformInputs(asked, sides, workplace)),
    ...(await cloudFormationInputs(asked, sides, workplace.directory)),
  ];
  const files = new Set([...head.files, ...(base?.files ?? [])]);
  return { inputs, diff: trees.diff ?? (base && diffTrees(base.tree, head.tree, files)) };
}

async function terraformInputs(
  asked: Asked,
  trees: Trees,
  { directory, parser }: Equipped,
): Promise<readonly Ingested[]> {
  const plans = await namedInputs(asked.plans, directory, 'plan-json');
  const basePlans = await namedInputs(asked.basePlans, directory, 'base-plan-json');
  const inputs: Ingested[] = [];
  if (plans.length === 0) return inputs;
  const { readTerraform } = await import('./terraform/read.ts');
  for (const [index, plan] of plans.entries()) {
    const root = assigned(asked.workingDirectories, plan.name, index);
    const basePlan =
      basePlans.find(({ name }) => name === plan.name) ??
      (plans.length === basePlans.length ? basePlans[index] : undefined);
    inputs.push(
      await readTerraform({
        name: plan.name,
        file: plan.file,
        plan: await presentPlan(plan.file, directory, 'plan-json'),
        basePlan:
          basePlan === undefined
            ? undefined
            : { file: basePlan.file, bytes: await presentPlan(basePlan.file, directory, 'base-plan-json') },
        head: trees.head,
        base: trees.base,
        root: root === undefined ? undefined : trees.inHead(root),
        showPlan: (file) => showPlan(path.resolve(directory, file), path.resolve(directory, root ?? '.')),
        parser,
      }),
    );
  }
  return inputs;
}

async function cloudFormationInputs(
  asked: Asked,
  trees: Trees,
  directory: string,
): Promise<readonly Ingested[]> {
  const changeSets = await namedInputs(asked.changeSets, directory, 'change-set-json');
  const templates = await namedInputs(asked.templates, directory, 'template');
  const stacks =
    templates.length > 1
      ? templates.map(({ name }) => name)
      : [templates[0]?.name ?? changeSets[0]?.name].filter((name) => name !== undefined);
  const read = await Promise.all(
    changeSets.map(async ({ name, file }) => ({
      name,
      file,
      bytes: await present(file, directory, 'change-set-json'),
    })),
  );
  if (stacks.length === 0) return [];
  const { readCloudFormation } = await import('./cloudformation/stack.ts');
  return stacks.map((name, index) => {
    const files = stacks.length === 1 ? read : read.filter((set) => set.name === name);
    const template = templates[index];
    const { change, notices, changed } = readCloudFormation({
      name,
      changeSets: files.map(({ file, bytes }) => ({ file, text: new TextDecoder().decode(bytes) })),
      head: template === undefined ? undefined : { tree: trees.head, file: trees.inHead(template.file) },
      base: baseTemplate(asked, trees, { name, index, template }),
    });
    const file = files[0]?.file ?? template?.file ?? name;
    const hashed =
      files.length > 0
        ? files.map(({ bytes }) => bytes)
        : [
            new TextEncoder().encode(
              template === undefined ? '' : trees.head.read(trees.inHead(template.file)),
            ),
          ];
    const resources = new Set([...change.before, ...change.after].map(({ address }) => address)).size;
    return {
      change,
      notices,
      summary: { name, kind: 'cloudformation', file, sha256: sha256(hashed), resources, changed },
    };
  });
}

function baseTemplate(
  asked: Asked,
  trees: Trees,
  stack: { readonly name: string; readonly index: number; readonly template: NamedFile | undefined },
) {
  const given = assigned(asked.baseTemplates, stack.name, stack.index);
  if (given === 'none') return 'none';
  const file = given ?? stack.template?.file;
  if (trees.base === undefined || file === undefined) return undefined;
  const inBase = trees.inBase(file);
  if (given === undefined && trees.base.read(inBase) === undefined) return 'none';
  return { tree: trees.base, file: inBase };
}

function sha256(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
