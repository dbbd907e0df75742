import type { Worker } from 'node:worker_threads';
import type { Expression } from './expression.ts';
import type { ParseRequest, ParseResult } from './expression-worker.ts';
import { startWorker } from './start-worker.ts';

/** An expression understood, or why not; `refused` says that the parser gave out, not that the text is wrong. */
export type Parsed =
  | { readonly kind: 'expression'; readonly expression: Expression }
  | { readonly kind: 'refused' | 'invalid'; readonly why: string };

/** What a parse may cost. */
export interface ParserLimits {
  /** How long one expression may take, in milliseconds. */
  readonly perExpression?: number;
  /** How long the worker may take to start, in milliseconds. */
  readonly start?: number;
}

/** What ended a run of the worker: all answered, gone before it began, or stuck at an index. */
type Ending =
  | { readonly kind: 'done' | 'gone' }
  | { readonly kind: 'stuck'; readonly index: number; readonly why: string };

/** Each costs a time limit and a new worker: a change that holds more of them is an attack. */
const MOST_CULPRITS = 5;

/** The worker as its users see it: started with the first text, restarted when it breaks down, never keeping the process alive. */
export class ParsingThread {
  private worker: Worker | undefined;
  private culprits = 0;
  private readonly progress = new Int32Array(new SharedArrayBuffer(4));
  private readonly limits: Required<ParserLimits>;

  constructor({ perExpression = 5_000, start = 30_000 }: ParserLimits = {}) {
    this.limits = { perExpression, start };
  }

  /** Answers for every text, in no certain order; rejects only when the worker does not start. */
  async *parse(texts: readonly string[]): AsyncGenerator<readonly [string, Parsed]> {
    const open = new Map(texts.entries());
    while (open.size > 0 && this.culprits < MOST_CULPRITS) {
      const results: ParseResult[] = [];
      const ending = await this.run([...open], results);
      for (const result of results) {
        const text = open.get(result.index);
        if (text !== undefined) yield [text, parsedOf(result)];
        open.delete(result.index);
      }
      if (ending.kind !== 'stuck') continue;
      await this.stop();
      if (ending.index < 0) throw new Error('the expression parser does not start in time');
      const culprit = open.get(ending.index);
      if (culprit === undefined) continue;
      yield [culprit, { kind: 'refused', why: ending.why }];
      open.delete(ending.index);
      this.culprits += 1;
    }
    for (const text of open.values()) yield [text, { kind: 'refused', why: 'the parser gave out too often' }];
  }

  async stop(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  /** One request to one worker; ends when all is answered, the worker is stuck or spoilt, or it is gone. */
  private async run(texts: readonly (readonly [number, string])[], results: ParseResult[]): Promise<Ending> {
    const fresh = this.worker === undefined;
    const worker = (this.worker ??= startWorker(this.progress.buffer));
    Atomics.store(this.progress, 0, -1);
    return await new Promise<Ending>((resolve, reject) => {
      const watch = this.watch((ending) => finish(() => resolve(ending)));
      const onMessage = (batch: readonly ParseResult[]): void => {
        results.push(...batch);
        const spoilt = batch.find((result) => 'poisoned' in result && result.poisoned);
        if (spoilt !== undefined)
          finish(() => resolve({ kind: 'stuck', index: spoilt.index, why: 'it cannot be parsed' }));
        else if (results.length >= texts.length) finish(() => resolve({ kind: 'done' }));
      };
      const onGone = (cause: unknown): void => {
        const index = Atomics.load(this.progress, 0);
        this.worker = undefined;
        const why = 'the parser broke down over it';
        if (index >= 0) finish(() => resolve({ kind: 'stuck', index, why }));
        else if (!fresh) finish(() => resolve({ kind: 'gone' }));
        else finish(() => reject(new Error('the expression parser does not start', { cause })));
      };
      const finish = (settle: () => void): void => {
        clearInterval(watch);
        worker.off('message', onMessage).off('error', onGone).off('exit', onGone);
        settle();
      };
      worker.on('message', onMessage).on('error', onGone).on('exit', onGone);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
      worker.postMessage({ texts } satisfies ParseRequest);
    });
  }

  /** Looks at intervals whether the worker moves on; the interval also keeps the process alive while it waits for answers. */
  private watch(onStuck: (ending: Ending) => void): NodeJS.Timeout {
    let seen = -2;
    let since = Date.now();
    const { perExpression, start } = this.limits;
    return setInterval(() => {
      const index = Atomics.load(this.progress, 0);
      const now = Date.now();
      if (index !== seen) {
        seen = index;
        since = now;
      } else if (now - since > (index < 0 ? start : perExpression))
        onStuck({ kind: 'stuck', index, why: `parsing it takes longer than ${perExpression / 1_000} s` });
    }, 50);
  }
}

function parsedOf(result: ParseResult): Parsed {
  if ('expression' in result) return { kind: 'expression', expression: result.expression };
  if (result.poisoned) return { kind: 'refused', why: 'it overflows the parser' };
  const why = /'?: expression:[^:]*: ([^]*)$/.exec(result.error)?.[1] ?? result.error;
  return { kind: 'invalid', why: why.trim().slice(0, 300) };
}
