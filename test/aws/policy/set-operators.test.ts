import { describe, expect, test } from 'vitest';
import { conditionHolds, type Presented } from '../../../src/aws/policy/conditions.ts';
import { implies } from '../../../src/aws/policy/fence-order.ts';
import { operatorOf } from '../../../src/aws/policy/parse-condition.ts';
import type { Fence } from '../../../src/model/fact.ts';
import { reviewOf, templateOf } from '../../support/template-review.ts';

const SUB = 'token.actions.githubusercontent.com:sub';
const BASES = ['StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike'];
/** Without ForAnyValue on IfExists, of which the sources say different things where the key is missing. */
const OPERATORS = [
  ...['', 'ForAnyValue:', 'ForAllValues:'].flatMap((set) => BASES.map((base) => `${set}${base}`)),
  ...['', 'ForAllValues:'].flatMap((set) => BASES.map((base) => `${set}${base}IfExists`)),
];
const fenceOf = (operator: string, key: string, values: readonly string[]): Fence => ({
  key,
  spelled: key,
  isShared: false,
  operator: operator.toLowerCase(),
  values,
});
const passes = ({ operator, key, values }: Fence, presented: Presented): string => {
  const leaves = values.map((text) => ({ pieces: [text], text, path: '', trail: undefined }));
  const condition = { operator: operatorOf(operator), key, values: leaves, path: '', trail: undefined };
  return conditionHolds(condition, new Map([[key, presented]]));
};
const ONE_VALUE: readonly Presented[] = ['absent', ['main'], ['release']];
const isWithin = (strict: Fence, loose: Fence, requests: readonly Presented[]): boolean =>
  requests.every((each) => passes(strict, each) === 'no' || passes(loose, each) === 'yes');

describe('which set operators come to the same', () => {
  test('on a key of one value at most, what the requests say', () => {
    const wrong = OPERATORS.flatMap((one) =>
      OPERATORS.filter((other) => {
        const [strict, loose] = [fenceOf(one, SUB, ['main']), fenceOf(other, SUB, ['main'])];
        return implies(strict, loose) !== isWithin(strict, loose, ONE_VALUE);
      }).map((other) => `${one} and ${other}`),
    );
    expect(wrong).toEqual([]);
  });

  test('on a key of several values, no set operator stands for another or for the plain one', () => {
    const told = (strict: string, loose: string): boolean =>
      implies(fenceOf(strict, 'aws:tagkeys', ['team']), fenceOf(loose, 'aws:tagkeys', ['team']));
    expect(told('ForAnyValue:StringEquals', 'StringEquals')).toBe(false);
    expect(told('ForAnyValue:StringEquals', 'ForAllValues:StringEquals')).toBe(false);
    expect(told('ForAllValues:StringEquals', 'ForAnyValue:StringEquals')).toBe(false);
  });
});

const OIDC = 'arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com';
const trusting = (Condition: object): string =>
  templateOf({
    Deploy: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Federated: OIDC },
              Action: 'sts:AssumeRoleWithWebIdentity',
              Condition: { ...Condition, StringEquals: { [`${SUB.slice(0, -3)}aud`]: 'sts.amazonaws.com' } },
            },
          ],
        },
      },
    },
  });
const MAIN = { [SUB]: 'repo:acme/orders:ref:refs/heads/main' };

describe('the trust of a role under a set operator', () => {
  test.each<[string, object, object]>([
    ['any value in place of like', { StringLike: MAIN }, { 'ForAnyValue:StringLike': MAIN }],
    ['and back', { 'ForAnyValue:StringEquals': MAIN }, { StringLike: MAIN }],
    ['all values in place of any', { 'ForAllValues:StringLike': MAIN }, { 'ForAnyValue:StringLike': MAIN }],
    ['all values as if it exists', { 'ForAllValues:StringLike': MAIN }, { StringLikeIfExists: MAIN }],
  ])('is no wider by %s', async (_, before, after) => {
    const { findings } = await reviewOf(trusting(before), trusting(after));
    expect(findings.filter(({ rule }) => rule === 'trust-relaxed')).toEqual([]);
  });

  test.each(['ForAllValues:StringLike', 'StringLikeIfExists'])(
    'lets in what carries no key by %s, and says so',
    async (operator) => {
      const { findings } = await reviewOf(trusting({ StringLike: MAIN }), trusting({ [operator]: MAIN }));
      expect(findings.map(({ rule, what }) => `${rule}: ${what}`)).toEqual([
        `trust-relaxed: \`Deploy\` can now be assumed by requests that carry no \`${SUB}\`, which were turned away before.`,
      ]);
    },
  );
});
