import { itemsOf, listAt, mapAt, nodeAt, type TemplateNode } from './node.ts';
import { generatedBlock, passedOn, wordsOf, type ServerlessResource } from './sam-build.ts';
import type { ResourceBlock } from './unit.ts';

const LEFT_OUT = wordsOf(`
  Auth ApiKeys Cache DataSources DomainName Functions Logging Resolvers SchemaInline SchemaUri Tags
`);

/** The API with the ways in which its callers may say who they are. */
export function graphqlApi({ block, properties }: ServerlessResource): ResourceBlock {
  const additional = nodeAt(properties, 'Auth', 'Additional');
  const own = passedOn(
    properties,
    Object.fromEntries(LEFT_OUT.map((name) => [name, undefined])),
    mapAt(
      {
        AuthenticationType: nodeAt(properties, 'Auth', 'Type'),
        AdditionalAuthenticationProviders:
          additional?.kind === 'list' ? listAt(itemsOf(additional).map(provider), additional) : additional,
      },
      properties,
    ),
  );
  return generatedBlock(block, { id: block.id, type: 'AWS::AppSync::GraphQLApi', properties: own });
}

function provider(node: TemplateNode): TemplateNode {
  const type = nodeAt(node, 'Type');
  return type === undefined ? node : mapAt({ AuthenticationType: type }, node);
}
