import { absent, known, type Term, type Unknown } from '../../model/value.ts';
import type { Body } from './attributes.ts';
import { overlay, type Context } from './context.ts';
import { callOf, rangeOf, type MapNode, type TemplateNode } from './node.ts';
import { trailOf } from './terms.ts';
import { existence, type ResourceBlock, type Unit } from './unit.ts';
import { isLoop } from './for-each.ts';

const BESIDE = new Set([
  'DeletionPolicy',
  'UpdateReplacePolicy',
  'CreationPolicy',
  'UpdatePolicy',
  'Metadata',
  'DependsOn',
]);

/** A resource as its template states it; properties are evaluated when asked for and remembered. */
export function templateBody(block: ResourceBlock, unit: Unit): Body {
  const { file } = unit.surroundings.template;
  const { body, run } = block;
  const properties = body.entries.get('Properties');
  const plain = properties !== undefined && isPlain(properties.value) ? properties.value : undefined;
  const whole =
    properties === undefined || plain !== undefined
      ? absent
      : run.evaluate(properties.value, rangeOf(file, properties));
  const found = whole.kind === 'map' ? whole.entries : new Map<string, Term>();
  const evaluated = (holder: MapNode | undefined, name: string): Term => {
    const entry = holder?.entries.get(name);
    return entry === undefined ? absent : run.evaluate(entry.value, rangeOf(file, entry));
  };
  const beside = [...body.entries.keys()].filter((name) => BESIDE.has(name)).map((name) => `@${name}`);
  const exists = existence(block) === undefined ? [] : ['@Condition'];
  return remembering({
    names: () => [...(plain?.entries.keys() ?? found.keys()), ...beside, ...exists],
    property(name) {
      if (name === '@Condition') return conditionOf(block);
      if (name.startsWith('@')) return BESIDE.has(name.slice(1)) ? evaluated(body, name.slice(1)) : absent;
      return plain === undefined ? (found.get(name) ?? absent) : evaluated(plain, name);
    },
    open: openness(whole),
    trail: { at: rangeOf(file, block.entry) },
  });
}

function isPlain(node: TemplateNode): node is MapNode {
  if (node.kind !== 'map' || callOf(node) !== undefined) return false;
  return ![...node.entries.keys()].some((name) => isLoop(name) || name === 'Fn::Transform');
}

function openness(whole: Term): Unknown | undefined {
  if (whole.kind === 'unknown') return whole;
  if (whole.kind === 'map') return whole.open;
  return whole.kind === 'absent'
    ? undefined
    : { kind: 'unknown', reason: 'malformed', refersTo: [], trail: whole.trail };
}

function conditionOf(block: ResourceBlock): Term {
  const truth = existence(block);
  if (truth === undefined) return absent;
  return truth.holds === undefined
    ? (truth.lacking ?? { kind: 'unknown', reason: 'not-evaluated', refersTo: [], trail: truth.trail })
    : known(truth.holds, truth.trail);
}

function remembering(body: Body): Body {
  const properties = new Map<string, Term>();
  return {
    ...body,
    property(name) {
      const earlier = properties.get(name);
      if (earlier !== undefined) return earlier;
      const value = body.property(name);
      properties.set(name, value);
      return value;
    },
  };
}

/** A body settled by what the change set knows of it. */
export function overlaidBody(own: Body, context: Context | undefined): Body {
  if (context === undefined) return own;
  const names = [...new Set([...own.names(), ...context.properties.keys()])];
  return remembering({
    names: () => names,
    property(name) {
      // Conditions are no part of contexts, and a listed resource exists.
      if (name === '@Condition')
        return own.property(name).kind === 'absent' ? absent : known(true, trailOf(own.property(name)));
      const stated = context.properties.get(name);
      if (stated === undefined && name.startsWith('@')) return own.property(name);
      return overlay(own.property(name), stated ?? absent);
    },
    open: undefined,
    trail: own.trail,
  });
}

/** A body of which only the change set knows. */
export function contextBody(context: Context | undefined, trail: Body['trail']): Body {
  const properties = context?.properties ?? new Map<string, Term>();
  return {
    names: () => [...properties.keys()],
    property: (name) => properties.get(name) ?? absent,
    open: context === undefined ? { kind: 'unknown', reason: 'no-value', refersTo: [], trail } : undefined,
    trail,
  };
}

/** A body with further facts under names with an `@`. */
export function annotated(body: Body, facts: Readonly<Record<string, string | undefined>>): Body {
  const stated = new Map(
    Object.entries(facts).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, known(value)] as const],
    ),
  );
  if (stated.size === 0) return body;
  return {
    ...body,
    names: () => [...new Set([...body.names(), ...stated.keys()])],
    property: (name) => stated.get(name) ?? body.property(name),
  };
}
