import type { PublicEndpoint, Settings, Waiver } from '../../src/model/settings.ts';

/** The settings of a repository without a configuration; state only what differs. */
export function settings(details: Partial<Settings> = {}): Settings {
  return {
    failOn: ['new-public-exposure'],
    failOnRisk: 'none',
    onUndecided: 'warn',
    warnOnly: false,
    profile: 'standard',
    accounts: { own: [], trusted: [] },
    organization: undefined,
    networks: { trusted: [] },
    publicEndpoints: [],
    assume: { accountAccessBlock: undefined },
    waivers: [],
    today: '2026-11-02',
    ...details,
  };
}

export function waiver(details: Partial<Waiver>): Waiver {
  return {
    finding: undefined,
    rule: undefined,
    subject: undefined,
    accepts: [],
    reason: 'the office needs it',
    owner: 'team-net',
    expires: '2027-01-31',
    ...details,
  };
}

export function publicEndpoint(details: Partial<PublicEndpoint>): PublicEndpoint {
  return {
    subject: 'aws_lb.shop',
    ports: [],
    actions: [],
    reason: 'the shop',
    owner: 'team-web',
    ...details,
  };
}
