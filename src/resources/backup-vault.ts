import { policyCarrier } from './policy-carrier.ts';

/** A vault of recovery points. */
export const backupVault = policyCarrier({
  kind: 'backup-vault',
  service: 'backup',
  iam: 'backup',
  parts: [
    { declaredBy: 'aws_backup_vault' },
    { declaredBy: 'aws_backup_logically_air_gapped_vault' },
    { declaredBy: 'aws_backup_vault_policy', owner: 'backup_vault_name', policy: 'policy' },
    { declaredBy: 'AWS::Backup::BackupVault', policy: 'AccessPolicy' },
    { declaredBy: 'AWS::Backup::LogicallyAirGappedBackupVault', policy: 'AccessPolicy' },
  ],
});
