import { describe, expect, test } from 'vitest';
import { reviewOf, templateOf } from '../support/template-review.ts';

const guardrail = (Content: object, Type = 'SERVICE_CONTROL_POLICY') => ({
  Guardrail: {
    Type: 'AWS::Organizations::Policy',
    Properties: { Name: 'guardrail', Type, Content, TargetIds: ['ou-ab12-cd34ef56'] },
  },
});
const documentOf = (...Statement: readonly object[]) => ({ Version: '2012-10-17', Statement });
const deny = (Action: string | readonly string[], more: object = {}) => ({
  Effect: 'Deny',
  Action,
  Resource: '*',
  ...more,
});
const allow = (...Action: readonly string[]) => ({ Effect: 'Allow', Action, Resource: '*' });
const both = guardrail(documentOf(deny(['cloudtrail:StopLogging', 'organizations:LeaveOrganization'])));
const admins = { Condition: { ArnNotLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/admin' } } };
const LOOSENED = ['high: Organization policy loosened'];

describe('a policy of the organization', () => {
  test.each([
    {
      name: 'that keeps from less is loosened',
      before: both,
      after: guardrail(documentOf(deny('cloudtrail:StopLogging'))),
      says: LOOSENED,
    },
    {
      name: 'that exempts somebody is loosened',
      before: guardrail(documentOf(deny('cloudtrail:StopLogging'))),
      after: guardrail(documentOf(deny('cloudtrail:StopLogging', admins))),
      says: LOOSENED,
    },
    {
      name: 'that allows more is loosened',
      before: guardrail(documentOf(allow('s3:*'))),
      after: guardrail(documentOf(allow('s3:*', 'iam:*'))),
      says: LOOSENED,
    },
    { name: 'that goes is missed', before: both, after: {}, says: ['high: Organization policy removed'] },
    { name: 'that comes is no news', before: {}, after: both, says: [] },
    {
      name: 'that is written in another way is no news',
      before: both,
      after: guardrail(documentOf(deny('organizations:LeaveOrganization'), deny('cloudtrail:stopLogging'))),
      says: [],
    },
    {
      name: 'about tags limits nobody',
      before: guardrail({ tags: { team: {} } }, 'TAG_POLICY'),
      after: guardrail({ tags: {} }, 'TAG_POLICY'),
      says: [],
    },
  ])('$name', async ({ before, after, says }) => {
    const { findings } = await reviewOf(templateOf(before), templateOf(after));
    expect(findings.map(({ title, risk }) => `${risk}: ${title}`)).toEqual(says);
  });
});
