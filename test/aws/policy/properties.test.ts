import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { subtractCalls, type Calls } from '../../../src/aws/policy/calls.ts';
import { AUDIENCES, isPublicAudience, type Opening } from '../../../src/model/fact.ts';
import { openings, policy, verdictOf } from './support.ts';

const principals = fc.constantFrom<unknown>(
  '*',
  { AWS: '*' },
  { AWS: '444455556666' },
  { AWS: ['123456789012', 'arn:aws:iam::444455556666:role/Reader'] },
  { Service: 'sns.amazonaws.com' },
  { AWS: '__unknown__' },
);
const actions = fc.constantFrom<unknown>('s3:GetObject', 's3:Get*', ['s3:GetObject', 's3:PutObject'], 's3:*');
const resources = fc.constantFrom<unknown>(
  'arn:aws:s3:::invoices',
  'arn:aws:s3:::invoices/*',
  ['arn:aws:s3:::invoices', 'arn:aws:s3:::invoices/*'],
  'arn:aws:s3:::invoices/public/*',
);
const conditions = fc.constantFrom<object>(
  {},
  { StringEquals: { 'aws:PrincipalOrgID': 'o-abc123example' } },
  { StringNotEqualsIfExists: { 'aws:PrincipalOrgID': 'o-abc123example' } },
  { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '198.51.100.0/24'] } },
  { NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
  { Bool: { 'aws:SecureTransport': 'true' } },
  { BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' } },
  { StringLike: { 'aws:SourceVpc': 'vpc-*' } },
  { StringEquals: { 'aws:SourceVpce': '__unknown__' } },
  {
    ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:123456789012:*' },
    StringLike: { 'aws:Referer': 'https://*' },
  },
  { StringEquals: { 'example:NobodyKnows': 'x' } },
);
const statements = (effect: 'Allow' | 'Deny') =>
  fc
    .record({ Principal: principals, Action: actions, Resource: resources, Condition: conditions })
    .map((parts) => ({ Effect: effect, ...parts }));
const policies = fc.tuple(
  fc.array(statements('Allow'), { minLength: 1, maxLength: 3 }),
  fc.array(statements('Deny'), { maxLength: 2 }),
);

const partiesOf = (opening: Opening) => (opening.parties.length === 0 ? [''] : opening.parties);

/** What `found` lets in beyond `known`: nobody is admitted by a narrower audience or a weaker certainty. */
function beyond(found: readonly Opening[], known: readonly Opening[]): readonly Opening[] {
  return found.filter((opening) =>
    partiesOf(opening).some((party) => {
      const admitting = known.filter(
        (other) =>
          (other.certainty === 'certain' || opening.certainty === 'possible') &&
          (other.authentication === 'none' || opening.authentication === 'weak') &&
          (isPublicAudience(other.audience)
            ? AUDIENCES.indexOf(other.audience) >= AUDIENCES.indexOf(opening.audience)
            : other.audience === opening.audience && partiesOf(other).includes(party)),
      );
      const left = admitting.reduce<readonly Calls[]>(
        (rest, other) => rest.flatMap((piece) => subtractCalls(piece, other.capability as Calls)),
        [opening.capability as Calls],
      );
      return left.length > 0;
    }),
  );
}

const withoutEvidence = (found: readonly Opening[]) =>
  found.map((opening) => ({ ...opening, evidence: [], witness: null, lacking: [] }));

describe('a policy', () => {
  test('never lets more in for an added Deny', () => {
    fc.assert(
      fc.property(policies, statements('Deny'), ([allows, denies], added) => {
        const before = openings(policy(...allows, ...denies));
        const after = openings(policy(...allows, ...denies, added));
        expect(beyond(after, before)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('never lets less in for an added Allow', () => {
    fc.assert(
      fc.property(policies, statements('Allow'), ([allows, denies], added) => {
        const before = openings(policy(...allows, ...denies));
        const after = openings(policy(...allows, added, ...denies));
        expect(beyond(before, after)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('means the same in any order of statements', () => {
    fc.assert(
      fc.property(policies, ([allows, denies]) => {
        const forwards = openings(policy(...allows, ...denies));
        const backwards = openings(policy(...denies.toReversed(), ...allows.toReversed()));
        expect(withoutEvidence(backwards)).toEqual(withoutEvidence(forwards));
      }),
      { numRuns: 200 },
    );
  });

  test('means the same with its statements split, repeated or renamed', () => {
    fc.assert(
      fc.property(policies, ([allows, denies]) => {
        const once = openings(policy(...allows, ...denies));
        const split = allows.flatMap((statement) =>
          [statement.Action].flat().flatMap((action) =>
            [statement.Resource].flat().map((resource, i) => ({
              ...statement,
              Sid: `Part${i}`,
              Action: action,
              Resource: [resource],
            })),
          ),
        );
        const twice = openings(policy(...split, ...split, ...denies));
        expect(beyond(once, twice)).toEqual([]);
        expect(beyond(twice, once)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('that is public stays public or becomes open when a value is not known any more', () => {
    const hide = (part: unknown): unknown => {
      if (typeof part === 'string') return '__unknown__';
      if (Array.isArray(part)) return part.map(hide);
      return Object.fromEntries(Object.entries(part as object).map(([key, value]) => [key, hide(value)]));
    };
    fc.assert(
      fc.property(
        policies,
        fc.constantFrom('Principal', 'Action', 'Resource', 'Condition', 'Effect'),
        fc.nat(),
        ([allows, denies], element, at) => {
          const all = [...allows, ...denies];
          fc.pre(verdictOf(openings(policy(...all))) === 'public');
          const hidden = all.map((statement, i) =>
            i === at % all.length ? { ...statement, [element]: hide(statement[element]) } : statement,
          );
          expect(['public', 'potential']).toContain(verdictOf(openings(policy(...hidden))));
        },
      ),
      { numRuns: 200 },
    );
  });
});
