import { readSettings } from '../../src/config.ts';
import { diffTrees } from '../../src/ingest/diff.ts';
import { readTerraform } from '../../src/ingest/terraform/read.ts';
import type { Review } from '../../src/model/review.ts';
import { review } from '../../src/run.ts';
import { memoryTree } from '../ingest/terraform/memory-tree.ts';

type Json = Readonly<Record<string, unknown>>;
type Files = Readonly<Record<string, string>>;

/** A pull request over a Terraform root at the top of the repository. */
export interface TerraformPullRequest {
  readonly plan: Json;
  readonly head: Files;
  /** Missing where there is nothing to compare with. */
  readonly base?: Files;
  readonly basePlan?: Json;
}

const bytes = (plan: Json): Uint8Array => new TextEncoder().encode(JSON.stringify(plan));

/** The whole review of it, without GitHub. */
export async function reviewTerraform({ plan, head, base, basePlan }: TerraformPullRequest): Promise<Review> {
  const headTree = memoryTree(head);
  const baseTree = base === undefined ? undefined : memoryTree(base);
  const ingested = await readTerraform({
    name: 'production',
    file: 'plan.json',
    plan: bytes(plan),
    basePlan: basePlan === undefined ? undefined : { file: 'base-plan.json', bytes: bytes(basePlan) },
    head: headTree,
    base: baseTree,
    root: '',
    showPlan: () => undefined,
  });
  const files = new Set([...Object.keys(head), ...Object.keys(base ?? {})]);
  const settings = await readSettings(
    () => '',
    { name: '.github/demarc.yml', text: 'accounts: { own: ["123456789012"] }' },
    '2026-11-02',
  );
  return review({
    inputs: [ingested],
    diff: baseTree === undefined ? undefined : diffTrees(baseTree, headTree, files),
    settings,
    notices: [],
  });
}
