import { describe, expect, test } from 'vitest';
import { reviewOf, shownOf, templateOf } from '../support/template-review.ts';

const EXTERNAL_ID = 'partner-9f3e71c2';
const role = (condition: object): string =>
  templateOf({
    Partner: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { AWS: 'arn:aws:iam::444455556666:root' },
              Action: 'sts:AssumeRole',
              Condition: condition,
            },
          ],
        },
      },
    },
  });
const withId = { 'sts:ExternalId': EXTERNAL_ID };

describe('the trust of a role, relaxed', () => {
  test('names the test that is gone as the policy spells it', async () => {
    const review = await reviewOf(
      role({ StringEquals: withId, Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
      role({ StringEquals: withId }),
    );
    expect(review.findings).toMatchObject([
      {
        rule: 'trust-relaxed',
        risk: 'high',
        witness: {
          caller: 'arn:aws:iam::444455556666:root',
          conditions: ['sts:ExternalId = <the expected value>'],
        },
      },
    ]);
    expect(review.findings[0]?.what).toContain('`aws:MultiFactorAuthPresent`');
  });

  test.each([
    ['stays', { StringEquals: withId, Bool: { 'aws:SecureTransport': 'true' } }, { StringEquals: withId }],
    ['goes', { StringEquals: withId }, {}],
    ['becomes a pattern', { StringEquals: withId }, { StringLike: { 'sts:ExternalId': `${EXTERNAL_ID}*` } }],
    [
      'becomes one of several',
      { StringEquals: withId },
      { StringEquals: { 'sts:ExternalId': [EXTERNAL_ID, `${EXTERNAL_ID}-2`] } },
    ],
  ])('never shows an external id that %s', async (_, before, after) => {
    const review = await reviewOf(role(before), role(after));
    expect(review.findings.length).toBeGreaterThan(0);
    expect(shownOf(review)).not.toContain(EXTERNAL_ID);
  });

  test('is no news where the external id is another one', async () => {
    const review = await reviewOf(
      role({ StringEquals: withId }),
      role({ StringEquals: { 'sts:ExternalId': 'partner-51d0c7aa' } }),
    );
    expect(review.findings).toEqual([]);
  });

  test('and set, is no longer enough without the external id', async () => {
    const review = await reviewOf(role({}), role({ StringEquals: withId }));
    expect(review.findings.map(({ what }) => what)).toEqual([
      '`444455556666` can no longer, without the value that is asked for now, call `sts:AssumeRole` on `Partner`.',
    ]);
  });

  test('is the worse news where an external id goes', async () => {
    const review = await reviewOf(role({ StringEquals: withId }), role({}));
    expect(review.findings).toMatchObject([{ rule: 'trust-relaxed', risk: 'high' }]);
  });
});
