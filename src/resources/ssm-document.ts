import { sharePolicy } from '../aws/policy/synthesise.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { known } from '../model/value.ts';
import { grantsTo, policyCarrier } from './policy-carrier.ts';

/** The map of permissions holds the accounts as one text: `All`, or ids with commas between them. */
function recipientsOf(reader: Reader): readonly Stated<string>[] {
  const stated = reader.text('permissions.account_ids');
  const { value } = stated;
  if (value.kind !== 'known') return [stated];
  return value.value
    .split(',')
    .slice(0, 1000)
    .map((account) => ({ ...stated, value: known(account.trim(), value.trail) }));
}

/** A Systems Manager document; shared with all, any AWS account can read and run it. */
export const ssmDocument = policyCarrier({
  kind: 'ssm-document',
  service: 'ssm',
  iam: 'ssm',
  accountGuards: ['document-sharing-block'],
  parts: [
    {
      declaredBy: 'aws_ssm_document',
      shares: true,
      called: 'the share',
      grants: (r) => grantsTo(recipientsOf(r), (account) => sharePolicy([account], 'ssm:GetDocument')),
    },
    { declaredBy: 'AWS::SSM::Document' },
  ],
});
