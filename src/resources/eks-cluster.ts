import { isTrue, orDefault } from '../model/judge.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Reader } from '../model/stated.ts';
import { known } from '../model/value.ts';
import { applicationDoor, routeAt } from './application-door.ts';

/** The public endpoint is on unless it is switched off, and answers everyone unless ranges are named (CreateCluster, VpcConfigRequest). */
function controlPlane(r: Reader, names: Record<'publicAccess' | 'ranges', string>): readonly DoorRoute[] {
  const access = r.flag(names.publicAccess);
  const ranges = r.texts(names.ranges);
  const everyone = { about: r.self, path: names.ranges, value: known('0.0.0.0/0') };
  const route = routeAt(access, 'Kubernetes API', {
    open: isTrue(orDefault(access, true), {
      yes: 'the endpoint of the control plane is public',
      no: 'the endpoint of the control plane is private',
    }),
    authentication: 'strong',
  });
  return [{ ...route, sources: ranges.length === 0 ? [everyone] : ranges }];
}

/** The control plane of a Kubernetes cluster: callers need an IAM identity, but anybody who reaches it can try. */
export const eksCluster = applicationDoor({
  kind: 'eks-cluster',
  service: 'eks',
  endpointClass: 'management',
  parts: [
    {
      declaredBy: 'aws_eks_cluster',
      routes: (r) =>
        controlPlane(r, {
          publicAccess: 'vpc_config.endpoint_public_access',
          ranges: 'vpc_config.public_access_cidrs',
        }),
    },
    {
      declaredBy: 'AWS::EKS::Cluster',
      routes: (r) =>
        controlPlane(r, {
          publicAccess: 'ResourcesVpcConfig.EndpointPublicAccess',
          ranges: 'ResourcesVpcConfig.PublicAccessCidrs',
        }),
    },
  ],
});
