import { describe, expect, test } from 'vitest';
import { addressOf } from '../../src/model/value.ts';
import { gapSentence, holderWords, lackingSentence, witnessSentence } from '../../src/review/words.ts';
import { finding } from '../support/reviews.ts';

const hub = addressOf('module.hub.aws_ram_resource_share.subnets');

describe('a gap is said', () => {
  test.each([
    {
      gap: {
        kind: 'unsupported-type',
        type: 'aws_location_map',
        address: addressOf('aws_location_map.depots'),
      },
      expected: '`aws_location_map.depots` is a `aws_location_map`, which is not modelled.',
    },
    {
      gap: { kind: 'owner-unresolved', address: addressOf('aws_s3_bucket_policy.logs'), path: 'bucket' },
      expected:
        '`aws_s3_bucket_policy.logs` names what it belongs to in `bucket`, which could not be resolved.',
    },
    {
      gap: { kind: 'file-refused', file: 'huge.tf', why: 'it is larger than 2 MB' },
      expected: '`huge.tf` was not read: it is larger than 2 MB.',
    },
    {
      gap: { kind: 'partial-plan', why: 'it was made with `-target`.' },
      expected: 'The plan covers only part of the configuration: it was made with `-target`.',
    },
    {
      gap: { kind: 'nested-not-visible', address: hub, why: 'its template is not at hand' },
      expected:
        'What `module.hub.aws_ram_resource_share.subnets` contains is not visible: its template is not at hand.',
    },
    {
      gap: { kind: 'invocation', address: hub, why: 'it calls a function' },
      expected:
        '`module.hub.aws_ram_resource_share.subnets` acts while applying and cannot be foreseen: it calls a function.',
    },
  ] as const)('$gap.kind', ({ gap, expected }) => {
    expect(gapSentence(gap)).toBe(expected);
  });
});

describe('a missing value is said', () => {
  const about = addressOf('aws_sqs_queue.intake');
  test('with what stands in the source', () => {
    const value = {
      kind: 'unknown',
      reason: 'known-after-apply',
      refersTo: [],
      written: 'aws_iam_role.worker.arn',
    } as const;
    expect(lackingSentence({ about, path: 'policy', value })).toBe(
      'Missing: `aws_sqs_queue.intake.policy`, which is `aws_iam_role.worker.arn`. It is known only after apply: write the value out, or apply the part it comes from first.',
    );
  });
  test('in the words of CloudFormation where the value is one of a template', () => {
    const value = { kind: 'unknown', reason: 'no-value', refersTo: [], written: '!Ref Who' } as const;
    const missing = {
      about: addressOf('IntakePolicy'),
      path: 'PolicyDocument.Statement[0].Principal',
      value,
    };
    expect(lackingSentence(missing)).toBe(
      'Missing: `IntakePolicy.PolicyDocument.Statement[0].Principal`, which is `!Ref Who`. It has no value here: give the parameter a default, or review a change set, which has its value.',
    );
  });
  test('never with a sensitive value', () => {
    const value = {
      kind: 'unknown',
      reason: 'no-value',
      refersTo: [],
      written: 'hunter2',
      sensitive: true,
    } as const;
    expect(lackingSentence({ about, path: '', value })).not.toContain('hunter2');
  });
});

describe('what gets through is said', () => {
  test.each([
    {
      name: 'for a caller named by its ARN',
      witness: {
        kind: 'request',
        caller: 'arn:aws:iam::210987654321:root',
        action: 'sqs:SendMessage',
        resource: 'aws_sqs_queue.intake',
        conditions: [],
      },
      expected: '`arn:aws:iam::210987654321:root` calls `sqs:SendMessage` on `aws_sqs_queue.intake`.',
    },
    {
      name: 'for a caller in words',
      witness: {
        kind: 'request',
        caller: 'an anonymous caller',
        action: 's3:GetObject',
        resource: '*',
        conditions: ['aws:SecureTransport = true', 'x'],
      },
      expected:
        'an anonymous caller calls `s3:GetObject` on `*`, given `aws:SecureTransport = true` and `x`.',
    },
    {
      name: 'for every port',
      witness: { kind: 'packet', from: '0.0.0.0/0', protocol: 'all', port: '', to: 'aws_instance.web' },
      expected: 'a packet from `0.0.0.0/0` to `aws_instance.web`, every protocol and port.',
    },
    {
      name: 'for a protocol without ports',
      witness: { kind: 'packet', from: '::/0', protocol: 'icmp', port: '', to: 'aws_instance.web' },
      expected: 'a packet from `::/0` to `aws_instance.web`, `icmp`.',
    },
  ] as const)('$name', ({ witness, expected }) => {
    expect(witnessSentence(witness)).toBe(expected);
  });
});

test.each([
  { responsibility: { before: 'customer', after: 'customer' }, expected: 'yours' },
  { responsibility: { before: null, after: 'shared' }, expected: 'you configure it, AWS runs it' },
  { responsibility: { before: 'aws', after: 'customer' }, expected: 'was AWS, is now yours' },
  {
    responsibility: { before: 'shared', after: 'aws' },
    expected: 'was shared (you configure it, AWS runs it), is now AWS',
  },
  { responsibility: { before: null, after: null }, expected: '' },
] as const)('who answers reads "$expected"', ({ responsibility, expected }) => {
  expect(holderWords(finding({ responsibility }))).toBe(expected);
});
