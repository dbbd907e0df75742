import { defineResource } from '../model/define.ts';
import { allOf, isTrue, orDefault, type Judgement } from '../model/judge.ts';
import type { Reader } from '../model/stated.ts';

interface AccountBlock {
  readonly switches: Readonly<Record<string, Judgement>>;
}

/** What each switch keeps strangers from, said of the account. */
const SWITCHES = {
  block_public_acls: ['the account rejects public ACLs', 'the account accepts public ACLs'],
  ignore_public_acls: ['the account ignores public ACLs', 'the account honours public ACLs'],
  block_public_policy: ['the account rejects public policies', 'the account accepts public policies'],
  restrict_public_buckets: [
    'the account restricts public buckets',
    'the account does not restrict public buckets',
  ],
} as const;
type Name = keyof typeof SWITCHES;

function switched(reader: Reader, name: Name): Judgement {
  const [yes, no] = SWITCHES[name];
  // A switch left out is off.
  return isTrue(orDefault(reader.flag(name), false), { yes, no });
}

/** The account's S3 public access block: over every bucket of the account, also those outside the plan. */
export const s3AccountBlock = defineResource<AccountBlock>({
  kind: 's3-account-block',
  service: 's3',
  blank: { switches: {} },
  parts: [
    {
      declaredBy: 'aws_s3_account_public_access_block',
      read: (r) => ({
        switches: {
          block_public_acls: switched(r, 'block_public_acls'),
          ignore_public_acls: switched(r, 'ignore_public_acls'),
          block_public_policy: switched(r, 'block_public_policy'),
          restrict_public_buckets: switched(r, 'restrict_public_buckets'),
        },
      }),
    },
  ],
  traits: ({ switches }) => ({
    bars: { policy: switches['restrict_public_buckets'], acl: switches['ignore_public_acls'] },
    rejects: { policy: switches['block_public_policy'], acl: switches['block_public_acls'] },
    controls: [{ id: 'account-public-access-block', on: allOf(Object.values(switches)), guardsOthers: true }],
  }),
});
