import { describe, expect, test } from 'vitest';
import { isLiteral, isSecretName, secretIn, secretInScript, tokenIn } from '../../src/aws/secrets.ts';

/** Put together here, so that nothing in this repository looks like a credential itself. */
const filled = (start: string, length: number): string =>
  start + 'a1B2c3D4e5F6g7H8'.repeat(30).slice(0, length);

describe('formats that issuers document', () => {
  test.each([
    ['a private key', ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ')],
    ['a GitHub token', filled('ghp_', 36)],
    ['a GitLab token', filled('glpat-', 20)],
    ['a Slack token', filled('xoxb-', 24)],
    ['a Stripe key', filled('sk_live_', 24)],
    ['a Google API key', filled('AIza', 35)],
    ['an npm token', filled('npm_', 36)],
    ['an AWS access key', `AKIA${'ABCDEFGH'.repeat(2)}`],
    ['an AWS secret access key', `aws_secret_access_key = ${filled('', 40)}`],
    ['a GitHub token', filled('github_pat_', 70)],
    [
      'a Slack webhook',
      `https://hooks.slack.com/services/T${filled('', 8)}/B${filled('', 8)}/${filled('', 24)}`,
    ],
    ['a PyPI token', filled('pypi-', 60)],
    ['a SendGrid key', `SG.${filled('', 22)}.${filled('', 43)}`],
    ['a Twilio key', `SK${'0f1e2d3c'.repeat(4)}`],
    ['an OpenAI key', filled('sk-proj-', 48)],
    ['an Anthropic key', filled('sk-ant-', 48)],
    ['a DigitalOcean token', `dop_v1_${'0f1e2d3c'.repeat(8)}`],
    ['a Vault token', filled('hvs.', 32)],
    ['a JSON web token', [filled('eyJ', 20), filled('eyJ', 20), filled('', 20)].join('.')],
    ['a URL with a password', `postgres://orders:${filled('', 12)}@db.internal:5432/orders`],
  ])('%s is known by its format', (looks, text) => {
    expect(tokenIn(`value: ${text}\n`)).toEqual({ looks, certainty: 'certain' });
  });

  test.each([
    ['the key of AWS’ documentation', 'AKIAIOSFODNN7EXAMPLE'],
    ['a URL without a password', 'postgres://orders@db.internal:5432/orders'],
    ['a URL whose password is a variable', 'postgres://orders:${DB_PASSWORD}@db.internal/orders'],
    ['a public key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl'],
    ['a certificate', '-----BEGIN CERTIFICATE-----'],
    ['a digest of an image', `sha256:${'0f1e2d3c'.repeat(8)}`],
    ['what only begins like a token', 'ghp_short'],
  ])('%s is none', (_, text) => {
    expect(tokenIn(text)).toBeUndefined();
  });
});

describe('names of settings', () => {
  test.each([
    'DB_PASSWORD',
    'dbPassword',
    'API_KEY',
    'client-secret',
    'authToken',
    'SIGNING_KEY',
    'PWD',
    'API_KEYS',
    'DBPASSWORD',
    'dbpass',
    'SECRETKEY',
    'TOKENS',
  ])('%s holds a credential', (name) => {
    expect(isSecretName(name)).toBe(true);
  });
  test.each([
    'DB_PASSWORD_ARN',
    'SECRET_NAME',
    'secretId',
    'TOKEN_URL',
    'TOKEN_TTL',
    'PASSWORD_LENGTH',
    'DB_PASSWORD_PARAM',
    'PASSWORD_HASH',
    'NEXT_TOKEN',
    'KEY',
    'AUTHOR',
    'TOKENIZER',
  ])('%s does not', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

describe('values of settings whose name tells of a credential', () => {
  test.each([
    'k7#Qp2vX9!mZ',
    'Summer2026!',
    'P@ssw0rd123',
    'i-loveK9cats!',
    'set-Up99xyz!',
    '/Ab12cd34',
    'file:x9K2mmQ1',
    'a8f5f167f44f4964e6c998dee827110c',
    'correct.Horse9battery',
  ])('%s is one', (value) => {
    expect(secretIn('DB_PASSWORD', value)).toEqual({ looks: 'a credential', certainty: 'certain' });
  });
  test.each([
    ['a placeholder', 'CHANGE_ME'],
    ['a placeholder in brackets', '<your-password>'],
    ['a variable', '${DB_PASSWORD}'],
    ['an ARN', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-Ab12Cd'],
    ['a dynamic reference', '{{resolve:secretsmanager:prod/db:SecretString:password}}'],
    ['a path', '/prod/db/password1'],
    ['a mail address', 'team7@acme.example'],
    ['the id of an instance', 'i-0a1b2c3d4e5f60718'],
    ['the name of a secret', 'prod-db-password'],
    ['the name of a variable', 'db_password'],
    ['a number', '1234567890'],
    ['a UUID', '3f1c0de2-a9b3-5517-2d0c-8f4be1a0d6c9'],
    ['one letter over and over', 'xxxxxxxxxxxx'],
    ['a sentence', 'ask Team7 for the password'],
    ['something short', 'a1!'],
  ])('%s is none', (_, value) => {
    expect(secretIn('DB_PASSWORD', value)).toBeUndefined();
  });
  test('a value like one is none under a name that tells of something else', () => {
    expect(secretIn('BUILD_ID', 'k7#Qp2vX9!mZ')).toBeUndefined();
  });
  test('a short word counts as written out where the place itself is for a credential', () => {
    expect(isLiteral('hunter2')).toBe(true);
    expect(isLiteral('password')).toBe(false);
  });
});

describe('values that name the credential themselves, whatever the setting is called', () => {
  test.each([
    ['a connection string', 'Server=db.internal;Database=orders;User Id=app;Password=k7Qp2vX9mZr4;'],
    [
      'a key of an account',
      `DefaultEndpointsProtocol=https;AccountName=acme;AccountKey=${filled('', 40)}==;`,
    ],
    ['an option of a virtual machine', '-Xmx512m -Djavax.net.ssl.keyStorePassword=k7Qp2vX9mZr4'],
    ['an option and the word after it', 'orders migrate --password k7Qp2vX9mZr4'],
    ['a document', '{"user":"app","password":"k7Qp2vX9mZr4"}'],
  ])('%s is one', (_, value) => {
    expect(secretIn('ORDERS', value)).toEqual({ looks: 'a credential', certainty: 'certain' });
  });
  test('a header that says who asks is one', () => {
    expect(tokenIn(`{"Authorization": "Bearer ${filled('', 32)}"}`)).toEqual({
      looks: 'an authorization header',
      certainty: 'certain',
    });
  });
  test.each([
    ['a connection string that has it filled in', 'Server=db;User Id=app;Password=${DB_PASSWORD};'],
    ['one without', 'Server=db;Database=orders;Integrated Security=SSPI;'],
    ['an option that names a file', '--password-file /run/secrets/db1'],
    ['an option that another follows', '--password --verbose1'],
    ['a header that is filled in', 'Authorization: Bearer ${token}'],
    ['settings of a cache', '-Dcache.key=orders-V2 -Dtoken.ttl=3600s'],
    ['a provider of secrets', 'secrets_provider=aws-secretsManager2'],
  ])('%s is none', (_, value) => {
    expect(secretIn('ORDERS', value)).toBeUndefined();
  });
});

describe('scripts', () => {
  test.each([
    ['an export', '#!/bin/sh\nexport DB_PASSWORD=k7Qp2vX9mZr4\n', 1],
    ['a setting in quotes', 'db:\n  password: "k7Qp2vX9mZr4"\n', 1],
    ['a member of a document in one line', '{"StartAt":"A","Password":"k7Qp2vX9mZr4"}', 0],
    ['an option of a command', 'mysql --user=orders --password=k7Qp2vX9mZr4 orders\n', 0],
    ['a token far along a line', `${'x'.repeat(6_000)} ${filled('ghp_', 36)}\n`, 0],
    ['a token in the middle of a line', `#!/bin/sh\n\ncurl -H "Authorization: ${filled('ghp_', 36)}" x\n`, 2],
  ])('%s is found on its line', (_, script, line) => {
    expect(secretInScript(script)).toMatchObject({ line });
  });
  test.each([
    ['what a command gives', 'export DB_PASSWORD=$(aws ssm get-parameter --name /prod/db)\n'],
    ['what a variable holds', 'export DB_PASSWORD=${password}\n'],
    ['what a program calls', 'password = fetch_password1("db")\n'],
    ['what a program looks up', 'password=os.environ["DB_PASSWORD1"]\n'],
    ['a template that fills it in', 'export DB_PASSWORD="${}"\n'],
  ])('%s is none', (_, script) => {
    expect(secretInScript(script)).toBeUndefined();
  });
});

test.each([
  ['starts of tokens', 'eyJ-'.repeat(50_000)],
  ['assignments', 'a='.repeat(100_000)],
  ['blanks', ' '.repeat(200_000)],
  ['empty lines', '\n'.repeat(200_000)],
  ['schemes', 'a://b:'.repeat(33_000)],
  ['one long word', `http://${'a'.repeat(200_000)}`],
])('a text of nothing but %s holds none', (_, text) => {
  expect(tokenIn(text)).toBeUndefined();
  expect(secretInScript(text)).toBeUndefined();
});
