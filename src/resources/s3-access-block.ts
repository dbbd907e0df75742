import { allOf, isTrue, orDefault, proven, refuted, type Judgement } from '../model/judge.ts';
import type { Founding } from '../model/definition.ts';
import type { Control, UnwrittenBarrier } from '../model/resource.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { isNew } from '../model/definition.ts';
import { known, unknown } from '../model/value.ts';

/** The four switches of a public access block. */
export interface AccessBlock {
  readonly blockPublicAcls: Stated<boolean>;
  readonly ignorePublicAcls: Stated<boolean>;
  readonly blockPublicPolicy: Stated<boolean>;
  readonly restrictPublicBuckets: Stated<boolean>;
}
type Switch = keyof AccessBlock;

const TERRAFORM: Readonly<Record<Switch, string>> = {
  blockPublicAcls: 'block_public_acls',
  ignorePublicAcls: 'ignore_public_acls',
  blockPublicPolicy: 'block_public_policy',
  restrictPublicBuckets: 'restrict_public_buckets',
};
const CLOUDFORMATION: Readonly<Record<Switch, string>> = {
  blockPublicAcls: 'BlockPublicAcls',
  ignorePublicAcls: 'IgnorePublicAcls',
  blockPublicPolicy: 'BlockPublicPolicy',
  restrictPublicBuckets: 'RestrictPublicBuckets',
};

const each = (read: (name: Switch) => Stated<boolean>): AccessBlock => ({
  blockPublicAcls: read('blockPublicAcls'),
  ignorePublicAcls: read('ignorePublicAcls'),
  blockPublicPolicy: read('blockPublicPolicy'),
  restrictPublicBuckets: read('restrictPublicBuckets'),
});

/** A block as it is written; for a bucket or an account a switch left out is off, for an access point it is on. */
export function accessBlock(
  reader: Reader,
  { at, leftOut }: { readonly at: string; readonly leftOut: boolean },
): AccessBlock {
  const names = reader.type.startsWith('AWS::') ? CLOUDFORMATION : TERRAFORM;
  return each((name) => orDefault(reader.flag(at === '' ? names[name] : `${at}.${names[name]}`), leftOut));
}

/** All four switches in one position, without anybody having written them. */
export function allSwitches(position: boolean, { self }: Reader): AccessBlock {
  const off = { value: known(position), about: self, path: '' };
  return each(() => off);
}

/** The property of a bucket; taking it away deletes the configuration, which leaves all switches off. */
export function blockOfProperty(reader: Reader): AccessBlock | undefined {
  const at = 'PublicAccessBlockConfiguration';
  if (reader.blocks(at).length > 0) return accessBlock(reader, { at, leftOut: false });
  return (reader.former?.blocks(at).length ?? 0) > 0 ? allSwitches(false, reader) : undefined;
}

const SAYS: Readonly<Record<Switch, { readonly yes: string; readonly no: string }>> = {
  restrictPublicBuckets: {
    yes: 'public access is restricted (`RestrictPublicBuckets`)',
    no: '`RestrictPublicBuckets` is off',
  },
  blockPublicPolicy: {
    yes: 'S3 rejects a new public policy (`BlockPublicPolicy`)',
    no: '`BlockPublicPolicy` is off',
  },
  ignorePublicAcls: {
    yes: 'public ACLs are ignored (`IgnorePublicAcls`)',
    no: '`IgnorePublicAcls` is off',
  },
  blockPublicAcls: {
    yes: 'S3 rejects a new public ACL (`BlockPublicAcls`)',
    no: '`BlockPublicAcls` is off',
  },
};

/** A bucket created since April 2023 starts with all four switches on; what an older one has is known only to S3. */
export function switchedOn(block: AccessBlock | undefined, name: Switch, self: Founding): Judgement {
  if (block !== undefined) return isTrue(block[name], SAYS[name]);
  const subject = { about: self.address, path: '' };
  if (isNew(self)) return proven('a new bucket blocks public access by default', subject);
  const value = unknown('external', {
    written: 'the public access block of this bucket, which is not managed here',
  });
  return isTrue({ ...subject, value }, SAYS[name]);
}

/** The block of a bucket as a protection: it is whole only with all four switches. */
export function wholeBlock(block: AccessBlock | undefined, self: Founding): Control {
  const names: readonly Switch[] = [
    'blockPublicAcls',
    'ignorePublicAcls',
    'blockPublicPolicy',
    'restrictPublicBuckets',
  ];
  return { id: 'public-access-block', on: allOf(names.map((name) => switchedOn(block, name, self))) };
}

/** A bucket that is blocked because S3 blocks new ones, and that no line of code keeps so. */
export function unwrittenBlock({ address }: Founding): UnwrittenBarrier {
  return {
    id: 'public-access-block-unwritten',
    on: refuted('no public access block is written for it', { about: address, path: '' }),
    accountGuards: ['s3-account-block'],
  };
}
