import { layerPermissionPolicy } from '../aws/policy/synthesise.ts';
import type { Reader, StatedTerm } from '../model/stated.ts';
import { known } from '../model/value.ts';
import { grantAt, policyCarrier } from './policy-carrier.ts';

interface Names {
  readonly action: string;
  readonly principal: string;
  readonly organization: string;
}

const permissionOf =
  (names: Names) =>
  (reader: Reader): readonly StatedTerm[] => {
    const action = reader.text(names.action).value;
    const term = layerPermissionPolicy({
      action: action.kind === 'absent' ? known('lambda:GetLayerVersion') : action,
      principal: reader.text(names.principal).value,
      organization: reader.text(names.organization).value,
    });
    return [grantAt(reader.text(names.principal), term)];
  };

/** A version of a layer, as far as others may use it. */
export const lambdaLayer = policyCarrier({
  kind: 'lambda-layer',
  service: 'lambda',
  iam: 'lambda',
  addsUp: 'resource',
  parts: [
    { declaredBy: 'aws_lambda_layer_version' },
    {
      declaredBy: 'aws_lambda_layer_version_permission',
      owner: 'layer_name',
      shares: true,
      grants: permissionOf({ action: 'action', principal: 'principal', organization: 'organization_id' }),
    },
    { declaredBy: 'AWS::Lambda::LayerVersion' },
    {
      declaredBy: 'AWS::Lambda::LayerVersionPermission',
      owner: 'LayerVersionArn',
      shares: true,
      grants: permissionOf({ action: 'Action', principal: 'Principal', organization: 'OrganizationId' }),
    },
  ],
});
