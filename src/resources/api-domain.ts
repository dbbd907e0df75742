import { allOf, isSet, not, proven, satisfies } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import { unstated } from '../model/stated.ts';
import type { Nearly } from '../model/resource.ts';
import type { Reader, Stated } from '../model/stated.ts';

interface ApiDomain {
  readonly truststore: Stated<string>;
  readonly types: Stated<string>;
}

const read = (r: Reader, truststore: string, types: string): ApiDomain => ({
  truststore: r.text(truststore),
  types: r.texts(types)[0] ?? unstated,
});

/** A domain of the customer in front of APIs; mutual TLS exists on such domains alone. */
export const apiDomain = defineResource<ApiDomain>({
  kind: 'api-domain',
  service: 'api-gateway',
  blank: { truststore: unstated, types: unstated },
  parts: [
    ...['aws_api_gateway_domain_name', 'aws_apigatewayv2_domain_name'].map((declaredBy) => ({
      declaredBy,
      read: (r: Reader) =>
        read(r, 'mutual_tls_authentication.truststore_uri', 'endpoint_configuration.types'),
    })),
    ...['AWS::ApiGateway::DomainName', 'AWS::ApiGatewayV2::DomainName'].map((declaredBy) => ({
      declaredBy,
      read: (r: Reader) => read(r, 'MutualTlsAuthentication.TruststoreUri', 'EndpointConfiguration.Types'),
    })),
  ],
  traits: ({ truststore, types }) => ({
    nearly: ofNoKnownType(types),
    customDomain: {
      open: allOf([
        not(
          isSet(truststore, {
            yes: 'callers of the custom domain must show a client certificate',
            no: 'callers of the custom domain need no client certificate',
          }),
        ),
        not(
          satisfies(types, (type) => type === 'PRIVATE', {
            yes: 'the custom domain is private',
            no: 'the custom domain is on the internet',
          }),
        ),
      ]),
    },
  }),
});

const TYPES: readonly string[] = ['EDGE', 'REGIONAL', 'PRIVATE'];

/** A type that does not exist is not `PRIVATE`: whoever wrote it had the internet in mind. */
function ofNoKnownType(types: Stated<string>): readonly Nearly[] {
  const { value } = types;
  if (value.kind !== 'known' || TYPES.includes(value.value)) return [];
  return [
    {
      surface: 'endpoint',
      what: 'reads like a domain on the internet, of an unknown type',
      setUp: proven(`its type is \`${value.value}\`, and not \`PRIVATE\``, types, value.trail),
      missing: proven(`API Gateway has no endpoint type \`${value.value}\``, types, value.trail),
      fix: 'Make it `PRIVATE`, or `REGIONAL` where everyone may call it.',
      refused: true,
    },
  ];
}
