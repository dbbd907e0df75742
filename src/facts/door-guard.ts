import { callsMeet } from '../aws/policy/calls.ts';
import { isPublicAudience, type Opening } from '../model/fact.ts';
import type { Judgement } from '../model/judge.ts';
import type { DoorRoute, FrontDoor } from '../model/door.ts';
import type { Resource } from '../model/resource.ts';
import type { World } from '../model/world.ts';
import { policyOpenings } from './policy-openings.ts';

/** Strangers whom the guarding policies let send requests to a route. */
export interface LetThrough extends Pick<Opening, 'audience' | 'authentication'> {
  readonly judgement: Judgement;
}

type Guard = NonNullable<FrontDoor['guard']>;

/**
 * Where a policy guards the door, somebody who shows nothing needs an explicit Allow for nobody in particular; the signed call
 * of another account needs one for any account (API Gateway developer guide, authorization flow). What certainly gets
 * through comes first.
 */
export function letThrough(
  { call, takesSignatures }: DoorRoute,
  { service, policies }: Guard,
  scene: { readonly subject: Resource; readonly world: World },
): readonly LetThrough[] {
  const found = policies
    .flatMap((policy) => policyOpenings(policy, service, scene))
    .filter(({ audience }) =>
      takesSignatures === true ? isPublicAudience(audience) : audience === 'anonymous',
    )
    .filter(({ capability }) => concerns(capability, call, service));
  const [best] = [
    ...found.filter(({ certainty }) => certainty === 'certain'),
    ...found.filter(({ certainty }) => certainty === 'possible'),
  ];
  return best === undefined ? [] : [{ ...best, judgement: judgementOf(best) }];
}

function judgementOf({ certainty, evidence, lacking }: Opening): Judgement {
  const [first, ...rest] = lacking;
  return certainty === 'certain' || first === undefined
    ? { kind: 'proven', evidence }
    : { kind: 'undecided', evidence, lacking: [first, ...rest] };
}

function concerns(capability: Opening['capability'], call: string | undefined, service: string): boolean {
  if (capability.kind !== 'calls') return false;
  return capability.resources.map(ownResource).some((resource) => {
    const asked = {
      kind: 'calls',
      actions: [`${service}:Invoke`],
      resources: [inStage(call, resource)],
    } as const;
    return callsMeet({ ...capability, resources: [resource] }, asked);
  });
}

/** A route is served in every stage: ask for the one that the policy names, or for any one of them. */
function inStage(call: string | undefined, resource: string): string {
  const named = resource.split('/')[1] ?? '*';
  return (call ?? 'own/*').replace('own/*/', `own/${/^\w+$/.test(named) ? named : 'live'}/`);
}

/** The policy of an API can only speak of that API: whatever stands for its id in an ARN means the API itself. */
function ownResource(text: string): string {
  return text
    .replaceAll(/arn:[^:]*:execute-api:[^:]*:[^:]*:[^/,\s]*/g, 'own')
    .replace(/^own(?=$| )/, 'own/*');
}
