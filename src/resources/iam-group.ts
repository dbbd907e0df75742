import { defineResource } from '../model/define.ts';
import { addsDocument, attaches, inlinePolicies, noPolicies, type Principal } from './acting-principal.ts';

/** A group, whose policies its members hold. */
export const iamGroup = defineResource<Principal>({
  kind: 'iam-group',
  service: 'iam',
  blank: noPolicies,
  parts: [
    { declaredBy: 'aws_iam_group', read: () => ({}) },
    {
      declaredBy: 'AWS::IAM::Group',
      read: (reader) => ({
        documents: inlinePolicies(reader, 'Policies', 'PolicyDocument'),
        managed: reader.texts('ManagedPolicyArns'),
      }),
    },
    addsDocument('aws_iam_group_policy', 'group', 'policy'),
    attaches('aws_iam_group_policy_attachment', 'group', 'policy_arn'),
    attaches('aws_iam_policy_attachment', 'groups', 'policy_arn'),
    attaches('aws_iam_group_policy_attachments_exclusive', 'group_name', 'policy_arns'),
    addsDocument('AWS::IAM::Policy', 'Groups', 'PolicyDocument'),
    addsDocument('AWS::IAM::ManagedPolicy', 'Groups', 'PolicyDocument'),
    addsDocument('AWS::IAM::GroupPolicy', 'GroupName', 'PolicyDocument'),
  ],
  traits: (principal) => ({ principal }),
});
