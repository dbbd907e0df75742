import { defineResource } from '../model/define.ts';
import { orDefault } from '../model/judge.ts';
import type { Attachment } from '../model/fabric.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { attachmentOf, managedEndpoint, portOr, tcp } from './managed-endpoint.ts';
import { publicFlag } from './public-address.ts';

const isPublic = (stated: Stated<boolean>) => publicFlag(orDefault(stated, false), 'the graph database');

/** A member of a graph cluster; every call is signed with IAM, whatever the network lets through. */
export const neptuneInstance = managedEndpoint({
  kind: 'neptune-instance',
  service: 'neptune',
  authentication: 'strong',
  parts: [
    {
      declaredBy: 'aws_neptune_cluster_instance',
      standing: (r) => ({
        subnets: r.texts('neptune_subnet_group_name'),
        groups: [],
        public: isPublic(r.flag('publicly_accessible')),
        ports: portOr(r.count('port'), tcp(8182)),
        inherits: r.texts('cluster_identifier'),
      }),
    },
    {
      declaredBy: 'AWS::Neptune::DBInstance',
      standing: (r) => ({
        subnets: r.texts('DBSubnetGroupName'),
        groups: [],
        public: isPublic(r.flag('PubliclyAccessible')),
        ports: tcp(8182),
        inherits: r.texts('DBClusterIdentifier'),
      }),
    },
  ],
});

interface NeptuneCluster {
  readonly attachments: readonly Attachment[];
}
const shared = (r: Reader, subnets: string, groups: string): NeptuneCluster => ({
  attachments: [attachmentOf({ subnets: r.texts(subnets), groups: r.texts(groups), ports: tcp(8182) })],
});

/** What the members of a graph cluster share. */
export const neptuneCluster = defineResource<NeptuneCluster>({
  kind: 'neptune-cluster',
  service: 'neptune',
  blank: { attachments: [] },
  parts: [
    {
      declaredBy: 'aws_neptune_cluster',
      read: (r) => shared(r, 'neptune_subnet_group_name', 'vpc_security_group_ids'),
    },
    {
      declaredBy: 'AWS::Neptune::DBCluster',
      read: (r) => shared(r, 'DBSubnetGroupName', 'VpcSecurityGroupIds'),
    },
  ],
  traits: ({ attachments: [first] }) => ({ template: first }),
});
