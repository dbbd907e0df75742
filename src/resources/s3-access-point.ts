import { defineResource } from '../model/define.ts';
import { anyOf, isSet, isTrue, type Judgement } from '../model/judge.ts';
import { unstated } from '../model/stated.ts';
import type { Founding, Part } from '../model/definition.ts';
import type { GuardingPolicy } from '../model/resource.ts';
import type { Reader, Stated, StatedTerm } from '../model/stated.ts';
import { isFresh, unbarred } from './policy-carrier.ts';
import { accessBlock, type AccessBlock } from './s3-access-block.ts';

interface AccessPoint {
  readonly policies: readonly (StatedTerm & { readonly fresh: boolean })[];
  readonly block: AccessBlock | undefined;
  readonly vpc: Stated<string>;
  readonly buckets: readonly Stated<string>[];
}

const policiesOf = (reader: Reader, path: string): AccessPoint['policies'] => [
  { ...reader.document(path), fresh: isFresh(reader) },
];

/** Where a spelling keeps what decides about an access point. */
interface Names {
  readonly policy: string | undefined;
  readonly block: string;
  readonly vpc: string;
  readonly buckets: (reader: Reader) => readonly Stated<string>[];
}
const founded = (declaredBy: string, names: Names): Part<AccessPoint> => ({
  declaredBy,
  read: (r) => ({
    policies: names.policy === undefined ? [] : policiesOf(r, names.policy),
    block: accessBlock(r, { at: names.block, leftOut: true }),
    vpc: r.text(names.vpc),
    buckets: names.buckets(r),
  }),
});

const blank: AccessPoint = { policies: [], block: undefined, vpc: unstated, buckets: [] };

/** A door to a bucket with a policy of its own; the bucket must let the request in as well. */
export const s3AccessPoint = defineResource<AccessPoint>({
  kind: 's3-access-point',
  service: 's3',
  blank,
  parts: [
    founded('aws_s3_access_point', {
      policy: 'policy',
      block: 'public_access_block_configuration',
      vpc: 'vpc_configuration.vpc_id',
      buckets: (r) => [r.text('bucket')],
    }),
    {
      declaredBy: 'aws_s3control_access_point_policy',
      owner: 'access_point_arn',
      read: (r) => ({ policies: policiesOf(r, 'policy') }),
    },
    ...['AWS::S3::AccessPoint', 'AWS::S3Express::AccessPoint'].map((declaredBy) =>
      founded(declaredBy, {
        policy: 'Policy',
        block: 'PublicAccessBlockConfiguration',
        vpc: 'VpcConfiguration.VpcId',
        buckets: (r) => [r.text('Bucket')],
      }),
    ),
  ],
  traits: guardedThrough,
});

/** A global name in front of buckets in several Regions; one of the buckets must let the request in as well. */
export const s3MultiRegionAccessPoint = defineResource<AccessPoint>({
  kind: 's3-multi-region-access-point',
  service: 's3',
  blank,
  parts: [
    founded('aws_s3control_multi_region_access_point', {
      policy: undefined,
      block: 'details.public_access_block',
      vpc: 'vpc_id',
      buckets: (r) => r.blocks('details.region').map((region) => region.text('bucket')),
    }),
    {
      declaredBy: 'aws_s3control_multi_region_access_point_policy',
      owner: 'details.name',
      read: (r) => ({ policies: policiesOf(r, 'details.policy') }),
    },
    founded('AWS::S3::MultiRegionAccessPoint', {
      policy: undefined,
      block: 'PublicAccessBlockConfiguration',
      vpc: 'VpcId',
      buckets: (r) => r.blocks('Regions').map((region) => region.text('Bucket')),
    }),
    {
      declaredBy: 'AWS::S3::MultiRegionAccessPointPolicy',
      owner: 'MrapName',
      read: (r) => ({ policies: policiesOf(r, 'Policy') }),
    },
  ],
  traits: guardedThrough,
});

function guardedThrough(point: AccessPoint, self: Founding) {
  const policies = point.policies
    .filter(({ term }) => term.kind !== 'absent')
    .map((policy): GuardingPolicy => ({
      ...unbarred(policy, self.address),
      fresh: policy.fresh,
      barred: barred(point, self),
      accountGuards: ['s3-account-block'],
      behind: point.buckets,
    }));
  return { guarded: { service: 's3', policies } };
}

/** The block of an access point is whole unless told otherwise, and stays as it was made. */
function barred({ block, vpc }: AccessPoint, self: Founding): Judgement {
  const inside = isSet(vpc, {
    yes: 'the access point takes requests from its VPC only',
    no: 'the access point takes requests from the internet',
  });
  if (block === undefined)
    return anyOf([
      inside,
      {
        kind: 'undecided',
        evidence: [],
        lacking: [
          {
            about: self.address,
            path: '',
            value: {
              kind: 'unknown',
              reason: 'external',
              refersTo: [],
              written: 'the public access block of this access point, which is not managed here',
            },
          },
        ],
      },
    ]);
  return anyOf([
    inside,
    isTrue(block.restrictPublicBuckets, {
      yes: 'public access is restricted at the access point (`RestrictPublicBuckets`)',
      no: '`RestrictPublicBuckets` is off at the access point',
    }),
    isTrue(block.blockPublicPolicy, {
      yes: 'S3 rejects a public policy of the access point (`BlockPublicPolicy`)',
      no: '`BlockPublicPolicy` is off at the access point',
    }),
  ]);
}
