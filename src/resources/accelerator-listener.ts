import { defineResource } from '../model/define.ts';
import type { PortRange } from '../model/fact.ts';
import type { Reader, Stated } from '../model/stated.ts';
import type { Value } from '../model/value.ts';

interface AcceleratorListener {
  readonly ports: readonly PortRange[];
  readonly targets: readonly Stated<string>[];
}
interface Names {
  readonly protocol: string;
  readonly ranges: string;
  readonly from: string;
  readonly to: string;
  readonly endpoints: string;
  readonly id: string;
  readonly overrides: string;
  readonly endpointPort: string;
}
const terraform: Names = {
  protocol: 'protocol',
  ranges: 'port_range',
  from: 'from_port',
  to: 'to_port',
  endpoints: 'endpoint_configuration',
  id: 'endpoint_id',
  overrides: 'port_override',
  endpointPort: 'endpoint_port',
};
const cloudFormation: Names = {
  protocol: 'Protocol',
  ranges: 'PortRanges',
  from: 'FromPort',
  to: 'ToPort',
  endpoints: 'EndpointConfigurations',
  id: 'EndpointId',
  overrides: 'PortOverrides',
  endpointPort: 'EndpointPort',
};

function portsOf(r: Reader, names: Names): readonly PortRange[] {
  const { value } = r.text(names.protocol);
  const protocol = value.kind === 'known' ? value.value.toLowerCase() : 'tcp';
  return r.blocks(names.ranges).map((block) => ({
    protocol,
    from: portOr(block.count(names.from).value, 0),
    to: portOr(block.count(names.to).value, 65_535),
  }));
}

const portOr = (port: Value<number>, otherwise: number): number =>
  port.kind === 'known' ? port.value : otherwise;

/** Endpoints, and ports at which they are reached instead of the port of the listener. */
function groupOf(r: Reader, names: Names): Partial<AcceleratorListener> {
  const overridden = r.blocks(names.overrides).map((block) => block.count(names.endpointPort).value);
  return {
    targets: r.blocks(names.endpoints).map((block) => block.text(names.id)),
    ports: overridden.flatMap((port) =>
      port.kind === 'known' ? [{ protocol: 'tcp', from: port.value, to: port.value }] : [],
    ),
  };
}

/** A listener of Global Accelerator with the endpoints of its groups. */
export const acceleratorListener = defineResource<AcceleratorListener>({
  kind: 'accelerator-listener',
  service: 'global-accelerator',
  blank: { ports: [], targets: [] },
  parts: [
    { declaredBy: 'aws_globalaccelerator_listener', read: (r) => ({ ports: portsOf(r, terraform) }) },
    {
      declaredBy: 'aws_globalaccelerator_endpoint_group',
      owner: 'listener_arn',
      read: (r) => groupOf(r, terraform),
    },
    {
      declaredBy: 'AWS::GlobalAccelerator::Listener',
      read: (r) => ({ ports: portsOf(r, cloudFormation) }),
    },
    {
      declaredBy: 'AWS::GlobalAccelerator::EndpointGroup',
      owner: 'ListenerArn',
      read: (r) => groupOf(r, cloudFormation),
    },
  ],
  traits: ({ ports, targets }, { standIn }) => ({
    accelerator: { ports: standIn ? 'any' : ports, targets },
  }),
});
