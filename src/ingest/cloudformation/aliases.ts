import type { Entry, TemplateNode } from './node.ts';
import { Refused } from './syntax.ts';

/**
 * What the anchors of a YAML text name so far. CloudFormation takes no aliases, but `aws cloudformation package` and `sam deploy` write them
 * out before it sees the template.
 */
export interface Anchors {
  readonly named: Map<string, { readonly node: TemplateNode; readonly size: number }>;
  /** Nodes read so far, those that aliases stand for included. */
  nodes: number;
  /** Nodes that aliases stood for. */
  repeated: number;
}

export function noAnchors(): Anchors {
  return { named: new Map(), nodes: 0, repeated: 0 };
}

/** A template of CloudFormation has at most 1 MB; aliases of aliases can stand for any number of nodes. */
const MAX_REPEATED = 100_000;

/** What an alias stands for, on the lines where it is written out. */
export function aliased(name: string, line: number, anchors: Anchors): TemplateNode {
  const found = anchors.named.get(name);
  if (found === undefined) throw new Refused('a YAML alias names no anchor that stands before it', line);
  anchors.nodes += found.size;
  anchors.repeated += found.size;
  if (anchors.repeated > MAX_REPEATED) throw new Refused('its YAML aliases stand for too much', line);
  return found.node;
}

/** Adds what `<<` merges into a map: what the map says itself wins, then what is merged first. */
export function merge(entries: Map<string, Entry>, merged: TemplateNode, line: number): void {
  for (const each of merged.kind === 'list' ? merged.items : [merged]) {
    if (each.kind !== 'map') throw new Refused('what `<<` merges is not a map', line);
    for (const entry of each.entries.values()) if (!entries.has(entry.name)) entries.set(entry.name, entry);
  }
}
