import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Expression } from './expression.ts';
import { expressionFromAst } from './expression-ast.ts';

/** What the worker answers for one expression. */
export type ParseResult =
  | { readonly index: number; readonly expression: Expression }
  | { readonly index: number; readonly error: string; readonly poisoned: boolean };

/** What the worker is asked: the texts still to be parsed, with their places in the caller's batch. */
export interface ParseRequest {
  readonly texts: readonly (readonly [index: number, text: string])[];
}

const RESULTS_PER_MESSAGE = 64;

// hcl2json looks for its WebAssembly one folder above `__dirname`, which ES modules lack. The bundler turns the URL into a path.
const wasm: URL | string = new URL('../../../../node_modules/@cdktf/hcl2json/main.wasm.gz', import.meta.url);
const wasmFile = typeof wasm === 'string' ? wasm : fileURLToPath(wasm);
Object.assign(globalThis, { __dirname: path.join(path.dirname(wasmFile), 'lib') });
const { getExpressionAst } = await import('@cdktf/hcl2json');

// The first parse takes long, and nobody's expression should be blamed for it.
await getExpressionAst('expression', '[upper("x")]\n');

function post(results: readonly ParseResult[]): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(results);
}

async function parse(index: number, text: string): Promise<ParseResult> {
  try {
    // A heredoc must end with a line break.
    const ast = await getExpressionAst('expression', `${text}\n`);
    if (ast === null) return { index, error: 'it is empty', poisoned: false };
    return { index, expression: expressionFromAst(text, ast) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { index, error: message, poisoned: error instanceof RangeError };
  }
}

async function answer({ texts }: ParseRequest): Promise<void> {
  // Shared with the parent, which reads from it where a hung parse stands.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the parent hands over is not typed
  const progress = new Int32Array(workerData as SharedArrayBuffer);
  let results: ParseResult[] = [];
  for (const [index, text] of texts) {
    Atomics.store(progress, 0, index);
    const result = await parse(index, text);
    results.push(result);
    if (results.length >= RESULTS_PER_MESSAGE || ('poisoned' in result && result.poisoned)) {
      post(results);
      results = [];
    }
  }
  post(results);
}

parentPort?.on('message', (request: ParseRequest) => void answer(request));
