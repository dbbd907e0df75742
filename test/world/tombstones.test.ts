import { expect, test } from 'vitest';
import type { Declaration } from '../../src/model/declaration.ts';
import { addressOf, type Address } from '../../src/model/value.ts';
import { resources } from '../../src/resources/index.ts';
import { catalogueOf } from '../../src/world/catalogue.ts';
import { tombstones } from '../../src/world/tombstones.ts';
import { terraformAll } from '../support/worlds.ts';

const [from, to] = [
  addressOf('aws_s3_bucket_public_access_block.old'),
  addressOf('aws_s3_bucket_public_access_block.new'),
];
const block = (address: Address): readonly Declaration[] =>
  terraformAll({ [address]: { bucket: 'invoices' } });
const left = (recreated?: ReadonlySet<Address>): readonly string[] =>
  tombstones(
    { before: block(from), after: block(to), lineage: new Map([[from, to]]), recreated },
    catalogueOf(resources),
  ).map(({ type }) => type);

test('a block that only moved leaves nothing behind', () => {
  expect(left()).toEqual([]);
});

test('one that is destroyed and made anew under another address leaves its switches off', () => {
  expect(left(new Set([from]))).toEqual(['destroyed.aws_s3_bucket_public_access_block']);
});
