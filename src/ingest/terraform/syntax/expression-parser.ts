import { commonExpression } from './common-expression.ts';
import { ParsingThread, type Parsed, type ParserLimits } from './parsing-thread.ts';

/** Parses expressions of Terraform's language, each text once; what is not of the common forms, outside of the main thread. */
export interface ExpressionParser {
  /** Parses what is not known yet; never rejects because of a text. */
  parse(texts: Iterable<string>): Promise<void>;
  /** What a text amounts to; undefined where only the worker could tell and was not asked. */
  result(text: string): Parsed | undefined;
  /** Stops the worker; a later `parse` starts a new one. */
  close(): Promise<void>;
}

/** A parser whose worker starts with the first text that needs it and never keeps the process alive. */
export function createExpressionParser(limits: ParserLimits = {}): ExpressionParser {
  const results = new Map<string, Parsed>();
  /** Texts that only the worker could understand. */
  const beyond = new Set<string>();
  const thread = new ParsingThread(limits);
  let queue: Promise<void> = Promise.resolve();
  const run = async (texts: readonly string[]): Promise<void> => {
    const missing = texts.filter((text) => !results.has(text));
    for await (const [text, parsed] of thread.parse(missing)) results.set(text, parsed);
  };
  const result = (text: string): Parsed | undefined => {
    const known = results.get(text);
    if (known !== undefined) return known;
    if (beyond.has(text)) return undefined;
    const expression = commonExpression(text);
    if (expression === undefined) {
      beyond.add(text);
      return undefined;
    }
    const parsed: Parsed = { kind: 'expression', expression };
    results.set(text, parsed);
    return parsed;
  };
  return {
    parse(texts) {
      const wanted = [...new Set(texts)].filter((text) => result(text) === undefined);
      if (wanted.length === 0) return queue;
      const turn = queue.then(() => run(wanted));
      queue = turn.catch(() => undefined);
      return turn;
    },
    result,
    async close() {
      await queue;
      await thread.stop();
    },
  };
}
