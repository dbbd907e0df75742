import { OUTPUT_TYPE, type Declaration, type Gap, type StackChange } from '../../model/declaration.ts';
import { InputError } from '../../model/errors.ts';
import type { Term } from '../../model/value.ts';
import type { SourceTree } from '../files.ts';
import { assembleLevel } from './assemble.ts';
import type { Assembly, Level, Settled } from './world-assembly.ts';
import { familyOf, type ChangeSetFamily } from './change-set-family.ts';
import { readChangeSets, type ChangeSet } from './change-set.ts';
import type { Whereabouts } from './evaluation.ts';
import { templateRewriter, type Parameters, type TemplateWorld } from './edited.ts';
import { recreatedAs } from './recreated.ts';
import { sourcesOf } from './sources.ts';
import { parameterFileOf, valuesAfter, valuesBefore } from './stack-parameters.ts';
import { stackSideOf, type StackSide } from './stack-side.ts';
import { existence } from './unit.ts';

export interface TemplateLocation {
  readonly tree: SourceTree;
  readonly file: string;
}

export interface CloudFormationInput {
  readonly name: string;
  /** Pages of the root's change set and of those of nested stacks, in any order; empty to compare templates. */
  readonly changeSets: readonly { readonly file: string; readonly text: string }[];
  readonly head?: TemplateLocation | undefined;
  /** `none`: the stack is new. */
  readonly base?: TemplateLocation | 'none' | undefined;
}

export interface CloudFormationReading {
  readonly change: StackChange;
  readonly notices: readonly string[];
  /** How many resources change. */
  readonly changed: number;
}

/** Reads one stack with everything nested in it; throws an InputError where the input is not what it should be. */
export function readCloudFormation(input: CloudFormationInput): CloudFormationReading {
  const family = familyOf(readChangeSets(input.changeSets));
  if (family === undefined && (input.head === undefined || input.base === undefined)) {
    throw new InputError({
      where: input.name,
      what: 'There is nothing to compare: neither a change set nor two templates are given.',
      fix: 'Give `change-set-json`, or `template` with `base-template` (`none` for a new stack).',
    });
  }
  const assembly = emptyAssembly(family?.root.notices);
  const root = rootLevel(input, family);
  descend(root, assembly);
  speakOfConditions(assembly);
  const lineage = recreatedAs(assembly);
  const changed = new Set(
    [...assembly.before, ...assembly.after]
      .filter(({ action, type }) => action !== 'no-op' && type !== OUTPUT_TYPE)
      .map(({ address }) => address),
  );
  return {
    change: {
      input: input.name,
      account: family?.root.whereabouts.account,
      before: assembly.before,
      after: assembly.after,
      lineage,
      recreated: new Set(lineage.keys()),
      drift: assembly.drift,
      gaps: uniqueGaps(assembly.gaps),
      sources: sourcesOf(assembly, { base: root.base, lineage }),
      rewriter: rewriterOf(input, family?.root, assembly.after),
    },
    notices: [...assembly.notices],
    changed: changed.size,
  };
}

function emptyAssembly(notices: Iterable<string> = []): Assembly {
  return {
    before: [],
    after: [],
    standing: { before: new Map(), after: new Map() },
    drift: new Set(),
    gaps: [],
    notices: new Set(notices),
  };
}

function rewriterOf(
  { head, base }: CloudFormationInput,
  set: ChangeSet | undefined,
  after: readonly Declaration[],
): StackChange['rewriter'] {
  if (head === undefined) return undefined;
  return templateRewriter({
    head: head.tree,
    base: base === 'none' ? undefined : base?.tree,
    after,
    parameters: set === undefined ? () => new Map() : headParameters(set, head),
    read: (tree, parameters) => templateAlone({ tree, file: head.file }, set, parameters),
  });
}

function headParameters(set: ChangeSet, head: TemplateLocation): Parameters {
  const file = parameterFileOf(set, head.file, head.tree);
  return (template) => valuesAfter(set, template, file);
}

/** What a template declares with these parameters, whatever a change set says of its resources. */
function templateAlone(
  head: TemplateLocation,
  set: ChangeSet | undefined,
  parameters: Parameters,
): TemplateWorld {
  const assembly = emptyAssembly();
  const alone = { prefix: '', family: undefined, set: undefined };
  const whereabouts: Whereabouts = set?.whereabouts ?? {};
  const side = stackSideOf({ ...head, ...alone, whereabouts, side: 'after', parameters });
  descend({ ...alone, head: side, base: 'none' }, assembly);
  return { after: assembly.after, gaps: assembly.gaps.map((gap) => JSON.stringify(gap)) };
}

function rootLevel(input: CloudFormationInput, family: ChangeSetFamily | undefined): Level {
  const set = family?.root;
  const whereabouts: Whereabouts = set?.whereabouts ?? {};
  const shared = { prefix: '', whereabouts, family, set };
  const { head, base } = input;
  const file =
    set === undefined || head === undefined ? undefined : parameterFileOf(set, head.file, head.tree);
  const none = new Map<string, Term>();
  const headSide =
    head === undefined
      ? undefined
      : stackSideOf({
          ...head,
          ...shared,
          side: 'after',
          parameters: (template) => (set === undefined ? none : valuesAfter(set, template, file)),
        });
  const baseSide =
    base === undefined || base === 'none'
      ? base
      : stackSideOf({
          ...base,
          ...shared,
          side: 'before',
          parameters: (template) =>
            set === undefined ? none : valuesBefore(set, template, { tree: base.tree, file }),
        });
  return { prefix: '', head: headSide, base: baseSide, set, family };
}

/** A stack and the stacks nested in it. */
function descend(level: Level, assembly: Assembly): void {
  const set = typeof level.set === 'object' ? level.set : undefined;
  if (level.head === undefined && level.removal === undefined && set !== undefined) {
    const where = level.prefix === '' ? 'the stack' : `\`${level.prefix.slice(0, -1)}\``;
    assembly.gaps.push({
      kind: 'partial-plan',
      why: `Only what changes in ${where} is visible: its template is not given.`,
    });
  }
  if (set?.incomplete === true)
    assembly.notices.add(
      `CloudFormation left changes out of \`${set.file}\`: the templates were compared for what it does not list.`,
    );
  const open = level.head?.unit.open;
  if (open !== undefined)
    assembly.gaps.push({
      kind: 'partial-plan',
      why: `Further resources may come from \`${open.written ?? 'a transform'}\`, which is not evaluated here.`,
    });
  for (const settled of assembleLevel(level, assembly))
    if (settled.type === 'AWS::CloudFormation::Stack') descendInto(settled, level, assembly);
}

function descendInto(settled: Settled, level: Level, assembly: Assembly): void {
  const { id, address, listed } = settled;
  const parentSet = typeof level.set === 'object' ? level.set : undefined;
  const nested =
    parentSet === undefined || listed === undefined ? undefined : level.family?.nestedOf(parentSet, listed);
  const head = settled.head === undefined ? undefined : level.head?.nested(id);
  const base =
    settled.base === undefined || typeof level.base !== 'object' ? undefined : level.base.nested(id);
  const visibleHead = isVisible(head) ? head : undefined;
  const visibleBase = isVisible(base) ? base : undefined;
  const child: Level = {
    prefix: `${address}/`,
    head: visibleHead,
    base: settled.action === 'create' ? 'none' : visibleBase,
    set:
      nested ??
      (settled.action === 'no-op' && parentSet?.incomplete !== true && level.set !== undefined
        ? 'unlisted'
        : undefined),
    family: level.family,
    removal: settled.action === 'delete' || settled.action === 'forget' ? settled.action : undefined,
  };
  const why = whyHidden(child, { head, base, nested });
  if (why === undefined) descend(child, assembly);
  else assembly.gaps.push({ kind: 'nested-not-visible', address, why });
}

function isVisible(side: StackSide | Gap | undefined): side is StackSide {
  return side !== undefined && !('kind' in side);
}

/** Why a nested stack cannot be reviewed. */
function whyHidden(
  child: Level,
  found: {
    readonly head: StackSide | Gap | undefined;
    readonly base: StackSide | Gap | undefined;
    readonly nested: ChangeSet | undefined;
  },
): string | undefined {
  if (found.nested !== undefined) return undefined;
  const sideGap = [found.head, found.base].find((side) => side !== undefined && 'kind' in side);
  const reason = sideGap !== undefined && 'why' in sideGap ? sideGap.why : 'its template is not given';
  if (child.removal !== undefined) return child.base === undefined ? reason : undefined;
  if (child.head === undefined) return reason;
  if (child.set === 'unlisted' || child.base !== undefined) return undefined;
  return `${reason}, and the change set does not include nested stacks (\`--include-nested-stacks\`)`;
}

/** A resource whose condition is open is taken as existing; the reader should know. */
function speakOfConditions(assembly: Assembly): void {
  const open = new Map<string, string[]>();
  for (const { address, attributes } of assembly.after) {
    const block = assembly.standing.after.get(address)?.block;
    if (
      block === undefined ||
      block.type === OUTPUT_TYPE ||
      existence(block)?.holds !== undefined ||
      attributes.term('@Condition').kind !== 'unknown'
    )
      continue;
    const name = conditionName(block);
    open.set(name, [...(open.get(name) ?? []), address]);
  }
  for (const [name, addresses] of open)
    assembly.notices.add(
      `Whether ${list(addresses)} exist${addresses.length === 1 ? 's' : ''} depends on the condition \`${name}\`, which is not known; it is taken to hold.`,
    );
}

function conditionName(
  block: NonNullable<ReturnType<Assembly['standing']['after']['get']>>['block'],
): string {
  const node = block?.body.entries.get('Condition')?.value;
  return node?.kind === 'scalar' ? String(node.value) : 'a condition';
}

function list(addresses: readonly string[]): string {
  const shown = addresses
    .slice(0, 5)
    .map((address) => `\`${address}\``)
    .join(', ');
  return addresses.length > 5 ? `${shown} and ${addresses.length - 5} more` : shown;
}

function uniqueGaps(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [JSON.stringify(gap), gap])).values()];
}
