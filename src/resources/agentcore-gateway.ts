import type { DoorRoute } from '../model/door.ts';
import type { Stated } from '../model/stated.ts';
import { applicationDoor, routeAsking } from './application-door.ts';

const tools = (authorizer: Stated<string>): readonly DoorRoute[] => [
  routeAsking(authorizer, 'tools', {
    asking: { NONE: { authentication: 'none', says: 'nobody is asked who they are' } },
    otherwise: { authentication: 'strong', says: 'callers must prove who they are' },
  }),
];

/** A gateway through which agents call tools. */
export const agentcoreGateway = applicationDoor({
  kind: 'agentcore-gateway',
  service: 'bedrock-agentcore',
  endpointClass: 'front-door',
  parts: [
    { declaredBy: 'aws_bedrockagentcore_gateway', routes: (r) => tools(r.text('authorizer_type')) },
    { declaredBy: 'AWS::BedrockAgentCore::Gateway', routes: (r) => tools(r.text('AuthorizerType')) },
  ],
});
