import { covers } from './match.ts';
import { entryOf } from '../../model/table.ts';

/** Resources of a kind, told by what follows the guarded resource in the pattern, and the actions that exist for them. */
interface Kind {
  readonly name: string;
  readonly follows: RegExp;
  readonly actions: readonly string[];
}
interface Service {
  /** The guarded resource itself, at the beginning of a pattern. */
  readonly self: RegExp;
  readonly kinds: readonly Kind[];
}

function kind(name: string, follows: RegExp, actions: string): Kind {
  return { name, follows, actions: actions.trim().toLowerCase().split(/\s+/) };
}

/**
 * Services whose policies govern more than one kind of resource: the actions by kind, from the Service Authorization
 * Reference. An action that is listed nowhere counts as one of every kind.
 */
const SERVICES: Readonly<Record<string, Service>> = {
  s3: {
    self: /^(?:own|arn:[^:*?]*:s3:::[^/*?:]+)(?=$|\/)/,
    kinds: [
      kind(
        'bucket',
        /^$/,
        `
      AllowVendedLogDeliveryForResource CreateBucket CreateBucketMetadataTableConfiguration
      DeleteBucket DeleteBucketMetadataTableConfiguration DeleteBucketPolicy DeleteBucketWebsite
      GetAccelerateConfiguration GetAnalyticsConfiguration GetBucketAbac GetBucketAcl GetBucketCORS
      GetBucketLocation GetBucketLogging GetBucketMetadataTableConfiguration GetBucketNotification
      GetBucketObjectLockConfiguration GetBucketOwnershipControls GetBucketPolicy
      GetBucketPolicyStatus GetBucketPublicAccessBlock GetBucketRequestPayment GetBucketTagging
      GetBucketVersioning GetBucketWebsite GetEncryptionConfiguration
      GetIntelligentTieringConfiguration GetInventoryConfiguration GetLifecycleConfiguration
      GetMetricsConfiguration GetReplicationConfiguration ListBucket ListBucketMultipartUploads
      ListBucketVersions ListTagsForResource PauseReplication PutAccelerateConfiguration
      PutAnalyticsConfiguration PutBucketAbac PutBucketAcl PutBucketCORS PutBucketLogging
      PutBucketNotification PutBucketObjectLockConfiguration PutBucketOwnershipControls
      PutBucketPolicy PutBucketPublicAccessBlock PutBucketRequestPayment PutBucketTagging
      PutBucketVersioning PutBucketWebsite PutEncryptionConfiguration
      PutIntelligentTieringConfiguration PutInventoryConfiguration PutLifecycleConfiguration
      PutMetricsConfiguration PutReplicationConfiguration TagResource UntagResource
      UpdateBucketMetadataAnnotationTableConfiguration UpdateBucketMetadataInventoryTableConfiguration
      UpdateBucketMetadataJournalTableConfiguration`,
      ),
      kind(
        'object',
        /^\//,
        `
      AbortMultipartUpload BypassGovernanceRetention DeleteObject DeleteObjectAnnotation
      DeleteObjectTagging DeleteObjectVersion DeleteObjectVersionAnnotation DeleteObjectVersionTagging
      GetObject GetObjectAcl GetObjectAnnotation GetObjectAttributes GetObjectLegalHold
      GetObjectRetention GetObjectTagging GetObjectTorrent GetObjectVersion GetObjectVersionAcl
      GetObjectVersionAnnotation GetObjectVersionAnnotationForReplication GetObjectVersionAttributes
      GetObjectVersionForReplication GetObjectVersionTagging GetObjectVersionTorrent
      InitiateReplication ListMultipartUploadParts ListObjectAnnotations ListObjectVersionAnnotations
      ObjectOwnerOverrideToBucketOwner PutObject PutObjectAcl PutObjectAnnotation PutObjectLegalHold
      PutObjectRetention PutObjectTagging PutObjectVersionAcl PutObjectVersionAnnotation
      PutObjectVersionTagging ReplicateDelete ReplicateObject ReplicateObjectAnnotation ReplicateTags
      RestoreObject UpdateObjectEncryption`,
      ),
    ],
  },
  kms: {
    self: /^arn:[^:*?]*:kms:[^:]*:[^:]*:/,
    kinds: [
      kind(
        'key',
        /^key\//,
        `
      CancelKeyDeletion CreateAlias CreateGrant Decrypt DeleteAlias DeleteImportedKeyMaterial
      DeriveSharedSecret DescribeKey DisableKey DisableKeyRotation EnableKey EnableKeyRotation Encrypt
      GenerateDataKey GenerateDataKeyPair GenerateDataKeyPairWithoutPlaintext
      GenerateDataKeyWithoutPlaintext GenerateMac GetKeyLastUsage GetKeyPolicy GetKeyRotationStatus
      GetParametersForImport GetPublicKey ImportKeyMaterial ListGrants ListKeyPolicies ListKeyRotations
      ListResourceTags ListRetirableGrants PutKeyPolicy ReEncryptFrom ReEncryptTo ReplicateKey RetireGrant
      RevokeGrant RotateKeyOnDemand ScheduleKeyDeletion Sign SynchronizeMultiRegionKey TagResource
      UntagResource UpdateAlias UpdateKeyDescription UpdatePrimaryRegion Verify VerifyMac`,
      ),
      kind('alias', /^alias\//, 'CreateAlias DeleteAlias UpdateAlias'),
    ],
  },
  dynamodb: {
    self: /^own(?=$|\/)/,
    kinds: [
      kind(
        'table',
        /^$/,
        `
      AssociateTableReplica BatchGetItem BatchWriteItem ConditionCheckItem CreateBackup
      CreateGlobalTable CreateGlobalTableWitness CreateTable CreateTableReplica
      DeleteGlobalTableWitness DeleteItem DeleteResourcePolicy DeleteTable DeleteTableReplica
      DescribeContinuousBackups DescribeContributorInsights DescribeGlobalTable
      DescribeGlobalTableSettings DescribeKinesisStreamingDestination DescribeTable
      DescribeTableReplicaAutoScaling DescribeTimeToLive DisableKinesisStreamingDestination
      EnableKinesisStreamingDestination ExportTableToPointInTime GetItem GetResourcePolicy ImportTable
      ListExports ListImports ListTagsOfResource PartiQLDelete PartiQLInsert PartiQLSelect
      PartiQLUpdate PutItem PutResourcePolicy Query ReadDataForReplication ReplicateSettings
      RestoreTableFromAwsBackup RestoreTableFromBackup RestoreTableToPointInTime Scan SearchVectors
      StartAwsBackupJob TagResource UntagResource UpdateContinuousBackups UpdateContributorInsights
      UpdateGlobalTable UpdateGlobalTableSettings UpdateGlobalTableVersion UpdateItem
      UpdateKinesisStreamingDestination UpdateTable UpdateTableReplicaAutoScaling UpdateTimeToLive
      WriteDataForReplication`,
      ),
      kind(
        'index',
        /^\/(?:\*|index\/)/,
        `
      DescribeContributorInsights PartiQLSelect Query Scan SearchVectors UpdateContributorInsights`,
      ),
      kind(
        'stream',
        /^\/(?:\*|stream\/)/,
        `
      DeleteResourcePolicy DescribeStream GetRecords GetResourcePolicy GetShardIterator
      ListTagsOfResource PutResourcePolicy TagResource UntagResource`,
      ),
    ],
  },
};

/** Longer than any action there is: what is written so is not looked up. */
const LONGEST_ACTION = 128;

interface ActionSpan {
  readonly pattern: string;
  readonly except: readonly string[];
}

/** A text that is the same for resource patterns to which the same actions apply, whatever the service. */
export function kindOfResource(resource: string): string {
  return Object.keys(SERVICES)
    .flatMap((prefix) => kindsAt(prefix, resource)?.map(({ name }) => `${prefix} ${name}`) ?? [])
    .join(', ');
}

/**
 * Whether some action of the pattern exists for some resource of the other: `s3:GetObject` reads objects and never a bucket,
 * `s3:Get*` either. What is not known to be impossible applies.
 */
export function appliesTo(action: ActionSpan, resource: string): boolean {
  const prefix = action.pattern.slice(0, action.pattern.indexOf(':')).toLowerCase();
  const here = kindsAt(prefix, resource);
  if (here === undefined || action.pattern.length > LONGEST_ACTION) return true;
  const contains = containment(action, prefix);
  const isListed = (kinds: readonly Kind[]): boolean =>
    kinds.some(({ actions }) => actions.some((name) => contains(name)));
  return isListed(here) || !isListed(SERVICES[prefix]?.kinds ?? []);
}

/** The kinds of resource in the pattern; undefined where it may be any. */
function kindsAt(prefix: string, resource: string): readonly Kind[] | undefined {
  const service = entryOf(SERVICES, prefix);
  const self = service?.self.exec(resource)?.[0];
  if (service === undefined || self === undefined) return undefined;
  const found = service.kinds.filter(({ follows }) => follows.test(resource.slice(self.length)));
  return found.length === 0 ? undefined : found;
}

function containment({ pattern, except }: ActionSpan, prefix: string): (name: string) => boolean {
  const whole = pattern.toLowerCase();
  const excluded = except.map((each) => each.toLowerCase()).filter((each) => each.length <= LONGEST_ACTION);
  return (name) => {
    const action = `${prefix}:${name}`;
    return covers(whole, action) && !excluded.some((each) => covers(each, action));
  };
}
