import { describe, expect, test } from 'vitest';
import { reviewOf, templateOf } from '../support/template-review.ts';

type Statement = Readonly<Record<string, unknown>>;
const allow = (Action: string): Statement => ({ Effect: 'Allow', Action, Resource: '*' });
const deny = (Action: string, Resource = '*', rest: object = {}): Statement => ({
  Effect: 'Deny',
  Action,
  Resource,
  ...rest,
});
const clerk = (...statements: readonly Statement[]): string =>
  templateOf({
    Clerk: {
      Type: 'AWS::IAM::User',
      Properties: {
        Policies: [{ PolicyName: 'work', PolicyDocument: { Version: '2012-10-17', Statement: statements } }],
      },
    },
  });

describe('a Deny that goes', () => {
  const ALLOWED = allow('s3:*');
  const DENIED = deny('s3:DeleteObject');
  const TOLD = ['medium: Deny lifted'];
  test.each<[string, readonly Statement[], readonly Statement[], readonly string[]]>([
    ['frees what is granted beside it', [ALLOWED, DENIED], [ALLOWED], TOLD],
    [
      'and stays for few resources frees the others',
      [ALLOWED, DENIED],
      [ALLOWED, deny('s3:DeleteObject', 'arn:aws:s3:::acme-invoices/*')],
      TOLD,
    ],
    ['frees nothing where nothing grants it', [allow('s3:GetObject'), DENIED], [allow('s3:GetObject')], []],
    [
      'of one bucket is no news',
      [ALLOWED, deny('s3:DeleteObject', 'arn:aws:s3:::acme-logs/*')],
      [ALLOWED],
      [],
    ],
    ['into a wider one frees nothing', [ALLOWED, DENIED], [ALLOWED, deny('s3:Delete*')], []],
    ['together with what it stood against frees nothing', [ALLOWED, DENIED], [allow('s3:GetObject')], []],
  ])('%s', async (_, before, after, says) => {
    const { findings } = await reviewOf(clerk(...before), clerk(...after));
    const widened = findings.filter(({ risk }) => risk !== 'none');
    expect(widened.map(({ title, risk }) => `${risk}: ${title}`)).toEqual(says);
  });
});

describe('a permission set that names policies of the account', () => {
  const setOf = (properties: object): string =>
    templateOf({
      Developers: {
        Type: 'AWS::SSO::PermissionSet',
        Properties: {
          InstanceArn: 'arn:aws:sso:::instance/ssoins-1234567890abcdef',
          Name: 'dev',
          ...properties,
        },
      },
    });
  const limited = { PermissionsBoundary: { CustomerManagedPolicyReference: { Name: 'limit' } } };
  test.each([
    [
      'gets one',
      {},
      { CustomerManagedPolicyReferences: [{ Name: 'team' }] },
      ['low: Policy that is not seen here attached'],
    ],
    ['is no longer bounded by one', limited, {}, ['high: Permissions boundary removed']],
    ['is bounded by one now', {}, limited, []],
  ])('%s', async (_, before, after, says) => {
    const { findings } = await reviewOf(setOf(before), setOf(after));
    const widened = findings.filter(({ risk }) => risk !== 'none');
    expect(widened.map(({ title, risk }) => `${risk}: ${title}`)).toEqual(says);
  });
});
