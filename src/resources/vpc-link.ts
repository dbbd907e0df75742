import { defineResource } from '../model/define.ts';
import type { PrivateLink } from '../model/fabric.ts';
import type { Reader, Stated } from '../model/stated.ts';

/** What a private integration names: a listener or a load balancer of its own, or the link alone, whose targets count then. */
export interface IntegrationNames {
  readonly connectionType: string;
  readonly connection: string;
  readonly targets: readonly string[];
}

/** Where an integration hands requests on to inside a VPC; nothing for one that calls out into the internet or to a service. */
export function handedOn(r: Reader, names: IntegrationNames): readonly Stated<string>[] {
  const { value } = r.text(names.connectionType);
  if (value.kind !== 'known' || value.value.toUpperCase() !== 'VPC_LINK') return [];
  return [names.connection, ...names.targets].map((path) => r.text(path));
}

/** How an HTTP or WebSocket API calls what answers a route. */
export const apiIntegration = defineResource<{ readonly handsOn: readonly Stated<string>[] }>({
  kind: 'api-integration',
  service: 'api-gateway-v2',
  blank: { handsOn: [] },
  parts: [
    {
      declaredBy: 'aws_apigatewayv2_integration',
      read: (r) => ({
        handsOn: handedOn(r, {
          connectionType: 'connection_type',
          connection: 'connection_id',
          targets: ['integration_uri'],
        }),
      }),
    },
    {
      declaredBy: 'AWS::ApiGatewayV2::Integration',
      read: (r) => ({
        handsOn: handedOn(r, {
          connectionType: 'ConnectionType',
          connection: 'ConnectionId',
          targets: ['IntegrationUri'],
        }),
      }),
    },
  ],
  traits: ({ handsOn }) => ({ handsOn }),
});

interface VpcLink extends PrivateLink {
  readonly targets: readonly Stated<string>[];
}

/** The way of an API into a VPC: to any listener for those with groups of their own, to the network load balancers it names otherwise. */
export const vpcLink = defineResource<VpcLink>({
  kind: 'vpc-link',
  service: 'api-gateway-v2',
  blank: { targets: [], subnets: [], groups: [] },
  parts: [
    { declaredBy: 'aws_api_gateway_vpc_link', read: (r) => ({ targets: r.texts('target_arns') }) },
    { declaredBy: 'AWS::ApiGateway::VpcLink', read: (r) => ({ targets: r.texts('TargetArns') }) },
    {
      declaredBy: 'aws_apigatewayv2_vpc_link',
      read: (r) => ({ subnets: r.texts('subnet_ids'), groups: r.texts('security_group_ids') }),
    },
    {
      declaredBy: 'AWS::ApiGatewayV2::VpcLink',
      read: (r) => ({ subnets: r.texts('SubnetIds'), groups: r.texts('SecurityGroupIds') }),
    },
    { declaredBy: 'data.aws_api_gateway_vpc_link', read: () => ({}) },
    {
      declaredBy: 'data.aws_apigatewayv2_vpc_link',
      read: (r) => ({ subnets: r.texts('subnet_ids'), groups: r.texts('security_group_ids') }),
    },
  ],
  traits: ({ targets, subnets, groups }) => ({ handsOn: targets, privateLink: { subnets, groups } }),
});
