import { defineResource } from '../model/define.ts';
import type { PortRange } from '../model/fact.ts';
import { unstated } from '../model/stated.ts';
import type { Reader, Stated } from '../model/stated.ts';
import type { Value } from '../model/value.ts';

interface VpcOrigin {
  readonly target: Stated<string>;
  readonly ports: readonly PortRange[];
}
interface Names {
  readonly at: string;
  readonly target: string;
  readonly http: string;
  readonly https: string;
  readonly policy: string;
}
const terraform: Names = {
  at: 'vpc_origin_endpoint_config',
  target: 'arn',
  http: 'http_port',
  https: 'https_port',
  policy: 'origin_protocol_policy',
};
const cloudFormation: Names = {
  at: 'VpcOriginEndpointConfig',
  target: 'Arn',
  http: 'HTTPPort',
  https: 'HTTPSPort',
  policy: 'OriginProtocolPolicy',
};

/** What CloudFront talks to the origin with; what is not known may be either. */
function originOf(r: Reader, names: Names): VpcOrigin {
  const [block = r] = r.blocks(names.at);
  const policy = block.text(names.policy).value;
  const talks = policy.kind === 'known' ? policy.value : 'match-viewer';
  return {
    target: block.text(names.target),
    ports: [
      ...(talks === 'https-only' ? [] : [port(block.count(names.http).value, 80)]),
      ...(talks === 'http-only' ? [] : [port(block.count(names.https).value, 443)]),
    ],
  };
}

function port(stated: Value<number>, otherwise: number): PortRange {
  const number = stated.kind === 'known' ? stated.value : otherwise;
  return { protocol: 'tcp', from: number, to: number };
}

/** A load balancer or an instance in private subnets that distributions may be pointed at. */
export const vpcOrigin = defineResource<VpcOrigin>({
  kind: 'vpc-origin',
  service: 'cloudfront',
  blank: { target: unstated, ports: [] },
  parts: [
    { declaredBy: 'aws_cloudfront_vpc_origin', read: (r) => originOf(r, terraform) },
    { declaredBy: 'AWS::CloudFront::VpcOrigin', read: (r) => originOf(r, cloudFormation) },
  ],
  traits: (origin) => ({ vpcOrigin: origin }),
});
