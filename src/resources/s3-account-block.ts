import { anyOf, isTrue, orDefault } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import { unstated } from '../model/resource.ts';
import type { Stated } from '../model/resource.ts';

interface AccountBlock {
  readonly ignorePublicAcls: Stated<boolean>;
  readonly restrictPublicBuckets: Stated<boolean>;
}

/** The account's S3 public access block: over every bucket of the account, also those outside the plan. */
export const s3AccountBlock = defineResource<AccountBlock>({
  kind: 's3-account-block',
  service: 's3',
  blank: { ignorePublicAcls: unstated, restrictPublicBuckets: unstated },
  parts: [
    {
      declaredBy: 'aws_s3_account_public_access_block',
      read: (r) => ({
        ignorePublicAcls: orDefault(r.flag('ignore_public_acls'), false),
        restrictPublicBuckets: orDefault(r.flag('restrict_public_buckets'), false),
      }),
    },
  ],
  traits: (block) => {
    const restricted = isTrue(block.restrictPublicBuckets, {
      yes: 'the account restricts public buckets',
      no: 'the account does not restrict public buckets',
    });
    const ignored = isTrue(block.ignorePublicAcls, {
      yes: 'the account ignores public ACLs',
      no: 'the account honours public ACLs',
    });
    return {
      bars: { policy: restricted, acl: ignored },
      controls: [{ id: 'account-public-access-block', on: anyOf([restricted, ignored]) }],
    };
  },
});
