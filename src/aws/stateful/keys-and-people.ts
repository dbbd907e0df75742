import { oneOf } from '../conditions.ts';
import { grace, nothing, refused, type StatefulType } from './survivors.ts';

/** Keys, secrets and identities. */
export const KEYS_AND_PEOPLE: readonly StatefulType[] = [
  {
    on: ['aws_kms_key', 'AWS::KMS::Key', 'aws_kms_external_key'],
    holds: 'everything that is encrypted under it',
    loss: 'critical',
    survivors: [
      grace('the deletion can be cancelled during the waiting period, and after it nothing can be decrypted'),
    ],
  },
  {
    on: ['aws_secretsmanager_secret', 'AWS::SecretsManager::Secret'],
    holds: 'its value',
    loss: 'high',
    survivors: [
      nothing('`recovery_window_in_days` is 0, so that it goes at once', {
        recovery_window_in_days: oneOf(0),
      }),
      grace('it can be restored during its recovery window'),
    ],
  },
  {
    on: ['aws_cognito_user_pool', 'AWS::Cognito::UserPool'],
    holds: 'its users; their passwords cannot be exported',
    loss: 'critical',
    survivors: [
      refused('deletion_protection', oneOf('ACTIVE')),
      refused('DeletionProtection', oneOf('ACTIVE')),
    ],
  },
  {
    on: [
      'aws_directory_service_directory',
      'AWS::DirectoryService::MicrosoftAD',
      'aws_cognito_identity_pool',
      'AWS::Cognito::IdentityPool',
      'aws_connect_instance',
      'AWS::Connect::Instance',
    ],
    holds: 'its identities and records',
    loss: 'high',
  },
  {
    on: [
      'aws_acmpca_certificate_authority',
      'AWS::ACMPCA::CertificateAuthority',
      'aws_cloudhsm_v2_cluster',
      'AWS::CloudHSM::Cluster',
    ],
    holds: 'its keys',
    loss: 'high',
  },
];
