import { endpointServicePolicy } from '../aws/policy/synthesise.ts';
import { isTrue, type Judgement } from '../model/judge.ts';
import type { Stated } from '../model/stated.ts';
import { unknown } from '../model/value.ts';
import { grantsTo, policyCarrier } from './policy-carrier.ts';

/** Somebody of the own account looks at each connection before it carries traffic. */
const accepted = (asked: Stated<boolean>): Judgement =>
  isTrue(
    asked.value.kind === 'absent'
      ? { ...asked, value: unknown('external', { written: 'whether connections must be accepted' }) }
      : asked,
    {
      yes: 'every connection must be accepted by hand',
      no: 'connections are accepted without asking',
    },
  );

/** A service offered to other networks through private endpoints. */
export const vpcEndpointService = policyCarrier({
  kind: 'vpc-endpoint-service',
  service: 'vpc',
  iam: 'vpce',
  addsUp: 'resource',
  parts: [
    {
      declaredBy: 'aws_vpc_endpoint_service',
      shares: true,
      called: 'the list of allowed principals',
      grants: (r) => grantsTo(r.texts('allowed_principals'), (each) => endpointServicePolicy([each])),
      bars: (r) => accepted(r.flag('acceptance_required')),
    },
    {
      declaredBy: 'aws_vpc_endpoint_service_allowed_principal',
      owner: 'vpc_endpoint_service_id',
      shares: true,
      called: 'the list of allowed principals',
      grants: (r) => grantsTo([r.text('principal_arn')], (each) => endpointServicePolicy([each])),
    },
    { declaredBy: 'AWS::EC2::VPCEndpointService', bars: (r) => accepted(r.flag('AcceptanceRequired')) },
    {
      declaredBy: 'AWS::EC2::VPCEndpointServicePermissions',
      owner: 'ServiceId',
      shares: true,
      called: 'the list of allowed principals',
      grants: (r) => grantsTo(r.texts('AllowedPrincipals'), (each) => endpointServicePolicy([each])),
    },
  ],
});
