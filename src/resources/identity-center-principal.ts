import { defineResource } from '../model/define.ts';
import type { Part } from '../model/definition.ts';
import type { Conferral } from '../model/resource.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { keyOfUnknown } from '../aws/policy/permissions.ts';

interface Shape {
  readonly assignments: readonly Conferral[];
}
interface Names {
  readonly set: string;
  readonly principal: string;
  readonly type: string;
  readonly account: string;
}
const TERRAFORM: Names = {
  set: 'permission_set_arn',
  principal: 'principal_id',
  type: 'principal_type',
  account: 'target_id',
};
const CLOUDFORMATION: Names = {
  set: 'PermissionSetArn',
  principal: 'PrincipalId',
  type: 'PrincipalType',
  account: 'TargetId',
};

const assigns = (declaredBy: string, names: Names): Part<Shape> => ({
  declaredBy,
  owner: names.principal,
  read: (reader) => ({
    assignments: [
      {
        to: { kind: 'assigned', says: nameOf(reader, names) },
        of: reader.text(names.set),
        within: reader.text(names.account),
      },
    ],
  }),
});

/** A group or a user of Identity Center, which acts under its permission sets in the accounts that they are assigned for. */
export const identityCenterPrincipal = defineResource<Shape>({
  kind: 'identity-center-principal',
  service: 'iam',
  blank: { assignments: [] },
  parts: [
    { declaredBy: 'aws_identitystore_group', read: () => ({}) },
    { declaredBy: 'aws_identitystore_user', read: () => ({}) },
    { declaredBy: 'AWS::IdentityStore::Group', read: () => ({}) },
    assigns('aws_ssoadmin_account_assignment', TERRAFORM),
    assigns('AWS::SSO::Assignment', CLOUDFORMATION),
  ],
  traits: ({ assignments }) => ({ confers: assignments }),
});

/** The type tells a group from a user; an id that is not known yet is named by what it refers to. */
function nameOf(reader: Reader, names: Names): string {
  const { value: type } = reader.text(names.type);
  const word = type.kind === 'known' && type.value === 'USER' ? 'user' : 'group';
  const name = shown(reader.text(names.principal));
  return `The ${word}${name === '' ? '' : ` \`${name}\``}`;
}

function shown({ value }: Stated<string>): string {
  if (value.kind === 'absent' || value.sensitive === true) return '';
  return value.kind === 'known' ? value.value : keyOfUnknown(value);
}
