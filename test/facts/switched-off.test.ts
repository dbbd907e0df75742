import { expect, test } from 'vitest';
import { reviewOf, templateOf } from '../support/template-review.ts';

const stream = (EncryptionType: string): object => ({
  Type: 'AWS::Kinesis::Stream',
  Properties: { StreamEncryption: { EncryptionType, KeyId: 'alias/orders' } },
});
const copies = (Encrypted: boolean): object => ({
  Type: 'AWS::DLM::LifecyclePolicy',
  Properties: {
    PolicyDetails: {
      PolicyType: 'EVENT_BASED_POLICY',
      Actions: [{ CrossRegionCopy: [{ Target: 'eu-central-1', EncryptionConfiguration: { Encrypted } }] }],
    },
  },
});

test.each([
  ['a stream', stream('KMS'), stream('NONE'), 'Kinesis data stream is not encrypted'],
  [
    'copies of shared snapshots',
    copies(true),
    copies(false),
    'DLM copies of shared snapshots are not encrypted',
  ],
])('encryption that is switched off by name is lost: %s', async (_, before, after, title) => {
  const { findings } = await reviewOf(templateOf({ Orders: before }), templateOf({ Orders: after }));
  expect(findings.map((finding) => finding.title)).toEqual([title]);
});
