import { defineResource } from '../model/define.ts';
import {
  actingTraits,
  addsDocument,
  attaches,
  inlinePolicies,
  joins,
  noPolicies,
  type Principal,
} from './acting-principal.ts';

/** A user, with policies of its own. */
export const iamUser = defineResource<Principal>({
  kind: 'iam-user',
  service: 'iam',
  blank: noPolicies,
  parts: [
    { declaredBy: 'aws_iam_user', read: (reader) => ({ boundary: reader.text('permissions_boundary') }) },
    {
      declaredBy: 'AWS::IAM::User',
      read: (reader) => ({
        documents: inlinePolicies(reader, 'Policies', 'PolicyDocument'),
        managed: reader.texts('ManagedPolicyArns'),
        boundary: reader.text('PermissionsBoundary'),
        groups: reader.texts('Groups'),
      }),
    },
    addsDocument('aws_iam_user_policy', 'user', 'policy'),
    attaches('aws_iam_user_policy_attachment', 'user', 'policy_arn'),
    attaches('aws_iam_policy_attachment', 'users', 'policy_arn'),
    attaches('aws_iam_user_policy_attachments_exclusive', 'user_name', 'policy_arns'),
    joins('aws_iam_user_group_membership', 'user', 'groups'),
    joins('aws_iam_group_membership', 'users', 'group'),
    joins('AWS::IAM::UserToGroupAddition', 'Users', 'GroupName'),
    addsDocument('AWS::IAM::Policy', 'Users', 'PolicyDocument'),
    addsDocument('AWS::IAM::ManagedPolicy', 'Users', 'PolicyDocument'),
    addsDocument('AWS::IAM::UserPolicy', 'UserName', 'PolicyDocument'),
  ],
  traits: actingTraits,
});
