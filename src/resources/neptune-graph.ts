import { isTrue, orDefault } from '../model/judge.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Stated } from '../model/stated.ts';
import { applicationDoor, routeAt } from './application-door.ts';

const graph = (stated: Stated<boolean>): readonly DoorRoute[] => [
  routeAt(stated, 'graph endpoint', {
    open: isTrue(orDefault(stated, false), {
      yes: 'the graph is reached over the internet',
      no: 'the graph is reached through private endpoints only',
    }),
    authentication: 'strong',
  }),
];

/** A graph of Neptune Analytics; every request is signed, wherever it comes from. */
export const neptuneGraph = applicationDoor({
  kind: 'neptune-graph',
  service: 'neptune-analytics',
  endpointClass: 'management',
  parts: [
    { declaredBy: 'aws_neptunegraph_graph', routes: (r) => graph(r.flag('public_connectivity')) },
    { declaredBy: 'AWS::NeptuneGraph::Graph', routes: (r) => graph(r.flag('PublicConnectivity')) },
  ],
});
