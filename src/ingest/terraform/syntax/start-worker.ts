import { Worker } from 'node:worker_threads';

/**
 * Starts the thread that parses expressions. The bundler finds it only by the literal `new Worker(new URL('….js', …))`, and only in
 * a file without class fields, which it cannot read; sources run as they are under a runtime that strips types.
 */
export function startWorker(progress: SharedArrayBuffer): Worker {
  const options = {
    workerData: progress,
    // A panic of the WebAssembly prints its stack; nobody wants to read it.
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  };
  const source = './expression-worker.ts';
  const worker = import.meta.url.endsWith('.ts')
    ? new Worker(new URL(source, import.meta.url), options)
    : new Worker(new URL('./expression-worker.js', import.meta.url), options);
  worker.unref();
  // An error between two requests has nobody to tell; without a listener it would end the process.
  worker.on('error', () => undefined);
  return worker;
}
