import { describe, expect, test } from 'vitest';
import { boundaryDegree } from '../../src/aws/identity/boundary-degree.ts';
import { reviewOf, templateOf } from '../support/template-review.ts';

const aws = (name: string): string => `arn:aws:iam::aws:policy/${name}`;
const OWN = 'arn:aws:iam::123456789012:policy/limit';

describe('how closely a policy of AWS bounds', () => {
  test.each([
    ['ReadOnlyAccess', 3],
    ['job-function/ViewOnlyAccess', 3],
    ['SecurityAudit', 3],
    ['AmazonS3ReadOnlyAccess', 3],
    ['AmazonS3FullAccess', 2],
    ['job-function/SystemAdministrator', 2],
    ['PowerUserAccess', 1],
    ['IAMFullAccess', 1],
    ['AdministratorAccess', 0],
  ])('%s', (name, degree) => {
    expect(boundaryDegree(aws(name))).toBe(degree);
  });

  test('and of one of the customer it is not known', () => {
    expect(boundaryDegree(OWN)).toBeUndefined();
  });
});

describe('a boundary in the place of another', () => {
  const deployer = (PermissionsBoundary?: string): string =>
    templateOf({
      Deployer: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
            ],
          },
          ManagedPolicyArns: ['arn:aws:iam::123456789012:policy/work'],
          ...(PermissionsBoundary === undefined ? {} : { PermissionsBoundary }),
        },
      },
    });
  test.each<[string, string | undefined, string | undefined, readonly string[]]>([
    ['allows more', aws('ReadOnlyAccess'), aws('PowerUserAccess'), ['medium: Permissions boundary widened']],
    [
      'allows everything',
      aws('ReadOnlyAccess'),
      aws('AdministratorAccess'),
      ['high: Permissions boundary removed'],
    ],
    [
      'of the customer allows everything',
      OWN,
      aws('AdministratorAccess'),
      ['high: Permissions boundary removed'],
    ],
    ['allows less', aws('PowerUserAccess'), aws('ReadOnlyAccess'), ['none: Permissions boundary narrowed']],
    ['allows as much', aws('ReadOnlyAccess'), aws('SecurityAudit'), []],
    ['is one of the customer', aws('ReadOnlyAccess'), OWN, []],
    ['allows everything, where there was none', undefined, aws('AdministratorAccess'), []],
  ])('%s', async (_, before, after, says) => {
    const { findings } = await reviewOf(deployer(before), deployer(after));
    expect(findings.map(({ title, risk }) => `${risk}: ${title}`)).toEqual(says);
  });
});

describe('a boundary that is declared here in the place of one of AWS, and the reverse', () => {
  const documentOf = (...actions: readonly string[]) => ({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
  });
  const bounded = (PermissionsBoundary: unknown, ...actions: readonly string[]): string =>
    templateOf({
      Limit: {
        Type: 'AWS::IAM::ManagedPolicy',
        Properties: { PolicyDocument: documentOf('sqs:*', 's3:Get*') },
      },
      Worker: {
        Type: 'AWS::IAM::Role',
        Properties: {
          AssumeRolePolicyDocument: {
            Version: '2012-10-17',
            Statement: [
              { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
            ],
          },
          Policies: [{ PolicyName: 'work', PolicyDocument: documentOf(...actions) }],
          PermissionsBoundary,
        },
      },
    });
  const LIMIT = { Ref: 'Limit' };
  test.each<[string, unknown, unknown, string, readonly string[]]>([
    [
      'lets more of everything through',
      LIMIT,
      aws('PowerUserAccess'),
      '*',
      ['high: Far-reaching permissions granted'],
    ],
    ['lets secrets through', LIMIT, aws('ReadOnlyAccess'), '*', ['high: Far-reaching permissions granted']],
    ['limits what has few rights anyway', LIMIT, aws('PowerUserAccess'), 'sqs:SendMessage', []],
    ['lets less of everything through', aws('PowerUserAccess'), LIMIT, '*', ['none: Permissions narrowed']],
    ['lets through what it let through', aws('ReadOnlyAccess'), LIMIT, 's3:Get*', []],
    ['stays', aws('PowerUserAccess'), aws('PowerUserAccess'), '*', []],
  ])('%s', async (_, before, after, actions, says) => {
    const { findings } = await reviewOf(bounded(before, actions), bounded(after, actions));
    expect(findings.map(({ title, risk }) => `${risk}: ${title}`)).toEqual(says);
  });

  test('what it keeps from a role counts where a policy grows under it', async () => {
    const under = (boundary: string, ...actions: readonly string[]) => bounded(aws(boundary), ...actions);
    const grown = async (boundary: string) => {
      const { findings } = await reviewOf(
        under(boundary, 'sqs:SendMessage'),
        under(boundary, 'sqs:SendMessage', 'iam:PutRolePolicy'),
      );
      return findings.map(({ title }) => title);
    };
    expect(await grown('PowerUserAccess')).toEqual([]);
    expect(await grown('IAMFullAccess')).toEqual(['Way to more rights opened']);
  });
});
