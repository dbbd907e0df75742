import { describe, expect, test } from 'vitest';
import { publicByS3 } from '../../../src/aws/policy/s3-public.ts';
import { allow, deny, documentOf, policy, policyContext } from './support.ts';

const when = (condition: object, principal: unknown = '*') =>
  policy(allow(principal, 's3:GetObject', { Condition: condition }));

describe('what S3 itself calls public', () => {
  test.each([
    { name: 'everyone', document: policy(allow('*')), is: 'proven' },
    { name: 'one foreign account', document: policy(allow({ AWS: '444455556666' })), is: 'refuted' },
    {
      name: 'a service without source',
      document: policy(allow({ Service: 'cloudtrail.amazonaws.com' })),
      is: 'refuted',
    },
    {
      name: 'a public identity provider',
      document: policy(allow({ Federated: 'graph.facebook.com' })),
      is: 'proven',
    },
    {
      name: 'a wildcard in place of the account',
      document: policy(allow({ AWS: 'arn:aws:iam::*:root' })),
      is: 'proven',
    },
    {
      name: 'everyone but one',
      document: policy({ ...allow(undefined), NotPrincipal: { AWS: '444455556666' }, Principal: undefined }),
      is: 'proven',
    },
    { name: 'a fixed VPC', document: when({ StringEquals: { 'aws:SourceVpc': 'vpc-0123' } }), is: 'refuted' },
    {
      name: 'a VPC of this configuration',
      document: when({ StringEquals: { 'aws:SourceVpc': '__ref:aws_vpc.main.id__' } }),
      is: 'refuted',
    },
    {
      name: 'a wildcard, even one that no stranger fits',
      document: when({ StringLike: { 'aws:SourceArn': 'arn:aws:sns:us-east-1:123456789012:*' } }),
      is: 'proven',
    },
    {
      name: 'a policy variable',
      document: when({ StringEquals: { 'aws:PrincipalAccount': '${aws:ResourceAccount}' } }),
      is: 'proven',
    },
    {
      name: 'an own access point of any name',
      document: when({
        StringLike: { 's3:DataAccessPointArn': 'arn:aws:s3:us-east-1:123456789012:accesspoint/*' },
      }),
      is: 'refuted',
    },
    {
      name: 'a small range of addresses',
      document: when({ IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } }),
      is: 'refuted',
    },
    {
      name: 'more than a /8',
      document: when({ IpAddress: { 'aws:SourceIp': ['0.0.0.0/1', '128.0.0.0/1'] } }),
      is: 'proven',
    },
    {
      name: 'a key that keeps nobody out',
      document: when({ StringEquals: { 'aws:Referer': 'https://shop.example/' } }),
      is: 'proven',
    },
    {
      name: 'a value not known yet',
      document: when({ StringEquals: { 'aws:SourceVpc': '__unknown__' } }),
      is: 'undecided',
    },
    { name: 'a Deny of everything', document: policy(allow('*'), deny()), is: 'refuted' },
    {
      name: 'a Deny for all but one organisation',
      document: policy(
        allow('*'),
        deny({ Condition: { StringNotEquals: { 'aws:PrincipalOrgID': 'o-abc123example' } } }),
      ),
      is: 'refuted',
    },
    {
      name: 'a Deny of plain HTTP',
      document: policy(allow('*'), deny({ Condition: { Bool: { 'aws:SecureTransport': 'false' } } })),
      is: 'proven',
    },
    { name: 'Denies alone', document: policy(deny()), is: 'refuted' },
  ])('$name: $is', ({ document, is }) => {
    expect(publicByS3(documentOf(document), policyContext()).kind).toBe(is);
  });
});
