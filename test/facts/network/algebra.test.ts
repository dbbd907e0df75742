import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  declarationsOf,
  groupRule,
  isWithin,
  networkPlan,
  plainOf,
  reachedIn,
  SUBJECTS,
  type Plan,
} from '../../support/generated-networks.ts';
import { declared } from '../../support/networks.ts';
import { ref, type Plain } from '../../support/worlds.ts';

const runs = { numRuns: 80 };
const everybody = () => true;
const certainly = ({ certainty }: { readonly certainty: string }): boolean => certainty === 'certain';

/** A rule of its own, which says what an inline one says. */
function ownRule({ protocol, from_port, to_port, cidr_blocks }: Plain): Plain {
  return {
    type: 'ingress',
    security_group_id: ref('aws_security_group.app'),
    protocol,
    from_port,
    to_port,
    cidr_blocks,
  };
}

/** Without these nothing comes in that did not come in before; without a network ACL or a block more may. */
const HOPS = [
  'aws_internet_gateway.main',
  'aws_route_table_association.public',
  'aws_route_table.public',
  'aws_route.six',
  'aws_subnet.public',
  'aws_security_group.app',
  'aws_security_group.edge',
  'aws_ec2_managed_prefix_list.offices',
  'aws_eip.bastion',
  'aws_network_interface.bastion',
  'aws_launch_template.web',
  'aws_db_subnet_group.orders',
  'aws_lb_listener.shop',
  'aws_vpc_block_public_access_exclusion.public',
  'aws_globalaccelerator_listener.shop',
  'aws_globalaccelerator_endpoint_group.shop',
  'aws_apigatewayv2_route.shop',
  'aws_apigatewayv2_integration.shop',
  'aws_apigatewayv2_vpc_link.shop',
];

describe('reach as an algebra', () => {
  test('one more rule that admits never takes reach away', () => {
    fc.assert(
      fc.property(networkPlan, groupRule, fc.boolean(), (plan, more, isInline) => {
        const wider = isInline
          ? declarationsOf({ ...plan, rules: [...plan.rules, more] })
          : declarationsOf(plan, { 'aws_security_group_rule.more': ownRule(more) });
        for (const counts of [everybody, certainly])
          expect(isWithin(reachedIn(declarationsOf(plan), { counts }), reachedIn(wider, { counts }))).toBe(
            true,
          );
      }),
      runs,
    );
  });

  test('one more rule for the load balancer neither', () => {
    fc.assert(
      fc.property(networkPlan, groupRule, (plan, more) => {
        const wider = declarationsOf({ ...plan, edgeRules: [...plan.edgeRules, more] });
        expect(isWithin(reachedIn(declarationsOf(plan)), reachedIn(wider))).toBe(true);
      }),
      runs,
    );
  });

  test('taking a hop away never lets anybody in for certain', () => {
    fc.assert(
      fc.property(networkPlan, fc.constantFrom(...HOPS), (plan, hop) => {
        const left = reachedIn(declarationsOf(plan, { [hop]: undefined }), { counts: certainly });
        expect(isWithin(left, reachedIn(declarationsOf(plan)))).toBe(true);
      }),
      runs,
    );
  });

  test('a block of public access never lets anybody in', () => {
    fc.assert(
      fc.property(networkPlan, (plan) => {
        const blocked = reachedIn(declarationsOf({ ...plan, block: 'block' }));
        const excluded = reachedIn(declarationsOf({ ...plan, block: 'excluded' }));
        expect(isWithin(blocked, excluded)).toBe(true);
        expect([...blocked.packets.keys()]).toEqual([]);
        expect([...blocked.requests].filter((request) => request.endsWith('any request'))).toEqual([]);
        expect(isWithin(excluded, reachedIn(declarationsOf({ ...plan, block: 'none' })))).toBe(true);
      }),
      runs,
    );
  });

  test('the order of rules and of declarations changes nothing', () => {
    fc.assert(
      fc.property(
        networkPlan.chain((plan) =>
          fc.record({
            plan: fc.constant(plan),
            rules: fc.shuffledSubarray([...plan.rules], {
              minLength: plan.rules.length,
              maxLength: plan.rules.length,
            }),
          }),
        ),
        ({ plan, rules }) => {
          const turned: Plan = { ...plan, rules, offices: plan.offices.toReversed() };
          expect(reachedIn(declarationsOf(turned).toReversed())).toEqual(reachedIn(declarationsOf(plan)));
        },
      ),
      runs,
    );
  });

  test('other names for the same things change nothing', () => {
    fc.assert(
      fc.property(networkPlan, (plan) => {
        const text = JSON.stringify(plainOf(plan)).replaceAll(/(aws_\w+)\.(\w+)/g, '$1.other_$2');
        const renamed = JSON.parse(text) as Readonly<Record<string, Plain>>;
        const subjects = SUBJECTS.map((subject) => subject.replace('.', '.other_'));
        const told = reachedIn(declared(renamed), { subjects });
        const plain = (key: string): string => key.replace('.other_', '.');
        expect({
          packets: new Map([...told.packets].map(([key, set]) => [plain(key), set])),
          requests: new Set([...told.requests].map(plain)),
        }).toEqual(reachedIn(declarationsOf(plan)));
      }),
      runs,
    );
  });

  test('the generated networks let somebody in, and keep somebody out, at every subject', () => {
    const sample = fc.sample(networkPlan, { numRuns: 150, seed: 7 });
    for (const subject of SUBJECTS) {
      const reached = sample.map((plan) => reachedIn(declarationsOf(plan), { subjects: [subject] }));
      const open = reached.filter(({ packets, requests }) => packets.size + requests.size > 0);
      expect(open.length).toBeGreaterThan(8);
      expect(open.length).toBeLessThan(140);
    }
  });
});
