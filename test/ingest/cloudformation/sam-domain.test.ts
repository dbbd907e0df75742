import { expect, test } from 'vitest';
import { reviewOf } from '../../support/template-review.ts';
import { addresses, read } from './reading.ts';

const DOMAIN =
  'DomainName: orders.example.com, CertificateArn: arn:aws:acm:eu-west-1:123456789012:certificate/a';
const orders = (type: 'Api' | 'HttpApi', properties: string): string => `Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::${type}
    Properties: { StageName: live, DisableExecuteApiEndpoint: true${properties} }
  List:
    Type: AWS::Serverless::Function
    Properties:
      Handler: index.handler
      Events:
        Get: { Type: ${type}, Properties: { ${type === 'Api' ? 'RestApiId' : 'ApiId'}: !Ref Orders, Path: /orders, Method: GET } }
`;

async function opened(head: string): Promise<readonly string[]> {
  const { findings } = await reviewOf('Resources: {}\n', head);
  return findings
    .filter(({ rule }) => rule === 'new-public-exposure')
    .map(({ certainty, subject }) => `${certainty} ${subject.address}`);
}

test.each(['Api', 'HttpApi'] as const)('an %s without an address of its own', async (type) => {
  expect(await opened(orders(type, ''))).toEqual([]);
  expect(await opened(orders(type, `, Domain: { ${DOMAIN} }`))).toEqual(['certain Orders']);
  const mutual = 'MutualTlsAuthentication: { TruststoreUri: s3://trust/clients.pem }';
  expect(await opened(orders(type, `, Domain: { ${DOMAIN}, ${mutual} }`))).toEqual([]);
});

test('a private domain', async () => {
  expect(await opened(orders('Api', `, Domain: { ${DOMAIN}, EndpointConfiguration: PRIVATE }`))).toEqual([]);
});

test('the domain has the name that SAM gives it', () => {
  const reading = read({ head: orders('Api', `, Domain: { ${DOMAIN} }`), base: 'none' });
  expect(addresses(reading, 'after')).toContain('ApiGatewayDomainName6b390559da');
  expect(addresses(reading, 'after')).toContain('OrdersBasePathMapping');
});
