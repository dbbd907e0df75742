import { describe, expect, test } from 'vitest';
import {
  aclPolicy,
  cannedAclPolicy,
  endpointServicePolicy,
  eventPermissionPolicy,
  lambdaPermissionPolicy,
  layerPermissionPolicy,
  sharePolicy,
} from '../../../src/aws/policy/synthesise.ts';
import { openingsOf } from '../../../src/aws/policy/openings.ts';
import { absent, known, unknown, type Term, type Value } from '../../../src/model/value.ts';
import { policyContext, verdictOf, widest } from './support.ts';

const found = (document: Term, service: string) => {
  const list = openingsOf(document, policyContext({ service }));
  return `${verdictOf(list)} ${widest(list) ?? ''}`.trim();
};
const text = (value: string | undefined): Value<string> => (value === undefined ? absent : known(value));
const permission = (given: Readonly<Record<string, string>>) =>
  lambdaPermissionPolicy({
    action: text(given['action'] ?? 'lambda:InvokeFunction'),
    principal: text(given['principal']),
    sourceArn: text(given['sourceArn']),
    sourceAccount: text(given['sourceAccount']),
    organization: text(given['organization']),
    eventSourceToken: text(given['token']),
    urlAuthorization: text(given['url']),
    viaUrl: given['viaUrl'] === undefined ? absent : known(true),
  });

describe('a Lambda permission', () => {
  test.each([
    { name: 'everyone', given: { principal: '*' }, is: 'public any-aws' },
    {
      name: 'everyone through a URL without authorisation',
      given: { principal: '*', action: 'lambda:InvokeFunctionUrl', url: 'NONE' },
      is: 'public anonymous',
    },
    {
      name: 'everyone through a URL with IAM',
      given: { principal: '*', action: 'lambda:InvokeFunctionUrl', url: 'AWS_IAM' },
      is: 'public any-aws',
    },
    {
      name: 'one organisation',
      given: { principal: '*', organization: 'o-abc123example' },
      is: 'cross-account named',
    },
    {
      name: 'a service without source',
      given: { principal: 's3.amazonaws.com' },
      is: 'cross-account deputy',
    },
    {
      name: 'a bucket by name',
      given: { principal: 's3.amazonaws.com', sourceArn: 'arn:aws:s3:::my-bucket' },
      is: 'not-public',
    },
    {
      name: 'any bucket of the own account',
      given: { principal: 's3.amazonaws.com', sourceAccount: '123456789012' },
      is: 'not-public',
    },
    { name: 'a foreign account', given: { principal: '444455556666' }, is: 'cross-account named' },
    {
      name: 'an Alexa skill',
      given: { principal: 'alexa-appkit.amazon.com', token: 'amzn1.ask.skill.x' },
      is: 'not-public',
    },
    { name: 'any Alexa skill', given: { principal: 'alexa-appkit.amazon.com' }, is: 'cross-account deputy' },
  ])('for $name: $is', ({ given, is }) => {
    expect(found(permission(given as Readonly<Record<string, string>>), 'lambda')).toBe(is);
  });

  test('whose principal is not known may be for anyone', () => {
    const document = lambdaPermissionPolicy({
      action: known('lambda:InvokeFunction'),
      principal: unknown('no-value'),
      sourceArn: absent,
      sourceAccount: absent,
      organization: absent,
      eventSourceToken: absent,
      urlAuthorization: absent,
      viaUrl: absent,
    });
    expect(found(document, 'lambda')).toBe('potential any-aws');
  });
});

const layer = (principal: string, organization?: string) =>
  layerPermissionPolicy({
    action: known('lambda:GetLayerVersion'),
    principal: text(principal),
    organization: text(organization),
  });
const event = (principal: string, condition?: { key: string; type: string; value: string }) =>
  eventPermissionPolicy({
    action: absent,
    principal: text(principal),
    condition: condition && {
      key: text(condition.key),
      type: text(condition.type),
      value: text(condition.value),
    },
  });
const organization = { key: 'aws:PrincipalOrgID', type: 'StringEquals', value: 'o-abc123example' };

describe('other attributes that amount to a policy', () => {
  test.each([
    { name: 'a layer for everyone', document: layer('*'), service: 'lambda', is: 'public any-aws' },
    {
      name: 'a layer for one organisation',
      document: layer('*', 'o-abc123example'),
      service: 'lambda',
      is: 'cross-account named',
    },
    { name: 'events from everyone', document: event('*'), service: 'events', is: 'public any-aws' },
    {
      name: 'events from one organisation',
      document: event('*', organization),
      service: 'events',
      is: 'cross-account named',
    },
    {
      name: 'an endpoint service for everyone',
      document: endpointServicePolicy([known('*')]),
      service: 'vpce',
      is: 'public any-aws',
    },
    {
      name: 'an endpoint service for one account',
      document: endpointServicePolicy([known('arn:aws:iam::444455556666:root')]),
      service: 'vpce',
      is: 'cross-account named',
    },
    {
      name: 'an image for all',
      document: sharePolicy([known('all')], 'ec2:RunInstances'),
      service: 'ec2',
      is: 'public any-aws',
    },
    {
      name: 'a snapshot for one account',
      document: sharePolicy([known('444455556666')], 'ec2:CreateVolume'),
      service: 'ec2',
      is: 'cross-account named',
    },
    {
      name: 'an image for one organisation',
      document: sharePolicy(
        [known('arn:aws:organizations::444455556666:organization/o-abc123example')],
        'ec2:RunInstances',
      ),
      service: 'ec2',
      is: 'cross-account named',
    },
    {
      name: 'an image for the own account',
      document: sharePolicy([known('123456789012')], 'ec2:RunInstances'),
      service: 'ec2',
      is: 'not-public',
    },
  ])('$name: $is', ({ document, service, is }) => {
    expect(found(document, service)).toBe(is);
  });
});

describe('an ACL', () => {
  const groups = 'http://acs.amazonaws.com/groups';
  test.each([
    { acl: 'public-read', is: 'public anonymous' },
    { acl: 'PublicReadWrite', is: 'public anonymous' },
    { acl: 'authenticated-read', is: 'public any-aws' },
    { acl: 'AuthenticatedRead', is: 'public any-aws' },
    { acl: 'private', is: 'not-public' },
    { acl: 'log-delivery-write', is: 'not-public' },
    { acl: 'BucketOwnerFullControl', is: 'not-public' },
    { acl: 'constructor', is: 'not-public' },
  ])('canned as $acl: $is', ({ acl, is }) => {
    expect(found(cannedAclPolicy(known(acl)), 's3')).toBe(is);
  });

  test.each([
    { grantee: `${groups}/global/AllUsers`, permission: 'READ', is: 'public anonymous' },
    { grantee: `${groups}/global/AuthenticatedUsers`, permission: 'WRITE_ACP', is: 'public any-aws' },
    { grantee: `${groups}/s3/LogDelivery`, permission: 'WRITE', is: 'not-public' },
    {
      grantee: 'c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0',
      permission: 'FULL_CONTROL',
      is: 'not-public',
    },
    { grantee: 'a'.repeat(64), permission: 'FULL_CONTROL', is: 'cross-account named' },
  ])('granting $permission to $grantee: $is', ({ grantee, permission: granted, is }) => {
    expect(found(aclPolicy(known(grantee), known(granted), 'bucket'), 's3')).toBe(is);
  });

  test('that is not known may let anyone in', () => {
    expect(found(cannedAclPolicy(unknown('no-value')), 's3')).toBe('potential anonymous');
    expect(cannedAclPolicy(absent).kind).toBe('absent');
    expect(aclPolicy(absent, known('READ'), 'bucket').kind).toBe('absent');
  });
});
