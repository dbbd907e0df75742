import { expect, test } from 'vitest';
import { providerOfBlock } from '../../../src/ingest/terraform/provider-of-block.ts';
import type { Configuration } from '../../../src/ingest/terraform/configuration.ts';
import { absent, addressOf, unknown, type Term } from '../../../src/model/value.ts';

const name = (written: string): Term => unknown('known-after-apply', { written });
const handing = (names: Readonly<Record<string, string>>): Term => ({
  kind: 'map',
  entries: new Map(Object.entries(names).map(([inside, outside]) => [inside, name(outside)])),
});

/** A source that writes `provider` or `providers` at some addresses, and has every block. */
function sourceOf(written: Readonly<Record<string, Term>>): Configuration {
  return {
    block: () => ({ file: 'main.tf', line: 1, endLine: 3 }),
    providers: () => [],
    prepare: () => Promise.resolve(),
    value: (address) => written[address] ?? absent,
    document: () => undefined,
    footprint: () => [],
    argumentsOf: () => [],
    basis: () => undefined,
    gaps: [],
  };
}

test.each([
  ['its own argument', 'aws_sqs_queue.orders', { 'aws_sqs_queue.orders': name('aws.us') }, 'aws.us'],
  ['the default of its type', 'aws_sqs_queue.orders', {}, 'aws'],
  [
    'what the call hands down',
    'module.us.aws_sqs_queue.orders',
    { 'module.us': handing({ aws: 'aws.us' }) },
    'aws.us',
  ],
  ['what all calls inherit', 'module.eu.module.queues.aws_sqs_queue.orders', {}, 'aws'],
  [
    'what an outer call hands down',
    'module.us["a"].module.queues.aws_sqs_queue.orders',
    {
      'module.us["a"]': handing({ aws: 'aws.us' }),
      'module.us["a"].module.queues': handing({ other: 'aws' }),
    },
    'aws.us',
  ],
  [
    'nothing that can be told, where an alias is not handed down in words that are understood',
    'module.us.aws_sqs_queue.orders',
    { 'module.us.aws_sqs_queue.orders': name('aws.audit'), 'module.us': name('{ aws.audit = aws.us }') },
    undefined,
  ],
])('the provider of a block is %s', (_, address, written: Readonly<Record<string, Term>>, expected) => {
  expect(providerOfBlock(addressOf(address), sourceOf(written))).toBe(expected);
});
