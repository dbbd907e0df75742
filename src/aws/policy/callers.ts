import type { Audience } from '../../model/fact.ts';
import type { Provider } from './providers.ts';

/** One concrete caller that stands for everybody of its kind: requests are tried in its name. */
export interface Caller {
  readonly kind: 'anonymous' | 'account' | 'service' | 'federated';
  readonly audience: Audience;
  /** The account, ARN, organisation or service it stands for, when the policy names it. */
  readonly party: string | undefined;
  /** Its own account; for a service, the account it acts for. */
  readonly account: string;
  /** Exactly this principal, where one is named. */
  readonly arn: string | undefined;
  /** Canonical user id, where one is named. */
  readonly canonical: string | undefined;
  /** Its organisation, where one is named. */
  readonly organization: string | undefined;
  /** Service principal; undefined stands for some service. */
  readonly service: string | undefined;
  /** Set for `federated`: who issued the token, and what kind of holder has it. */
  readonly token:
    { readonly provider: Provider; readonly holder: 'stranger' | 'app-user' | 'guest' } | undefined;
  /** Named by the Allow itself: it may have been given an endpoint or an address that the policy lists. */
  readonly invited: boolean;
  /** How its packets come: over the internet, or through a VPC endpoint of its own. */
  readonly route: 'internet' | 'endpoint';
  /** For readers: `an unsigned caller on the internet`. */
  readonly says: string;
}

const BLANK = {
  party: undefined,
  arn: undefined,
  canonical: undefined,
  organization: undefined,
  service: undefined,
  token: undefined,
  invited: false,
  route: 'internet',
} as const;

/** Everybody who is not named: what rank `any-service` and wider stands for. `account` must not occur in the policy. */
export function strangers(
  account: string,
  { anonymous, services }: { readonly anonymous: boolean; readonly services: boolean },
): readonly Caller[] {
  const unsigned: Caller = {
    ...BLANK,
    kind: 'anonymous',
    audience: 'anonymous',
    account: 'anonymous',
    says: 'an unsigned caller on the internet',
  };
  const signed: Caller = {
    ...BLANK,
    kind: 'account',
    audience: 'any-aws',
    account,
    says: 'a principal of any AWS account',
  };
  const service: Caller = {
    ...BLANK,
    kind: 'service',
    audience: 'any-service',
    account,
    says: 'an AWS service acting for another customer',
  };
  return [
    ...(anonymous
      ? [
          unsigned,
          {
            ...unsigned,
            route: 'endpoint',
            says: 'an unsigned caller behind a VPC endpoint of their own',
          } as const,
        ]
      : []),
    signed,
    {
      ...signed,
      route: 'endpoint',
      says: 'a principal of any AWS account behind a VPC endpoint of their own',
    },
    ...(services ? [service] : []),
  ];
}

/** A service that is named without saying for whom it acts. */
export function deputy(service: string, account: string): Caller {
  return {
    ...BLANK,
    kind: 'service',
    audience: 'deputy',
    party: service,
    account,
    service,
    says: `${service} acting for another customer`,
  };
}

/** A foreign account, or one principal of it. */
export function namedPrincipal(
  party: string,
  { account, arn }: { readonly account: string; readonly arn: string | undefined },
): readonly Caller[] {
  const caller: Caller = {
    ...BLANK,
    kind: 'account',
    audience: 'named',
    party,
    account,
    arn,
    says: arn ?? `a principal of account ${account}`,
  };
  return [caller, { ...caller, route: 'endpoint' }];
}

/** A named service acting for a foreign account that the policy names; without a name, any service. */
export function namedSource(account: string, service: string | undefined): Caller {
  return {
    ...BLANK,
    kind: 'service',
    audience: 'named',
    party: account,
    account,
    service,
    says: `${service ?? 'an AWS service'} acting for account ${account}`,
  };
}

/** A member of an organisation; of the own one, all of it is meant. */
export function member(organization: string, account: string, own: boolean): readonly Caller[] {
  const caller: Caller = {
    ...BLANK,
    kind: 'account',
    audience: own ? 'organization' : 'named',
    party: organization,
    account,
    organization,
    says: own ? 'a principal of the own organization' : `a principal of organization ${organization}`,
  };
  return [
    caller,
    { ...caller, route: 'endpoint' },
    { ...caller, kind: 'service', says: `an AWS service acting for organization ${organization}` },
  ];
}

/** A canonical user id names one account that only AWS can resolve. */
export function namedCanonical(canonical: string, account: string): Caller {
  return {
    ...BLANK,
    kind: 'account',
    audience: 'named',
    party: canonical,
    account,
    canonical,
    says: `the account with canonical user id ${canonical}`,
  };
}

/** A holder of a token of a shared identity provider. */
export function tokenHolder(
  provider: Provider,
  holder: 'stranger' | 'app-user' | 'guest',
  account: string,
): Caller {
  const who = {
    stranger: 'anyone who gets a token of',
    'app-user': 'any user of the application at',
    guest: 'any guest of the identity pool at',
  }[holder];
  return {
    ...BLANK,
    kind: 'federated',
    audience: holder === 'app-user' ? 'idp-app-user' : 'any-idp',
    account,
    token: { provider, holder },
    says: `${who} ${provider.issuer}`,
  };
}
