import { defineResource } from '../model/define.ts';
import type { Reader, StatedTerm } from '../model/stated.ts';
import {
  actingTraits,
  addsDocument,
  attachedPolicies,
  attaches,
  inlinePolicies,
  noPolicies,
  type Principal,
} from './acting-principal.ts';
import { isFresh, unbarred } from './policy-carrier.ts';

interface Role extends Principal {
  readonly fresh: boolean;
}

function trustOf(reader: Reader, path: string): readonly StatedTerm[] {
  return [reader.document(path)].filter(({ term }) => term.kind !== 'absent');
}

/** A role: who may assume it, and what it may do then. */
export const iamRole = defineResource<Role>({
  kind: 'iam-role',
  service: 'iam',
  blank: { ...noPolicies, fresh: false },
  parts: [
    {
      declaredBy: 'aws_iam_role',
      read: (reader) => ({
        trust: trustOf(reader, 'assume_role_policy'),
        documents: inlinePolicies(reader, 'inline_policy', 'policy'),
        managed: attachedPolicies(reader, 'managed_policy_arns'),
        boundary: reader.text('permissions_boundary'),
        fresh: isFresh(reader),
      }),
    },
    {
      declaredBy: 'AWS::IAM::Role',
      read: (reader) => ({
        trust: trustOf(reader, 'AssumeRolePolicyDocument'),
        documents: inlinePolicies(reader, 'Policies', 'PolicyDocument'),
        managed: reader.texts('ManagedPolicyArns'),
        boundary: reader.text('PermissionsBoundary'),
        fresh: isFresh(reader),
      }),
    },
    addsDocument('aws_iam_role_policy', 'role', 'policy'),
    attaches('aws_iam_role_policy_attachment', 'role', 'policy_arn'),
    attaches('aws_iam_policy_attachment', 'roles', 'policy_arn'),
    attaches('aws_iam_role_policy_attachments_exclusive', 'role_name', 'policy_arns'),
    addsDocument('AWS::IAM::Policy', 'Roles', 'PolicyDocument'),
    addsDocument('AWS::IAM::ManagedPolicy', 'Roles', 'PolicyDocument'),
    addsDocument('AWS::IAM::RolePolicy', 'RoleName', 'PolicyDocument'),
  ],
  traits: (role, { address }) => ({
    ...actingTraits(role),
    guarded: {
      service: 'sts',
      policies: role.trust.map((document) => ({
        ...unbarred(document, address),
        fresh: role.fresh,
      })),
    },
  }),
});
