import { describe, expect, test } from 'vitest';
import { looksLikeResourcePolicy } from '../../../src/aws/policy/parse.ts';
import { known, termOf } from '../../../src/model/value.ts';
import { allow, deny, openings, policy, verdictOf } from './support.ts';

const many = <T>(count: number, each: (i: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, i) => each(i));
const nested = (depth: number): string => '{"Statement":' + '['.repeat(depth) + ']'.repeat(depth) + '}';

describe('documents no AWS service accepts', () => {
  test.each([
    {
      name: 'ten thousand statements',
      verdict: 'potential',
      data: policy(...many(10_000, () => allow('*'))),
    },
    { name: 'a megabyte of action', verdict: 'potential', data: policy(allow('*', 's'.repeat(1_000_000))) },
    {
      name: 'twenty thousand actions',
      verdict: 'potential',
      data: policy(
        allow(
          '*',
          many(20_000, (i) => `s3:A${i}`),
        ),
      ),
    },
    { name: 'a principal of another shape', verdict: 'not-public', data: policy(allow({ Planet: 'Mars' })) },
    { name: 'a text instead of a document', verdict: 'potential', data: 'not json' },
    { name: 'deep nesting in text', verdict: 'potential', data: nested(200_000) },
    { name: 'numbers everywhere', verdict: 'potential', data: { Version: 1, Statement: [1, 2] } },
    {
      name: 'an effect in other letters',
      verdict: 'potential',
      data: policy(allow('*', 's3:GetObject', { Effect: 'allow' })),
    },
    {
      name: 'no principal at all',
      verdict: 'not-public',
      data: policy({ Effect: 'Allow', Action: '*', Resource: '*' }),
    },
    { name: 'an empty document', verdict: 'not-public', data: {} },
    {
      name: 'names of prototypes',
      verdict: 'public',
      data: JSON.parse(
        '{"__proto__":{"Statement":[]},"statement":{"Effect":"Allow","Principal":"*","Action":["constructor","s3:GetObject"],"Resource":"__proto__","Condition":{"__proto__":{"toString":"x"}}}}',
      ) as unknown,
    },
  ])('$name: $verdict, and soon', ({ data, verdict }) => {
    expect(verdictOf(openings(data))).toBe(verdict === 'public' ? 'potential' : verdict);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('documents built to be slow', () => {
  const keys = many(16, (i) => `aws:PrincipalTag/t${i}`);
  test.each([
    {
      name: 'a product of more requests than are tried',
      data: policy(
        allow('*'),
        ...keys.map((key, i) =>
          deny({ Condition: { StringEquals: { [key]: 'x', [keys[(i + 1) % 16] ?? key]: 'y' } } }),
        ),
        deny({
          Condition: Object.fromEntries([
            ['StringNotLike', { 'aws:PrincipalTag/t0': '${aws:PrincipalTag/t1}*' }],
          ]),
        }),
        deny({ Condition: { StringNotEquals: { 'aws:username': 'root' } } }),
        deny({ Condition: { StringEquals: { 'aws:username': 'root' } } }),
      ),
    },
    {
      name: 'hundreds of Allows against hundreds of Denies',
      data: policy(
        ...many(150, (i) => allow('*', `s3:Get${i}*`, { Resource: `arn:aws:s3:::invoices/${i}*a*b*c` })),
        ...many(150, (i) =>
          deny({
            Action: 's3:*',
            Resource: `arn:aws:s3:::invoices/*${i}*`,
            Condition: { StringEquals: { [`aws:PrincipalTag/t${i}`]: 'x' } },
          }),
        ),
      ),
    },
    {
      name: 'patterns that backtrack',
      data: policy(
        allow(
          '*',
          many(40, (i) => `s3:${'*a'.repeat(400)}${i}`),
          { Condition: { StringLike: { 'aws:Referer': many(40, () => `${'*a'.repeat(900)}b`) } } },
        ),
        deny({ Action: many(40, (i) => `s3:${'*a'.repeat(400)}b${i}`) }),
      ),
    },
    {
      name: 'a thousand foreign accounts',
      data: policy(allow({ AWS: many(1000, (i) => String(200_000_000_000 + i)) })),
    },
  ])('$name end within seconds', ({ data }) => {
    expect(['public', 'potential', 'cross-account']).toContain(verdictOf(openings(data)));
  });

  test('an exhausted search is possible and says why', () => {
    const pairs = many(12, (i) => [`aws:PrincipalTag/a${i}`, `\${aws:PrincipalTag/b${i}}`] as const);
    const document = policy(
      allow('*'),
      deny({ Condition: { StringNotLike: Object.fromEntries(pairs) } }),
      deny({ Condition: { StringLike: { 'aws:PrincipalTag/a0': '*' } } }),
      deny({ Condition: { Null: { 'aws:PrincipalTag/a0': 'true' } } }),
    );
    const [found] = openings(document, { service: 'kms' });
    expect(found?.certainty).toBe('possible');
    expect(found?.lacking).toMatchObject([{ value: { reason: 'not-evaluated' } }]);
  });
});

describe('finding policies in attributes of any type', () => {
  test.each([
    { name: 'a policy as text', term: known(JSON.stringify(policy(allow('*')))), answer: true },
    { name: 'a policy as a tree', term: termOf(policy(deny())), answer: true },
    {
      name: 'an identity policy',
      term: termOf({ Statement: { Effect: 'Allow', Action: '*', Resource: '*' } }),
      answer: false,
    },
    { name: 'a text about statements', term: known('{"statement": "Principal"'), answer: false },
    { name: 'a state machine', term: known('{"StartAt":"A","States":{}}'), answer: false },
    { name: 'a number', term: known(7), answer: false },
  ])('$name: $answer', ({ term, answer }) => {
    expect(looksLikeResourcePolicy(term)).toBe(answer);
  });
});
