import { matching, oneOf, set, unset } from '../conditions.ts';
import type { Shift } from './shift.ts';

/** What moves duties of functions. */
export const FUNCTION_SHIFTS: readonly Shift[] = [
  {
    id: 'lambda-zip-to-image',
    title: 'Lambda package changes from zip to container image',
    terraform: {
      on: ['aws_lambda_function'],
      path: '@package',
      theirs: oneOf('Zip'),
      yours: oneOf('Image'),
    },
    cloudformation: {
      on: ['AWS::Lambda::Function'],
      path: '@package',
      theirs: oneOf('Zip'),
      yours: oneOf('Image'),
    },
    moves: [
      { layer: 'platform', from: 'shared', to: 'customer' },
      { layer: 'os', from: 'aws', to: 'shared' },
    ],
    duties: ['plat-image-rebuild', 'app-image', 'vuln-scan'],
    risk: 'medium',
  },
  {
    id: 'lambda-os-only-to-image',
    title: 'Lambda function on an OS-only runtime becomes a container image',
    terraform: {
      on: ['aws_lambda_function'],
      path: '@package',
      theirs: oneOf('OS-only'),
      yours: oneOf('Image'),
    },
    cloudformation: {
      on: ['AWS::Lambda::Function'],
      path: '@package',
      theirs: oneOf('OS-only'),
      yours: oneOf('Image'),
    },
    moves: [{ layer: 'os', from: 'aws', to: 'shared' }],
    duties: ['plat-image-rebuild', 'app-image', 'vuln-scan'],
    risk: 'low',
  },
  {
    id: 'lambda-runtime-auto-to-manual',
    title: 'Lambda runtime patching pinned',
    terraform: {
      on: ['aws_lambda_runtime_management_config'],
      path: 'update_runtime_on',
      theirs: oneOf(null, 'Auto'),
      yours: oneOf('Manual'),
    },
    cloudformation: {
      on: ['AWS::Lambda::Function'],
      path: 'RuntimeManagementConfig.UpdateRuntimeOn',
      when: { path: 'PackageType', check: oneOf(null, 'Zip') },
      theirs: oneOf(null, 'Auto'),
      yours: oneOf('Manual'),
    },
    moves: [{ layer: 'platform', from: 'shared', to: 'customer' }],
    duties: ['plat-runtime-redeploy'],
    risk: 'medium',
  },
  {
    id: 'lambda-runtime-auto-to-function-update',
    title: 'Lambda runtime patched only at deployment',
    terraform: {
      on: ['aws_lambda_runtime_management_config'],
      path: 'update_runtime_on',
      theirs: oneOf(null, 'Auto'),
      yours: oneOf('FunctionUpdate'),
    },
    cloudformation: {
      on: ['AWS::Lambda::Function'],
      path: 'RuntimeManagementConfig.UpdateRuntimeOn',
      when: { path: 'PackageType', check: oneOf(null, 'Zip') },
      theirs: oneOf(null, 'Auto'),
      yours: oneOf('FunctionUpdate'),
    },
    moves: [{ layer: 'platform', from: 'shared', to: 'shared' }],
    duties: ['plat-runtime-redeploy'],
    risk: 'low',
  },
  {
    id: 'lambda-custom-runtime',
    title: 'Managed language runtime replaced by an OS-only runtime',
    terraform: {
      on: ['aws_lambda_function'],
      path: 'runtime',
      theirs: matching(/^(nodejs|python|java|dotnet|ruby)/),
      yours: matching(/^provided/),
    },
    cloudformation: {
      on: ['AWS::Lambda::Function'],
      path: 'Runtime',
      theirs: matching(/^(nodejs|python|java|dotnet|ruby)/),
      yours: matching(/^provided/),
    },
    moves: [{ layer: 'platform', from: 'shared', to: 'customer' }],
    duties: ['plat-engine-patch'],
    risk: 'medium',
  },
  {
    id: 'lambda-add-vpc',
    title: 'Lambda function attached to a VPC',
    terraform: { on: ['aws_lambda_function'], path: 'vpc_config', theirs: unset, yours: set },
    cloudformation: { on: ['AWS::Lambda::Function'], path: 'VpcConfig', theirs: unset, yours: set },
    moves: [{ layer: 'network', from: 'aws', to: 'shared' }],
    duties: ['net-sg', 'net-egress', 'log-flow'],
    risk: 'low',
  },
  {
    id: 'lambda-to-managed-instances',
    title: 'Lambda function moves to a capacity provider',
    terraform: { on: ['aws_lambda_function'], path: 'capacity_provider_config', theirs: unset, yours: set },
    cloudformation: {
      on: ['AWS::Lambda::Function'],
      path: 'CapacityProviderConfig',
      theirs: unset,
      yours: set,
    },
    moves: [
      { layer: 'platform', from: 'shared', to: 'shared' },
      { layer: 'network', from: 'aws', to: 'customer' },
    ],
    duties: ['plat-isolation', 'net-sg', 'net-egress'],
    risk: 'high',
  },
];
