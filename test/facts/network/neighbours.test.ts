import { describe, expect, test } from 'vitest';
import { networkReach } from '../../../src/facts/network/network-reach.ts';
import { openGroup } from '../../../src/facts/open-group.ts';
import type { Exposure } from '../../../src/model/fact.ts';
import { bastion, declared, ingress, network } from '../../support/networks.ts';
import { ask, ref, worldOf, type Plain } from '../../support/worlds.ts';

type Parts = Readonly<Record<string, Plain | undefined>>;
const open = bastion([ingress(22, 22, ['0.0.0.0/0'])]);

/** A rule that admits the members of a group. */
const from = (group: string, port: number): Plain => ({
  ...ingress(port, port, []),
  security_groups: [ref(group)],
});
const database = (admitted: string): Parts => ({
  'aws_security_group.database': { vpc_id: ref('aws_vpc.main'), ingress: [from(admitted, 5432)] },
  'aws_db_subnet_group.main': { subnet_ids: [ref('aws_subnet.private')] },
  'aws_db_instance.orders': {
    engine: 'postgres',
    db_subnet_group_name: ref('aws_db_subnet_group.main', 'name'),
    vpc_security_group_ids: [ref('aws_security_group.database')],
  },
});
function lateral(parts: readonly Parts[], address = 'aws_db_instance.orders'): Exposure | undefined {
  return ask(networkReach, worldOf(declared(network, ...parts)), address).find(
    (fact): fact is Exposure => fact.kind === 'exposure' && fact.channel === 'lateral',
  );
}

describe('through a neighbour', () => {
  test('a store is reached from a host that the internet reaches, and the path says how', () => {
    const exposure = lateral([open, database('aws_security_group.bastion')]);
    expect(exposure?.openings.map(({ capability }) => capability)).toMatchObject([
      { kind: 'packets', ports: { protocol: 'tcp', from: 5432, to: 5432 } },
    ]);
    expect(exposure?.openings[0]?.evidence.map(({ about }) => about)).toEqual([
      'aws_security_group.database',
      'aws_instance.bastion',
    ]);
  });

  test.each<readonly [string, readonly Parts[]]>([
    ['the host is not reached', [bastion([]), database('aws_security_group.bastion')]],
    [
      'the store admits another group',
      [open, database('aws_security_group.app'), { 'aws_security_group.app': {} }],
    ],
    [
      'the rule opens a port on which nothing listens',
      [
        open,
        database('aws_security_group.bastion'),
        { 'aws_security_group.database': { ingress: [from('aws_security_group.bastion', 6000)] } },
      ],
    ],
  ])('not when %s', (_, parts) => {
    expect(lateral(parts)).toBeUndefined();
  });

  const app: Parts = {
    'aws_security_group.app': { ingress: [from('aws_security_group.bastion', 22)] },
    'aws_instance.app': {
      subnet_id: ref('aws_subnet.private'),
      vpc_security_group_ids: [ref('aws_security_group.app')],
    },
  };

  test('over two hosts', () => {
    const exposure = lateral([open, app, database('aws_security_group.app')]);
    expect(exposure?.openings[0]?.evidence.map(({ about }) => about)).toEqual([
      'aws_security_group.database',
      'aws_security_group.app',
      'aws_instance.bastion',
    ]);
  });

  test('two hosts that admit each other lead nowhere', () => {
    const circle: Parts = {
      ...app,
      'aws_security_group.app': { ingress: [from('aws_security_group.peer', 22)] },
      'aws_security_group.peer': { ingress: [from('aws_security_group.app', 22)] },
      'aws_instance.peer': {
        subnet_id: ref('aws_subnet.private'),
        vpc_security_group_ids: [ref('aws_security_group.peer')],
      },
    };
    expect(lateral([circle, database('aws_security_group.app')])).toBeUndefined();
  });

  test('a group of instances launched from a template is a neighbour too', () => {
    const fleet: Parts = {
      'aws_launch_template.web': {
        network_interfaces: [
          { associate_public_ip_address: true, security_groups: [ref('aws_security_group.bastion')] },
        ],
      },
      'aws_autoscaling_group.web': {
        vpc_zone_identifier: [ref('aws_subnet.public')],
        launch_template: [{ id: ref('aws_launch_template.web') }],
      },
      'aws_instance.bastion': undefined,
    };
    const exposure = lateral([open, fleet, database('aws_security_group.bastion')]);
    expect(exposure?.related).toContain('aws_autoscaling_group.web');
  });

  test('a load balancer is no host from which somebody goes on', () => {
    const balancer: Parts = {
      'aws_lb.main': {
        subnets: [ref('aws_subnet.public')],
        security_groups: [ref('aws_security_group.bastion')],
      },
      'aws_lb_listener.main': {
        load_balancer_arn: ref('aws_lb.main', 'arn'),
        port: 22,
        default_action: [{ type: 'forward' }],
      },
      'aws_instance.bastion': undefined,
    };
    expect(lateral([open, balancer, database('aws_security_group.bastion')])).toBeUndefined();
  });
});

describe('an open group', () => {
  const group: Parts = { 'aws_security_group.migration': { ingress: [ingress(0, 0, ['0.0.0.0/0'], '-1')] } };

  test('that nothing carries is worth a quiet remark', () => {
    const [latent] = ask(openGroup, worldOf(declared(group)), 'aws_security_group.migration');
    expect(latent).toMatchObject({
      what: '`aws_security_group.migration` lets in the internet on every protocol and port',
      surface: 'network',
    });
    expect(latent?.evidence.map(({ path }) => path)).toEqual(['ingress[0].cidr_blocks']);
  });

  test.each<readonly [string, Parts]>([
    [
      'an instance',
      { 'aws_instance.old': { vpc_security_group_ids: [ref('aws_security_group.migration')] } },
    ],
    [
      'a launch template',
      { 'aws_launch_template.old': { vpc_security_group_ids: [ref('aws_security_group.migration')] } },
    ],
    [
      'an interface it was attached to later',
      {
        'aws_instance.old': {},
        'aws_network_interface_sg_attachment.old': {
          network_interface_id: ref('aws_instance.old', 'primary_network_interface_id'),
          security_group_id: ref('aws_security_group.migration'),
        },
      },
    ],
    ['a load balancer', { 'aws_lb.old': { security_groups: [ref('aws_security_group.migration')] } }],
  ])('that %s carries speaks through it', (_, carrier) => {
    expect(ask(openGroup, worldOf(declared(group, carrier)), 'aws_security_group.migration')).toEqual([]);
  });

  test('of a partner is none', () => {
    const narrow = { 'aws_security_group.partner': { ingress: [ingress(22, 22, ['203.0.113.0/24'])] } };
    expect(ask(openGroup, worldOf(declared(narrow)), 'aws_security_group.partner')).toEqual([]);
  });
});
