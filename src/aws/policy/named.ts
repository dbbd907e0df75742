import {
  deputy,
  member,
  namedCanonical,
  namedPrincipal,
  namedSource,
  tokenHolder,
  type Caller,
} from './callers.ts';
import type { Leaf } from './leaf.ts';
import type { Condition } from './parse-condition.ts';
import type { Statement } from './parse.ts';
import { foreignIdentity, namesUnknownAccount, providersOf, UNKNOWN_ACCOUNT } from './principals.ts';
import { actsForOwnAccountOnly, LOG_DELIVERY_CANONICAL_ID, serviceOf, isTrust } from './services.ts';
import { OWN_ACCOUNT } from './symbols.ts';

/** Whose policy it is, as far as that decides who is foreign. */
export interface Household {
  readonly service: string;
  readonly isInside: (account: string) => boolean;
  readonly ownOrganization: string;
  /** An account id that nobody has and the policy does not mention. */
  readonly strangerAccount: string;
  /** Whether the identity pool a role trusts hands tokens to guests; undefined where nobody knows. */
  readonly poolHasGuests: boolean | undefined;
}

const ACCOUNT_KEYS = new Set([
  'aws:principalaccount',
  'kms:calleraccount',
  'aws:sourceaccount',
  'aws:sourceowner',
  's3:dataaccesspointaccount',
]);
const ARN_KEYS = new Set(['aws:principalarn', 'aws:sourcearn', 's3:dataaccesspointarn']);
const ORGANIZATION_KEYS = new Set([
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:sourceorgid',
  'aws:sourceorgpaths',
]);
/** Keys that say for whom a service acts, not who calls. */
const SOURCE_KEYS = new Set(['aws:sourceaccount', 'aws:sourcearn', 'aws:sourceorgid', 'aws:sourceorgpaths']);

/**
 * Outside parties and deputies that the statement speaks of by name, and those that only the Denies spare. The latter get in
 * as any stranger would: naming somebody in a Deny gives nobody anything.
 */
export function namedCallers(
  statement: Statement,
  denies: readonly Statement[],
  house: Household,
): readonly Caller[] {
  const invited = [
    ...listedParties(statement, house),
    ...testedParties(statement, statement.conditions, house),
  ].map((caller) => ({ ...caller, invited: caller.audience !== 'deputy' }));
  const known = new Set(invited.map(({ party }) => party));
  const spared = testedParties(
    statement,
    denies.flatMap(({ conditions }) => conditions),
    house,
  ).filter(({ party }) => !known.has(party));
  return [...invited, ...spared, ...tokenHolders(statement, house)];
}

function listedParties({ principals, principalsNegated }: Statement, house: Household): readonly Caller[] {
  if (principalsNegated) return [];
  return principals.flatMap((principal): readonly Caller[] => {
    const { text } = principal.leaf;
    const foreign = foreignIdentity(principal, house.isInside);
    if (foreign !== undefined) return namedPrincipal(foreign.arn ?? foreign.account, foreign);
    if (principal.kind === 'aws' && namesUnknownAccount(principal.leaf))
      return namedPrincipal(UNKNOWN_ACCOUNT, { account: house.strangerAccount, arn: undefined });
    if (principal.kind === 'canonical' && text !== undefined && /^[0-9a-f]{64}$/i.test(text))
      return text === LOG_DELIVERY_CANONICAL_ID ? [] : [namedCanonical(text, house.strangerAccount)];
    if (principal.kind !== 'service' || text === '*' || isTrust(house.service)) return [];
    const service = text ?? 'a service not known yet';
    return actsForOwnAccountOnly(service, serviceOf(house.service))
      ? []
      : [deputy(service, house.strangerAccount)];
  });
}

/** Parties that only a condition names: they pass where the principal is a wildcard or a service acting for them. */
function testedParties(
  { principals }: Statement,
  conditions: readonly Condition[],
  house: Household,
): readonly Caller[] {
  const services = principals.flatMap(({ kind, leaf }) => (kind === 'service' ? [leaf.text] : []));
  const callers = new Map<string, readonly Caller[]>();
  for (const { key, values } of conditions) {
    for (const leaf of values) {
      const account = accountIn(key, leaf);
      if (account !== undefined && !house.isInside(account) && !callers.has(account))
        callers.set(account, [
          ...namedPrincipal(account, { account, arn: undefined }),
          ...(SOURCE_KEYS.has(key) && !isTrust(house.service)
            ? [undefined, ...services].map((service) => namedSource(account, service))
            : []),
        ]);
      const organization = organizationIn(key, leaf);
      if (organization !== undefined && !callers.has(organization))
        callers.set(
          organization,
          member(organization, house.strangerAccount, organization === house.ownOrganization),
        );
    }
  }
  return [...callers.values()].flat();
}

function accountIn(key: string, { text }: Leaf): string | undefined {
  const found = ACCOUNT_KEYS.has(key) ? text : ARN_KEYS.has(key) ? text?.split(':')[4] : undefined;
  return found !== undefined && /^\d{12}$/.test(found) && found !== OWN_ACCOUNT ? found : undefined;
}

function organizationIn(key: string, { text }: Leaf): string | undefined {
  const found = ORGANIZATION_KEYS.has(key) ? text?.split('/')[0] : undefined;
  return found !== undefined && /^o-[a-z0-9]+$/.test(found) ? found : undefined;
}

function tokenHolders(
  statement: Statement,
  { strangerAccount, poolHasGuests }: Household,
): readonly Caller[] {
  return [...providersOf(statement)].flatMap((provider) => [
    tokenHolder(provider, 'stranger', strangerAccount),
    ...(provider.applications ? [tokenHolder(provider, 'app-user', strangerAccount)] : []),
    ...(provider.guests && poolHasGuests !== false ? [tokenHolder(provider, 'guest', strangerAccount)] : []),
  ]);
}
