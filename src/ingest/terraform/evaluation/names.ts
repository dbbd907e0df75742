import { absent, addressOf, known, unknown, type Scalar, type Term } from '../../../model/value.ts';
import { formatAddress, formatModulePath, type ModuleStep, type ResourceAddress } from '../syntax/address.ts';
import type { EvaluationInput, Evaluation } from './evaluator.ts';
import type { Access, Expression } from '../syntax/expression.ts';
import { instanceKeys, stepPath, type Counting } from '../instances.ts';
import type { Memo } from './memo.ts';
import { instanceName, type ModuleInstance } from '../module-tree.ts';
import { access, failure } from './operators.ts';
import type { Block } from '../syntax/scanner.ts';
import { writtenText, type PlacedScope, type Scope } from './scope.ts';
import { sameValue } from './scalars.ts';
import { asSensitive, list, map, noted, type Handle } from './terms.ts';
import { convertedTo } from './type-constraint.ts';

type Traversal = Extract<Expression, { kind: 'traversal' }>;

interface Parts {
  readonly evaluation: Evaluation;
  readonly memo: Memo;
  readonly repetition: Counting['repetition'];
}

/** What names mean in a scope: variables, locals, modules, resources, and the names that blocks bind. */
export interface Names {
  valueOf(expression: Traversal, scope: PlacedScope): Term;
  resource(address: ResourceAddress, module: ModuleInstance): Term;
  output(handle: Extract<Handle, { kind: 'module' }>, name: string): Term;
}

export function createNames(input: EvaluationInput, parts: Parts): Names {
  const reader = new NameReader(input, parts);
  return {
    valueOf: (expression, scope) => reader.valueOf(expression, scope),
    resource: (address, module) => reader.handle({ kind: 'resource', module, address, single: true }),
    output: ({ instance }, name) => reader.output(instance, name),
  };
}

class NameReader {
  private readonly input: EvaluationInput;
  private readonly parts: Parts;

  constructor(input: EvaluationInput, parts: Parts) {
    this.input = input;
    this.parts = parts;
  }

  valueOf(expression: Traversal, scope: PlacedScope): Term {
    const { root, steps } = expression;
    const { module } = scope;
    for (let binding = scope.bindings; binding !== undefined; binding = binding.next)
      if (binding.name === root) return this.follow(binding.term, steps);
    const [first, second] = steps;
    if (typeof first !== 'string')
      return unknown('not-evaluated', { written: writtenText(expression.span, scope.place) });
    switch (root) {
      case 'var':
        return this.follow(this.variable(module, first), steps.slice(1));
      case 'local':
        return this.follow(this.local(module, first), steps.slice(1));
      case 'module':
        return this.follow(this.call(module, first), steps.slice(1));
      case 'path':
        return this.path(module, first);
      case 'terraform':
        return this.workspace(first);
      case 'each':
      case 'count':
      case 'self':
        return unknown('not-evaluated', { written: writtenText(expression.span, scope.place) });
      case 'data':
      case 'ephemeral':
        if (typeof second !== 'string') return unknown('not-evaluated');
        return this.follow(this.object(module, { mode: root, type: first, name: second }), steps.slice(2));
      default:
        return this.follow(this.object(module, { mode: 'managed', type: root, name: first }), steps.slice(1));
    }
  }

  private follow(term: Term, steps: readonly Access[]): Term {
    return steps.reduce<Term>((here, step) => access(here, step, this.parts.evaluation), term);
  }

  private path(module: ModuleInstance, name: string): Term {
    if (name === 'root') return known<Scalar>('.');
    if (name !== 'module') return unknown('external', { written: `path.${name}` });
    const { folder } = this.input.root.contents;
    const own = module.node.contents.folder;
    if (own === folder) return known<Scalar>('.');
    if (folder === '') return known<Scalar>(own);
    const [from, to] = [folder.split('/'), own.split('/')];
    let common = 0;
    while (common < from.length && from[common] === to[common]) common += 1;
    return known<Scalar>([...from.slice(common).map(() => '..'), ...to.slice(common)].join('/'));
  }

  private workspace(name: string): Term {
    const { workspace } = this.input;
    const written = `terraform.${name}`;
    return name === 'workspace' && workspace !== undefined
      ? known<Scalar>(workspace)
      : unknown('external', { written });
  }

  private local(module: ModuleInstance, name: string): Term {
    const attribute = module.node.contents.locals.get(name);
    if (attribute === undefined) return failure({ written: `local.${name}` });
    return this.parts.memo(`${instanceName(module)} local ${name}`, () =>
      this.parts.evaluation.valueOf(attribute.value, { module, bindings: undefined }),
    );
  }

  output(module: ModuleInstance, name: string): Term {
    const block = module.node.contents.outputs.get(name);
    const slice = block?.body.attributes.get('value')?.value;
    if (block === undefined || slice === undefined)
      return failure({ written: `${instanceName(module)}.${name}` });
    return this.parts.memo(`${instanceName(module)} output ${name}`, () => {
      const value = this.parts.evaluation.valueOf(slice, { module, bindings: undefined });
      return this.flag(block, 'sensitive', module) === true ? asSensitive(value) : value;
    });
  }

  private variable(module: ModuleInstance, name: string): Term {
    return this.parts.memo(`${instanceName(module)} var ${name}`, () => {
      const block = module.node.contents.variables.get(name);
      const given = module.parent === undefined ? this.rootValue(name, module) : this.argument(module, name);
      const value = given ?? (block === undefined ? undefined : this.fallback(block, module));
      if (value === undefined) return unknown('no-value', { written: `var.${name}` });
      if (block === undefined) return value;
      const isSecret = this.flag(block, 'sensitive', module);
      const typed = this.typed(value, block, module);
      return isSecret === true ? asSensitive(typed) : typed;
    });
  }

  private typed(value: Term, block: Block, module: ModuleInstance): Term {
    const slice = block.body.attributes.get('type')?.value;
    if (slice === undefined) return value;
    const text = slice.source.text.slice(slice.start, slice.end);
    const source = slice.expression?.kind === 'unparsed' ? slice.expression.text : text;
    const parsed = this.input.parser.result(source);
    if (parsed?.kind !== 'expression') return value;
    const place = { file: slice.source.file, line: slice.line, text: source };
    const scope = { module, bindings: undefined, place };
    return convertedTo(value, parsed.expression, { scope, evaluator: this.parts.evaluation });
  }

  private flag(block: Block, name: string, module: ModuleInstance): boolean | undefined {
    const slice = block.body.attributes.get(name)?.value;
    const term =
      slice === undefined ? absent : this.parts.evaluation.valueOf(slice, { module, bindings: undefined });
    return term.kind === 'known' ? term.value === true : undefined;
  }

  private fallback(block: Block, module: ModuleInstance): Term | undefined {
    const slice = block.body.attributes.get('default')?.value;
    return slice === undefined
      ? undefined
      : this.parts.evaluation.valueOf(slice, { module, bindings: undefined });
  }

  /** The argument of the module call; a null counts as not given where the variable may not be null. */
  private argument(module: ModuleInstance, name: string): Term | undefined {
    const { parent, call } = module;
    const slice = call?.body.attributes.get(name)?.value;
    if (parent === undefined || call === undefined || slice === undefined) return undefined;
    const scope = this.parts.evaluation.scopeOf(parent, call, module.path.at(-1)?.key);
    const term = this.parts.evaluation.valueOf(slice, scope);
    const block = module.node.contents.variables.get(name);
    const refusesNull =
      term.kind === 'absent' && block !== undefined && this.flag(block, 'nullable', module) === false;
    return refusesNull ? undefined : term;
  }

  /** What the plan states, placed at the entry that says the same; without a plan, the entry that Terraform would use. */
  private rootValue(name: string, module: ModuleInstance): Term | undefined {
    const stated = this.input.variables.get(name);
    const scope: Scope = { module, bindings: undefined };
    const { automatic, named } = this.input.entries(name);
    const read = (entries: typeof named): readonly Term[] =>
      entries.toReversed().map((entry) => this.parts.evaluation.valueOf(entry.value, scope));
    if (stated === undefined) return read(automatic)[0];
    const block = module.node.contents.variables.get(name);
    const typed = (term: Term): Term => (block === undefined ? term : this.typed(term, block, module));
    const wanted = typed(stated);
    const fallback = block === undefined ? undefined : this.fallback(block, module);
    const candidates = [...read(automatic), ...(fallback === undefined ? [] : [fallback]), ...read(named)];
    const placed = candidates.find((candidate) => sameValue(typed(candidate), wanted) === true);
    if (placed === undefined)
      return noted(block === undefined ? { ...stated } : placedAt(stated, block), { given: true });
    return stated.kind === 'known' && stated.sensitive === true ? asSensitive(placed) : placed;
  }

  private call(module: ModuleInstance, name: string): Term {
    const block = module.node.contents.calls.get(name);
    if (block === undefined) return failure({ written: `module.${name}` });
    const path = (key: ModuleStep['key']): readonly ModuleStep[] => [...module.path, { name, key }];
    const address = stepPath(module.path, `module.${name}`);
    const one = (key: ModuleStep['key']): Term => {
      const instance = this.parts.evaluation.module(path(key));
      const to = addressOf(formatModulePath(path(key)));
      const term = unknown('external', { refersTo: [{ to, attribute: '' }], written: `module.${name}` });
      return instance === undefined
        ? noted(term, { direct: true })
        : noted(term, { handle: { kind: 'module', instance } });
    };
    return this.members(module, { block, address }, one);
  }

  private object(
    module: ModuleInstance,
    { mode, type, name }: Pick<ResourceAddress, 'mode' | 'type' | 'name'>,
  ): Term {
    const block = module.node.contents.resources.get(
      `${mode === 'managed' ? '' : `${mode}.`}${type}.${name}`,
    );
    const address: ResourceAddress = { modules: module.path, mode, type, name, key: undefined };
    const one = (key: ResourceAddress['key']): Term =>
      this.handle({ kind: 'resource', module, address: { ...address, key }, single: true });
    if (block === undefined) return one(undefined);
    return this.members(module, { block, address: formatAddress(address) }, one, () =>
      this.handle({ kind: 'resource', module, address, single: false }),
    );
  }

  handle(handle: Extract<Handle, { kind: 'resource' }>): Term {
    const refersTo = [{ to: formatAddress(handle.address), attribute: '' }];
    const reason = handle.address.mode === 'managed' ? 'known-after-apply' : 'external';
    return noted(unknown(reason, { refersTo }), { handle });
  }

  private members(
    module: ModuleInstance,
    place: { readonly block: Block; readonly address: string },
    one: (key: string | number | undefined) => Term,
    any: () => Term = () => one(undefined),
  ): Term {
    const { evaluation, repetition } = this.parts;
    const keys = instanceKeys(module, place, {
      evaluator: evaluation,
      instances: this.input.instances,
      repetition,
    });
    if (keys === 'single') return one(undefined);
    if (keys === undefined) return any();
    const trail = { at: place.block.at };
    if (place.block.body.attributes.has('count')) return list(keys.map(one), trail);
    return map(new Map(keys.map((key) => [String(key), one(key)])), trail);
  }
}

function placedAt(term: Term, block: Block): Term {
  if (term.kind === 'absent') return term;
  return { ...term, trail: { at: block.at } };
}
