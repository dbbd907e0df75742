import { accountDefaultsOf } from './account-defaults.ts';
import { accountOfKeys } from './account-of-keys.ts';
import type { StackChange } from '../model/declaration.ts';
import type { Surroundings } from '../model/world.ts';
import type { Settings } from '../model/settings.ts';

/** `arn:aws:sqs:eu-west-1:123456789012:orders`: the fifth part names the owner; S3 and some IAM ARNs leave it empty or say `aws`. */
const ACCOUNT = /^arn:[\w-]+:[\w-]*:[\w-]*:(\d{12}):/;

/** What is inside: from the settings, from the ARNs that the inputs' own resources have, and else from what key policies must say. */
export function surroundingsOf(
  { account: deployedIn, before, after }: StackChange,
  settings: Settings,
): Surroundings {
  const ownAccounts = new Set(settings.accounts.own);
  if (deployedIn !== undefined) ownAccounts.add(deployedIn);
  for (const declaration of [...before, ...after]) {
    if (declaration.type === 'data.aws_caller_identity') {
      const account = declaration.attributes.text('account_id');
      if (account.kind === 'known') ownAccounts.add(account.value);
    }
    if (declaration.type.startsWith('data.')) continue;
    for (const identifier of declaration.identifiers) {
      const account = ACCOUNT.exec(identifier)?.[1];
      if (account !== undefined) ownAccounts.add(account);
    }
  }
  if (ownAccounts.size === 0) {
    const account = accountOfKeys([...before, ...after]);
    if (account !== undefined) ownAccounts.add(account);
  }
  return {
    ownAccounts,
    trustedAccounts: new Set(settings.accounts.trusted),
    organization: settings.organization,
    trustedNetworks: settings.networks.trusted,
    accountAccessBlock: settings.assume.accountAccessBlock,
    today: settings.today,
    accountDefaults: accountDefaultsOf({ before, after }),
  };
}
