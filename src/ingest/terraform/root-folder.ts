import type { SourceTree } from '../files.ts';
import type { PlanIndex } from './plan/plan.ts';
import { findRoot } from './root.ts';

/** The folder of a plan in one tree. */
export interface Root {
  readonly folder: string;
  /** Whether no other folder fits as well. */
  readonly isSure: boolean;
  readonly notices: readonly string[];
}

interface RootAsked {
  /** As the workflow names it. */
  readonly asked: string | undefined;
  /** Where the other side of the change has it. */
  readonly near?: string | undefined;
  readonly index: PlanIndex;
}

/** The folder that was asked for, else that of the other side, else the one that fits the plan; undefined when none does. */
export function rootOf(tree: SourceTree, { asked, near, index }: RootAsked): Root | undefined {
  const given = asked ?? (near !== undefined && holdsSource(tree, near) ? near : undefined);
  if (given !== undefined) return { folder: given, isSure: true, notices: [] };
  const { configuration, plan } = index.tables;
  const found = findRoot(tree, { module: configuration, variables: plan.variables });
  if (found === undefined) return undefined;
  const { folder, rivals } = found;
  if (rivals.length === 0) return { folder, isSure: true, notices: [] };
  const [other = ''] = rivals;
  const notice = `The plan fits the folders ${name(folder)} and ${name(other)} alike, and ${name(folder)} was taken. Name the one it was made in with \`working-directory\`; until then every change in the plan counts as made by this pull request.`;
  return { folder, isSure: false, notices: [notice] };
}

const name = (folder: string): string => `\`${folder === '' ? '.' : folder}\``;

function holdsSource(tree: SourceTree, folder: string): boolean {
  return tree.files(folder).some((file) => /\.(?:tf|tofu)(?:\.json)?$/.test(file));
}
