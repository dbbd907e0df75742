import { sharePolicyOf } from '../aws/policy/synthesise.ts';
import type { Reader, Stated, StatedTerm } from '../model/stated.ts';
import type { Value } from '../model/value.ts';
import { grantsTo, policyCarrier } from './policy-carrier.ts';

const asAction = (value: Value<string>): Value<string> =>
  value.kind === 'known' ? { ...value, value: `lakeformation:${value.value}` } : value;

/** `IAM_ALLOWED_PRINCIPALS` and groups of identities are the own account's. */
function outsiders(principal: Stated<string>): readonly Stated<string>[] {
  const { value } = principal;
  return value.kind === 'known' && !/^(?:\d{12}|arn:)/.test(value.value) ? [] : [principal];
}

const granted = (
  reader: Reader,
  { principal, permissions }: { readonly principal: string; readonly permissions: string },
): readonly StatedTerm[] =>
  grantsTo(outsiders(reader.text(principal)), (each) =>
    sharePolicyOf(
      each,
      reader.texts(permissions).map(({ value }) => asAction(value)),
    ),
  );

/** A permission on databases, tables or locations of the data lake; it always names somebody. */
export const lakeFormationGrant = policyCarrier({
  kind: 'lake-formation-grant',
  service: 'lake-formation',
  iam: 'lakeformation',
  parts: [
    {
      declaredBy: 'aws_lakeformation_permissions',
      shares: true,
      called: 'the grant',
      grants: (r) => granted(r, { principal: 'principal', permissions: 'permissions' }),
    },
    {
      declaredBy: 'AWS::LakeFormation::PrincipalPermissions',
      shares: true,
      called: 'the grant',
      grants: (r) =>
        granted(r, { principal: 'Principal.DataLakePrincipalIdentifier', permissions: 'Permissions' }),
    },
  ],
});
