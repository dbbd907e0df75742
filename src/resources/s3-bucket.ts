import { sharePolicy } from '../aws/policy/synthesise.ts';
import { defineResource } from '../model/define.ts';
import { isNew } from '../model/definition.ts';
import { unstated } from '../model/stated.ts';
import type { Founding } from '../model/definition.ts';
import type { GuardingPolicy, Nearly } from '../model/resource.ts';
import type { Reader, Stated, StatedTerm } from '../model/stated.ts';
import { known } from '../model/value.ts';
import { grantsTo, isFresh, unbarred } from './policy-carrier.ts';
import {
  accessBlock,
  allSwitches,
  blockOfProperty,
  switchedOn,
  unwrittenBlock,
  wholeBlock,
  type AccessBlock,
} from './s3-access-block.ts';
import {
  aclsDisabled,
  cloudFormationAcls,
  misspelledAcl,
  onObject,
  terraformAcls,
  type Acl,
} from './s3-acl.ts';

interface S3Bucket {
  readonly block: AccessBlock | undefined;
  readonly policies: readonly (StatedTerm & { readonly fresh: boolean })[];
  readonly acls: readonly Acl[];
  /** Accounts that are sent a copy of what is written to the bucket. */
  readonly copies: readonly StatedTerm[];
  readonly ownership: Stated<string>;
  readonly misspelled: readonly Nearly[];
}

const policyOf = (reader: Reader, path: string): S3Bucket['policies'] => {
  const policy = reader.document(path);
  return policy.term.kind === 'absent' ? [] : [{ ...policy, fresh: isFresh(reader) }];
};
const copiesTo = (reader: Reader, rules: string, account: string): readonly StatedTerm[] =>
  grantsTo(
    reader.blocks(rules).map((rule) => rule.text(account)),
    (recipient) => sharePolicy([recipient], 's3:ReplicateObject'),
  );

/** A bucket with everything that decides who reaches its objects. */
export const s3Bucket = defineResource<S3Bucket>({
  kind: 's3-bucket',
  service: 's3',
  blank: {
    block: undefined,
    policies: [],
    acls: [],
    copies: [],
    ownership: unstated,
    misspelled: [],
  },
  parts: [
    {
      declaredBy: 'aws_s3_bucket',
      read: (r) => ({
        policies: policyOf(r, 'policy'),
        acls: terraformAcls(r),
        misspelled: misspelledAcl(r.text('acl')),
        copies: copiesTo(r, 'replication_configuration.rules', 'destination.account_id'),
      }),
    },
    {
      declaredBy: 'aws_s3_bucket_policy',
      owner: 'bucket',
      read: (r) => ({ policies: policyOf(r, 'policy') }),
    },
    {
      declaredBy: 'aws_s3_bucket_acl',
      owner: 'bucket',
      read: (r) => ({ acls: terraformAcls(r), misspelled: misspelledAcl(r.text('acl')) }),
    },
    ...['aws_s3_object', 'aws_s3_bucket_object', 'aws_s3_object_copy'].map((declaredBy) => ({
      declaredBy,
      owner: 'bucket',
      read: (r: Reader) => ({ acls: terraformAcls(r, 'object') }),
    })),
    {
      declaredBy: 'aws_s3_bucket_ownership_controls',
      owner: 'bucket',
      read: (r) => ({ ownership: r.text('rule.object_ownership') }),
    },
    {
      declaredBy: 'aws_s3_bucket_public_access_block',
      owner: 'bucket',
      read: (r) => ({ block: accessBlock(r, { at: '', leftOut: false }) }),
    },
    // Destroying the block deletes the bucket's configuration: all switches are off then, not back to their defaults.
    {
      declaredBy: 'destroyed.aws_s3_bucket_public_access_block',
      owner: 'bucket',
      read: (r) => ({ block: allSwitches(false, r) }),
    },
    // Without ownership controls ACLs work again, as if ObjectWriter were set.
    {
      declaredBy: 'destroyed.aws_s3_bucket_ownership_controls',
      owner: 'bucket',
      read: (r) => ({ ownership: { value: known('ObjectWriter'), about: r.self, path: '' } }),
    },
    {
      declaredBy: 'aws_s3_bucket_replication_configuration',
      owner: 'bucket',
      read: (r) => ({ copies: copiesTo(r, 'rule', 'destination.account') }),
    },
    // A website serves to everyone what the bucket lets everyone read, and nothing else.
    { declaredBy: 'aws_s3_bucket_website_configuration', owner: 'bucket', read: () => ({}) },
    {
      declaredBy: 'aws_s3_bucket_server_side_encryption_configuration',
      owner: 'bucket',
      read: () => ({}),
    },
    // A directory bucket blocks public access for good.
    { declaredBy: 'aws_s3_directory_bucket', read: (r) => ({ block: allSwitches(true, r) }) },
    {
      declaredBy: 'AWS::S3::Bucket',
      read: (r) => ({
        acls: cloudFormationAcls(r),
        misspelled: misspelledAcl(r.text('AccessControl')),
        ownership: r.text('OwnershipControls.Rules.ObjectOwnership'),
        block: blockOfProperty(r),
        copies: copiesTo(r, 'ReplicationConfiguration.Rules', 'Destination.Account'),
      }),
    },
    {
      declaredBy: 'AWS::S3::BucketPolicy',
      owner: 'Bucket',
      read: (r) => ({ policies: policyOf(r, 'PolicyDocument') }),
    },
    { declaredBy: 'AWS::S3Express::DirectoryBucket', read: (r) => ({ block: allSwitches(true, r) }) },
    {
      declaredBy: 'AWS::S3Express::BucketPolicy',
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
        ...bucket.copies.map((copy) => ({
          ...unbarred(copy, self.address),
          surface: 'share' as const,
          called: 'the replication rule',
          grants: 'objects are copied to a bucket of',
        })),
      ],
    },
    nearly: bucket.misspelled,
    // What is declared elsewhere may be blocked or not; its access points have a block of their own.
    bars: { policy: switchedOn(bucket.block, 'restrictPublicBuckets', self) },
    ...(self.standIn ? {} : { barrier: wholeBlock(bucket.block, self) }),
    unwrittenBarrier: bucket.block === undefined && isNew(self) ? unwrittenBlock(self) : undefined,
  }),
});

function guardedPolicy(
  policy: S3Bucket['policies'][number],
  { block }: S3Bucket,
  self: Founding,
): GuardingPolicy {
  const rejected = switchedOn(block, 'blockPublicPolicy', self);
  return {
    ...policy,
    surface: 'policy',
    barred: switchedOn(block, 'restrictPublicBuckets', self),
    ...(policy.fresh ? { rejected } : {}),
    accountGuards: ['s3-account-block'],
  };
}

function guardedAcl({ key, ...acl }: Acl, { block, ownership }: S3Bucket, self: Founding): GuardingPolicy {
  const rejected = switchedOn(block, 'blockPublicAcls', self);
  return {
    ...acl,
    term: key === undefined ? acl.term : onObject(acl.term, self.address, key),
    surface: 'acl',
    called: key === undefined ? 'the ACL' : 'the ACL of an object',
    disabled: aclsDisabled(ownership, self),
    barred: switchedOn(block, 'ignorePublicAcls', self),
    ...(acl.fresh ? { rejected } : {}),
    accountGuards: ['s3-account-block'],
  };
}
