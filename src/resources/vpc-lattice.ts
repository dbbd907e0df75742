import { policyCarrier } from './policy-carrier.ts';

/** A service or a network of services; callers come from associated networks only, whatever the policy says. */
export const latticeService = policyCarrier({
  kind: 'lattice-service',
  service: 'vpc-lattice',
  iam: 'vpc-lattice-svcs',
  reachedFrom: 'a lattice service is reached from associated networks only',
  parts: [
    { declaredBy: 'aws_vpclattice_service' },
    { declaredBy: 'aws_vpclattice_service_network' },
    { declaredBy: 'aws_vpclattice_auth_policy', owner: 'resource_identifier', policy: 'policy' },
    { declaredBy: 'AWS::VpcLattice::Service' },
    { declaredBy: 'AWS::VpcLattice::ServiceNetwork' },
    { declaredBy: 'AWS::VpcLattice::AuthPolicy', owner: 'ResourceIdentifier', policy: 'Policy' },
  ],
});
