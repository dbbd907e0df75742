import { gone, is, moreThan, unset } from './predicates.ts';
import type { ServiceSettings } from './setting.ts';

export const secretsmanagerSettings: ServiceSettings = {
  service: 'secretsmanager',
  settings: [
    {
      id: 'secretsmanager-cmk',
      topic: 'key-management',
      layer: 'at-rest',
      missing: 'low',
      lost: 'medium',
      terraform: { on: ['aws_secretsmanager_secret'], path: 'kms_key_id', unsafe: unset },
      cloudformation: { on: ['AWS::SecretsManager::Secret'], path: 'KmsKeyId', unsafe: unset },
      title: 'Secret uses the aws/secretsmanager key',
      why: 'The AWS managed key policy is open to the whole account and blocks cross-account use.',
      fix: 'Set `kms_key_id` to a customer key.',
    },
    {
      id: 'secret-rotation-removed',
      topic: 'key-management',
      layer: 'at-rest',
      missing: 'medium',
      lost: 'high',
      terraform: {
        on: ['aws_secretsmanager_secret'],
        by: { type: 'aws_secretsmanager_secret_rotation', through: 'secret_id' },
        path: '',
        unsafe: gone,
      },
      cloudformation: {
        on: ['AWS::SecretsManager::Secret'],
        by: { type: 'AWS::SecretsManager::RotationSchedule', through: 'SecretId' },
        path: '',
        unsafe: gone,
      },
      title: 'Secret is not rotated automatically',
      why: 'The credential becomes long-lived again.',
      fix: 'Keep a rotation schedule of at most 90 days.',
    },
    {
      id: 'secret-rotation-interval',
      topic: 'key-management',
      layer: 'at-rest',
      missing: 'low',
      lost: 'medium',
      terraform: {
        on: ['aws_secretsmanager_secret_rotation'],
        path: 'rotation_rules.automatically_after_days',
        unsafe: moreThan(90),
      },
      cloudformation: {
        on: ['AWS::SecretsManager::RotationSchedule'],
        path: 'RotationRules.AutomaticallyAfterDays',
        unsafe: moreThan(90),
      },
      title: 'Secret rotates less often than every 90 days',
      why: 'Longer exposure window after a leak.',
      fix: 'Set `automatically_after_days` to 90 or fewer.',
    },
    {
      id: 'secret-no-recovery-window',
      topic: 'deletion-safety',
      layer: 'data',
      missing: 'medium',
      lost: 'high',
      terraform: {
        on: ['aws_secretsmanager_secret'],
        path: 'recovery_window_in_days',
        unsafe: is(0),
        omitted: 30,
      },
      title: 'Secret is deleted without a recovery window',
      why: 'Zero means immediate, irreversible deletion.',
      fix: 'Use 7 to 30 days.',
    },
  ],
};
