import { sharePolicy } from '../aws/policy/synthesise.ts';
import type { CarrierPart } from './policy-carrier.ts';
import { grantsTo, policyCarrier } from './policy-carrier.ts';

const granted = (declaredBy: string, to: string, action: string): CarrierPart => ({
  declaredBy,
  shares: true,
  called: 'the authorization',
  grants: (r) => grantsTo([r.text(to)], (account) => sharePolicy([account], action)),
});

/** What another account is given of a warehouse: an endpoint in its own network, or a share of the data. */
export const redshiftGrant = policyCarrier({
  kind: 'redshift-grant',
  service: 'redshift',
  iam: 'redshift',
  parts: [
    granted('aws_redshift_endpoint_authorization', 'account', 'redshift:CreateEndpointAccess'),
    granted(
      'aws_redshift_data_share_authorization',
      'consumer_identifier',
      'redshift:AssociateDataShareConsumer',
    ),
    granted('AWS::Redshift::EndpointAuthorization', 'Account', 'redshift:CreateEndpointAccess'),
  ],
});
