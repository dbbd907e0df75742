import { formatModulePath, type ModuleStep } from './syntax/address.ts';
import type { Attribute, Block } from './syntax/scanner.ts';

/** One folder's declarations, override files merged. */
export interface ModuleContents {
  readonly folder: string;
  readonly locals: ReadonlyMap<string, Attribute>;
  readonly variables: ReadonlyMap<string, Block>;
  readonly outputs: ReadonlyMap<string, Block>;
  readonly calls: ReadonlyMap<string, Block>;
  /** By `aws_s3_bucket.invoices` or `data.aws_subnet.private`. */
  readonly resources: ReadonlyMap<string, Block>;
  /** By `aws`, or `aws.west` where it has an alias. */
  readonly providers: ReadonlyMap<string, Block>;
}

/** A module as it is called, without instance keys. */
export interface ModuleNode {
  /** Names of the calls that lead to it. */
  readonly path: readonly string[];
  readonly contents: ModuleContents;
  /** The module behind a call; undefined when its source is not at hand. */
  child(name: string): ModuleNode | undefined;
}

/** A module with instance keys on the way to it: the scope in which its expressions have values. */
export interface ModuleInstance {
  readonly path: readonly ModuleStep[];
  readonly node: ModuleNode;
  /** The scope in which the arguments of its call have values; undefined for the root. */
  readonly parent: ModuleInstance | undefined;
  readonly call: Block | undefined;
}

export function instanceName({ path }: ModuleInstance): string {
  return formatModulePath(path);
}

/** A file inside the tree, given a path that may climb; undefined when it leaves the tree. */
export function joinPath(folder: string, relative: string): string | undefined {
  const steps = folder === '' ? [] : folder.split('/');
  for (const step of relative.replaceAll('\\', '/').split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else steps.push(step);
  }
  return steps.join('/');
}
