import { defineResource } from '../model/define.ts';
import { allOf, isTrue, orDefault, type Judgement } from '../model/judge.ts';
import type { Reader } from '../model/stated.ts';

interface RecoveryTemplate {
  readonly addresses: readonly Judgement[];
}
const says = {
  yes: 'servers are given public addresses',
  no: 'servers are given no public address',
};

const FLAGS: readonly (readonly [declaredBy: string, flag: string])[] = [
  ['aws_drs_replication_configuration_template', 'create_public_ip'],
  ['AWS::DRS::ReplicationConfigurationTemplate', 'CreatePublicIP'],
  ['AWS::MGN::LaunchConfigurationTemplate', 'AssociatePublicIpAddress'],
];

/** How servers are made for disaster recovery or a migration. */
export const recoveryTemplate = defineResource<RecoveryTemplate>({
  kind: 'recovery-template',
  service: 'drs-mgn',
  blank: { addresses: [] },
  parts: FLAGS.map(([declaredBy, flag]) => ({
    declaredBy,
    read: (r: Reader) => ({ addresses: [isTrue(orDefault(r.flag(flag), false), says)] }),
  })),
  traits: ({ addresses }) => ({
    nearly: addresses.map((setUp) => ({
      surface: 'network',
      what: 'gives a public address to every server that is made from it',
      setUp,
      missing: allOf([]),
      fix: 'Let the servers stay in private subnets, and reach the service through a NAT gateway or VPC endpoints.',
    })),
  }),
});
