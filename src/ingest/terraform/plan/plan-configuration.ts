import type { ModuleStep } from '../syntax/address.ts';
import { DEEPEST, field, isRecord, listOf, membersOf, textOf } from './plan-json.ts';

/** A resource or data block as `configuration` lists it: what is written, without locals, dynamic blocks and positions. */
export interface ConfiguredBlock {
  readonly expressions: unknown;
  readonly forEach: unknown;
  /** Key of the provider configuration that it uses, the same for the same region and account: `aws.us`. */
  readonly provider: string | undefined;
}
/** A module as `configuration` lists it. */
export interface ConfiguredModule {
  /** Names of the calls on the way, without instance keys: `network/subnets`; empty for the root module. */
  readonly path: string;
  /** By `aws_subnet.private`, `data.aws_vpc.main`. */
  readonly blocks: ReadonlyMap<string, ConfiguredBlock>;
  readonly variables: unknown;
  readonly outputs: unknown;
  readonly calls: ReadonlyMap<string, ConfiguredCall>;
}
export interface ConfiguredCall {
  readonly source: string;
  readonly expressions: unknown;
  readonly forEach: unknown;
  readonly module: ConfiguredModule;
}

/** The module tree of a plan; undefined when the plan has no `configuration`. */
export function configuredRoot(configuration: unknown): ConfiguredModule | undefined {
  const root = field(configuration, 'root_module');
  return isRecord(root) ? configuredModule(root, '', 0) : undefined;
}

export function configuredAt(
  root: ConfiguredModule | undefined,
  modules: readonly ModuleStep[],
): ConfiguredModule | undefined {
  return modules.reduce<ConfiguredModule | undefined>(
    (module, { name }) => module?.calls.get(name)?.module,
    root,
  );
}

/** All modules of the tree, callers first. */
export function configuredModules(root: ConfiguredModule | undefined): readonly ConfiguredModule[] {
  if (root === undefined) return [];
  const modules = [root];
  for (const module of modules) for (const call of module.calls.values()) modules.push(call.module);
  return modules;
}

function configuredModule(module: unknown, path: string, depth: number): ConfiguredModule {
  const calls = new Map<string, ConfiguredCall>();
  for (const [name, call] of depth > DEEPEST ? [] : membersOf(field(module, 'module_calls'))) {
    calls.set(name, {
      source: textOf(field(call, 'source')) ?? '',
      expressions: field(call, 'expressions'),
      forEach: field(call, 'for_each_expression'),
      module: configuredModule(field(call, 'module'), path === '' ? name : `${path}/${name}`, depth + 1),
    });
  }
  return {
    path,
    blocks: configuredBlocks(field(module, 'resources')),
    variables: field(module, 'variables'),
    outputs: field(module, 'outputs'),
    calls,
  };
}

function configuredBlocks(resources: unknown): ReadonlyMap<string, ConfiguredBlock> {
  const blocks = new Map<string, ConfiguredBlock>();
  for (const resource of listOf(resources)) {
    const type = textOf(field(resource, 'type'));
    const name = textOf(field(resource, 'name'));
    if (type === undefined || name === undefined) continue;
    const prefix = field(resource, 'mode') === 'data' ? 'data.' : '';
    blocks.set(`${prefix}${type}.${name}`, {
      expressions: field(resource, 'expressions'),
      forEach: field(resource, 'for_each_expression'),
      provider: textOf(field(resource, 'provider_config_key')),
    });
  }
  return blocks;
}
