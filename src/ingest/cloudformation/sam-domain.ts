import { createHash } from 'node:crypto';
import { callOf, listAt, mapAt, nodeAt, scalarAt, textOf, type TemplateNode } from './node.ts';
import { generatedBlock, refTo, type ServerlessResource } from './sam-build.ts';
import type { ResourceBlock } from './unit.ts';

/** The custom domain of an API and what maps it there: an API without an address of its own is reached through it alone. */
export function domainOf(
  { block, properties }: ServerlessResource,
  api: { readonly id: string; readonly protocol: 'rest' | 'http' },
): readonly ResourceBlock[] {
  const domain = nodeAt(properties, 'Domain');
  const name = nodeAt(domain, 'DomainName');
  if (domain?.kind !== 'map' || callOf(domain) !== undefined || name === undefined) return [];
  const isRest = api.protocol === 'rest';
  const id = `ApiGatewayDomainName${isRest ? '' : 'V2'}${hashOf(name) ?? api.id}`;
  const stage = nodeAt(properties, 'StageName') ?? scalarAt(isRest ? 'Prod' : '$default', domain);
  return [
    generatedBlock(block, {
      id,
      type: isRest ? 'AWS::ApiGateway::DomainName' : 'AWS::ApiGatewayV2::DomainName',
      properties: isRest ? restDomain(domain, name) : httpDomain(domain, name),
    }),
    generatedBlock(block, {
      id: `${api.id}${isRest ? 'BasePathMapping' : 'ApiMapping'}`,
      type: isRest ? 'AWS::ApiGateway::BasePathMapping' : 'AWS::ApiGatewayV2::ApiMapping',
      properties: mapAt(
        {
          DomainName: refTo(id, domain),
          [isRest ? 'RestApiId' : 'ApiId']: refTo(api.id, domain),
          Stage: stage,
        },
        domain,
      ),
    }),
  ];
}

function restDomain(domain: TemplateNode, name: TemplateNode) {
  const type = nodeAt(domain, 'EndpointConfiguration') ?? scalarAt('REGIONAL', domain);
  const isEdge = textOf(type) === 'EDGE';
  return mapAt(
    {
      DomainName: name,
      [isEdge ? 'CertificateArn' : 'RegionalCertificateArn']: nodeAt(domain, 'CertificateArn'),
      EndpointConfiguration: mapAt({ Types: listAt([type], type) }, type),
      MutualTlsAuthentication: nodeAt(domain, 'MutualTlsAuthentication'),
      SecurityPolicy: nodeAt(domain, 'SecurityPolicy'),
    },
    domain,
  );
}

function httpDomain(domain: TemplateNode, name: TemplateNode) {
  const configuration = mapAt(
    {
      CertificateArn: nodeAt(domain, 'CertificateArn'),
      EndpointType: nodeAt(domain, 'EndpointConfiguration') ?? scalarAt('REGIONAL', domain),
      SecurityPolicy: nodeAt(domain, 'SecurityPolicy'),
    },
    domain,
  );
  return mapAt(
    {
      DomainName: name,
      DomainNameConfigurations: listAt([configuration], domain),
      MutualTlsAuthentication: nodeAt(domain, 'MutualTlsAuthentication'),
    },
    domain,
  );
}

/** SAM names the domain by its text, so that APIs which share one make it once. */
function hashOf(name: TemplateNode): string | undefined {
  const text = textOf(name);
  return text === undefined ? undefined : createHash('sha1').update(text).digest('hex').slice(0, 10);
}
