import { proven } from '../model/judge.ts';
import type { FirewallRule } from '../model/fabric.ts';
import type { Reader } from '../model/stated.ts';
import { managedEndpoint, type Standing } from './managed-endpoint.ts';

function fleet(r: Reader, names: Record<'rules' | 'protocol' | 'from' | 'to' | 'range', string>): Standing {
  return {
    subnets: [],
    groups: [],
    withoutGroups: 'own-rules',
    public: proven('players reach the fleet over the internet', { about: r.self, path: '' }),
    ports: 'any',
    ownRules: r.blocks(names.rules).map((block): FirewallRule => ({
      about: block.self,
      path: block.path,
      protocol: block.text(names.protocol).value,
      fromPort: block.count(names.from).value,
      toPort: block.count(names.to).value,
      ranges: [block.text(names.range)],
      prefixLists: [],
      groups: [],
      self: { kind: 'known', value: false },
    })),
    outsideVpc: true,
  };
}

/** Game servers on instances that GameLift keeps, behind a filter of their own. */
export const gameliftFleet = managedEndpoint({
  kind: 'gamelift-fleet',
  service: 'gamelift',
  authentication: 'none',
  parts: [
    {
      declaredBy: 'aws_gamelift_fleet',
      standing: (r) =>
        fleet(r, {
          rules: 'ec2_inbound_permission',
          protocol: 'protocol',
          from: 'from_port',
          to: 'to_port',
          range: 'ip_range',
        }),
    },
    {
      declaredBy: 'AWS::GameLift::Fleet',
      standing: (r) =>
        fleet(r, {
          rules: 'EC2InboundPermissions',
          protocol: 'Protocol',
          from: 'FromPort',
          to: 'ToPort',
          range: 'IpRange',
        }),
    },
  ],
});
