import { describe, expect, test } from 'vitest';
import { reach } from '../../src/facts/reach.ts';
import { declared, ingress, network } from '../support/networks.ts';
import { ask, ref, worldOf, type Plain } from '../support/worlds.ts';

const internal = (groupCidr: string): Readonly<Record<string, Plain>> => ({
  'aws_security_group.web': { vpc_id: ref('aws_vpc.main'), ingress: [ingress(443, 443, [groupCidr])] },
  'aws_lb.web': {
    internal: true,
    subnets: [ref('aws_subnet.private')],
    security_groups: [ref('aws_security_group.web')],
  },
  'aws_lb_listener.web': {
    load_balancer_arn: ref('aws_lb.web', 'arn'),
    port: 443,
    protocol: 'HTTPS',
    default_action: [{ type: 'forward', target_group_arn: ref('aws_lb_target_group.web', 'arn') }],
  },
  'aws_lb_target_group.web': { vpc_id: ref('aws_vpc.main'), port: 8080 },
});
const accelerator = (port: number): Readonly<Record<string, Plain>> => ({
  'aws_globalaccelerator_listener.web': {
    protocol: 'TCP',
    port_range: [{ from_port: port, to_port: port }],
  },
  'aws_globalaccelerator_endpoint_group.web': {
    listener_arn: ref('aws_globalaccelerator_listener.web', 'arn'),
    endpoint_configuration: [{ endpoint_id: ref('aws_lb.web', 'arn') }],
  },
});
const strangers = (...parts: readonly Readonly<Record<string, Plain>>[]): readonly string[] =>
  ask(reach, worldOf(declared(network, ...parts)), 'aws_lb.web')
    .filter((fact) => fact.kind === 'exposure')
    .flatMap(({ channel, openings }) =>
      openings.filter(({ audience }) => audience === 'anonymous').map(() => channel),
    );

describe('accelerators', () => {
  test('an internal load balancer is reached through one', () => {
    expect(strangers(internal('0.0.0.0/0'))).toEqual([]);
    expect(strangers(internal('0.0.0.0/0'), accelerator(443))).toEqual(['front-door']);
  });

  test('its groups must admit the clients', () => {
    expect(strangers(internal('10.20.0.0/16'), accelerator(443))).toEqual([]);
  });

  test('a block of public access stops them, but for what is excluded', () => {
    const block = {
      'aws_vpc_block_public_access_options.all': { internet_gateway_block_mode: 'block-ingress' },
    };
    const exclusion = {
      'aws_vpc_block_public_access_exclusion.private': {
        subnet_id: ref('aws_subnet.private'),
        internet_gateway_exclusion_mode: 'allow-bidirectional',
      },
    };
    expect(strangers(internal('0.0.0.0/0'), accelerator(443), block)).toEqual([]);
    expect(strangers(internal('0.0.0.0/0'), accelerator(443), block, exclusion)).toEqual(['front-door']);
  });

  test('it leads to the ports of its own listener alone', () => {
    expect(strangers(internal('0.0.0.0/0'), accelerator(8443))).toEqual([]);
  });
});
