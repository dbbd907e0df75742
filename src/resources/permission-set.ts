import { defineResource } from '../model/define.ts';
import { addsDocument, attaches, noPolicies, type Principal } from './acting-principal.ts';

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
        managed: reader.texts('ManagedPolicies'),
      }),
    },
    addsDocument('aws_ssoadmin_permission_set_inline_policy', 'permission_set_arn', 'inline_policy'),
    attaches('aws_ssoadmin_managed_policy_attachment', 'permission_set_arn', 'managed_policy_arn'),
  ],
  traits: (principal) => ({ principal }),
});
