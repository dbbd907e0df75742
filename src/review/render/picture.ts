import { HOPS, type Hop, type HopKind } from '../../model/judge.ts';
import type { Finding } from '../../model/finding.ts';
import { cut } from '../escape.ts';
import { collapsed } from './fitting.ts';
import { pathOf } from './path.ts';

/** Nodes of one picture, both sides together: more cannot be taken in, and GitHub draws no more than 50,000 characters. */
const MOST_NODES = 40;
const LONGEST_LABEL = 80;

const HOP_WORDS = {
  door: 'front door',
  link: 'private link',
  route: 'route to an internet gateway',
  block: 'block of public access',
  address: 'public address',
  acl: 'network ACL',
  subnet: 'subnet',
  group: 'security group rule',
  listener: 'listener',
  workload: 'behind it',
} as const satisfies Record<HopKind, string>;

/** The way of a packet before and after the change, drawn, for a network path that blocks; empty for any other finding. */
export function pictureMarkdown(finding: Finding): string {
  const stages = stagesOf(finding);
  if (finding.gate !== 'block' || stages.length === 0) return '';
  const lines = [
    'flowchart LR',
    ...drawn('before', stages, finding),
    ...drawn('after', stages, finding),
    'classDef opened stroke:#d1242f,stroke-width:3px',
    'classDef shut stroke-dasharray:5 5',
  ];
  return collapsed('The same path as a picture', `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``);
}

interface Node {
  readonly label: string;
  /** Undefined at both ends of the path. */
  readonly kind: HopKind | undefined;
  /** It lets packets through because of this change. */
  readonly opened: boolean;
}
/** Nodes side by side: any of them leads on. */
type Stage = readonly Node[];

/** The hops in the order in which a packet meets them; empty where the evidence speaks of none. */
function stagesOf(finding: Finding): readonly Stage[] {
  const hops = hopsOf(finding).slice(0, MOST_NODES / 2 - 2);
  if (hops.length === 0) return [];
  // Where no line of the path itself was changed, something that stood in the way is gone: it is seen at the end of the path.
  const isMarked = hops.some(({ opened }) => opened);
  const end: Node = { label: finding.subject.address, kind: undefined, opened: !isMarked };
  const along = HOPS.map((kind) => hops.filter((node) => node.kind === kind));
  const beyond = along[HOPS.indexOf('workload')] ?? [];
  const before = along.filter((stage) => stage !== beyond);
  return [[{ label: 'the internet', kind: undefined, opened: false }], ...before, [end], beyond].filter(
    (stage) => stage.length > 0,
  );
}

function hopsOf(finding: Finding): readonly Node[] {
  const marks = pathOf(finding).map(({ mark }) => mark);
  const isHere = finding.location?.side === 'RIGHT';
  const nodes = new Map<string, Node>();
  for (const [index, { hop }] of finding.evidence.entries()) {
    if (hop === undefined) continue;
    const key = `${hop.kind} ${hop.at}`;
    const opened = isHere && marks[index] === 'this-line';
    nodes.set(key, { ...nodeOf(hop), opened: opened || nodes.get(key)?.opened === true });
  }
  return [...nodes.values()];
}

function nodeOf({ kind, at }: Hop): Omit<Node, 'opened'> {
  return { label: `${HOP_WORDS[kind]}: ${at}`, kind };
}

function drawn(
  side: 'before' | 'after',
  stages: readonly Stage[],
  { direction }: Finding,
): readonly string[] {
  const id = (stage: number, node: number): string => `${side}_${stage}_${node}`;
  const nodes = stages.flatMap((stage, at) =>
    stage.map(({ label, opened }, index) => {
      const style = !opened ? '' : side === 'after' ? ':::opened' : ':::shut';
      return `  ${id(at, index)}["${harmless(label)}"]${style}`;
    }),
  );
  const shut = direction === 'widened' ? '"✕ in part"' : '"✕"';
  const edges = stages.slice(1).flatMap((stage, at) =>
    stage.flatMap(({ opened }, index) =>
      (stages[at] ?? []).map((_, from) => {
        const arrow = !opened ? '-->' : side === 'after' ? '==>|"opened by this change"|' : `-.->|${shut}|`;
        return `  ${id(at, from)} ${arrow} ${id(at + 1, index)}`;
      }),
    ),
  );
  const title = side === 'before' ? 'Before' : 'After';
  return [`subgraph ${side} ["${title}"]`, '  direction LR', ...nodes, ...edges, 'end'];
}

/** Foreign text inside the quotes of a label: whatever could end the label, or mean something in Mermaid or HTML, is not in it. */
function harmless(text: string): string {
  const plain = cut(text, LONGEST_LABEL)
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replaceAll('"', "'")
    .replace(/[^\p{L}\p{N} _.,:/*()'…-]+/gu, '·');
  return plain.trim() === '' ? '·' : plain;
}
