import type { Reach, Span } from './calls.ts';
import type { Leaf } from './leaf.ts';
import { variablesOf } from './leaf.ts';
import type { Statement } from './parse.ts';
import { normaliseAction, normaliseResource, type Service } from './services.ts';

/** The calls a statement is about: those it surely is about, and those it may be about once everything is known. */
export interface Bounds {
  readonly sure: Reach;
  readonly most: Reach;
  /** Lower-case keys of variables in resource patterns; a request without one of them cannot match that pattern. */
  readonly variables: readonly string[];
  /** Every resource pattern has a variable, so that a request must bring the keys for the statement to apply at all. */
  readonly needsVariables: boolean;
}

/** `identifiers` are the ARNs and names of the guarded resource. */
export function boundsOf(statement: Statement, service: Service, identifiers: readonly string[]): Bounds {
  const everyAction = [`${service.prefix}:*`];
  const action = (text: string): readonly string[] => [normaliseAction(text, service)];
  const resource = (text: string): readonly string[] => normaliseResource(text, service, identifiers);
  const actions = {
    leaves: statement.actions,
    negated: statement.actionsNegated,
    all: everyAction,
    read: action,
  };
  // A variable that the caller fills makes a Deny about that caller's own part, and an Allow about some part.
  const variable = statement.resources.filter((leaf) => variablesOf(leaf).length > 0);
  const leaves =
    statement.effect === 'Deny'
      ? statement.resources.filter((leaf) => !variable.includes(leaf))
      : statement.resources;
  const unstated = statement.resources.length === 0 && !statement.resourcesNegated;
  const resources = { leaves, negated: statement.resourcesNegated, all: service.inside, read: resource };
  const spans = (sure: boolean) => (unstated ? service.inside.map(whole) : spansOf(resources, sure));
  return {
    sure: { actions: spansOf(actions, true), resources: spans(true) },
    most: { actions: spansOf(actions, false), resources: spans(false) },
    variables: variable.flatMap((leaf) =>
      variablesOf(leaf)
        .filter(({ fallback }) => fallback === undefined)
        .map(({ key }) => key),
    ),
    needsVariables:
      variable.length > 0 && variable.length === statement.resources.length && !statement.resourcesNegated,
  };
}

interface Element {
  readonly leaves: readonly Leaf[];
  readonly negated: boolean;
  /** Patterns for everything, which a negated element leaves something out of. */
  readonly all: readonly string[];
  readonly read: (text: string) => readonly string[];
}

function whole(pattern: string): Span {
  return { pattern, except: [] };
}

/** An unknown leaf is no pattern for certain and every pattern at most; in a negated element the other way round. */
function spansOf({ leaves, negated, all, read }: Element, sure: boolean): readonly Span[] {
  const widened = sure === negated;
  const patterns = leaves.flatMap((leaf) => {
    const text = patternOf(leaf, widened);
    return text === undefined ? [] : read(text);
  });
  if (!negated) return patterns.map(whole);
  return all.map((pattern) => ({ pattern, except: patterns }));
}

/** The leaf as pattern; with unknown parts either as wide as possible or not at all. */
function patternOf({ pieces }: Leaf, widened: boolean): string | undefined {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else if (piece.kind === 'variable') text += '*';
    else if (piece.kind === 'verbatim') text += piece.text.replace('*', '%2A').replace('?', '%3F');
    else if (widened) text += '*';
    else return undefined;
  }
  return text;
}
