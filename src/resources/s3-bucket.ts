import { allOf, anyOf, isSet, isTrue, not, orDefault, proven, refuted, satisfies } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import { unstated } from '../model/resource.ts';
import type { Founding, GuardingPolicy, Reader, Stated, StatedTerm } from '../model/resource.ts';
import { known, unknown } from '../model/value.ts';
import { aclPolicy, cannedAclPolicy } from '../aws/policy/synthesise.ts';

/** The four switches of a public access block; `stated` tells a block with switches left out from no block at all. */
interface AccessBlock {
  readonly blockPublicAcls: Stated<boolean>;
  readonly ignorePublicAcls: Stated<boolean>;
  readonly blockPublicPolicy: Stated<boolean>;
  readonly restrictPublicBuckets: Stated<boolean>;
}
interface S3Bucket {
  readonly block: AccessBlock | undefined;
  readonly policies: readonly (StatedTerm & { readonly written: boolean })[];
  readonly acls: readonly (StatedTerm & { readonly written: boolean })[];
  readonly ownership: Stated<string>;
  readonly encryption: Stated<string>;
}

const written = (reader: Reader): boolean =>
  reader.action === 'create' || reader.action === 'update' || reader.action === 'replace';
const policyOf = (reader: Reader, path: string): S3Bucket['policies'] => {
  const policy = reader.document(path);
  return policy.term.kind === 'absent' ? [] : [{ ...policy, written: written(reader) }];
};

/** In a block that is there, a switch left out is off: less safe than no block on a new bucket. */
function accessBlock(
  reader: Reader,
  prefix: string,
  names: readonly [string, string, string, string],
): AccessBlock {
  const flag = (name: string): Stated<boolean> => orDefault(reader.flag(`${prefix}${name}`), false);
  const [acls, ignore, policy, restrict] = names;
  return {
    blockPublicAcls: flag(acls),
    ignorePublicAcls: flag(ignore),
    blockPublicPolicy: flag(policy),
    restrictPublicBuckets: flag(restrict),
  };
}
function allOff({ self }: Reader): AccessBlock {
  const off = { value: known(false), about: self, path: '' };
  return { blockPublicAcls: off, ignorePublicAcls: off, blockPublicPolicy: off, restrictPublicBuckets: off };
}

/** Taking the property away deletes the configuration from the bucket. */
function cloudFormationBlock(r: Reader): AccessBlock | undefined {
  const property = 'PublicAccessBlockConfiguration';
  if (r.blocks(property).length > 0) return accessBlock(r, `${property}.`, cloudFormationSwitches);
  return (r.former?.blocks(property).length ?? 0) > 0 ? allOff(r) : undefined;
}

const terraformSwitches = [
  'block_public_acls',
  'ignore_public_acls',
  'block_public_policy',
  'restrict_public_buckets',
] as const;
const cloudFormationSwitches = [
  'BlockPublicAcls',
  'IgnorePublicAcls',
  'BlockPublicPolicy',
  'RestrictPublicBuckets',
] as const;

function terraformAcls(reader: Reader): S3Bucket['acls'] {
  const canned = reader.text('acl');
  const grants = [...reader.blocks('grant'), ...reader.blocks('access_control_policy.grant')].flatMap(
    (grant) => {
      const uri = grant.text(grant.text('uri').value.kind === 'absent' ? 'grantee.uri' : 'uri');
      const permissions = [...grant.texts('permissions'), ...grant.texts('permission')];
      return permissions.map((permission) => ({
        term: aclPolicy(uri.value, permission.value, 'bucket'),
        about: uri.about,
        path: uri.path,
        written: written(reader),
      }));
    },
  );
  if (canned.value.kind === 'absent') return grants;
  return [
    { term: cannedAclPolicy(canned.value), about: canned.about, path: canned.path, written: written(reader) },
    ...grants,
  ];
}

/** An S3 bucket with everything that decides who reaches its objects. */
export const s3Bucket = defineResource<S3Bucket>({
  kind: 's3-bucket',
  service: 's3',
  blank: {
    block: undefined,
    policies: [],
    acls: [],
    ownership: unstated,
    encryption: unstated,
  },
  parts: [
    {
      declaredBy: 'aws_s3_bucket',
      read: (r) => ({
        policies: policyOf(r, 'policy'),
        acls: terraformAcls(r),
        encryption: r.text(
          'server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.sse_algorithm',
        ),
      }),
    },
    {
      declaredBy: 'aws_s3_bucket_policy',
      owner: 'bucket',
      read: (r) => ({ policies: policyOf(r, 'policy') }),
    },
    { declaredBy: 'aws_s3_bucket_acl', owner: 'bucket', read: (r) => ({ acls: terraformAcls(r) }) },
    {
      declaredBy: 'aws_s3_bucket_ownership_controls',
      owner: 'bucket',
      read: (r) => ({ ownership: r.text('rule.object_ownership') }),
    },
    {
      declaredBy: 'aws_s3_bucket_public_access_block',
      owner: 'bucket',
      read: (r) => ({ block: accessBlock(r, '', terraformSwitches) }),
    },
    // Destroying the block deletes the bucket's configuration: all switches are off then, not back to their defaults.
    {
      declaredBy: 'destroyed.aws_s3_bucket_public_access_block',
      owner: 'bucket',
      read: (r) => ({ block: allOff(r) }),
    },
    // Without ownership controls ACLs work again, as if ObjectWriter were set.
    {
      declaredBy: 'destroyed.aws_s3_bucket_ownership_controls',
      owner: 'bucket',
      read: (r) => ({ ownership: { value: known('ObjectWriter'), about: r.self, path: '' } }),
    },
    {
      declaredBy: 'aws_s3_bucket_server_side_encryption_configuration',
      owner: 'bucket',
      read: (r) => ({ encryption: r.text('rule.apply_server_side_encryption_by_default.sse_algorithm') }),
    },
    {
      declaredBy: 'AWS::S3::Bucket',
      read: (r) => ({
        acls:
          r.text('AccessControl').value.kind === 'absent'
            ? []
            : [
                {
                  ...r.text('AccessControl'),
                  term: cannedAclPolicy(r.text('AccessControl').value),
                  written: written(r),
                },
              ],
        ownership: r.text('OwnershipControls.Rules.ObjectOwnership'),
        block: cloudFormationBlock(r),
        encryption: r.text(
          'BucketEncryption.ServerSideEncryptionConfiguration.ServerSideEncryptionByDefault.SSEAlgorithm',
        ),
      }),
    },
    {
      declaredBy: 'AWS::S3::BucketPolicy',
      owner: 'Bucket',
      read: (r) => ({ policies: policyOf(r, 'PolicyDocument') }),
    },
  ],
  traits: (bucket, self) => ({
    guarded: {
      service: 's3',
      policies: [
        ...bucket.policies.map((policy) => guardedPolicy(policy, bucket, self)),
        ...bucket.acls.map((acl) => guardedAcl(acl, bucket, self)),
      ],
    },
    controls: [{ id: 'encryption-at-rest', on: encrypted(bucket, self) }],
  }),
});

function guardedPolicy(
  { written: isWritten, ...policy }: S3Bucket['policies'][number],
  { block }: S3Bucket,
  self: Founding,
): GuardingPolicy {
  const restricted = switchedOn(block?.restrictPublicBuckets, self, {
    yes: 'public access is restricted (RestrictPublicBuckets)',
    no: 'RestrictPublicBuckets is off',
  });
  const rejected = switchedOn(block?.blockPublicPolicy, self, {
    yes: 'S3 rejects a new public policy (BlockPublicPolicy)',
    no: 'BlockPublicPolicy is off',
  });
  return {
    ...policy,
    surface: 'policy',
    barred: isWritten ? anyOf([restricted, rejected]) : restricted,
    accountGuards: ['s3-account-block'],
  };
}

function guardedAcl(
  { written: isWritten, ...acl }: S3Bucket['acls'][number],
  { block, ownership }: S3Bucket,
  self: Founding,
): GuardingPolicy {
  const ignored = switchedOn(block?.ignorePublicAcls, self, {
    yes: 'public ACLs are ignored (IgnorePublicAcls)',
    no: 'IgnorePublicAcls is off',
  });
  const rejected = switchedOn(block?.blockPublicAcls, self, {
    yes: 'S3 rejects a new public ACL (BlockPublicAcls)',
    no: 'BlockPublicAcls is off',
  });
  return {
    ...acl,
    surface: 'acl',
    barred: anyOf([aclsDisabled(ownership, self), ignored, ...(isWritten ? [rejected] : [])]),
    accountGuards: ['s3-account-block'],
  };
}

/** A bucket created since April 2023 starts with all four switches on; what an older one has is known only to S3. */
function switchedOn(
  stated: Stated<boolean> | undefined,
  self: Founding,
  says: { readonly yes: string; readonly no: string },
): Judgement {
  if (stated !== undefined) return isTrue(stated, says);
  const subject = { about: self.address, path: '' };
  if (self.action === 'create' || self.action === 'replace')
    return proven(`a new bucket blocks public access by default`, subject);
  return isTrue(
    {
      ...subject,
      value: unknown('external', {
        written: 'the public access block of this bucket, which is not managed here',
      }),
    },
    says,
  );
}

/** Since April 2023 a new bucket has ACLs disabled (BucketOwnerEnforced); without ownership controls an older one behaves as ObjectWriter. */
function aclsDisabled(ownership: Stated<string>, self: Founding): Judgement {
  if (ownership.value.kind !== 'absent') {
    return satisfies(ownership, (mode) => mode === 'BucketOwnerEnforced', {
      yes: 'ACLs are disabled (BucketOwnerEnforced)',
      no: 'ACLs are in force',
    });
  }
  const subject = { about: self.address, path: '' };
  return self.action === 'create' || self.action === 'replace'
    ? proven('a new bucket has ACLs disabled by default', subject)
    : refuted('ACLs are in force', subject);
}

/** S3 encrypts every new object with its own keys since January 2023; a configuration only chooses the key. */
function encrypted({ encryption }: S3Bucket, self: Founding): Judgement {
  const chosen = isSet(encryption, { yes: 'default encryption is configured', no: 'no key is chosen' });
  return encryption.value.kind === 'absent'
    ? not(refuted('S3 encrypts new objects with its own keys', { about: self.address, path: '' }))
    : allOf([chosen]);
}
