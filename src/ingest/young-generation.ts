import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8's young generation stay as large as it is. What is read from a large plan lasts; a young generation that doubles and
 * doubles over it only touches more memory (measured on 10,000 changes: a sixth of the run, a quarter of the memory).
 */
export function keepYoungGeneration(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
