import { describe, expect, test } from 'vitest';
import { SERVICES } from '../../src/aws/protections/services.ts';
import { CLOUDFORMATION_WORDS, TERRAFORM_WORDS } from '../../src/aws/protections/words.ts';
import { spelledFor } from '../../src/rules/setting-spelling.ts';

const settings = SERVICES.flatMap((service) => service.settings);

describe('advice about a setting', () => {
  const advice = { why: '', fix: 'Set `storage_encrypted = true`.' };
  const control = 'rds-instance-storage-encryption';
  test('is in Terraform’s words for Terraform', () => {
    expect(spelledFor(advice, { control, type: 'aws_db_instance' })).toEqual(advice);
  });
  test('names the property for CloudFormation', () => {
    expect(spelledFor(advice, { control, type: 'AWS::RDS::DBInstance' }).fix).toBe(
      'Set `StorageEncrypted: true`.',
    );
  });
  test('drops the quotes of a text', () => {
    expect(
      spelledFor(
        { why: '', fix: 'Set `http_tokens = "required"`.' },
        { control: 'imdsv2-launch-config', type: 'AWS::AutoScaling::LaunchConfiguration' },
      ).fix,
    ).toBe('Set `HttpTokens: required`.');
  });
  test('stays as it is for a control that is in no table', () => {
    const fix = 'Keep `this = that`.';
    expect(
      spelledFor({ why: '', fix }, { control: 'endpoint-policy', type: 'AWS::EC2::VPCEndpoint' }).fix,
    ).toBe(fix);
  });
});

/** Names of parameters and attributes of the services themselves, the same in every language. */
const SERVICE_NAMES =
  /\b(?:audit_logs|neptune_enforce_ssl|require_ssl|require_secure_transport|rds\.force_ssl|access_logs\.s3\.\w+|aws:forward_to_sfe|TLS_1_2|HTTP_301|[A-Z]+(?:_[A-Z]+)+)\b|`forward_to_sfe`/g;

test.each(
  settings.flatMap(({ id, why, fix, cloudformation }) =>
    cloudformation === undefined
      ? []
      : [{ id, ...spelledFor({ why, fix }, { control: id, type: cloudformation.on[0] ?? '' }) }],
  ),
)('$id speaks CloudFormation to who writes CloudFormation', ({ why, fix }) => {
  const text = `${why} ${fix}`.replaceAll(SERVICE_NAMES, '');
  expect(text).not.toMatch(/[a-z]_[a-z]| = | \{ |[Tt]erraform|\bprovider\b/);
});

test.each(
  settings.flatMap(({ id, why, fix, terraform }) =>
    terraform === undefined
      ? []
      : [{ id, ...spelledFor({ why, fix }, { control: id, type: terraform.on[0] ?? '' }) }],
  ),
)('$id speaks Terraform to who writes Terraform', ({ why, fix }) => {
  expect(`${why} ${fix}`).not.toMatch(/AWS::|CloudFormation|`[A-Z][a-z]+[A-Z]\w+(?:: |`)/);
});

test('words are kept for settings that exist', () => {
  const ids = new Set(settings.map(({ id }) => id));
  const kept = [...Object.keys(CLOUDFORMATION_WORDS), ...Object.keys(TERRAFORM_WORDS)];
  expect(kept.filter((id) => !ids.has(id))).toEqual([]);
});
