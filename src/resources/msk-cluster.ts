import { orDefault, satisfies } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import type { Stated } from '../model/stated.ts';
import { managedEndpoint, tcp } from './managed-endpoint.ts';

/** Listeners for TLS, SASL/SCRAM and IAM from within the VPC, and their public twins. */
const BROKER_PORTS = tcp(9092, 9094, 9096, 9098, 9194, 9196, 9198);

const isPublic = (type: Stated<string>): Judgement =>
  satisfies(orDefault(type, 'DISABLED'), (text) => text === 'SERVICE_PROVIDED_EIPS', {
    yes: 'its brokers are given public addresses',
    no: 'its brokers are given no public addresses',
  });

/** A Kafka cluster; public access requires authentication. */
export const mskCluster = managedEndpoint({
  kind: 'msk-cluster',
  service: 'msk',
  iam: 'kafka',
  parts: [
    {
      declaredBy: 'aws_msk_cluster',
      standing: (r) => ({
        subnets: r.texts('broker_node_group_info.client_subnets'),
        groups: r.texts('broker_node_group_info.security_groups'),
        public: isPublic(r.text('broker_node_group_info.connectivity_info.public_access.type')),
        ports: BROKER_PORTS,
      }),
    },
    {
      declaredBy: 'AWS::MSK::Cluster',
      standing: (r) => ({
        subnets: r.texts('BrokerNodeGroupInfo.ClientSubnets'),
        groups: r.texts('BrokerNodeGroupInfo.SecurityGroups'),
        public: isPublic(r.text('BrokerNodeGroupInfo.ConnectivityInfo.PublicAccess.Type')),
        ports: BROKER_PORTS,
      }),
    },
    { declaredBy: 'aws_msk_cluster_policy', owner: 'cluster_arn', policy: 'policy' },
    { declaredBy: 'AWS::MSK::ClusterPolicy', owner: 'ClusterArn', policy: 'Policy' },
  ],
});
