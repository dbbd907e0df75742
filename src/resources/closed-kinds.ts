import { defineResource } from '../model/define.ts';
import type { ResourceKind } from '../model/definition.ts';

/** Something that no stranger gets into, whatever it is set to: its switches concern the way out, or other resources rely on it. */
function closedKind(kind: string, service: string, declaredBy: readonly string[]): ResourceKind {
  return defineResource<Record<string, never>>({
    kind,
    service,
    blank: {},
    parts: declaredBy.map((type) => ({ declaredBy: type, read: () => ({}) })),
    traits: () => ({}),
  });
}

/** Its URL leads through the API of SageMaker; `direct_internet_access` is about the way out. */
export const sagemakerNotebook = closedKind('sagemaker-notebook', 'sagemaker-notebook', [
  'aws_sagemaker_notebook_instance',
  'AWS::SageMaker::NotebookInstance',
]);
/** Desktops and applications that are streamed; internet access is about the way out. */
export const streamedDesktop = closedKind('streamed-desktop', 'appstream', [
  'aws_workspaces_directory',
  'aws_appstream_fleet',
  'aws_appstream_image_builder',
  'AWS::AppStream::Fleet',
  'AWS::AppStream::ImageBuilder',
]);
/** A name leads nowhere that was closed before. */
export const dnsRecord = closedKind('dns-record', 'route53', [
  'aws_route53_record',
  'AWS::Route53::RecordSet',
]);
/** How requests travel through an API once they are let in, what meters them, and the authorizers that routes name. */
export const apiPart = closedKind('api-part', 'api-gateway', [
  'aws_api_gateway_api_key',
  'aws_api_gateway_authorizer',
  'aws_api_gateway_deployment',
  'aws_api_gateway_gateway_response',
  'aws_api_gateway_integration_response',
  'aws_api_gateway_method_response',
  'aws_api_gateway_model',
  'aws_api_gateway_request_validator',
  'aws_api_gateway_usage_plan',
  'aws_api_gateway_usage_plan_key',
  'aws_apigatewayv2_authorizer',
  'aws_apigatewayv2_deployment',
  'aws_apigatewayv2_integration_response',
  'aws_apigatewayv2_model',
  'aws_apigatewayv2_route_response',
  'AWS::ApiGateway::ApiKey',
  'AWS::ApiGateway::Authorizer',
  'AWS::ApiGateway::Deployment',
  'AWS::ApiGateway::GatewayResponse',
  'AWS::ApiGateway::Model',
  'AWS::ApiGateway::RequestValidator',
  'AWS::ApiGateway::UsagePlan',
  'AWS::ApiGateway::UsagePlanKey',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Deployment',
  'AWS::ApiGatewayV2::IntegrationResponse',
  'AWS::ApiGatewayV2::Model',
  'AWS::ApiGatewayV2::RouteResponse',
]);
/** What a distribution shows its origins, and the keys it checks signatures with. */
export const distributionPart = closedKind('distribution-part', 'cloudfront', [
  'aws_cloudfront_cache_policy',
  'aws_cloudfront_key_group',
  'aws_cloudfront_origin_access_control',
  'aws_cloudfront_origin_access_identity',
  'aws_cloudfront_origin_request_policy',
  'aws_cloudfront_public_key',
  'AWS::CloudFront::CachePolicy',
  'AWS::CloudFront::CloudFrontOriginAccessIdentity',
  'AWS::CloudFront::KeyGroup',
  'AWS::CloudFront::OriginAccessControl',
  'AWS::CloudFront::OriginRequestPolicy',
  'AWS::CloudFront::PublicKey',
]);
/** An accelerator leads nowhere without listeners and their endpoints. */
export const accelerator = closedKind('accelerator', 'global-accelerator', [
  'aws_globalaccelerator_accelerator',
  'AWS::GlobalAccelerator::Accelerator',
]);
/** Ways to other networks and sites, which are not the internet; routes and groups decide what travels on them. */
export const networkLink = closedKind('network-link', 'transit-gateway', [
  'aws_ec2_transit_gateway_vpc_attachment',
  'aws_vpn_connection',
  'AWS::EC2::GatewayRouteTableAssociation',
  'AWS::EC2::TransitGatewayAttachment',
  'AWS::EC2::VPNConnection',
]);
/** What puts members behind a load balancer, whose listeners say who gets to them. */
export const balancedMember = closedKind('balanced-member', 'elb', [
  'aws_autoscaling_traffic_source_attachment',
  'aws_elb_attachment',
]);
/** Who of the own account reads a collection; the network policy says from where. */
export const collectionAccess = closedKind('collection-access', 'opensearch-serverless', [
  'aws_opensearchserverless_access_policy',
  'AWS::OpenSearchServerless::AccessPolicy',
]);
/** Its callers sign their requests or show a token of an identity provider; it has no third way. */
export const agentRuntime = closedKind('agent-runtime', 'bedrock-agentcore', [
  'aws_bedrockagentcore_agent_runtime',
  'AWS::BedrockAgentCore::Runtime',
]);
/** A further name of an application whose branches say who gets in. */
export const amplifyDomain = closedKind('amplify-domain', 'amplify', [
  'aws_amplify_domain_association',
  'AWS::Amplify::Domain',
]);
