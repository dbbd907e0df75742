import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LargeFile } from '../../../src/ingest/files.ts';
import { readLargePlan, readPlanByParts } from '../../../src/ingest/terraform/plan/plan-stream.ts';
import { InputError } from '../../../src/model/errors.ts';
import { created, plan, unchanged } from './sample-plan.ts';

/** A file that hands out at most so many bytes at a time. */
function fileOf(bytes: Uint8Array, most = 11): LargeFile & { isClosed: boolean } {
  return {
    isClosed: false,
    read(into, at) {
      const part = bytes.subarray(at, at + Math.min(most, into.length));
      into.set(part);
      return part.length;
    },
    close() {
      this.isClosed = true;
    },
  };
}

function outcome(read: () => { readonly document: unknown; readonly notices: readonly string[] }): unknown {
  try {
    const { document, notices } = read();
    return { document, notices };
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
}

const changes = plan([
  created('aws_vpc.main', { cidr_block: '10.0.0.0/16', tags: { Name: 'a "quoted" \\ name, größer' } }),
  unchanged('module.net["a.b"].aws_subnet.this[0]', { cidr_block: '10.0.1.0/24' }),
]);
const stateOnly = {
  format_version: '1.2',
  planned_values: {
    root_module: {
      resources: [{ address: 'aws_vpc.main', type: 'aws_vpc', values: { cidr_block: '10.0.0.0/16' } }],
      child_modules: [{ address: 'module.net', resources: [] }],
    },
  },
};
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a plan read part by part', () => {
  const texts = [
    JSON.stringify(changes),
    JSON.stringify(changes, undefined, 2),
    JSON.stringify(stateOnly),
    `${JSON.stringify(stateOnly)}\n`,
    `${JSON.stringify(changes)}\n::debug::stdout: {}\n`,
    `${JSON.stringify(changes)}\n${JSON.stringify(changes)}\n`,
    '{"@level":"info","type":"version"}',
    '{',
  ].map(bytesOf);

  it('is the same however little of it is in memory', () => {
    for (const bytes of texts)
      for (const window of [1, 2, 7, 64, 4096])
        expect(outcome(() => readLargePlan(fileOf(bytes), 'plan.json', window))).toEqual(
          outcome(() => readPlanByParts(bytes, 'plan.json')),
        );
  });

  it('is refused in the same words where it is cut off or spoilt', () => {
    const whole = bytesOf(JSON.stringify(changes));
    const spoilt = fc
      .tuple(
        fc.integer({ min: 1, max: whole.length }),
        fc.nat({ max: whole.length - 1 }),
        fc.nat({ max: 255 }),
      )
      .map(([length, at, byte]) => {
        const copy = whole.slice(0, length);
        if (at > 0 && at < length) copy[at] = byte;
        return copy;
      });
    fc.assert(
      fc.property(spoilt, fc.integer({ min: 1, max: 300 }), (bytes, window) => {
        expect(outcome(() => readLargePlan(fileOf(bytes), 'plan.json', window))).toEqual(
          outcome(() => readPlanByParts(bytes, 'plan.json')),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('has the digest of the file, and lets go of the file', () => {
    for (const bytes of [texts[0], texts[2], texts[4]]) {
      if (bytes === undefined) throw new Error('no text');
      const file = fileOf(bytes);
      expect(readLargePlan(file, 'plan.json', 16).sha256).toBe(
        createHash('sha256').update(bytes).digest('hex'),
      );
      expect(file.isClosed).toBe(true);
    }
    const cut = fileOf(bytesOf('{"format_version"'));
    expect(() => readLargePlan(cut, 'plan.json')).toThrow(InputError);
    expect(cut.isClosed).toBe(true);
  });
});
