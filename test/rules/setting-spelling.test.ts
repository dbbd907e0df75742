import { describe, expect, test } from 'vitest';
import { spelledFor } from '../../src/rules/setting-spelling.ts';

describe('advice about a setting', () => {
  const fix = 'Set `storage_encrypted = true` with a `kms_key_id`.';
  const control = 'rds-instance-storage-encryption';
  test('is in Terraform’s words for Terraform', () => {
    expect(spelledFor(fix, { control, type: 'aws_db_instance' })).toBe(fix);
  });
  test('names the property for CloudFormation, and leaves what it does not know', () => {
    expect(spelledFor(fix, { control, type: 'AWS::RDS::DBInstance' })).toBe(
      'Set `StorageEncrypted: true` with a `kms_key_id`.',
    );
  });
  test('drops the quotes of a text', () => {
    expect(
      spelledFor('Set `http_tokens = "required"`.', {
        control: 'imdsv2-launch-config',
        type: 'AWS::AutoScaling::LaunchConfiguration',
      }),
    ).toMatch(/^Set `HttpTokens: required`\.$/);
  });
  test('stays as it is for a control that is in no table', () => {
    expect(
      spelledFor('Keep `this = that`.', { control: 'endpoint-policy', type: 'AWS::EC2::VPCEndpoint' }),
    ).toBe('Keep `this = that`.');
  });
});
