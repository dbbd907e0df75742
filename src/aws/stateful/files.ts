import { oneOf } from '../conditions.ts';
import { copy, nothing, unlessEmpty, type StatefulType, type Survivor } from './survivors.ts';

const FINAL_BACKUP: readonly Survivor[] = [
  copy('a final backup is taken', { skip_final_backup: oneOf(false) }),
];
/** Objects, files, disks, backups and images. */
export const FILES: readonly StatefulType[] = [
  {
    on: ['aws_s3_bucket', 'aws_s3_directory_bucket'],
    holds: 'its objects',
    loss: 'critical',
    survivors: [
      nothing('`force_destroy` is on, so that it is emptied first, old versions included', {
        force_destroy: oneOf(true),
      }),
      unlessEmpty('the deletion fails unless it is empty'),
    ],
  },
  {
    on: [
      'AWS::S3::Bucket',
      'AWS::S3Express::DirectoryBucket',
      'aws_glacier_vault',
      'AWS::Backup::LogicallyAirGappedBackupVault',
      'aws_backup_logically_air_gapped_vault',
      'AWS::Backup::BackupVault',
    ],
    holds: 'what it stores',
    loss: 'high',
    survivors: [unlessEmpty('the deletion fails unless it is empty')],
  },
  {
    on: ['aws_backup_vault'],
    holds: 'its recovery points',
    loss: 'critical',
    survivors: [
      nothing('`force_destroy` is on, so that its recovery points are deleted first', {
        force_destroy: oneOf(true),
      }),
      unlessEmpty('the deletion fails unless it is empty'),
    ],
  },
  {
    on: [
      'aws_s3tables_table_bucket',
      'AWS::S3Tables::TableBucket',
      'aws_s3tables_table',
      'AWS::S3Tables::Table',
      'aws_s3vectors_vector_bucket',
      'AWS::S3Vectors::VectorBucket',
      'aws_efs_file_system',
      'AWS::EFS::FileSystem',
    ],
    holds: 'what it stores',
    loss: 'critical',
  },
  {
    on: [
      'aws_fsx_windows_file_system',
      'aws_fsx_lustre_file_system',
      'aws_fsx_ontap_file_system',
      'aws_fsx_ontap_volume',
      'aws_fsx_openzfs_file_system',
      'aws_fsx_openzfs_volume',
      'AWS::FSx::FileSystem',
      'AWS::FSx::Volume',
    ],
    holds: 'its files',
    loss: 'critical',
    survivors: FINAL_BACKUP,
  },
  {
    on: ['aws_ebs_volume', 'AWS::EC2::Volume'],
    holds: 'its disk',
    loss: 'critical',
    survivors: [copy('a final snapshot is taken', { final_snapshot: oneOf(true) })],
  },
  { on: ['aws_ebs_snapshot', 'aws_ami'], holds: 'what it keeps a copy of', loss: 'medium' },
  {
    on: ['aws_ecr_repository', 'AWS::ECR::Repository'],
    holds: 'its images',
    loss: 'high',
    survivors: [
      nothing('`force_delete` is on, so that its images are deleted first', { force_delete: oneOf(true) }),
      nothing('`EmptyOnDelete` is on, so that its images are deleted first', { EmptyOnDelete: oneOf(true) }),
      unlessEmpty('the deletion fails unless it is empty'),
    ],
  },
  {
    on: [
      'aws_codecommit_repository',
      'AWS::CodeCommit::Repository',
      'aws_codeartifact_repository',
      'AWS::CodeArtifact::Repository',
    ],
    holds: 'what it stores',
    loss: 'high',
  },
];
