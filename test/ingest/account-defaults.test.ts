import { expect, test } from 'vitest';
import { accountDefaultsOf } from '../../src/ingest/account-defaults.ts';
import { addressOf } from '../../src/model/value.ts';
import { terraformAll, unseen, type Plain } from '../support/worlds.ts';

type Side = Readonly<Record<string, Plain>>;
const on: Side = { 'aws_ebs_encryption_by_default.this': { enabled: true } };
const off: Side = { 'aws_ebs_encryption_by_default.this': { enabled: false } };
const required: Side = { 'aws_ec2_instance_metadata_defaults.this': { http_tokens: 'required' } };

const cases: readonly (readonly [
  name: string,
  before: Side,
  after: Side,
  expected: Readonly<Record<string, unknown>>,
])[] = [
  ['nothing said settles nothing', {}, {}, {}],
  ['disks are encrypted where the account says so', {}, on, { 'disk-encryption': true }],
  [
    'the switch is on where it does not say',
    {},
    { 'aws_ebs_encryption_by_default.this': {} },
    { 'disk-encryption': true },
  ],
  ['what holds after the change counts', on, off, { 'disk-encryption': false }],
  ['taking the switch away turns it off', on, {}, { 'disk-encryption': false }],
  [
    'what a plan reads counts where nothing is declared',
    {},
    { 'data.aws_ebs_encryption_by_default.this': { enabled: true } },
    { 'disk-encryption': true },
  ],
  [
    'what is declared comes before what was read',
    {},
    { ...off, 'data.aws_ebs_encryption_by_default.this': { enabled: true } },
    { 'disk-encryption': false },
  ],
  [
    'Regions that disagree settle nothing',
    {},
    { ...on, 'aws_ebs_encryption_by_default.frankfurt': { enabled: false } },
    {},
  ],
  [
    'a value nobody sees settles nothing',
    {},
    { 'aws_ebs_encryption_by_default.this': { enabled: unseen('var.x') } },
    {},
  ],
  ['instances are asked for tokens', {}, required, { 'metadata-tokens': 'required' }],
  ['tokens are not known once the default is gone', required, {}, {}],
];

test.each(cases)('%s', (_, before, after, expected) => {
  const defaults = accountDefaultsOf({ before: terraformAll(before), after: terraformAll(after) });
  expect(Object.fromEntries(defaults(addressOf('aws_ebs_volume.ledger')))).toEqual(expected);
});
