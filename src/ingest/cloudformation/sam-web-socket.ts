import { entriesOf, mapAt, nodeAt, scalarAt, type Entry, type TemplateNode } from './node.ts';
import { generatedBlock, passedOn, refTo, wordsOf, type ServerlessResource } from './sam-build.ts';
import { domainOf } from './sam-domain.ts';
import type { ResourceBlock } from './unit.ts';

const LEFT_OUT = wordsOf(`
  Auth Routes StageName Domain RouteSettings DefaultRouteSettings AccessLogSettings StageVariables
  PropagateTags Tags
`);

/** The API and its routes; authorization is asked for when a client connects, and by no other route. */
export function webSocketApi({ block, properties }: ServerlessResource): readonly ResourceBlock[] {
  const { id } = block;
  const routes = [...entriesOf(nodeAt(properties, 'Routes')).values()];
  const own = passedOn(
    properties,
    Object.fromEntries(LEFT_OUT.map((name) => [name, undefined])),
    mapAt({ ProtocolType: scalarAt('WEBSOCKET', block.entry) }, properties),
  );
  return [
    generatedBlock(block, { id, type: 'AWS::ApiGatewayV2::Api', properties: own }),
    ...domainOf({ block, properties }, { id, protocol: 'http' }),
    ...routes.map((route) =>
      generatedBlock(block, {
        id: `${id}${nameOf(route)}Route`,
        type: 'AWS::ApiGatewayV2::Route',
        properties: mapAt(
          {
            ApiId: refTo(id, route),
            RouteKey: scalarAt(route.name, route),
            AuthorizationType: route.name === '$connect' ? authorization(properties) : undefined,
          },
          route,
        ),
      }),
    ),
  ];
}

const authorization = (properties: TemplateNode): TemplateNode | undefined =>
  nodeAt(properties, 'Auth', 'AuthType');

/** `$connect` becomes `Connect`. */
function nameOf({ name }: Entry): string {
  const word = name.replaceAll(/[^A-Za-z0-9]/g, '');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
