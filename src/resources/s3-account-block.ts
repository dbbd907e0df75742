import { defineResource } from '../model/define.ts';
import { isTrue, orDefault, refuted } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';

interface AccountBlock {
  readonly switches: readonly { readonly id: string; readonly on: Judgement }[];
}

/** Each switch with its control id and what it keeps strangers from. */
const SWITCHES = [
  [
    'block_public_acls',
    'account-block-public-acls',
    'the account rejects public ACLs',
    'the account accepts public ACLs',
  ],
  [
    'ignore_public_acls',
    'account-ignore-public-acls',
    'the account ignores public ACLs',
    'the account honours public ACLs',
  ],
  [
    'block_public_policy',
    'account-block-public-policy',
    'the account rejects public policies',
    'the account accepts public policies',
  ],
  [
    'restrict_public_buckets',
    'account-restrict-public-buckets',
    'the account restricts public buckets',
    'the account does not restrict public buckets',
  ],
] as const;

/** The account's S3 public access block: over every bucket of the account, also those outside the plan. */
export const s3AccountBlock = defineResource<AccountBlock>({
  kind: 's3-account-block',
  service: 's3',
  blank: { switches: [] },
  parts: [
    {
      declaredBy: 'aws_s3_account_public_access_block',
      read: (r) => ({
        switches: SWITCHES.map(([name, id, yes, no]) => ({
          id,
          on: isTrue(orDefault(r.flag(name), false), { yes, no }),
        })),
      }),
    },
  ],
  traits: ({ switches }, { address }) => {
    const on = (id: string): Judgement =>
      switches.find((each) => each.id === id)?.on ??
      refuted('the account has no such block', { about: address, path: '' });
    return {
      bars: { policy: on('account-restrict-public-buckets'), acl: on('account-ignore-public-acls') },
      controls: switches.map((each) => ({ ...each, guardsOthers: true })),
    };
  },
});
