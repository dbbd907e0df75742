import { accountDefaultsOf } from './account-defaults.ts';
import { accountOfKeys } from './account-of-keys.ts';
import type { StackChange } from '../model/declaration.ts';
import type { Surroundings } from '../model/world.ts';
import type { Settings } from '../model/settings.ts';

/** `arn:aws:sqs:eu-west-1:123456789012:orders`: the fifth part names the owner; S3 and some IAM ARNs leave it empty or say `aws`. */
function accountIn(identifier: string): string | undefined {
  if (!identifier.startsWith('arn:')) return undefined;
  let start = 4;
  for (let part = 0; part < 3; part += 1) {
    const end = identifier.indexOf(':', start);
    if (end < 0) return undefined;
    start = end + 1;
  }
  const account = identifier.slice(start, start + 12);
  return identifier[start + 12] === ':' && /^\d{12}$/.test(account) ? account : undefined;
}

/** What is inside: from the settings, from the ARNs that the inputs' own resources have, and else from what key policies must say. */
export function surroundingsOf(
  { account: deployedIn, before, after, distance }: StackChange,
  settings: Settings,
): Surroundings {
  const ownAccounts = new Set(settings.accounts.own);
  if (deployedIn !== undefined) ownAccounts.add(deployedIn);
  for (const side of [before, after])
    for (const declaration of side) {
      if (declaration.type === 'data.aws_caller_identity') {
        const account = declaration.attributes.text('account_id');
        if (account.kind === 'known') ownAccounts.add(account.value);
      }
      if (declaration.type.startsWith('data.')) continue;
      for (const identifier of declaration.identifiers) {
        const account = accountIn(identifier);
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
    accountDefaults: accountDefaultsOf({ before, after, distance }),
  };
}
