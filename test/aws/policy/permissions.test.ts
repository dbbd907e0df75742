import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAdministrator, newPaths } from '../../../src/aws/identity/privileges.ts';
import { covers } from '../../../src/aws/policy/match.ts';
import { gainedGrants } from '../../../src/aws/policy/permission-difference.ts';
import { grantedBy, type Granted } from '../../../src/aws/policy/permissions.ts';
import type { Grant, Pattern } from '../../../src/model/fact.ts';
import { addressOf, termOf, unknown, type Term } from '../../../src/model/value.ts';

const about = addressOf('aws_iam_role.invoices');
const read = (document: unknown): Granted =>
  grantedBy(
    withReferences(termOf(document)),
    { about, path: 'policy' },
    { subject: about, ownAccounts: new Set(), symbol: () => undefined, trust: false },
  );
/** The vectors write an unknown as `{"__unknown__": "aws_s3_bucket.new.arn"}`. */
function withReferences(term: Term): Term {
  if (term.kind === 'list') return { ...term, items: term.items.map(withReferences) };
  if (term.kind !== 'map') return term;
  const to = term.entries.get('__unknown__');
  if (to?.kind !== 'known')
    return { ...term, entries: new Map([...term.entries].map(([key, each]) => [key, withReferences(each)])) };
  const [resource, attribute] = String(to.value).split(/\.(?=\w+$)/);
  return unknown('known-after-apply', {
    refersTo: [{ to: addressOf(resource ?? ''), attribute: attribute ?? '' }],
  });
}
const gains = (before: unknown, after: unknown): boolean =>
  gainedGrants(read(before), read(after)).length > 0;
const document = (...statements: readonly object[]): object => ({
  Version: '2012-10-17',
  Statement: statements,
});

interface Vector {
  readonly id: string;
  readonly kind: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly expect: { readonly new_access: boolean | string; readonly admin: boolean };
}
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own file
const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/policy-difference.json', import.meta.url), 'utf8'),
) as readonly Vector[];
const ofIdentity = vectors.filter(({ kind }) => kind === 'identity');

describe('vectors of policy differences', () => {
  for (const { id, before, after, expect: expected } of ofIdentity) {
    if (typeof expected.new_access !== 'boolean') continue;
    test(`${id} gains ${expected.new_access ? 'access' : 'nothing'}`, () => {
      expect(gains(before, after)).toBe(expected.new_access);
    });
  }
});

/** The meaning of grants, request by request; of those that exist, such as reading an object, and no table in a bucket. */
const OBJECTS = [
  'arn:aws:s3:::acme-invoices/2026/a',
  'arn:aws:s3:::acme-invoices/b',
  'arn:aws:s3:::acme-logs/c',
];
const REQUESTS = [
  ...['s3:getobject', 's3:putobject'].flatMap((action) => OBJECTS.map((resource) => ({ action, resource }))),
  ...['s3:getobject', 's3:deletebucket', 'dynamodb:query', 'iam:passrole', 'x:y'].map((action) => ({
    action,
    resource: '*',
  })),
].flatMap((call) => ['blue', 'red', 'green', undefined].map((team) => ({ ...call, team })));
type Request = (typeof REQUESTS)[number];
const fits = ({ pattern, except }: Pattern, text: string): boolean =>
  covers(pattern.toLowerCase(), text.toLowerCase()) &&
  !except.some((each) => covers(each.toLowerCase(), text.toLowerCase()));
const passes = (grant: Grant, { action, resource, team }: Request): boolean =>
  grant.actions.some((each) => fits(each, action)) &&
  grant.resources.some((each) => fits(each, resource)) &&
  grant.fences.every(({ operator, values }) =>
    operator.startsWith('stringnot')
      ? team === undefined || !values.includes(team)
      : team !== undefined && values.some((each) => covers(each, team)),
  );
const lets = ({ grants, denies }: Granted, request: Request): boolean =>
  grants.some((each) => passes(each, request)) && !denies.some((each) => passes(each, request));

const statement = fc.record({
  Effect: fc.constantFrom('Allow', 'Deny'),
  Action: fc.subarray(['s3:GetObject', 's3:*', 'dynamodb:Query', 'iam:PassRole'], { minLength: 1 }),
  Resource: fc.subarray(['*', 'arn:aws:s3:::acme-invoices/*', 'arn:aws:s3:::acme-invoices/2026/*'], {
    minLength: 1,
  }),
});
const statements = fc.array(statement, { minLength: 1, maxLength: 4 });

const fenced = fc.record({
  Effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
  Action: fc.subarray(
    ['s3:GetObject', 's3:*', 's3:*Object', '*', 'dynamodb:Query', 'iam:Pass*', 's3:PutObject'],
    {
      minLength: 1,
      maxLength: 3,
    },
  ),
  Resource: fc.subarray(
    ['*', 'arn:aws:s3:::acme-*/*', 'arn:aws:s3:::acme-invoices/*', 'arn:aws:s3:::*/2026/*'],
    {
      minLength: 1,
      maxLength: 2,
    },
  ),
  Condition: fc.option(
    fc.record({
      operator: fc.constantFrom('StringEquals', 'StringLike', 'StringNotEquals'),
      values: fc.subarray(['blue', 'red', 'green'], { minLength: 1 }),
    }),
    { nil: undefined, freq: 3 },
  ),
});
const fencedStatements = fc
  .array(fenced, { minLength: 1, maxLength: 4 })
  .map((list) =>
    list.map(({ Condition, ...rest }) =>
      Condition === undefined
        ? rest
        : { ...rest, Condition: { [Condition.operator]: { 'aws:PrincipalTag/team': Condition.values } } },
    ),
  );

describe('what is gained, by definition', () => {
  test('a request that passes now and did not before is never missed', () => {
    fc.assert(
      fc.property(fencedStatements, fencedStatements, (before, after) => {
        const was = read(document(...before));
        const is = read(document(...after));
        const gained = gainedGrants(was, is);
        const news = REQUESTS.filter((request) => lets(is, request) && !lets(was, request));
        for (const request of news) expect(gained.some((grant) => passes(grant, request))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('a hundred statements of fifty actions are compared at once, however they are rewritten', () => {
    const large = (spell: (text: string) => string): object =>
      document(
        ...Array.from({ length: 100 }, (_, s) => ({
          Effect: 'Allow',
          Action: Array.from({ length: 50 }, (__, a) => spell(`s3:Get${a}Of${s % 7}*`)),
          Resource: `arn:aws:s3:::acme-${s}/*`,
        })),
      );
    const [was, is] = [read(large((text) => text)), read(large((text) => text.toUpperCase()))];
    expect(gainedGrants(was, is)).toEqual([]);
  });
});

describe('what a rewriting means', () => {
  test('another order gains and loses nothing', () => {
    fc.assert(
      fc.property(statements, (list) => {
        expect(gains(document(...list), document(...list.toReversed()))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('a statement for each action gains and loses nothing', () => {
    fc.assert(
      fc.property(statements, (list) => {
        const split = list.flatMap((each) => each.Action.map((Action) => ({ ...each, Action })));
        expect(gains(document(...list), document(...split))).toBe(false);
        expect(gains(document(...split), document(...list))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('one more Deny gains nothing, one more Allow loses nothing', () => {
    fc.assert(
      fc.property(statements, statement, (list, more) => {
        const longer = document(...list, more);
        const [narrow, wide] =
          more.Effect === 'Deny' ? [longer, document(...list)] : [document(...list), longer];
        expect(gains(wide, narrow)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what grants amount to', () => {
  test.each([
    { name: 'everything', actions: ['*'], resource: '*', is: true },
    { name: 'everything of IAM', actions: ['iam:*'], resource: '*', is: true },
    {
      name: 'everything on one role',
      actions: ['*'],
      resource: 'arn:aws:iam::111122223333:role/a',
      is: false,
    },
    { name: 'one way to attach policies', actions: ['iam:AttachRolePolicy'], resource: '*', is: false },
  ])('$name: administrator is $is', ({ actions, resource, is }) => {
    const held = read(document({ Effect: 'Allow', Action: actions, Resource: resource }));
    expect(isAdministrator(held)).toBe(is);
  });

  const functions = {
    Effect: 'Allow',
    Action: ['lambda:CreateFunction', 'lambda:InvokeFunction'],
    Resource: 'arn:aws:lambda:eu-west-1:111122223333:function:invoices-*',
  };
  test.each([
    { name: 'any role', resource: '*', opens: true },
    { name: 'one role', resource: 'arn:aws:iam::111122223333:role/invoices-worker', opens: false },
    { name: 'any role, to EC2 alone', resource: '*', service: 'ec2.amazonaws.com', opens: false },
  ])('functions under $name open a path: $opens', ({ resource, service, opens }) => {
    const Condition =
      service === undefined ? undefined : { StringEquals: { 'iam:PassedToService': service } };
    const pass = { Effect: 'Allow', Action: 'iam:PassRole', Resource: resource, Condition };
    const paths = newPaths(read(document(functions)), read(document(functions, pass)));
    expect(paths.some(({ passedTo }) => passedTo === 'lambda.amazonaws.com')).toBe(opens);
  });
});
