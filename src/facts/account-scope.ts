import { allOf, undecided, type Judgement } from '../model/judge.ts';
import type { Resource } from '../model/resource.ts';
import type { World } from '../model/world.ts';
import { unknown, type Address } from '../model/value.ts';

/** Settings that concern everything around them, and how far they reach: over their account, or over one region of it. */
export const SETTINGS_OF_ACCOUNT: ReadonlyMap<string, 'account' | 'region'> = new Map([
  ['document-sharing-block', 'region'],
  ['image-sharing-block', 'region'],
  ['log-resource-policy', 'region'],
  ['s3-account-block', 'account'],
  ['snapshot-sharing-block', 'region'],
  ['vpc-public-access-block', 'region'],
]);

/** A setting that may concern a resource; `holds` says of a judgement about it whether it counts for the resource. */
export interface Concerning {
  readonly setting: Resource;
  readonly holds: (judgement: Judgement) => Judgement;
}

/** The settings of a kind that reach a resource. Those of another account, or of another region where that matters, do not. */
export function settingsOver(kind: string, subject: Address, world: World): readonly Concerning[] {
  const scope = SETTINGS_OF_ACCOUNT.get(kind);
  return world.ofKind(kind).flatMap((setting): readonly Concerning[] => {
    const { account, region } = world.distance(setting.address, subject);
    if (account === 'other' || (scope === 'region' && region === 'other')) return [];
    if (account === 'same') return [{ setting, holds: (judgement) => judgement }];
    const elsewhere = undecided(
      'whether it is set in the account of the resource hangs on how its provider signs in',
      { about: setting.address, path: 'provider' },
      unknown('external'),
    );
    return [{ setting, holds: (judgement) => allOf([judgement, elsewhere]) }];
  });
}

/** What a verdict on a setting of a declaration hangs on outside it. */
export function circumstances(about: Address, { surroundings: { today, accountDefaults } }: World) {
  return { today, accountDefaults: accountDefaults?.(about) };
}
