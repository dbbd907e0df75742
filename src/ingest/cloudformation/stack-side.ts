import { InputError } from '../../model/errors.ts';
import type { Gap, Side } from '../../model/declaration.ts';
import { addressOf, known, type Term } from '../../model/value.ts';
import type { SourceTree } from '../files.ts';
import type { Body } from './attributes.ts';
import { overlaidBody, templateBody } from './body.ts';
import type { ChangeSetFamily } from './change-set-family.ts';
import type { ChangeSet } from './change-set.ts';
import { overlay } from './context.ts';
import type { Whereabouts } from './evaluation.ts';
import { nodeAt, rangeOf } from './node.ts';
import { locateTemplate } from './template-location.ts';
import { parseTemplate, sectionOf, type Template } from './template.ts';
import { unitOf, type Unit } from './unit.ts';

/** Stacks in stacks that are followed; a tree of stacks larger than this only means to exhaust us. */
const MAX_STACKS = 200;
const MAX_LEVELS = 10;

/** One stack on one side of the change, with the stacks nested in it. */
export interface StackSide {
  readonly side: Side;
  readonly unit: Unit;
  readonly tree: SourceTree;
  /** A resource of the template, settled by the change set; undefined where the template has none of that id. */
  body(id: string): Body | undefined;
  /** A nested stack whose template is at hand, or why it is not. */
  nested(id: string): StackSide | Gap;
}

export interface StackOrigin {
  readonly side: Side;
  readonly tree: SourceTree;
  readonly file: string;
  readonly prefix: string;
  readonly parameters: (template: Template) => ReadonlyMap<string, Term>;
  readonly whereabouts: Whereabouts;
  readonly family: ChangeSetFamily | undefined;
  readonly set: ChangeSet | undefined;
}

interface Memory {
  readonly templates: Map<string, Template | InputError>;
  stacks: number;
}

/** Reads the root template of one side; throws an InputError where it is none. */
export function stackSideOf(origin: StackOrigin): StackSide {
  const memory: Memory = { templates: new Map(), stacks: 0 };
  const template = templateAt(origin.file, origin.tree, memory);
  if (template instanceof InputError) throw template;
  return sideOf(template, { origin, memory, chain: [origin.file] });
}

interface Making {
  readonly origin: StackOrigin;
  readonly memory: Memory;
  /** Template files from the root to here. */
  readonly chain: readonly string[];
}

function templateAt(file: string, tree: SourceTree, memory: Memory): Template | InputError {
  const earlier = memory.templates.get(file);
  if (earlier !== undefined) return earlier;
  const made = parsedAt(file, tree);
  memory.templates.set(file, made);
  return made;
}

function parsedAt(file: string, tree: SourceTree): Template | InputError {
  const text = tree.read(file);
  if (text === undefined)
    return new InputError({ where: file, what: 'The template does not exist.', fix: 'Check the path.' });
  try {
    return parseTemplate(file, text);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function sideOf(template: Template, making: Making): StackSide {
  const { origin } = making;
  const children = new Map<string, StackSide | Gap>();
  const bodies = new Map<string, Body | undefined>();
  const outputs = new Map<string, Term | undefined>();
  // Loops are written out before the stack is ready: outputs of its nested stacks are not known to them.
  let ready: StackSide | undefined;
  const unit = unitOf({
    template,
    prefix: origin.prefix,
    parameters: origin.parameters(template),
    whereabouts: origin.whereabouts,
    outputOf(id, output) {
      const key = `${id}.${output}`;
      if (ready === undefined) return undefined;
      if (!outputs.has(key)) {
        // Stacks that feed each other in a circle end here.
        outputs.set(key, undefined);
        outputs.set(key, outputOf(ready.nested(id), output));
      }
      return outputs.get(key);
    },
  });
  const self: StackSide = {
    side: origin.side,
    unit,
    tree: origin.tree,
    body(id) {
      if (!bodies.has(id)) bodies.set(id, bodyOf(id, unit, origin));
      return bodies.get(id);
    },
    nested(id) {
      const earlier = children.get(id);
      if (earlier !== undefined) return earlier;
      children.set(id, notVisible(origin, id, 'it takes part in a circle of stacks'));
      const made = nestedSide(id, self, making);
      children.set(id, made);
      return made;
    },
  };
  ready = self;
  return self;
}

function bodyOf(id: string, unit: Unit, { set, side }: StackOrigin): Body | undefined {
  const block = unit.blocks.get(id);
  return block === undefined
    ? undefined
    : overlaidBody(templateBody(block, unit), set?.changes.get(id)?.[side]);
}

function outputOf(stack: StackSide | Gap, output: string): Term | undefined {
  if ('kind' in stack) return undefined;
  const { template } = stack.unit.surroundings;
  const value = nodeAt(sectionOf(template, 'Outputs').get(output)?.value, 'Value');
  return value === undefined ? undefined : stack.unit.run.evaluate(value, rangeOf(template.file, value));
}

function notVisible({ prefix }: StackOrigin, id: string, why: string): Gap {
  return { kind: 'nested-not-visible', address: addressOf(`${prefix}${id}`), why };
}

function nestedSide(id: string, parent: StackSide, { origin, memory, chain }: Making): StackSide | Gap {
  const body = parent.body(id);
  if (body === undefined) return notVisible(origin, id, 'the template does not declare it');
  const file = locateTemplate(body, chain.at(-1) ?? '', origin.tree);
  if (file === undefined) return notVisible(origin, id, 'its template is not in the repository');
  if (chain.includes(file)) return notVisible(origin, id, `\`${file}\` nests itself`);
  memory.stacks += 1;
  if (chain.length > MAX_LEVELS || memory.stacks > MAX_STACKS)
    return notVisible(origin, id, 'there are too many nested stacks');
  const template = templateAt(file, origin.tree, memory);
  if (template instanceof InputError) return notVisible(origin, id, template.message);
  const change = origin.set?.changes.get(id);
  const set =
    origin.set === undefined || change === undefined
      ? undefined
      : origin.family?.nestedOf(origin.set, change);
  const { partition, region, account } = origin.whereabouts;
  return sideOf(template, {
    memory,
    chain: [...chain, file],
    origin: {
      ...origin,
      file,
      prefix: `${origin.prefix}${id}/`,
      set,
      whereabouts: set?.whereabouts ?? { partition, region, account },
      parameters: () => parametersFor(body, set, origin),
    },
  });
}

/** What the parent hands down, settled by what the nested change set lists. */
function parametersFor(
  body: Body,
  set: ChangeSet | undefined,
  { side }: StackOrigin,
): ReadonlyMap<string, Term> {
  const handed = body.property('Parameters');
  const values = new Map<string, Term>(handed.kind === 'map' ? handed.entries : []);
  for (const [name, { value, resolved, kept }] of set?.parameters ?? []) {
    const used = resolved ?? value;
    if (used === undefined || (side === 'before' && !kept)) continue;
    values.set(name, overlay(values.get(name) ?? { kind: 'absent' }, known(used)));
  }
  return values;
}
