import { isSet, orDefault, proven, satisfies } from '../model/judge.ts';
import { absent } from '../model/value.ts';
import type { PortRange } from '../model/fact.ts';
import type { Stated } from '../model/stated.ts';
import { managedEndpoint, tcp, type Standing } from './managed-endpoint.ts';
import { entryOf } from '../model/table.ts';

/** Ports by protocol; FTPS moves data over a range of its own. */
const PORTS: Readonly<Record<string, readonly PortRange[]>> = {
  SFTP: tcp(22),
  FTP: [...tcp(21), { protocol: 'tcp', from: 8192, to: 8200 }],
  FTPS: [...tcp(21), { protocol: 'tcp', from: 8192, to: 8200 }],
  AS2: tcp(5080),
};

function standing(stated: {
  readonly type: Stated<string>;
  readonly subnets: readonly Stated<string>[];
  readonly groups: readonly Stated<string>[];
  readonly elastic: readonly Stated<string>[];
  readonly protocols: readonly Stated<string>[];
}): Standing {
  const { subnets, groups, elastic, protocols } = stated;
  const type = orDefault(stated.type, 'PUBLIC');
  const named = protocols.flatMap(({ value }) =>
    value.kind === 'known' ? (entryOf(PORTS, value.value) ?? []) : [],
  );
  const ports = named.length > 0 ? named : tcp(22);
  if (type.value.kind === 'known' && type.value.value === 'PUBLIC')
    return {
      subnets: [],
      groups: [],
      withoutGroups: 'unfiltered',
      public: proven('AWS puts the endpoint on the internet', type),
      ports,
      outsideVpc: true,
    };
  const [address] = elastic;
  const without = { ...type, value: absent };
  const isPublic =
    type.value.kind === 'unknown'
      ? satisfies(type, () => true, { yes: 'the endpoint is public', no: 'the endpoint is not public' })
      : isSet(address ?? without, {
          yes: 'the endpoint has Elastic IPs',
          no: 'the endpoint has no Elastic IP',
        });
  return { subnets, groups, public: isPublic, ports };
}

/** A server for SFTP and its kin: on the internet unless it is placed in a VPC. */
export const transferServer = managedEndpoint({
  kind: 'transfer-server',
  service: 'transfer',
  parts: [
    {
      declaredBy: 'aws_transfer_server',
      standing: (r) =>
        standing({
          type: r.text('endpoint_type'),
          subnets: r.texts('endpoint_details.subnet_ids'),
          groups: r.texts('endpoint_details.security_group_ids'),
          elastic: r.texts('endpoint_details.address_allocation_ids'),
          protocols: r.texts('protocols'),
        }),
    },
    {
      declaredBy: 'AWS::Transfer::Server',
      standing: (r) =>
        standing({
          type: r.text('EndpointType'),
          subnets: r.texts('EndpointDetails.SubnetIds'),
          groups: r.texts('EndpointDetails.SecurityGroupIds'),
          elastic: r.texts('EndpointDetails.AddressAllocationIds'),
          protocols: r.texts('Protocols'),
        }),
    },
  ],
});
