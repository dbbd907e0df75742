import { describe, expect, test } from 'vitest';
import { reviewOf, templateOf } from '../support/template-review.ts';

const queue = { Jobs: { Type: 'AWS::SQS::Queue', Properties: { KmsMasterKeyId: 'alias/jobs' } } };
const table = (policies: object = {}, properties: object = {}) => ({
  Orders: {
    Type: 'AWS::DynamoDB::Table',
    ...policies,
    Properties: {
      TableName: 'orders',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      ...properties,
    },
  },
});
const database = (policies: object = {}) => ({
  Orders: {
    Type: 'AWS::RDS::DBInstance',
    ...policies,
    Properties: { Engine: 'postgres', DBInstanceClass: 'db.m7g.large', StorageEncrypted: true },
  },
});
const lossesIn = async (base: Parameters<typeof templateOf>[0], head: Parameters<typeof templateOf>[0]) =>
  (await reviewOf(templateOf({ ...base, ...queue }), templateOf({ ...head, ...queue }))).findings.filter(
    ({ rule }) => rule === 'data-loss',
  );

describe('stored data that goes', () => {
  test.each([
    { change: 'a table is deleted', base: table(), head: {}, risk: 'critical', side: 'LEFT' },
    {
      change: 'a table is replaced by its name',
      base: table(),
      head: table({}, { TableName: 'orders-2' }),
      risk: 'critical',
      side: 'RIGHT',
    },
    {
      change: 'a database is deleted with its default snapshot',
      base: database(),
      head: {},
      risk: 'medium',
      side: 'LEFT',
    },
    {
      change: 'a database is deleted for good',
      base: database({ DeletionPolicy: 'Delete' }),
      head: {},
      risk: 'critical',
      side: 'LEFT',
    },
    {
      change: 'what keeps a table on deletion is taken away',
      base: table({ DeletionPolicy: 'Retain' }),
      head: table(),
      risk: 'medium',
      side: 'LEFT',
    },
  ])('$change: $risk', async ({ base, head, risk, side }) => {
    expect(await lossesIn(base, head)).toMatchObject([
      { subject: { address: 'Orders' }, class: 'data-protection', risk, location: { side } },
    ]);
  });

  test.each([
    ['is deleted and kept', table({ DeletionPolicy: 'Retain' }), {}],
    [
      'is replaced and kept',
      table({ UpdateReplacePolicy: 'Retain' }),
      table({ UpdateReplacePolicy: 'Retain' }, { TableName: 'orders-2' }),
    ],
    ['changes in place', table(), table({}, { BillingMode: 'PROVISIONED' })],
  ])('nothing is said of a table that %s', async (_, base, head) => {
    expect(await lossesIn(base, head)).toEqual([]);
  });

  test('many deletions are one finding that names them', async () => {
    const tables = Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => [
        `Orders${name}`,
        table({}, { TableName: `orders-${name}` }).Orders,
      ]),
    );
    const found = await lossesIn(tables, {});
    expect(found).toHaveLength(1);
    expect(found[0]?.what).toMatch(/6 more/);
  });
});
