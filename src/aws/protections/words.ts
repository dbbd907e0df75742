/** What is said of a setting where the general words are those of the other language. */
export interface Words {
  readonly why?: string;
  readonly fix?: string;
}

const fix = (text: string): Words => ({ fix: text });
const why = (text: string): Words => ({ why: text });

/** By id of the setting, for who writes CloudFormation; everything else is understood in both languages. */
export const CLOUDFORMATION_WORDS: Readonly<Record<string, Words>> = {
  'rds-deletion-protection': why(
    'A replacement, another logical id or a deleted stack deletes the database without a second step.',
  ),
  'dynamodb-cmk': fix(
    'Set `SSESpecification.SSEEnabled: true` with a customer managed `KMSMasterKeyId` where key control is required.',
  ),
  'dynamodb-pitr': fix('Set `PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled: true`.'),
  'dax-encryption': fix('Set `SSESpecification.SSEEnabled: true`, which makes the cluster anew.'),
  'keyspaces-cmk': fix('Use `EncryptionType: CUSTOMER_MANAGED_KMS_KEY` with a `KmsKeyIdentifier`.'),
  'elasticache-rg-at-rest': why('Disk swap, sync and backup files hold cache content in clear.'),
  'elasticache-cluster-transit': why('Applies to Memcached 1.6.12 and later; traffic is in clear.'),
  'elasticache-auth-removed': fix('Set `AuthToken` or, better, `UserGroupIds` (RBAC).'),
  'docdb-tls': fix('Set `tls: enabled` (or `tls1.2+`, `tls1.3+`) in `Parameters`.'),
  'docdb-log-exports': fix('Export `audit`, and set `audit_logs: enabled` in the parameter group.'),
  'docdb-audit-parameter': fix('Set `audit_logs: enabled` in `Parameters`.'),
  'neptune-enforce-ssl': fix('Leave `neptune_enforce_ssl: 1` in `Parameters`.'),
  'redshift-cluster-encryption': {
    why: 'Data blocks and snapshots rest in clear: without the property CloudFormation does not encrypt.',
    fix: 'Set `Encrypted: true` and name a KMS key.',
  },
  'redshift-require-ssl': fix('Set the parameter `require_ssl` to `true`.'),
  'redshift-audit-log': {
    why: 'Connections and user activity are not recorded.',
    fix: 'Add `LoggingProperties` with connectionlog, userlog and useractivitylog.',
  },
  'redshift-serverless-require-ssl': fix('Set the parameter `require_ssl` to `true`.'),
  'opensearch-at-rest': fix('Set `EncryptionAtRestOptions.Enabled: true`.'),
  'opensearch-cmk': fix('Set `EncryptionAtRestOptions.KmsKeyId`.'),
  'opensearch-https': why(
    'Queries, documents and basic-auth credentials can travel in clear; without the property HTTPS is not enforced.',
  ),
  'opensearch-node-to-node': fix('Set `NodeToNodeEncryptionOptions.Enabled: true`.'),
  'opensearch-fgac-off': fix('Set `AdvancedSecurityOptions.Enabled: true`.'),
  'efs-encryption': fix('Set `Encrypted: true`.'),
  'efs-access-point-root': fix('Set `RootDirectory.Path`.'),
  'ebs-volume-encryption': fix('Set `Encrypted: true`, and enable EBS encryption by default in the Region.'),
  'dlm-cross-region-encryption': fix('Set `Encrypted: true` with `CmkArn`.'),
  'dlm-event-copy-encryption': fix('Set `Encrypted: true` with `CmkArn`.'),
  's3-access-log': fix('Add a `LoggingConfiguration` that names a separate log bucket.'),
  's3-versioning': {
    why: 'Overwrites and deletes cannot be undone.',
    fix: 'Set `VersioningConfiguration.Status: Enabled`.',
  },
  's3-object-lock-off': why('Write-once retention is impossible, and it cannot be switched off again.'),
  's3-cors': why(
    'Scripts of any site can read responses; worse with PUT, POST or DELETE in `AllowedMethods`.',
  ),
  's3-directory-table-cmk': fix('Set `SSEAlgorithm: aws:kms` with `KMSKeyArn`.'),
  'backup-vault-lock-removed': fix(
    'Add a `LockConfiguration`; with `ChangeableForDays` it becomes immutable.',
  ),
  'rds-postgres-force-ssl': fix('Set `rds.force_ssl: 1` in `Parameters`.'),
  'rds-mysql-require-tls': fix('Set `require_secure_transport: 1` in `Parameters`.'),
  'rds-backup-disabled': why('No point-in-time recovery; setting 0 also deletes existing automated backups.'),
  'rds-cluster-storage-encryption': fix('Set `StorageEncrypted: true` with a `KmsKeyId`.'),
  'aurora-postgres-force-ssl': fix('Set `rds.force_ssl: 1` in `Parameters`.'),
  'aurora-mysql-require-tls': fix('Set `require_secure_transport: ON` in `Parameters`.'),
  'sqs-encryption': fix('Set `SqsManagedSseEnabled: true` or a `KmsMasterKeyId`.'),
  'sfn-cmk': fix('Use `EncryptionConfiguration` with `Type: CUSTOMER_MANAGED_KMS_KEY`.'),
  'kinesis-stream-encryption': fix('Add `StreamEncryption` with `EncryptionType: KMS` and a `KeyId`.'),
  'firehose-encryption': fix('Add `DeliveryStreamEncryptionConfigurationInput` with a `KeyType`.'),
  'msk-unauthenticated': fix(
    'Use IAM, SCRAM or mutual TLS and set `ClientAuthentication.Unauthenticated.Enabled: false`.',
  ),
  'mq-owned-key': fix('Set `UseAwsOwnedKey: false` and `KmsKeyId`.'),
  'mq-log': fix('Set `Logs.General: true`.'),
  'mq-audit-log': {
    why: 'Management actions on an ActiveMQ broker leave no record.',
    fix: 'Set `Logs.Audit: true` (ActiveMQ).',
  },
  'cloudtrail-cloudwatch': fix('Set `CloudWatchLogsLogGroupArn` and `CloudWatchLogsRoleArn`.'),
  'log-group-deletion-protection': why('An attacker or a refactoring can delete the log group.'),
  'guardduty-disabled': fix('Set `Enable: true`.'),
  'securityhub-control-disabled': fix('Give a `Reason` and keep the list small.'),
  'cloudfront-access-log': fix('Add `Logging`, or a delivery of `AWS::Logs::Delivery` for the distribution.'),
  'cloudfront-function-association-removed': why(
    'If the function checked tokens or added headers, that control is gone. Look at `LambdaFunctionAssociations` too.',
  ),
  'alb-http-redirect-dropped': fix(
    'Keep a redirect action with `Protocol: HTTPS` and `StatusCode: HTTP_301`.',
  ),
  'nlb-listener-tls-dropped': fix(
    'Keep `Protocol: TLS` with `Certificates`, or confirm that targets terminate TLS.',
  ),
  'lb-access-log': fix(
    'Set the attributes `access_logs.s3.enabled` to `true` and `access_logs.s3.bucket` to a bucket.',
  ),
  'clb-listener-plaintext': fix('Use https or ssl with `SSLCertificateId`, or migrate to an ALB or NLB.'),
  'clb-access-log': {
    why: 'Client requests cannot be reconstructed.',
    fix: 'Add an `AccessLoggingPolicy` with `Enabled: true`.',
  },
  'apigw-domain-mtls-removed': fix(
    'Keep `MutualTlsAuthentication` and disable the default execute-api endpoint.',
  ),
  'apigw-access-log': fix('Add `AccessLogSetting`.'),
  'apigwv2-domain-tls': why('Deprecated TLS remains negotiable.'),
  'apigwv2-access-log': fix('Add `AccessLogSettings`.'),
  'waf-default-allow': fix('Keep `DefaultAction` at `Block: {}` on allow-list ACLs.'),
  'waf-no-rules': why('It filters nothing.'),
  'waf-rule-count-override': fix('Use `OverrideAction` with `None: {}` after tuning.'),
  'vpc-flow-log-missing': fix('Add an `AWS::EC2::FlowLog` with `TrafficType: ALL` to every VPC.'),
  'client-vpn-log': fix('Set `ConnectionLogOptions.Enabled: true`.'),
  'ec2-root-volume-encryption': fix('Set `Ebs.Encrypted: true` in `BlockDeviceMappings`.'),
  'ec2-data-volume-encryption': fix('Set `Ebs.Encrypted: true` on every one of `BlockDeviceMappings`.'),
  'ec2-nitro-enclave-removed': fix('Keep `EnclaveOptions.Enabled: true`.'),
  'launch-template-volume-encryption': {
    why: 'Every instance, node or Batch host launched from it inherits clear-text disks.',
    fix: 'Set `Ebs.Encrypted: true` on each mapping.',
  },
  'launch-config-volume-encryption': fix('Set `Ebs.Encrypted: true` or move to a launch template.'),
  'workspaces-root-encryption': fix('Set `RootVolumeEncryptionEnabled: true` with `VolumeEncryptionKey`.'),
  'ecs-privileged': fix('Set `Privileged: false` and add single capabilities.'),
  'ecs-writable-root': fix('Set `ReadonlyRootFilesystem: true` and mount scratch volumes.'),
  'eks-secrets-encryption': fix('Add `EncryptionConfig` with `Provider.KeyArn` and `Resources: [secrets]`.'),
  'eks-node-ssh': {
    why: 'With no `SourceSecurityGroups` port 22 opens to the internet.',
    fix: 'Use SSM and drop `RemoteAccess`.',
  },
  'lambda-url-cors': why(
    'Any web site can call it from a browser; with `AllowCredentials` the risk is higher.',
  ),
  'codepipeline-cmk': fix('Set `ArtifactStore.EncryptionKey`.'),
  'glue-connection-password-encryption': fix(
    'Set `ReturnConnectionPasswordEncrypted: true` with a `KmsKeyId`.',
  ),
  'glue-ml-transform-encryption': why('Training labels rest without a KMS key.'),
  'bedrock-guardrail-missing': fix('Attach a `GuardrailConfiguration`.'),
  'transfer-log': fix('Set `StructuredLogDestinations` (or `LoggingRole`).'),
};

/** By id of the setting, for who writes Terraform. */
export const TERRAFORM_WORDS: Readonly<Record<string, Words>> = {
  'lambda-tenant-isolation-removed': why('Execution environments are shared between end tenants again.'),
  'neptune-graph-cmk': why('No customer key control.'),
  'ebs-default-encryption': fix('Keep `enabled = true`.'),
  's3-mfa-delete': why('One stolen key can purge object versions. Only the root user can set it.'),
  'rds-skip-final-snapshot': why('Deletion or replacement leaves no copy.'),
  'rds-backup-disabled': why(
    'No point-in-time recovery: without the argument Terraform keeps none, and 0 also deletes existing automated backups.',
  ),
  'opensearch-https': why('Queries, documents and basic-auth credentials can travel in clear.'),
  'bedrock-invocation-log': why('Prompts and completions leave no record; abuse cannot be investigated.'),
  'eks-secrets-encryption': fix(
    'Add `encryption_config` with a `key_arn` of your own under `provider`, and `resources = ["secrets"]`.',
  ),
};
