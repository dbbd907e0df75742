import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { reviewOf, shownOf, templateOf } from '../support/template-review.ts';

const VALUE = 'k7#Qp2vX9!mZ';
const worker = (variables: object): string =>
  templateOf({
    Worker: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Runtime: 'python3.13',
        Handler: 'worker.handle',
        Role: 'arn:aws:iam::111122223333:role/worker',
        Code: { S3Bucket: 'builds', S3Key: 'worker.zip' },
        Environment: { Variables: variables },
      },
    },
  });
const host = (userData: unknown): string =>
  templateOf({ Host: { Type: 'AWS::EC2::Instance', Properties: { UserData: userData } } });
const secretsIn = async (base: string, head: string) =>
  (await reviewOf(base, head)).findings.filter(({ rule }) => rule === 'secret-in-clear');

describe('a secret in clear text', () => {
  test('is told on its line, and its value nowhere', async () => {
    const review = await reviewOf(worker({}), worker({ STAGE: 'prod', DB_PASSWORD: VALUE }));
    expect(review.findings).toMatchObject([
      { rule: 'secret-in-clear', class: 'secret', gate: 'comment', risk: 'high', certainty: 'certain' },
    ]);
    expect(review.findings[0]?.what).toContain('`DB_PASSWORD`');
    expect(shownOf(review)).not.toContain(VALUE);
  });

  test('has an id that does not hang on the value', async () => {
    const [one] = await secretsIn(worker({}), worker({ DB_PASSWORD: VALUE }));
    const [other] = await secretsIn(worker({}), worker({ DB_PASSWORD: `${VALUE}-other` }));
    expect(one?.fingerprint).toBeDefined();
    expect(one?.fingerprint).toBe(other?.fingerprint);
  });

  test('is no news where it stood before', async () => {
    expect(
      await secretsIn(worker({ DB_PASSWORD: VALUE }), worker({ DB_PASSWORD: VALUE, STAGE: 'prod' })),
    ).toEqual([]);
  });

  const script = `#!/bin/bash\nexport DB_PASSWORD=${VALUE}\n`;
  test.each([
    ['plain', script],
    ['in base64', Buffer.from(script).toString('base64')],
    ['compressed', gzipSync(script).toString('base64')],
    ['wrapped in Fn::Base64', { 'Fn::Base64': script }],
    ['in a Fn::Sub with a reference beside it', { 'Fn::Base64': { 'Fn::Sub': `${script}\${AWS::Region}` } }],
  ])('is found in user data, %s', async (_, userData) => {
    const base = host({ 'Fn::Base64': '#!/bin/bash\n' });
    const review = await reviewOf(base, host(userData));
    expect(review.findings.map(({ rule }) => rule)).toContain('secret-in-clear');
    expect(shownOf(review)).not.toContain(VALUE);
  });

  test.each([
    ['a reference to a store', '{{resolve:secretsmanager:prod/db:SecretString:password}}'],
    ['an ARN', 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:prod/db-Ab12Cd'],
    ['the name of a secret', 'prod-db-password'],
    ['a placeholder', 'CHANGE_ME_PLEASE'],
    ['a path', '/prod/db/Password1'],
  ])('is not %s', async (_, value) => {
    expect(await secretsIn(worker({}), worker({ DB_PASSWORD: value }))).toEqual([]);
  });

  test('is not shown where somebody made it the name', async () => {
    const token = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
    const review = await reviewOf(worker({}), worker({ [token]: token, ['DB_PASSWORD ' + VALUE]: VALUE }));
    expect(review.findings.filter(({ rule }) => rule === 'secret-in-clear')).not.toEqual([]);
    expect(shownOf(review)).not.toContain(token);
    expect(shownOf(review)).not.toContain(VALUE);
  });

  test('is a parameter that hides its value, where the template writes that out, and never shown', async () => {
    const hidden = worker({ DB_PASSWORD: { Ref: 'Password' } }).replace(
      '{',
      `{ "Parameters": { "Password": { "Type": "String", "NoEcho": true, "Default": "${VALUE}" } },`,
    );
    const review = await reviewOf(worker({}), hidden);
    expect(review.findings.filter(({ rule }) => rule === 'secret-in-clear')).toHaveLength(1);
    expect(shownOf(review)).not.toContain(VALUE);
  });
});
