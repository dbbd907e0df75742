import { unknown, type SourceRange, type Term, type Unknown } from '../../../model/value.ts';
import type { ResourceAddress } from '../syntax/address.ts';
import type { Expression, Span } from '../syntax/expression.ts';
import type { ModuleInstance } from '../module-tree.ts';
import type { Block, Slice } from '../syntax/scanner.ts';
import type { Handle } from './terms.ts';

/** The written expression that is being evaluated: its text, and where its first line stands. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** A name that has a value inside an expression or block: `each`, `count`, a `for` variable, the iterator of a dynamic block. */
interface Binding {
  readonly name: string;
  readonly term: Term;
  readonly next: Binding | undefined;
}

/** Where an expression has a value. */
export interface Scope {
  readonly module: ModuleInstance;
  readonly bindings: Binding | undefined;
  /** What the innermost splat is at. */
  readonly item?: Term | undefined;
}

export interface PlacedScope extends Scope {
  readonly place: Place;
}

/** What the parts of the evaluator need of one another. */
export interface Evaluator {
  /** Value of an expression; an `Unknown` where it cannot be told, never an exception. */
  evaluate(expression: Expression, scope: PlacedScope): Term;
  /** Value of a written argument. */
  valueOf(slice: Slice, scope: Scope): Term;
  /** Value of a name with all that follows it (`local.tags["env"]`), its steps still to be taken. */
  named(expression: Extract<Expression, { kind: 'traversal' }>, scope: PlacedScope): Term;
  /** An attribute or output of what a handle stands for. */
  attribute(handle: Handle, name: string): Term;
  /** One instance of what a handle for all instances stands for. */
  instance(handle: Extract<Handle, { kind: 'resource' }>, key: string | number): Term;
  /** Value of an argument, or of all nested blocks of that type, in the body of a block. */
  argument(block: Block, name: string, scope: Scope): Term;
  /** The scope inside a resource, data or module block for one instance. */
  scopeOf(module: ModuleInstance, block: Block, key: ResourceAddress['key']): Scope;
  /** Text of a file that an expression names, with its path in the tree. */
  file(path: string): { readonly file: string; readonly text: string } | undefined;
  /** Paths that `fileset` gives for a folder and a pattern; undefined where they cannot be told. */
  fileset(path: string, pattern: string): readonly string[] | undefined;
  /** Value of the text of a template file. */
  templateFile(path: string, variables: ReadonlyMap<string, Term>, scope: PlacedScope): Term;
  /** Takes from the budget of steps; false when it is used up. */
  spend(steps: number): boolean;
}

export function bind(scope: Scope, name: string, term: Term): Scope {
  return { ...scope, bindings: { name, term, next: scope.bindings } };
}

export function rangeOf(span: Span, { file, line }: Place): SourceRange {
  return { file, line: line + span.line, endLine: line + span.endLine };
}

export function writtenText(span: Span, { text }: Place): string {
  const written = text.slice(span.start, Math.min(span.end, span.start + 400)).replace(/\s+/g, ' ');
  return written.length > 200 ? `${written.slice(0, 199)}…` : written;
}

/** What is left of an expression that is not evaluated. */
export function notEvaluated(
  span: Span,
  place: Place,
  details: Pick<Unknown, 'refersTo'> = { refersTo: [] },
): Unknown {
  return unknown('not-evaluated', {
    ...details,
    written: writtenText(span, place),
    trail: { at: rangeOf(span, place) },
  });
}
