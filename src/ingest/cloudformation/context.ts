import { absent, known, type Term, type Unknown } from '../../model/value.ts';
import { documentOf } from './document.ts';
import { MAX_DEPTH } from './syntax.ts';
import { sameTerm, withTrail } from './terms.ts';

/** What a change set says about one side of a resource: its properties, and what stands beside them under names with an `@`. */
export interface Context {
  readonly properties: ReadonlyMap<string, Term>;
}

const AFTER_APPLY = '{{changeSet:KNOWN_AFTER_APPLY}}';
const BESIDE = [
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'CreationPolicy',
  'UpdatePolicy',
  'Metadata',
  'DependsOn',
];

/** Reads `BeforeContext` or `AfterContext`, as text or already parsed; undefined where there is none. */
export function contextOf(raw: unknown): Context | undefined {
  const data = typeof raw === 'string' ? parsed(raw) : raw;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  const body = new Map<string, unknown>(Object.entries(data));
  const inside = body.get('Properties');
  const properties = new Map<string, Term>();
  if (typeof inside === 'object' && inside !== null && !Array.isArray(inside))
    for (const [name, value] of Object.entries(inside)) properties.set(name, contextTerm(value));
  for (const name of BESIDE) if (body.has(name)) properties.set(`@${name}`, contextTerm(body.get(name)));
  return { properties };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value of a change set; what is decided while deploying is unknown. */
export function contextTerm(data: unknown, depth = 0): Term {
  if (data === null || data === undefined) return absent;
  if (typeof data === 'string') return contextText(data);
  if (typeof data === 'number' || typeof data === 'boolean') return known(data);
  if (depth > MAX_DEPTH) return { kind: 'unknown', reason: 'not-evaluated', refersTo: [] };
  if (Array.isArray(data)) return { kind: 'list', items: data.map((item) => contextTerm(item, depth + 1)) };
  const entries = new Map<string, Term>();
  for (const [name, value] of Object.entries(data)) entries.set(name, contextTerm(value, depth + 1));
  return { kind: 'map', entries };
}

function contextText(text: string): Term {
  if (text.includes('{{resolve:')) {
    const secret = /\{\{resolve:(?:ssm-secure|secretsmanager):/.test(text)
      ? { sensitive: true as const }
      : {};
    return { kind: 'unknown', reason: 'external', refersTo: [], written: text, ...secret };
  }
  if (!text.includes(AFTER_APPLY)) return known(text);
  const hole: Unknown = { kind: 'unknown', reason: 'known-after-apply', refersTo: [] };
  if (text === AFTER_APPLY) return hole;
  const parts = text.split(AFTER_APPLY).flatMap((piece, index) => (index === 0 ? [piece] : [hole, piece]));
  return { ...hole, parts: parts.filter((part) => part !== '') };
}

/**
 * What a template says, settled by what the change set knows. References to resources of the stack stay symbols, because
 * they say more than a physical id; where the two disagree the change set is right, for it is what will be deployed.
 */
export function overlay(own: Term, context: Term): Term {
  if (own.kind === 'absent') return context;
  if (context.kind === 'absent') return isLeftOut(own) ? absent : own;
  if (context.kind === 'unknown')
    return own.kind === 'unknown' && saysLess(own) ? withTrail(context, own.trail) : own;
  if (own.kind === 'unknown')
    return own.sensitive === true || !saysLess(own) ? own : withTrail(context, own.trail);
  if (own.kind === 'list' && context.kind === 'list') return overlayList(own.items, context.items, own);
  if (own.kind === 'map' && context.kind === 'map') {
    const names = new Set([...own.entries.keys(), ...context.entries.keys()]);
    const entries = new Map<string, Term>();
    for (const name of names) {
      const value = overlay(own.entries.get(name) ?? absent, context.entries.get(name) ?? absent);
      if (value.kind !== 'absent') entries.set(name, value);
    }
    return { kind: 'map', entries, trail: own.trail };
  }
  return agrees(own, context) ? own : withTrail(context, own.trail);
}

/** Whether the change set leaves out what the template has: then it is not deployed, unless the template refers to something real. */
function isLeftOut(own: Term): boolean {
  if (own.kind !== 'unknown') return !('sensitive' in own && own.sensitive === true);
  return own.sensitive !== true && (saysLess(own) || own.written?.startsWith('!If') === true);
}

/** An unknown that names no resource of the stack. */
function saysLess(own: Unknown): boolean {
  return own.refersTo.every((reference) => reference.to.startsWith('AWS::'));
}

/** A text against a tree of the same content, one value against a list of it, or a masked secret. */
function agrees(own: Term, context: Term): boolean {
  if (sameTerm(own, context)) return true;
  if (context.kind === 'known' && /^\*{4,}$/.test(String(context.value))) return true;
  if (own.kind === 'list' || context.kind === 'list') {
    const [list, other] = own.kind === 'list' ? [own, context] : [context, own];
    if (
      list.kind === 'list' &&
      list.items.length === 1 &&
      list.items[0] !== undefined &&
      sameTerm(list.items[0], other)
    )
      return true;
  }
  return own.kind === 'known' && context.kind !== 'known' && sameTerm(documentOf(own), context);
}

function overlayList(
  own: readonly Term[],
  context: readonly Term[],
  whole: Exclude<Term, { kind: 'absent' }>,
): Term {
  const { trail } = whole;
  if (own.length === context.length)
    return { kind: 'list', items: own.map((item, index) => overlay(item, context[index] ?? absent)), trail };
  const left = own.length > 500 || context.length > 500 ? [] : [...own];
  const items = context.map((item) => {
    const index = left.findIndex((candidate) => sameTerm(candidate, item));
    return index < 0 ? withTrail(item, trail) : (left.splice(index, 1)[0] ?? item);
  });
  return { kind: 'list', items, trail };
}

/** The before side seen through the after side: where the change set says the same of both, the symbols of `after` hold for both. */
export function rebase(after: Term, contexts: { readonly before: Term; readonly after: Term }): Term {
  const { before } = contexts;
  if (sameTerm(before, contexts.after)) return after;
  if (after.kind === 'map' && before.kind === 'map' && contexts.after.kind === 'map') {
    const entries = new Map<string, Term>();
    for (const [name, value] of before.entries) {
      const counterpart = contexts.after.entries.get(name) ?? absent;
      entries.set(name, rebase(after.entries.get(name) ?? absent, { before: value, after: counterpart }));
    }
    return { kind: 'map', entries, trail: after.trail };
  }
  const { after: afterContext } = contexts;
  if (
    after.kind === 'list' &&
    before.kind === 'list' &&
    afterContext.kind === 'list' &&
    after.items.length === afterContext.items.length
  ) {
    const pairs = afterContext.items.map((item, index) => ({ item, own: after.items[index] ?? absent }));
    const sameLength = before.items.length === afterContext.items.length;
    const items = before.items.map((item, index) => {
      const pair = pairs.length > 500 ? undefined : pairs.find((candidate) => sameTerm(candidate.item, item));
      if (pair !== undefined) return pair.own;
      const own = sameLength ? pairs[index] : undefined;
      return own === undefined ? item : rebase(own.own, { before: item, after: own.item });
    });
    return { kind: 'list', items, trail: after.trail };
  }
  return before;
}
