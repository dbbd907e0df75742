import { describe, expect, test } from 'vitest';
import { compareFacts } from '../../src/diff/compare-facts.ts';
import { permissions } from '../../src/facts/permissions.ts';
import { reviewOf, templateOf } from '../support/template-review.ts';
import { ask, terraform, worldOf } from '../support/worlds.ts';

const guardrail = (Content: object, Type = 'SERVICE_CONTROL_POLICY') => ({
  Guardrail: {
    Type: 'AWS::Organizations::Policy',
    Properties: { Name: 'guardrail', Type, Content, TargetIds: ['ou-ab12-cd34ef56'] },
  },
});
const attachedTo = (...TargetIds: readonly unknown[]) => {
  const { Guardrail } = guardrail(documentOf(deny('cloudtrail:StopLogging')));
  return { Guardrail: { ...Guardrail, Properties: { ...Guardrail.Properties, TargetIds } } };
};
const allowingTo = (...TargetIds: readonly string[]) => {
  const { Guardrail } = guardrail(documentOf(allow('s3:*')));
  return { Guardrail: { ...Guardrail, Properties: { ...Guardrail.Properties, TargetIds } } };
};
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
    {
      name: 'that limits a unit no longer is detached',
      before: attachedTo('ou-ab12-payments', 'ou-ab12-sandbox'),
      after: attachedTo('ou-ab12-sandbox'),
      says: ['high: Organization policy detached'],
    },
    {
      name: 'that limits one account in place of the root is detached',
      before: attachedTo('r-ab12'),
      after: attachedTo('111122223333'),
      says: ['high: Organization policy detached'],
    },
    {
      name: 'that limits one more is no news',
      before: attachedTo('ou-ab12-payments'),
      after: attachedTo('ou-ab12-payments', 'ou-ab12-sandbox'),
      says: [],
    },
    {
      name: 'that limits the whole organization in place of a unit is no news',
      before: attachedTo('ou-ab12-payments'),
      after: attachedTo('r-ab12'),
      says: [],
    },
    {
      name: 'that is attached to what a parameter names is no news',
      before: attachedTo('ou-ab12-payments'),
      after: attachedTo({ Ref: 'Unit' }),
      says: [],
    },
    {
      name: 'that only allows keeps nobody from anything where it is detached',
      before: allowingTo('ou-ab12-payments', 'ou-ab12-sandbox'),
      after: allowingTo('ou-ab12-sandbox'),
      says: [],
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

describe('a policy of the organization that is declared elsewhere', () => {
  const detached = (policy_id: string, rest: object = {}) => {
    const attachment = terraform('aws_organizations_policy_attachment.payments', {
      policy_id,
      target_id: 'ou-ab12-payments',
      ...rest,
    });
    const [before] = ask(permissions, worldOf([attachment]), 'aws_organizations_policy_attachment.payments');
    return compareFacts(before, undefined).map(({ direction, certainty }) => `${direction}, ${certainty}`);
  };
  test.each<[string, ReturnType<typeof detached>, readonly string[]]>([
    ['may have kept somebody from something', detached('p-audit123'), ['widened, possible']],
    ['stays where Terraform leaves it', detached('p-audit123', { skip_destroy: true }), []],
    ['forbids nothing where it is the one that allows everything', detached('p-FullAWSAccess'), []],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
