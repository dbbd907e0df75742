import { expect, test } from 'vitest';
import { verdictOn, type Judged } from '../../../src/aws/protections/evaluate.ts';
import {
  admitsPlainHttp,
  either,
  includes,
  is,
  lacks,
  lessThan,
  noneEnabled,
  outOfSupport,
  reduced,
  unset,
  weakerThan,
} from '../../../src/aws/protections/predicates.ts';
import { cloudFormationAttributes, terraformAttributes, unseen, type Plain } from '../../support/worlds.ts';

const readOnly: Judged = {
  path: 'container_definitions|json[].readonlyRootFilesystem',
  unsafe: either(unset, is(false)),
};
const mounted: Judged = {
  path: 'volume[].efs.transit',
  unsafe: either(unset, is('DISABLED')),
  when: [{ path: 'volume[].efs', written: true }],
};
const parameter: Judged = { path: 'parameter[name=require_ssl].value', unsafe: is('0'), omitted: '0' };
const destinations: Judged = { path: 'logging.broker_logs', unsafe: noneEnabled };
const logs = (broker_logs: Plain): Plain => ({ logging: [{ broker_logs: [broker_logs] }] });
const tls: Judged = {
  path: 'ssl_policy',
  unsafe: weakerThan('ELBSecurityPolicy-TLS13-1-2-2021-06', 'elbTlsPolicy'),
};
const denial = (condition: Plain): Plain => ({
  policy: {
    Statement: [
      { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: ['a', 'a/*'], Condition: condition },
    ],
  },
});
const refusal: Judged = { path: 'policy|json.Statement', unsafe: admitsPlainHttp };

const table: readonly (readonly [string, Judged, Plain, string | undefined])[] = [
  ['a text may be a switch', { path: 'encrypted', unsafe: is(false) }, { encrypted: 'false' }, 'unprotected'],
  [
    'a default counts where nothing is written',
    { path: 'encrypted', unsafe: is(false), omitted: false },
    {},
    'unprotected',
  ],
  [
    'a default may hang on the account',
    { path: 'encrypted', unsafe: is(false), omitted: { dependsOn: 'the account' } },
    {},
    'unknown',
  ],
  [
    'a value nobody sees is neither',
    { path: 'encrypted', unsafe: is(false) },
    { encrypted: unseen('var.encrypted') },
    'unknown',
  ],
  ['a key nobody sees is set', { path: 'key', unsafe: unset }, { key: unseen('var.key') }, 'protected'],
  ['an empty text sets nothing', { path: 'web_acl_id', unsafe: unset }, { web_acl_id: '' }, 'unprotected'],
  [
    'a block is a list of one',
    { path: 'options.tokens', unsafe: is('optional') },
    { options: [{ tokens: 'optional' }] },
    'unprotected',
  ],
  [
    'a block may be an object',
    { path: 'options.tokens', unsafe: is('optional') },
    { options: { tokens: 'required' } },
    'protected',
  ],
  [
    'of several destinations one is enough',
    destinations,
    logs({ cloudwatch_logs: [{ enabled: false }], s3: [{ enabled: 'true', bucket: 'logs' }] }),
    'protected',
  ],
  [
    'destinations that are all off are none',
    destinations,
    logs({ cloudwatch_logs: [{ enabled: false }], s3: [] }),
    'unprotected',
  ],
  ['no destination is none', destinations, {}, 'unprotected'],
  [
    'a destination that nobody sees may be on',
    destinations,
    logs({ cloudwatch_logs: [{ enabled: false }], s3: [{ enabled: unseen('var.archive') }] }),
    'unknown',
  ],
  [
    'one that is on makes up for those that nobody sees',
    destinations,
    logs({ firehose: [{ enabled: unseen('var.stream') }], s3: [{ enabled: true }] }),
    'protected',
  ],
  [
    'one element is enough',
    readOnly,
    { container_definitions: '[{"readonlyRootFilesystem":true},{}]' },
    'unprotected',
  ],
  [
    'a version that AWS chooses is supported',
    { path: 'engine_version', unsafe: outOfSupport('rds:{engine}') },
    { engine: 'postgres' },
    'protected',
  ],
  ['no element at all is left alone where elements have to meet a condition', mounted, {}, undefined],
  ['elements without the thing are left alone', mounted, { volume: [{ name: 'scratch' }] }, undefined],
  [
    'elements with the thing are judged',
    mounted,
    { volume: [{ name: 'scratch' }, { efs: [{ transit: 'DISABLED' }] }] },
    'unprotected',
  ],
  [
    'an entry is found by its name',
    parameter,
    {
      parameter: [
        { name: 'a', value: '1' },
        { name: 'require_ssl', value: '1' },
      ],
    },
    'protected',
  ],
  [
    'an entry that is not there has its default',
    parameter,
    { parameter: [{ name: 'a', value: '1' }] },
    'unprotected',
  ],
  [
    'an entry nobody can name may be it',
    parameter,
    { parameter: [{ name: unseen('each.key'), value: '1' }] },
    'unknown',
  ],
  ['a weaker policy', tls, { ssl_policy: 'ELBSecurityPolicy-2016-08' }, 'unprotected'],
  [
    'a policy that is not listed is never weak',
    tls,
    { ssl_policy: 'ELBSecurityPolicy-TLS14-2031' },
    'unknown',
  ],
  ['members of a list', { path: 'types', unsafe: lacks('audit') }, { types: ['api', 'audit'] }, 'protected'],
  [
    'a star among origins',
    { path: 'rule[].origins', unsafe: includes('*') },
    { rule: [{ origins: ['https://example.com'] }, { origins: ['*'] }] },
    'unprotected',
  ],
  ['a number may be a text', { path: 'days', unsafe: lessThan(7) }, { days: '3' }, 'unprotected'],
  [
    'a runtime past its end',
    { path: 'runtime', unsafe: outOfSupport('aws-lambda') },
    { runtime: 'python3.9' },
    'unprotected',
  ],
  [
    'a version by its longest prefix',
    { path: 'version', unsafe: outOfSupport('rds:{engine}') },
    { engine: 'mysql', version: '8.0.39' },
    'unprotected',
  ],
  [
    'a version nobody knows',
    { path: 'version', unsafe: outOfSupport('rds:{engine}') },
    { engine: 'oracle-ee', version: '19' },
    'protected',
  ],
  ['a refusal of plain HTTP', refusal, denial({ Bool: { 'aws:SecureTransport': 'false' } }), 'protected'],
  [
    'a refusal under a further condition',
    refusal,
    denial({ Bool: { 'aws:SecureTransport': 'false' }, StringEquals: { 'aws:SourceVpc': 'vpc-1' } }),
    'unprotected',
  ],
];

test.each(table)('%s', (_name, setting, plain, expected) => {
  expect(verdictOn(terraformAttributes(plain), setting, { today: '2026-11-25' })?.kind).toBe(expected);
});

test.each(table.filter(([, { path }]) => !path.includes('|json')))(
  'a template says the same: %s',
  (_name, setting, plain, expected) => {
    expect(verdictOn(cloudFormationAttributes(plain), setting, { today: '2026-11-25' })?.kind).toBe(expected);
  },
);

test('a value that may be shown is shown, another one is not', () => {
  const says = (setting: Judged, plain: Plain): string | undefined =>
    verdictOn(terraformAttributes(plain), setting, { today: undefined })?.says;
  expect(says({ path: 'tokens', unsafe: is('optional') }, { tokens: 'required' })).toBe(
    '`tokens` is `required`',
  );
  expect(says({ path: 'key', unsafe: unset }, { key: 'arn:aws:kms:eu-west-1:123456789012:key/1' })).toBe(
    '`key` is set',
  );
  expect(says(destinations, logs({ s3: [{ enabled: false }] }))).toBe(
    '`logging.broker_logs` has nothing in it that is enabled',
  );
  expect(says(destinations, logs({ s3: [{ enabled: true }] }))).toBe(
    '`logging.broker_logs` has something in it that is enabled',
  );
});

test('a smaller number and a lost member are told by their degree', () => {
  const verdict = (days: unknown) =>
    verdictOn(terraformAttributes({ days }), { path: 'days', unsafe: reduced }, { today: undefined });
  expect(verdict(35)?.strength).toBe(35);
  expect(verdict(['EC2', 'ECR'])?.holds).toEqual(['EC2', 'ECR']);
});
