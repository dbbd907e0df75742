import { sharePolicy } from '../aws/policy/synthesise.ts';
import type { Reader, StatedTerm } from '../model/stated.ts';
import { grantsTo, policyCarrier } from './policy-carrier.ts';

const sharedWith = (reader: Reader, path: string): readonly StatedTerm[] =>
  grantsTo(reader.texts(path), (recipient) => sharePolicy([recipient], 'ram:AcceptResourceShareInvitation'));

/** Resources shared with other accounts or with the organisation; never with everyone. */
export const ramShare = policyCarrier({
  kind: 'ram-share',
  service: 'ram',
  iam: 'ram',
  parts: [
    { declaredBy: 'aws_ram_resource_share' },
    {
      declaredBy: 'aws_ram_principal_association',
      owner: 'resource_share_arn',
      shares: true,
      called: 'the share',
      grants: (r) => sharedWith(r, 'principal'),
    },
    {
      declaredBy: 'AWS::RAM::ResourceShare',
      shares: true,
      called: 'the share',
      grants: (r) => sharedWith(r, 'Principals'),
    },
  ],
});
