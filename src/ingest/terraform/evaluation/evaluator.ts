import { absent, unknown, type Term } from '../../../model/value.ts';
import type { SourceTree } from '../../files.ts';
import { formatModulePath, type ModuleStep } from '../syntax/address.ts';
import { argumentOf } from './block-terms.ts';
import type { AttributeLookup } from '../configuration.ts';
import { evaluateForm } from './evaluate.ts';
import type { Expression } from '../syntax/expression.ts';
import type { ExpressionParser } from '../syntax/expression-parser.ts';
import { filesetOf } from './file-patterns.ts';
import { instanceScope, type KnownInstances } from '../instances.ts';
import { createMemo } from './memo.ts';
import { instanceName, joinPath, type ModuleInstance, type ModuleNode } from '../module-tree.ts';
import { createNames } from './names.ts';
import { resourceAttribute } from './resource-attribute.ts';
import type { Block, Slice } from '../syntax/scanner.ts';
import { notEvaluated, type Evaluator, type PlacedScope, type Scope } from './scope.ts';
import { noted, noteOf, seenFrom, type Handle } from './terms.ts';
import type { VariableEntries } from '../variable-values.ts';

/** What an evaluation draws on besides the source itself. */
export interface EvaluationInput {
  readonly root: ModuleNode;
  readonly parser: ExpressionParser;
  readonly lookup: AttributeLookup;
  readonly instances: KnownInstances;
  /** Values of the root's variables as the plan states them. */
  readonly variables: ReadonlyMap<string, Term>;
  readonly entries: (variable: string) => VariableEntries;
  readonly workspace: string | undefined;
  readonly tree: SourceTree;
}

export interface Evaluation extends Evaluator {
  /** The module that a path with instance keys names; undefined when its source is not at hand. */
  module(path: readonly ModuleStep[]): ModuleInstance | undefined;
  /** Starts a new question with a fresh budget; whatever goes wrong inside gives an unknown. */
  ask(question: () => Term): Term;
}

/** Steps that one question may take: a policy document takes some hundreds. */
const STEPS_PER_QUESTION = 200_000;
const STEPS_IN_ALL = 100_000_000;
const DEEPEST = 250;

/** Evaluates the expressions of a configuration symbolically, each name once. */
export function createEvaluation(input: EvaluationInput): Evaluation {
  const budget = { question: STEPS_PER_QUESTION, all: STEPS_IN_ALL, depth: 0, asking: false };
  const memo = createMemo(() => budget.question / STEPS_PER_QUESTION);
  const modules = new Map<string, ModuleInstance | undefined>();

  const evaluation: Evaluation = {
    evaluate(expression, scope) {
      if (budget.depth >= DEEPEST || !evaluation.spend(1)) return notEvaluated(expression.span, scope.place);
      budget.depth += 1;
      try {
        if (expression.kind !== 'unparsed') return evaluateForm(expression, scope, evaluation);
        const parsed = input.parser.result(expression.text);
        if (parsed?.kind !== 'expression') return notEvaluated(expression.span, scope.place);
        const line = scope.place.line + expression.span.line;
        return evaluation.evaluate(parsed.expression, {
          ...scope,
          place: { ...scope.place, line, text: expression.text },
        });
      } finally {
        budget.depth -= 1;
      }
    },
    valueOf: (slice, scope) => valueOfSlice(slice, scope, { parser: input.parser, evaluation }),
    named: (expression, scope) => names.valueOf(expression, scope),
    instance: (handle, key) => names.resource({ ...handle.address, key }, handle.module),
    attribute: (handle, name) => attributeOf(handle, name),
    argument: (block, name, scope) => argumentOf(block.body, name, { scope, evaluator: evaluation }),
    scopeOf: (module, block, key) => instanceScope(module, block, key, { evaluator: evaluation, repetition }),
    file(path) {
      const file = joinPath(input.root.contents.folder, path);
      const text = file === undefined ? undefined : input.tree.read(file);
      return file === undefined || text === undefined ? undefined : { file, text };
    },
    fileset(path, pattern) {
      const folder = joinPath(input.root.contents.folder, path);
      return folder === undefined ? undefined : filesetOf(input.tree, folder, pattern);
    },
    templateFile: (path, variables, scope) =>
      templateFile({ path, variables, scope }, { parser: input.parser, evaluation }),
    spend(steps) {
      budget.question -= steps;
      budget.all -= steps;
      return budget.question > 0 && budget.all > 0;
    },
    module(path) {
      const key = formatModulePath(path);
      if (!modules.has(key)) modules.set(key, moduleAt(path));
      return modules.get(key);
    },
    ask(question) {
      // The plan may ask back while it is being asked: that is part of the same question.
      if (budget.asking) return question();
      Object.assign(budget, { question: STEPS_PER_QUESTION, depth: 0, asking: true });
      try {
        return question();
      } catch (error) {
        // Terms nested by one question inside those of another can outgrow the stack.
        if (error instanceof RangeError) return unknown('not-evaluated');
        throw error;
      } finally {
        budget.asking = false;
      }
    },
  };

  const repetition = (module: ModuleInstance, block: Block, name: 'count' | 'for_each'): Term => {
    const slice = block.body.attributes.get(name)?.value;
    if (slice === undefined) return absent;
    const key = `${instanceName(module)} ${slice.source.file} ${slice.start}`;
    return memo(key, () => evaluation.valueOf(slice, { module, bindings: undefined }));
  };

  const moduleAt = (path: readonly ModuleStep[]): ModuleInstance | undefined => {
    const last = path.at(-1);
    if (last === undefined) return { path, node: input.root, parent: undefined, call: undefined };
    const parent = evaluation.module(path.slice(0, -1));
    const node = parent?.node.child(last.name);
    const call = parent?.node.contents.calls.get(last.name);
    return parent === undefined || node === undefined ? undefined : { path, node, parent, call };
  };

  const attributeOf = (handle: Handle, name: string): Term => {
    if (handle.kind === 'module') return names.output(handle, name);
    return resourceAttribute(handle, name, { evaluation, lookup: input.lookup, memo });
  };

  const names = createNames(input, { evaluation, memo, repetition });
  return evaluation;
}

interface Parsing {
  readonly parser: ExpressionParser;
  readonly evaluation: Evaluator;
}

function sliceText({ source, start, end }: Slice): string {
  return source.text.slice(start, end);
}

function valueOfSlice(slice: Slice, scope: Scope, { parser, evaluation }: Parsing): Term {
  const text = sliceText(slice);
  const place = { file: slice.source.file, line: slice.line, text };
  const isRefused = slice.hazard !== undefined;
  const expression = slice.expression ?? (isRefused ? undefined : parsedExpression(text, parser));
  if (expression !== undefined) return evaluation.evaluate(expression, { ...scope, place });
  return notEvaluated({ start: 0, end: text.length, line: 0, endLine: slice.endLine - slice.line }, place);
}

function parsedExpression(text: string, parser: ExpressionParser): Expression | undefined {
  const parsed = parser.result(text);
  return parsed?.kind === 'expression' ? parsed.expression : undefined;
}

interface TemplateCall {
  readonly path: string;
  readonly variables: ReadonlyMap<string, Term>;
  readonly scope: PlacedScope;
}

/** A template file is parsed as a heredoc would be: its text between two lines that nothing in it repeats. */
export function templateSource(text: string): string {
  const marker = 'END_OF_TEMPLATE_FILE';
  return `<<${marker}\n${text}\n${marker}`;
}

function templateFile({ path, variables, scope }: TemplateCall, { parser, evaluation }: Parsing): Term {
  const found = evaluation.file(path);
  const whole = { start: 0, end: scope.place.text.length, line: 0, endLine: 0 };
  if (found === undefined) return notEvaluated(whole, scope.place);
  const source = templateSource(found.text);
  const expression = parsedExpression(source, parser);
  if (expression === undefined) return notEvaluated(whole, scope.place);
  let bindings: Scope['bindings'];
  for (const [name, term] of variables) bindings = { name, term, next: bindings };
  // The heredoc's first line is ours, so the file's first line is line 1 of what was parsed.
  const place = { file: found.file, line: 0, text: source };
  const term = evaluation.evaluate(expression, { module: scope.module, bindings, place });
  return seenFrom(withoutLastBreak(wholeFile(term, found)), {
    file: scope.place.file,
    line: scope.place.line,
    endLine: scope.place.line,
  });
}

/** The lines of the heredoc that are not the file's own count for nothing. */
function wholeFile(term: Term, { file, text }: { readonly file: string; readonly text: string }): Term {
  if (term.kind === 'absent' || term.trail === undefined || term.trail.at.line > 0) return term;
  const endLine = Math.max(1, text.replace(/\n$/, '').split('\n').length);
  const trail = { ...term.trail, at: { file, line: 1, endLine } };
  return noted({ ...term, trail }, noteOf(term));
}

/** The heredoc ends with a line break that the file does not have. */
function withoutLastBreak(term: Term): Term {
  if (term.kind !== 'known' || typeof term.value !== 'string' || !term.value.endsWith('\n')) return term;
  const pieces = noteOf(term).pieces?.map((piece, at, all) =>
    at === all.length - 1 && 'text' in piece ? { ...piece, text: piece.text.replace(/\n$/, '') } : piece,
  );
  return noted({ ...term, value: term.value.slice(0, -1) }, { pieces });
}
