import { defineResource } from '../model/define.ts';
import { unstated, type Reader, type Stated } from '../model/stated.ts';
import { actingTraits, addsDocument, attaches, noPolicies, type Principal } from './acting-principal.ts';

/** A policy of the customer is named, not its ARN, and stands in each account: of that one nothing can be read here. */
function boundaryIn(reader: Reader): Stated<string> {
  const [block] = reader.blocks('permissions_boundary');
  if (block === undefined) return unstated;
  const arn = block.text('managed_policy_arn');
  return arn.value.kind === 'absent'
    ? (block.blocks('customer_managed_policy_reference')[0]?.text('name') ?? unstated)
    : arn;
}

function limitOf(reader: Reader): Stated<string> {
  const arn = reader.text('PermissionsBoundary.ManagedPolicyArn');
  return arn.value.kind === 'absent'
    ? reader.text('PermissionsBoundary.CustomerManagedPolicyReference.Name')
    : arn;
}

/** A permission set, which whoever is assigned to it acts under. */
export const permissionSet = defineResource<Principal>({
  kind: 'permission-set',
  service: 'iam',
  blank: noPolicies,
  parts: [
    { declaredBy: 'aws_ssoadmin_permission_set', read: () => ({}) },
    {
      declaredBy: 'AWS::SSO::PermissionSet',
      read: (reader) => ({
        documents: [reader.document('InlinePolicy')],
        managed: [
          ...reader.texts('ManagedPolicies'),
          ...reader.blocks('CustomerManagedPolicyReferences').map((block) => block.text('Name')),
        ],
        boundary: limitOf(reader),
      }),
    },
    addsDocument('aws_ssoadmin_permission_set_inline_policy', 'permission_set_arn', 'inline_policy'),
    attaches('aws_ssoadmin_managed_policy_attachment', 'permission_set_arn', 'managed_policy_arn'),
    attaches(
      'aws_ssoadmin_customer_managed_policy_attachment',
      'permission_set_arn',
      'customer_managed_policy_reference.name',
    ),
    {
      declaredBy: 'aws_ssoadmin_permissions_boundary_attachment',
      owner: 'permission_set_arn',
      read: (reader) => ({ boundary: boundaryIn(reader) }),
    },
  ],
  traits: actingTraits,
});
