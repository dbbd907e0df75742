import { allOf, isTrue, orDefault, proven, type Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Nearly } from '../model/resource.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { printable } from '../model/value.ts';
import { routeAt } from './application-door.ts';

interface Rule {
  readonly target: Stated<string>;
  readonly everyone: Stated<boolean>;
}
interface ClientVpn {
  readonly rules: readonly Rule[];
  readonly signIn: readonly Stated<string>[];
}

const ruleOf = (r: Reader, target: string, everyone: string): Partial<ClientVpn> => ({
  rules: [{ target: r.text(target), everyone: r.flag(everyone) }],
});
const endpointOf = (r: Reader, options: string, type: string): Partial<ClientVpn> => ({
  signIn: r.blocks(options).map((option) => option.text(type)),
});

/** A VPN for people, with the networks it leads to. */
export const clientVpnEndpoint = defineResource<ClientVpn>({
  kind: 'client-vpn-endpoint',
  service: 'client-vpn',
  blank: { rules: [], signIn: [] },
  parts: [
    {
      declaredBy: 'aws_ec2_client_vpn_endpoint',
      read: (r) => endpointOf(r, 'authentication_options', 'type'),
    },
    {
      declaredBy: 'aws_ec2_client_vpn_authorization_rule',
      owner: 'client_vpn_endpoint_id',
      read: (r) => ruleOf(r, 'target_network_cidr', 'authorize_all_groups'),
    },
    {
      declaredBy: 'AWS::EC2::ClientVpnEndpoint',
      read: (r) => endpointOf(r, 'AuthenticationOptions', 'Type'),
    },
    {
      declaredBy: 'AWS::EC2::ClientVpnAuthorizationRule',
      owner: 'ClientVpnEndpointId',
      read: (r) => ruleOf(r, 'TargetNetworkCidr', 'AuthorizeAllGroups'),
    },
  ],
  traits: ({ rules, signIn }) => ({
    frontDoor: {
      reachable: allOf([]),
      routes: rules.map(access),
      byDefinition: false,
      endpointClass: 'front-door',
    },
    nearly: signIn.some(knowsGroups) ? rules.map(forEveryone) : [],
  }),
});

/** Whoever connects has signed in or shown a certificate; a rule says which network they get to. */
function access({ target }: Rule): DoorRoute {
  return routeAt(target, `network ${printable(target.value)}`, {
    open: proven('clients that signed in are let into the network', target),
    authentication: 'strong',
  });
}

/** Certificates know no groups, so that a rule for some of those who show one cannot be written. */
function knowsGroups({ value }: Stated<string>): boolean {
  return value.kind === 'known' && value.value !== 'certificate-authentication';
}

function forEveryone({ target, everyone }: Rule): Nearly {
  const all: Judgement = isTrue(orDefault(everyone, false), {
    yes: 'the rule asks for no group of the directory',
    no: 'the rule lets in a group of the directory',
  });
  return {
    surface: 'network',
    what: `lets everybody who can sign in into ${printable(target.value)}`,
    setUp: all,
    missing: proven('clients have to sign in', target),
    fix: 'Name the group of the directory that needs this network.',
  };
}
