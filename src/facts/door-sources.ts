import { describe, intersect, isEmpty, parseRange, subtract, tier, union } from '../aws/network/addresses.ts';
import { INTERNET4, INTERNET6 } from '../aws/network/addresses.ts';
import type { AddressSet, Opening } from '../model/fact.ts';
import { proven, undecided, type Judgement } from '../model/judge.ts';
import type { Stated } from '../model/stated.ts';
import type { Surroundings } from '../model/world.ts';
import { printable } from '../model/value.ts';

/** Whom a list of ranges admits. */
export interface Admitted extends Pick<Opening, 'audience' | 'parties'> {
  readonly admitted: Judgement;
}

/** Strangers as soon as the ranges add up to the internet, each range by itself otherwise; an unknown one may be anything. */
export function sourcesOf(
  ranges: readonly Stated<string>[],
  { trustedNetworks }: Surroundings,
): readonly Admitted[] {
  const read = ranges.map((stated) => ({ stated, set: setOf(stated) }));
  for (const family of [4, 6] as const) {
    const within = read.filter(({ set }) => set?.family === family);
    if (tier(sum(family, within)) !== 'internet') continue;
    // The largest range says the most.
    const telling = within.toSorted((a, b) => lengthOf(a.stated) - lengthOf(b.stated));
    return [{ audience: 'anonymous', parties: [], admitted: admits(telling.map(({ stated }) => stated)) }];
  }
  const unknowns = ranges.flatMap(({ value, ...at }): readonly Admitted[] =>
    value.kind === 'unknown'
      ? [
          {
            audience: 'anonymous',
            parties: [],
            admitted: undecided('which addresses it answers to is not known yet', at, value),
          },
        ]
      : [],
  );
  const named = read.flatMap(({ stated, set }): readonly Admitted[] => {
    if (set === undefined) return [];
    const inside = sum(
      set.family,
      trustedNetworks
        .map((text) => ({ set: parseRange(text) }))
        .filter((each) => each.set?.family === set.family),
    );
    const outside = subtract(intersect(set, set.family === 4 ? INTERNET4 : INTERNET6), inside);
    return isEmpty(outside)
      ? []
      : [{ audience: 'named', parties: [describe(outside)], admitted: admits([stated]) }];
  });
  return [...named, ...unknowns.slice(0, 1)];
}

function setOf({ value }: Stated<string>): AddressSet | undefined {
  return value.kind === 'known' ? parseRange(value.value) : undefined;
}

function sum(family: 4 | 6, sets: readonly { readonly set: AddressSet | undefined }[]): AddressSet {
  return union({ family, ranges: [] }, ...sets.flatMap(({ set }) => set ?? []));
}

const lengthOf = ({ value }: Stated<string>): number => Number(printable(value).split('/')[1] ?? 128);

function admits(stated: readonly Stated<string>[]): Judgement {
  return {
    kind: 'proven',
    evidence: stated
      .slice(0, 4)
      .flatMap((each) => proven(`it answers to ${printable(each.value)}`, each, trailOf(each)).evidence),
  };
}

const trailOf = ({ value }: Stated<string>) => (value.kind === 'absent' ? undefined : value.trail);
