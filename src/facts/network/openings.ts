import {
  addressText,
  describe,
  intersect,
  isEmpty,
  parseRange,
  size,
  subtract,
  tier,
  union,
} from '../../aws/network/addresses.ts';
import type { AddressSet, Opening, PortRange } from '../../model/fact.ts';
import type { Evidence, HopKind, Missing, Step } from '../../model/judge.ts';
import type { World } from '../../model/world.ts';
import type { Family } from './bounds.ts';
import type { Admission } from './groups.ts';
import type { Source } from './sources.ts';
import type { Reach } from './survey.ts';

/** Whom a reach lets in: strangers, or a range of addresses one can name. */
export interface Callers extends Pick<
  Opening,
  'audience' | 'parties' | 'certainty' | 'lacking' | 'evidence'
> {
  readonly from: AddressSet;
  /** One of their addresses. */
  readonly address: string;
}

/** Beyond so many separate ranges they are named together. */
const MOST_PARTIES = 64;
/** An address from the ranges that documentation uses: it belongs to nobody. */
const STRANGER = { 4: '198.51.100.7', 6: '2001:db8::7' } as const;

/** Strangers as soon as the union of what is admitted is as large as the internet; else every range by itself. */
export function callersOf(reach: Reach, { surroundings }: World): readonly Callers[] {
  const { family, bounds } = reach;
  const { certain, possible } = bounds;
  if (tier(certain) === 'internet') return [callers(reach, certain, { audience: 'anonymous', lacking: [] })];
  const inside = trusted(surroundings.trustedNetworks, family);
  const sure = named(reach, subtract(certain, inside), []);
  const lacking = distinct(bounds.lacking);
  const more = subtract(possible, certain);
  if (isEmpty(more)) return sure;
  if (tier(possible) === 'internet')
    return [...sure, callers(reach, possible, { audience: 'anonymous', lacking })];
  return [...sure, ...named(reach, subtract(more, inside), lacking)];
}

function named(reach: Reach, set: AddressSet, lacking: readonly Missing[]): readonly Callers[] {
  if (isEmpty(set)) return [];
  if (set.ranges.length > MOST_PARTIES) return [callers(reach, set, { audience: 'named', lacking })];
  return set.ranges.map((range) =>
    callers(reach, { family: set.family, ranges: [range] }, { audience: 'named', lacking }),
  );
}

function callers(
  reach: Reach,
  from: AddressSet,
  { audience, lacking }: Pick<Callers, 'audience' | 'lacking'>,
): Callers {
  return {
    audience,
    from,
    parties: audience === 'anonymous' ? [] : [describe(from)],
    certainty: lacking.length === 0 ? 'certain' : 'possible',
    lacking,
    evidence: evidenceOf(reach, from, audience === 'anonymous'),
    address: addressIn(from),
  };
}

function addressIn(set: AddressSet): string {
  const stranger = parseRange(STRANGER[set.family]);
  if (stranger !== undefined && !isEmpty(intersect(set, stranger))) return STRANGER[set.family];
  return addressText(set.ranges[0]?.from ?? 0n, set.family);
}

const trusted = (networks: readonly string[], family: Family): AddressSet => {
  const sets = networks.flatMap((text) => parseRange(text) ?? []).filter((set) => set.family === family);
  return union({ family, ranges: [] }, ...sets);
};

/** The path, most causal link first: the rules that admit, then route, address, filter of the subnet, and the workload itself. */
function evidenceOf(
  { admissions, place, acl, carried }: Reach,
  from: AddressSet,
  strangers: boolean,
): Evidence {
  const used = sourcesFor(admissions, from, strangers ? 'enough' : 'all');
  const groups = new Set(used.map(({ admission }) => admission.of));
  return [
    ...used.map(({ admission, source }): Step => ({
      says: admission.says(source),
      about: source.stated.about,
      path: source.stated.path,
      trail: source.stated.value.kind === 'absent' ? undefined : source.stated.value.trail,
      hop: { kind: 'group', at: admission.of },
    })),
    ...place.routes.evidence,
    ...hopping(place.address.evidence, 'address'),
    ...acl,
    ...hopping(place.block.evidence, 'block'),
    ...carried.filter(({ group }) => groups.has(group)).map(({ step }) => step),
    ...place.standsIn,
  ];
}

/** Steps that speak of one part of the path, each where it is declared. */
function hopping(steps: Evidence, kind: HopKind): Evidence {
  return steps.map((step) => ({ ...step, hop: { kind, at: step.about } }));
}

interface Used {
  readonly admission: Admission;
  readonly source: Source;
}

/** The sources that let these addresses in, largest first; for strangers only as many as it takes. */
function sourcesFor(
  admissions: readonly Admission[],
  from: AddressSet,
  how: 'enough' | 'all',
): readonly Used[] {
  const relevant = admissions
    .flatMap((admission) => admission.sources.map((source) => ({ admission, source })))
    .map((used) => ({ ...used, share: size(intersect(used.source.bounds.possible, from)) }))
    .filter(({ share }) => share > 0n)
    .toSorted((a, b) => (a.share < b.share ? 1 : a.share > b.share ? -1 : 0));
  if (how === 'all') return relevant.slice(0, MOST_PARTIES);
  const enough: Used[] = [];
  let sum: AddressSet = { family: from.family, ranges: [] };
  for (const each of relevant) {
    if (tier(sum) === 'internet' || enough.length >= MOST_PARTIES) break;
    sum = union(sum, each.source.bounds.possible);
    enough.push(each);
  }
  return enough;
}

export function distinct(lacking: readonly Missing[]): readonly Missing[] {
  const seen = new Map(lacking.map((each) => [`${each.about}\n${each.path}`, each]));
  return [...seen.values()];
}

/** `tcp/443`, `tcp/8000-8080`, for witnesses and labels. */
export function portText({ from, to }: PortRange): string {
  return from === to ? `${from}` : `${from}-${to}`;
}
