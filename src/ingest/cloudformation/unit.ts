import { OUTPUT_TYPE, type Gap } from '../../model/declaration.ts';
import { addressOf, type Unknown } from '../../model/value.ts';
import type { Evaluation, Surroundings, Truth } from './evaluation.ts';
import { declaredIn, evaluationOf } from './intrinsics.ts';
import { nodeAt, textOf, type Entry, type MapNode, type Span } from './node.ts';
import { expandServerless } from './sam.ts';
import { expandLoop, isLoop } from './for-each.ts';
import { sectionOf, type Template } from './template.ts';

/** A resource as a template declares it, or as a transform generates it. */
export interface ResourceBlock {
  readonly id: string;
  readonly type: string;
  /** The lines of the block that declares it or that made the transform generate it. */
  readonly entry: Entry;
  /** `Type`, `Properties`, `DeletionPolicy` and the rest. */
  readonly body: MapNode;
  readonly run: Evaluation;
  /** Lines outside the block that a transform read for it. */
  readonly besides?: readonly Span[] | undefined;
  /** The deployed logical id ends in a hash that the transform computes. */
  readonly hashed?: true | undefined;
}

/** One template evaluated on one side of the change, transforms written out. */
export interface Unit {
  readonly surroundings: Surroundings;
  readonly run: Evaluation;
  readonly blocks: ReadonlyMap<string, ResourceBlock>;
  readonly gaps: readonly Gap[];
  /** Why further resources may exist that the template does not list. */
  readonly open: Unknown | undefined;
}

export function unitOf(surroundings: Surroundings): Unit {
  const run = evaluationOf(surroundings);
  const gaps: Gap[] = [];
  const written: ResourceBlock[] = [];
  const section = sectionOf(surroundings.template, 'Resources');
  for (const [id, declared] of declaredIn(section, run)) {
    const type = textOf(nodeAt(declared.entry.value, 'Type'));
    const { value } = declared.entry;
    if (id === 'Fn::Transform') continue;
    if (value.kind === 'map' && type !== undefined)
      written.push({ id, type, entry: declared.entry, body: value, run: declared.run });
    else
      gaps.push({
        kind: 'unsupported-type',
        type: 'a resource without `Type`',
        address: addressOf(`${surroundings.prefix}${id}`),
      });
  }
  const blocks = new Map<string, ResourceBlock>();
  // What is written by hand wins over what a transform would generate under the same id.
  for (const block of [
    ...expandServerless(written, surroundings.template),
    ...written.filter(({ type }) => !isExpanded(type)),
    ...outputsOf(surroundings.template, run),
  ])
    blocks.set(block.id, block);
  return { surroundings, run, blocks, gaps, open: openness(section, run) ?? macroIn(surroundings.template) };
}

/** Outputs read like resources with a value; no logical id has a dot. */
function outputsOf(template: Template, run: Evaluation): readonly ResourceBlock[] {
  return [...declaredIn(sectionOf(template, 'Outputs'), run)].flatMap(([name, declared]) => {
    const { entry } = declared;
    if (entry.value.kind !== 'map') return [];
    const condition = entry.value.entries.get('Condition');
    const entries = new Map<string, Entry>([['Properties', { ...entry, name: 'Properties' }]]);
    if (condition !== undefined) entries.set('Condition', condition);
    const body: MapNode = { ...entry.value, entries };
    return [{ id: `Outputs.${name}`, type: OUTPUT_TYPE, entry, body, run: declared.run }];
  });
}

const EXPANDED = new Set(
  [
    'Function',
    'Api',
    'HttpApi',
    'SimpleTable',
    'StateMachine',
    'LayerVersion',
    'Application',
    'WebSocketApi',
    'GraphQLApi',
  ].map((name) => `AWS::Serverless::${name}`),
);
function isExpanded(type: string): boolean {
  return EXPANDED.has(type);
}

/** Transforms of AWS whose work is done here, or that add nothing strangers could reach. */
const KNOWN_TRANSFORMS: ReadonlySet<string> = new Set([
  'AWS::CodeDeployBlueGreen',
  'AWS::LanguageExtensions',
  'AWS::Serverless-2016-10-31',
]);

/** A transform of the whole template that nobody here knows: it may add whatever it likes. */
function macroIn(template: Template): Unknown | undefined {
  const node = template.root.entries.get('Transform')?.value;
  const names = (node?.kind === 'list' ? node.items : node === undefined ? [] : [node]).map(
    (each) => textOf(each) ?? textOf(nodeAt(each, 'Name')),
  );
  const written = names.find((name) => name !== undefined && !KNOWN_TRANSFORMS.has(name));
  return written === undefined
    ? undefined
    : { kind: 'unknown', reason: 'not-evaluated', refersTo: [], written };
}

function openness(section: ReadonlyMap<string, Entry>, run: Evaluation): Unknown | undefined {
  if (section.has('Fn::Transform'))
    return { kind: 'unknown', reason: 'not-evaluated', refersTo: [], written: 'Fn::Transform' };
  for (const entry of section.values()) {
    if (!isLoop(entry.name)) continue;
    const { lacking } = expandLoop(entry, run);
    if (lacking !== undefined) return lacking;
  }
  return undefined;
}

/** Whether a resource exists: its `Condition`, if it has one. */
export function existence(block: ResourceBlock): Truth | undefined {
  const name = textOf(nodeAt(block.body, 'Condition'));
  return name === undefined ? undefined : block.run.condition(name);
}
