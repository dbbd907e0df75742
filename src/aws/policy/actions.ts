import { coversCall, type Calls } from './calls.ts';
import { appliesTo } from './resource-kinds.ts';
import { entryOf } from '../../model/table.ts';

/** What a call amounts to, worst first: control over access, the data itself, setting something off, or mere knowledge. */
export const CALL_CLASSES = ['take-over', 'write', 'read', 'invoke', 'list'] as const;
export type CallClass = (typeof CALL_CLASSES)[number];

type Catalogue = Readonly<Partial<Record<CallClass, readonly string[]>>>;

/** The actions of resource policies that matter, by IAM prefix. */
const CATALOGUE: Readonly<Record<string, Catalogue>> = {
  s3: {
    'take-over': [
      'PutBucketPolicy',
      'PutBucketAcl',
      'PutObjectAcl',
      'PutBucketPublicAccessBlock',
      'PutReplicationConfiguration',
      'BypassGovernanceRetention',
      'DeleteBucketPolicy',
    ],
    write: ['PutObject', 'DeleteObject', 'DeleteObjectVersion', 'RestoreObject', 'DeleteBucket'],
    read: ['GetObject', 'GetObjectVersion', 'GetObjectAttributes'],
    list: [
      'ListBucket',
      'ListBucketVersions',
      'GetBucketAcl',
      'GetBucketPolicy',
      'GetBucketLocation',
      'GetObjectAcl',
    ],
  },
  sqs: {
    'take-over': ['AddPermission', 'RemovePermission', 'SetQueueAttributes'],
    write: ['DeleteMessage', 'PurgeQueue', 'DeleteQueue'],
    read: ['ReceiveMessage'],
    invoke: ['SendMessage', 'ChangeMessageVisibility'],
    list: ['GetQueueAttributes', 'GetQueueUrl'],
  },
  sns: {
    'take-over': ['AddPermission', 'RemovePermission', 'SetTopicAttributes'],
    write: ['DeleteTopic'],
    read: ['Subscribe', 'Receive'],
    invoke: ['Publish'],
    list: ['GetTopicAttributes', 'ListSubscriptionsByTopic'],
  },
  kms: {
    'take-over': ['PutKeyPolicy', 'CreateGrant'],
    write: ['ScheduleKeyDeletion', 'DisableKey', 'ReEncryptTo'],
    read: ['Decrypt', 'GenerateDataKey', 'GenerateDataKeyWithoutPlaintext', 'ReEncryptFrom'],
    invoke: ['Encrypt', 'Sign', 'Verify'],
    list: ['DescribeKey', 'GetKeyPolicy'],
  },
  lambda: {
    'take-over': ['UpdateFunctionCode', 'UpdateFunctionConfiguration', 'AddPermission'],
    write: ['DeleteFunction'],
    read: ['GetLayerVersion', 'GetFunction'],
    invoke: ['InvokeFunction', 'InvokeFunctionUrl', 'InvokeAsync'],
    list: ['GetPolicy'],
  },
  secretsmanager: {
    'take-over': ['PutResourcePolicy', 'DeleteResourcePolicy'],
    write: ['PutSecretValue', 'UpdateSecret', 'DeleteSecret'],
    read: ['GetSecretValue', 'BatchGetSecretValue'],
    list: ['DescribeSecret'],
  },
  ecr: {
    'take-over': ['SetRepositoryPolicy', 'DeleteRepositoryPolicy'],
    write: ['PutImage', 'InitiateLayerUpload', 'BatchDeleteImage'],
    read: ['BatchGetImage', 'GetDownloadUrlForLayer'],
    list: ['DescribeImages', 'ListImages', 'BatchCheckLayerAvailability'],
  },
  elasticfilesystem: { 'take-over': ['ClientRootAccess'], write: ['ClientWrite'], read: ['ClientMount'] },
  glacier: {
    write: ['DeleteArchive', 'UploadArchive'],
    read: ['InitiateJob', 'GetJobOutput'],
    list: ['ListJobs'],
  },
  backup: {
    write: ['DeleteRecoveryPoint', 'CopyIntoBackupVault'],
    read: ['StartCopyJob', 'StartRestoreJob'],
  },
  es: {
    write: ['ESHttpPut', 'ESHttpPost', 'ESHttpDelete', 'ESHttpPatch'],
    read: ['ESHttpGet'],
    list: ['ESHttpHead'],
  },
  'execute-api': { invoke: ['Invoke', 'ManageConnections'] },
  events: { 'take-over': ['PutRule', 'PutTargets', 'PutPermission'], invoke: ['PutEvents'] },
  logs: {
    'take-over': ['PutResourcePolicy'],
    invoke: ['PutLogEvents', 'PutSubscriptionFilter', 'CreateLogStream'],
  },
  glue: {
    write: ['DeleteTable', 'UpdateTable', 'CreateTable'],
    read: ['GetTable', 'GetTables', 'GetDatabase'],
  },
  kinesis: {
    write: ['PutRecord', 'PutRecords'],
    read: ['GetRecords', 'SubscribeToShard'],
    list: ['DescribeStream'],
  },
  kafka: { read: ['CreateVpcConnection'] },
  dynamodb: {
    'take-over': ['PutResourcePolicy'],
    write: ['PutItem', 'DeleteItem', 'UpdateItem', 'BatchWriteItem'],
    read: ['GetItem', 'Query', 'Scan', 'BatchGetItem', 'GetRecords'],
    list: ['DescribeTable'],
  },
  sts: {
    'take-over': [
      'AssumeRole',
      'AssumeRoleWithWebIdentity',
      'AssumeRoleWithSAML',
      'TagSession',
      'SetSourceIdentity',
    ],
  },
  vpce: { invoke: ['Connect'] },
  ec2: { read: ['CreateVolume', 'RunInstances'] },
  rds: { read: ['RestoreDBInstanceFromDBSnapshot'] },
};

function listedActions(prefix: string): readonly (readonly [string, CallClass])[] {
  const catalogue = entryOf(CATALOGUE, prefix);
  return CALL_CLASSES.flatMap((kind) =>
    (catalogue?.[kind] ?? []).map((name): [string, CallClass] => [`${prefix}:${name}`, kind]),
  );
}

/** The classes of the calls in a pattern, by the catalogue or, for what is not in it, by the verb in its name. */
export function classesOf(pattern: string, service: string): ReadonlySet<CallClass> {
  const prefix = pattern.startsWith('*') ? service : (pattern.split(':')[0] ?? service).toLowerCase();
  const matched = listedActions(prefix).filter(([action]) => coversCall(pattern, action));
  if (matched.length > 0) return new Set(matched.map(([, kind]) => kind));
  return new Set([classByVerb(pattern.slice(pattern.indexOf(':') + 1))]);
}

function classByVerb(name: string): CallClass {
  if (
    /policy|permission|acl$|grant/i.test(name) &&
    /^(?:put|add|set|create|update|delete|remove)/i.test(name)
  )
    return 'take-over';
  if (/^(?:list|describe|head|check)/i.test(name)) return 'list';
  if (/^(?:get|batchget|read|receive|select|query|scan|download|search|export|decrypt)/i.test(name))
    return 'read';
  if (/^(?:invoke|send|publish|start|connect|execute)/i.test(name)) return 'invoke';
  return 'write';
}

/** A concrete call of the capability, for readers: the worst action we know of, on a resource that has it. */
export function sampleCall({ actions, resources }: Calls): {
  readonly action: string;
  readonly resource: string;
} {
  const [pattern = '*'] = actions;
  const fitting = (action: string): string | undefined =>
    resources.find((resource) => appliesTo({ pattern: action, except: [] }, resource));
  for (const action of candidates(pattern)) {
    const resource = fitting(action);
    if (resource !== undefined) return { action, resource };
  }
  return { action: pattern, resource: resources[0] ?? '*' };
}

/** A concrete action of the pattern, for readers: the worst one we know of. */
export function sampleAction(pattern: string): string {
  return candidates(pattern)[0] ?? pattern;
}

function candidates(pattern: string): readonly string[] {
  if (!/[*?]/.test(pattern.split(' except ')[0] ?? '')) return [pattern];
  const prefix = (pattern.split(':')[0] ?? '').toLowerCase();
  const readable = listedActions(prefix).filter(([action]) => coversCall(pattern, action));
  const order: readonly CallClass[] = ['read', 'invoke', 'write', 'take-over', 'list'];
  return order.flatMap((kind) => readable.flatMap(([action, found]) => (found === kind ? [action] : [])));
}
