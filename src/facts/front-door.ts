import { factKey, type Exposure, type Opening } from '../model/fact.ts';
import { allOf, type Judgement } from '../model/judge.ts';
import type { DoorRoute, Question } from '../model/resource.ts';

/** Which routes of an application front door answer callers who prove nothing? */
export const frontDoor: Question<Exposure> = ({ address, declarations, service, traits }) => {
  const door = traits.frontDoor;
  if (door === undefined) return [];
  const openings = door.routes.flatMap((route) => openingOf(route, allOf([route.open, door.reachable])));
  if (openings.length === 0) return [];
  return [
    {
      kind: 'exposure',
      key: factKey('exposure', address, 'endpoint'),
      subject: address,
      related: declarations.map((declaration) => declaration.address).filter((each) => each !== address),
      surface: 'endpoint',
      channel: 'direct',
      endpointClass: 'front-door',
      byDefinition: door.byDefinition,
      openings,
      service,
    },
  ];
};

function openingOf({ about, route, authentication }: DoorRoute, open: Judgement): readonly Opening[] {
  if (open.kind === 'refuted') return [];
  return [
    {
      audience: 'anonymous',
      parties: [],
      capability: { kind: 'requests', routes: [route] },
      authentication,
      certainty: open.kind === 'proven' ? 'certain' : 'possible',
      lacking: open.kind === 'undecided' ? open.lacking : [],
      witness: {
        kind: 'request',
        caller: 'anyone on the internet',
        action: route,
        resource: about,
        conditions: [],
      },
      evidence: open.evidence,
    },
  ];
}
