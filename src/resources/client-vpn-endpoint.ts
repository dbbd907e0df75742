import { proven } from '../model/judge.ts';
import type { DoorRoute, Stated } from '../model/resource.ts';
import { printable } from '../model/value.ts';
import { applicationDoor, routeAt } from './application-door.ts';

/** Whoever connects has signed in or shown a certificate; a rule says which network they get to. */
const access = (target: Stated<string>): readonly DoorRoute[] => [
  routeAt(target, `network ${printable(target.value)}`, {
    open: proven('clients that signed in are let into the network', target),
    authentication: 'strong',
  }),
];

/** A VPN for people, with the networks it leads to. */
export const clientVpnEndpoint = applicationDoor({
  kind: 'client-vpn-endpoint',
  service: 'client-vpn',
  endpointClass: 'front-door',
  parts: [
    { declaredBy: 'aws_ec2_client_vpn_endpoint', routes: () => [] },
    {
      declaredBy: 'aws_ec2_client_vpn_authorization_rule',
      owner: 'client_vpn_endpoint_id',
      routes: (r) => access(r.text('target_network_cidr')),
    },
    { declaredBy: 'AWS::EC2::ClientVpnEndpoint', routes: () => [] },
    {
      declaredBy: 'AWS::EC2::ClientVpnAuthorizationRule',
      owner: 'ClientVpnEndpointId',
      routes: (r) => access(r.text('TargetNetworkCidr')),
    },
  ],
});
