/** A value that a query may look into: functions get the arguments of their field. */
export type Answerable = { readonly [field: string]: unknown };

export function isAnswerable(value: unknown): value is Answerable {
  return typeof value === 'object' && value !== null;
}

/** An error GitHub reports beside `data`. */
export class GraphqlProblem extends Error {
  override readonly name = 'GraphqlProblem';
  readonly type: string;
  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}

interface Field {
  readonly kind: 'field';
  readonly alias: string;
  readonly name: string;
  readonly args: Readonly<Record<string, Argument>>;
  readonly include: Argument | undefined;
  readonly selection: Selection | undefined;
}
interface Spread {
  readonly kind: 'spread';
  readonly fragment: string;
}
interface Inline {
  readonly kind: 'inline';
  readonly on: string;
  readonly selection: Selection;
}
type Selection = readonly (Field | Spread | Inline)[];
type Argument =
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'object'; readonly fields: Readonly<Record<string, Argument>> };

interface Parsed {
  readonly selection: Selection;
  readonly fragments: ReadonlyMap<string, { readonly on: string; readonly selection: Selection }>;
}

/** Reads one operation with its fragments: as much of the language as our own queries use. */
function parse(source: string): Parsed {
  const tokens = source.match(/"(?:[^"\\\n]|\\.)*"|\.\.\.|[A-Za-z_]\w*|-?\d+|[^\s,]/g) ?? [];
  let at = 0;
  const peek = (): string => tokens[at] ?? '';
  const take = (expected?: string): string => {
    const token = peek();
    if (token === '' || (expected !== undefined && token !== expected))
      throw new GraphqlProblem('', `Parse error on "${token}"`);
    at += 1;
    return token;
  };
  const argument = (): Argument => {
    const token = take();
    if (token === '$') return { kind: 'variable', name: take() };
    if (token === '{') return { kind: 'object', fields: named('}') };
    if (token.startsWith('"')) return { kind: 'value', value: JSON.parse(token) };
    if (/^-?\d/.test(token)) return { kind: 'value', value: Number(token) };
    return { kind: 'value', value: token === 'true' ? true : token === 'false' ? false : token };
  };
  const named = (end: string): Record<string, Argument> => {
    const fields: Record<string, Argument> = {};
    while (peek() !== end) {
      const name = take();
      take(':');
      fields[name] = argument();
    }
    take(end);
    return fields;
  };
  const field = (): Field => {
    const first = take();
    const name = peek() === ':' ? (take(), take()) : first;
    const args = peek() === '(' ? (take(), named(')')) : {};
    let include: Argument | undefined;
    if (peek() === '@') {
      take();
      take('include');
      take('(');
      include = named(')')['if'];
    }
    return {
      kind: 'field',
      alias: first,
      name,
      args,
      include,
      selection: peek() === '{' ? selection() : undefined,
    };
  };
  const selection = (): Selection => {
    const items: (Field | Spread | Inline)[] = [];
    take('{');
    while (peek() !== '}') {
      if (peek() !== '...') items.push(field());
      else {
        take();
        const name = take();
        items.push(
          name === 'on'
            ? { kind: 'inline', on: take(), selection: selection() }
            : { kind: 'spread', fragment: name },
        );
      }
    }
    take('}');
    return items;
  };

  let operation: Selection = [];
  const fragments = new Map<string, { readonly on: string; readonly selection: Selection }>();
  while (at < tokens.length) {
    if (peek() === 'fragment') {
      take();
      const name = take();
      take('on');
      fragments.set(name, { on: take(), selection: selection() });
    } else {
      while (peek() !== '{') take();
      operation = selection();
    }
  }
  return { selection: operation, fragments };
}

/** Answers a query from plain objects and functions, in the form GitHub's endpoint answers. */
export function answerQuery(
  source: string,
  variables: Answerable,
  root: Answerable,
): { readonly data?: unknown; readonly errors?: readonly unknown[] } {
  const errors: unknown[] = [];
  const value = (argument: Argument): unknown => {
    if (argument.kind === 'value') return argument.value;
    if (argument.kind === 'variable') return variables[argument.name];
    return Object.fromEntries(Object.entries(argument.fields).map(([name, each]) => [name, value(each)]));
  };
  const complete = (
    result: unknown,
    selection: Selection | undefined,
    path: readonly (string | number)[],
  ): unknown => {
    if (selection === undefined) return result ?? null;
    if (Array.isArray(result))
      return result.map((item, index) => complete(item, selection, [...path, index]));
    return isAnswerable(result) ? select(result, selection, path) : null;
  };
  const select = (
    object: Answerable,
    selection: Selection,
    path: readonly (string | number)[],
  ): Record<string, unknown> => {
    const answer: Record<string, unknown> = {};
    for (const item of selection) {
      if (item.kind !== 'field') {
        const { on, selection: inner } =
          item.kind === 'inline'
            ? item
            : (document.fragments.get(item.fragment) ?? { on: '', selection: [] });
        if (object['__typename'] === on) Object.assign(answer, select(object, inner, path));
        continue;
      }
      if (item.include !== undefined && value(item.include) !== true) continue;
      const here = [...path, item.alias];
      try {
        const found = object[item.name];
        if (found === undefined && !(item.name in object))
          throw new GraphqlProblem('undefinedField', `Field '${item.name}' doesn't exist`);
        const args = Object.fromEntries(Object.entries(item.args).map(([name, each]) => [name, value(each)]));
        answer[item.alias] = complete(
          typeof found === 'function' ? found(args) : found,
          item.selection,
          here,
        );
      } catch (error) {
        if (!(error instanceof GraphqlProblem)) throw error;
        answer[item.alias] = null;
        errors.push({
          type: error.type,
          path: here,
          locations: [{ line: 1, column: 1 }],
          message: error.message,
        });
      }
    }
    return answer;
  };
  const document = parse(source);
  const data = select(root, document.selection, []);
  return errors.length > 0 ? { data, errors } : { data };
}
