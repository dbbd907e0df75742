import { callNode, type Entry, type TemplateNode } from './node.ts';
import { MAX_DEPTH } from './syntax.ts';
import { LeftAside, plainScalar, shortForm, unescaped } from './yaml-scalars.ts';

interface Flow {
  readonly text: string;
  readonly line: number;
  at: number;
}

/** A list or map in brackets that ends on its line. */
export function flowValue(text: string, line: number): TemplateNode {
  const flow: Flow = { text, line, at: 0 };
  const node = collection(flow, 0);
  if (!/^ *(?:$| #)/.test(text.slice(flow.at))) throw new LeftAside();
  return node;
}

function skip(flow: Flow): string {
  while (flow.text[flow.at] === ' ') flow.at += 1;
  return flow.text[flow.at] ?? '';
}

function collection(flow: Flow, depth: number): TemplateNode {
  if (depth > MAX_DEPTH) throw new LeftAside();
  const { line } = flow;
  const isList = flow.text[flow.at] === '[';
  const close = isList ? ']' : '}';
  const items: TemplateNode[] = [];
  const entries = new Map<string, Entry>();
  flow.at += 1;
  for (let first = true; skip(flow) !== close; first = false) {
    if (!first) {
      if (flow.text[flow.at] !== ',') throw new LeftAside();
      flow.at += 1;
      // A comma at the end is allowed, but rare enough for the full parser.
      if (skip(flow) === close) throw new LeftAside();
    }
    if (isList) items.push(member(flow, depth));
    else {
      const name = key(flow);
      if (entries.has(name)) throw new LeftAside();
      entries.set(name, { name, value: member(flow, depth), line, endLine: line });
    }
  }
  flow.at += 1;
  return isList
    ? { kind: 'list', items, line, endLine: line }
    : { kind: 'map', entries, line, endLine: line };
}

const KEY = /(?:([A-Za-z0-9_$/][A-Za-z0-9_$/:.*-]*?): +|"([^"\\]*)" *: *|'([^']*)' *: *)/y;

function key(flow: Flow): string {
  skip(flow);
  KEY.lastIndex = flow.at;
  const found = KEY.exec(flow.text);
  const name = found?.[1] ?? found?.[2] ?? found?.[3];
  if (name === undefined) throw new LeftAside();
  flow.at = KEY.lastIndex;
  return name;
}

const DOUBLE = /"((?:[^"\\]|\\["\\/nt])*)"(?= *[,\]}])/y;
const SINGLE = /'((?:[^']|'')*)'(?= *[,\]}])/y;
const PLAIN = /[^,[\]{}]+/y;

function member(flow: Flow, depth: number): TemplateNode {
  const { line } = flow;
  const sign = skip(flow);
  if (sign === '[' || sign === '{') return collection(flow, depth + 1);
  if (sign === '!') return tagged(flow, depth);
  if (sign === '"' || sign === "'") {
    const pattern = sign === '"' ? DOUBLE : SINGLE;
    pattern.lastIndex = flow.at;
    const found = pattern.exec(flow.text)?.[1];
    if (found === undefined) throw new LeftAside();
    flow.at = pattern.lastIndex;
    return {
      kind: 'scalar',
      value: sign === '"' ? unescaped(found) : found.replaceAll("''", "'"),
      line,
      endLine: line,
    };
  }
  PLAIN.lastIndex = flow.at;
  const found = PLAIN.exec(flow.text)?.[0];
  // Quotes, comments and question marks inside plain texts of a collection are for the full parser.
  if (found === undefined || / #|["'?&]/.test(found)) throw new LeftAside();
  flow.at = PLAIN.lastIndex;
  return plainScalar(found.trim(), line);
}

function tagged(flow: Flow, depth: number): TemplateNode {
  const { name, rest } = shortForm(flow.text.slice(flow.at));
  if (rest === '' || /^[!,\]}]/.test(rest)) throw new LeftAside();
  flow.at = flow.text.length - rest.length;
  const argument = member(flow, depth);
  if (argument.kind === 'scalar' && typeof argument.value !== 'string') throw new LeftAside();
  return callNode(name, argument);
}
