import type { Scalar } from '../../../model/value.ts';

/** Where a node stands: offsets into the text of its expression, lines counted from 0 at the expression's first line. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly endLine: number;
}

export type BinaryOperator =
  '||' | '&&' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

/** `.name`, `[0]` or `["key"]`. */
export type Access = string | number | { readonly key: string };

/** Text of a template as it will read, escapes decoded and heredoc indentation removed. */
export interface TextPart {
  readonly kind: 'text';
  readonly text: string;
  /** Line of the first character. */
  readonly line: number;
  /** Whether line breaks in the text are line breaks in the file (in a heredoc), not escapes. */
  readonly multiline: boolean;
}

export interface ForExpression {
  readonly kind: 'for';
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly collection: Expression;
  /** Set for an object, undefined for a tuple. */
  readonly key: Expression | undefined;
  readonly value: Expression;
  readonly condition: Expression | undefined;
  /** `...` after the value: values with the same key are collected. */
  readonly grouped: boolean;
  readonly span: Span;
}

/** An expression of Terraform's language, freed of its syntax. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: Scalar | null; readonly span: Span }
  | {
      readonly kind: 'template';
      readonly parts: readonly (TextPart | Expression)[];
      readonly span: Span;
    }
  | {
      readonly kind: 'traversal';
      readonly root: string;
      readonly steps: readonly Access[];
      readonly span: Span;
    }
  | {
      readonly kind: 'access';
      readonly source: Expression;
      readonly steps: readonly Access[];
      readonly span: Span;
    }
  | { readonly kind: 'index'; readonly source: Expression; readonly key: Expression; readonly span: Span }
  | { readonly kind: 'splat'; readonly source: Expression; readonly each: Expression; readonly span: Span }
  /** What the innermost splat is at. */
  | { readonly kind: 'splat-item'; readonly span: Span }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly args: readonly Expression[];
      /** `...` after the last argument. */
      readonly expand: boolean;
      readonly span: Span;
    }
  | {
      readonly kind: 'object';
      readonly items: readonly { readonly key: Expression; readonly value: Expression }[];
      readonly span: Span;
    }
  | { readonly kind: 'tuple'; readonly items: readonly Expression[]; readonly span: Span }
  | ForExpression
  /** A `%{for}` directive: the results are joined to one text. */
  | { readonly kind: 'join'; readonly each: ForExpression; readonly span: Span }
  | {
      readonly kind: 'conditional';
      readonly condition: Expression;
      readonly whenTrue: Expression;
      readonly whenFalse: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'unary';
      readonly operator: '-' | '!';
      readonly operand: Expression;
      readonly span: Span;
    }
  /** A string of a JSON file that holds a template, still to be parsed. */
  | { readonly kind: 'unparsed'; readonly text: string; readonly span: Span };

/** The templates in the strings of a JSON file's value. */
export function unparsedIn(expression: Expression): readonly string[] {
  if (expression.kind === 'unparsed') return [expression.text];
  if (expression.kind === 'tuple') return expression.items.flatMap(unparsedIn);
  if (expression.kind !== 'object') return [];
  return expression.items.flatMap(({ key, value }) => [...unparsedIn(key), ...unparsedIn(value)]);
}
