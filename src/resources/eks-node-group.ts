import type { Reader, Stated } from '../model/stated.ts';
import { everywhere, managedEndpoint, ownRule, type Standing } from './managed-endpoint.ts';

/** With a key and no source groups EKS opens SSH on the nodes to every IPv4 address. */
function standing(
  r: Reader,
  subnets: readonly Stated<string>[],
  remote: { readonly key: string; readonly sources: string },
): Standing {
  const key = r.text(remote.key);
  const open = key.value.kind !== 'absent' && r.texts(remote.sources).length === 0;
  const [ipv4] = everywhere(key);
  const ports = { protocol: 'tcp', from: 22, to: 22 };
  return {
    subnets,
    groups: [],
    // Groups of a launch template aside, EKS gives nodes the cluster's own group, which lets in the cluster alone.
    withoutGroups: 'own-rules',
    public: 'subnet',
    ports: 'any',
    ownRules: open && ipv4 !== undefined ? [ownRule(key, ports, [ipv4])] : [],
    inherits: [...r.texts('launch_template.id'), ...r.texts('LaunchTemplate.Id')],
  };
}

/** Worker nodes that EKS launches and patches in subnets of ours. */
export const eksNodeGroup = managedEndpoint({
  kind: 'eks-node-group',
  service: 'eks',
  parts: [
    {
      declaredBy: 'aws_eks_node_group',
      standing: (r) =>
        standing(r, r.texts('subnet_ids'), {
          key: 'remote_access.ec2_ssh_key',
          sources: 'remote_access.source_security_group_ids',
        }),
    },
    {
      declaredBy: 'AWS::EKS::Nodegroup',
      standing: (r) =>
        standing(r, r.texts('Subnets'), {
          key: 'RemoteAccess.Ec2SshKey',
          sources: 'RemoteAccess.SourceSecurityGroups',
        }),
    },
  ],
});
