import { frontDoor } from '../../src/facts/front-door.ts';
import { policyAccess } from '../../src/facts/policy-access.ts';
import type { Declaration } from '../../src/model/declaration.ts';
import { isPublicAudience, type Exposure, type Opening } from '../../src/model/fact.ts';
import { ask, worldOf, type Plain } from './worlds.ts';

/** Openings that count as public, as the comparison of worlds counts them. */
export function strangersAt(declarations: readonly Declaration[], address: string): readonly Opening[] {
  const world = worldOf(declarations);
  return [...ask(frontDoor, world, address), ...ask(policyAccess, world, address)]
    .filter((fact): fact is Exposure => fact.kind === 'exposure')
    .flatMap(({ endpointClass, openings }) =>
      openings.filter(
        ({ audience, authentication }) =>
          isPublicAudience(audience) &&
          (endpointClass !== 'front-door' || ['none', 'weak'].includes(authentication)),
      ),
    );
}

/** Routes that let strangers in, `?` behind those that only may. */
export function routesOf(declarations: readonly Declaration[], address: string): readonly string[] {
  return strangersAt(declarations, address).flatMap(({ capability, certainty }) =>
    capability.kind === 'requests'
      ? capability.routes.map((route) => (certainty === 'certain' ? route : `${route}?`))
      : [],
  );
}

/** A policy that lets everyone call, under a condition if one is given. */
export const anyone = (action: string, condition: Plain = {}): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: '*', Action: action, Resource: '*', Condition: condition }],
  });
