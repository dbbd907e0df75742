import { ALL_PORTS, describePorts, parsePorts } from '../../aws/network/ports.ts';
import type { PortRange } from '../../model/fact.ts';
import type { Missing, Step } from '../../model/judge.ts';
import type { FirewallRule } from '../../model/fabric.ts';
import type { Resource } from '../../model/resource.ts';
import type { Stated } from '../../model/stated.ts';
import type { World } from '../../model/world.ts';
import { unknown, type Address, type Value } from '../../model/value.ts';
import { undecidedBounds, type Family } from './bounds.ts';
import { asFabric, elsewhere, isPartial, missing, type Found } from './fabric.ts';
import { sourcesOf, unfiltered, type Source } from './sources.ts';
import type { Standing } from './standing.ts';

/** A rule that lets packets in: to which ports, from where. */
export interface Admission {
  readonly ports: PortRange;
  readonly sources: readonly Source[];
  /** What the reader is told about one of the sources. */
  readonly says: (source: Source) => string;
  /** The group that holds the rule. */
  readonly of: Address;
}
/** What the security groups of an interface let in; allow rules alone, so they add up. */
export interface Filter {
  readonly admissions: readonly Admission[];
  /** The groups themselves, nearest first. */
  readonly groups: readonly Resource[];
  /** How the interface comes to carry them. */
  readonly carried: readonly Carried[];
}
interface Carried {
  readonly group: Address;
  readonly step: Step;
}

/** AWS applies at most so many rules to an interface; what is beyond is not evaluated. */
const MOST_RULES = 1000;

interface Place {
  readonly family: Family;
  readonly world: World;
  readonly subject: Resource;
}

/** What the groups of an interface admit; where a group or its rules cannot be seen, everything is possible. */
export function filterOf(standing: Standing, place: Place, vpcs: readonly Found<'vpc'>[]): Filter {
  const { family, subject } = place;
  const named = standing.groups.map((stated) => groupAt(stated, place));
  const own = standing.ownRules.map((rule): RuleAt => ({ rule, of: subject }));
  const fallback =
    standing.groups.length > 0 ? { rules: [], unseen: [], groups: [] } : withoutGroups(standing, place, vpcs);
  const rules = [...own, ...named.flatMap((each) => each.rules), ...fallback.rules];
  const unseen = [...named.flatMap((each) => each.unseen), ...fallback.unseen];
  const admissions = rules.slice(0, MOST_RULES).flatMap((rule) => admissionOf(rule, place));
  if (rules.length > MOST_RULES) unseen.push(tooMany(subject));
  if (standing.groups.length === 0 && standing.withoutGroups === 'unfiltered')
    admissions.push({
      ports: ALL_PORTS,
      sources: [unfiltered(family, subject.address)],
      says: () => 'no security group filters what arrives',
      of: subject.address,
    });
  return {
    admissions: [...admissions, ...unseen.map((lacking) => unseenAdmission(lacking, family))],
    groups: [...named.flatMap((each) => each.groups), ...fallback.groups],
    carried: named.flatMap((each) => each.carried),
  };
}

interface RuleAt {
  readonly rule: FirewallRule;
  readonly of: Resource;
  /** Set where the group is one of several of which one is carried. */
  readonly chosen?: Missing | undefined;
}
interface Group {
  readonly rules: readonly RuleAt[];
  readonly unseen: readonly Missing[];
  readonly groups: readonly Resource[];
  readonly carried: readonly Carried[];
}

function groupAt(stated: Stated<string>, { world, subject }: Place): Group {
  const links = world.follow(stated);
  const groups = links.flatMap((link) => {
    const resource = link.kind === 'resource' ? world.find(link.address) : undefined;
    return resource === undefined || !isGroup(resource) ? [] : [resource];
  });
  const chosen =
    stated.value.kind === 'unknown' && stated.value.oneOf !== undefined ? missing(stated) : undefined;
  const seen = groups.map((resource) => rulesOf(resource, world));
  const carried = groups.map(({ address: group }): Carried => ({
    group,
    step: { says: `\`${subject.address}\` carries \`${group}\``, ...at(stated) },
  }));
  return {
    rules: seen.flatMap((each) => each.rules.map((rule) => ({ ...rule, chosen }))),
    unseen: [
      ...seen.flatMap((each) => each.unseen),
      ...(groups.length < links.length ? [missing(stated)] : []),
    ],
    groups,
    carried,
  };
}

/** A VPC stands for its default group, which an attribute of the VPC names. */
function isGroup({ traits }: Resource): boolean {
  return traits.fabric?.kind === 'group' || traits.fabric?.kind === 'vpc';
}

function rulesOf(resource: Resource, world: World): Pick<Group, 'rules' | 'unseen'> {
  const vpc = asFabric(resource, 'vpc');
  if (vpc !== undefined) return defaultGroup(vpc, world);
  const group = asFabric(resource, 'group');
  return {
    rules: (group?.fabric.ingress ?? []).map((rule) => ({ rule, of: resource })),
    unseen: isPartial(resource)
      ? [elsewhere(resource, `the rules of ${resource.address}, which are declared elsewhere`)]
      : [],
  };
}

/** Left alone, the default group of a VPC lets in its own members and nobody else. */
function defaultGroup({ resource, fabric }: Found<'vpc'>, world: World): Pick<Group, 'rules' | 'unseen'> {
  const adopted = fabric.defaultGroups
    .flatMap((stated) => world.follow(stated))
    .flatMap((link) => {
      const group = link.kind === 'resource' ? world.find(link.address) : undefined;
      return group?.traits.fabric?.kind === 'group' ? rulesOf(group, world).rules : [];
    });
  return {
    rules: [...adopted, ...fabric.defaultGroupRules.map((rule) => ({ rule, of: resource }))],
    unseen: [],
  };
}

function withoutGroups(
  standing: Standing,
  { world }: Place,
  vpcs: readonly Found<'vpc'>[],
): Pick<Group, 'rules' | 'unseen' | 'groups'> {
  if (standing.unseen.length > 0) return { rules: [], unseen: standing.unseen, groups: [] };
  if (standing.withoutGroups !== 'default-group') return { rules: [], unseen: [], groups: [] };
  const seen = vpcs.map((vpc) => defaultGroup(vpc, world));
  return {
    rules: seen.flatMap((each) => each.rules),
    unseen: seen.flatMap((each) => each.unseen),
    groups: [],
  };
}

function admissionOf({ rule, of, chosen }: RuleAt, { family, world }: Place): readonly Admission[] {
  const sources = sourcesOf(rule, family, world);
  if (sources.length === 0) return [];
  const { ports, lacking: unsettled } = portsOf(rule);
  if (ports === undefined) return [];
  const lacking = chosen === undefined ? unsettled : [...unsettled, chosen];
  return [
    {
      ports,
      sources:
        lacking.length === 0
          ? sources
          : sources.map((source) => ({
              ...source,
              bounds: {
                ...source.bounds,
                certain: { family, ranges: [] },
                lacking: [...source.bounds.lacking, ...lacking],
              },
            })),
      says: ({ text }) => `\`${of.address}\` lets in ${describePorts([ports])} from ${text}`,
      of: of.address,
    },
  ];
}

/** The ports of a rule; an unknown protocol or port may be any, and what AWS would refuse opens nothing. */
function portsOf(rule: FirewallRule): {
  readonly ports: PortRange | undefined;
  readonly lacking: readonly Missing[];
} {
  const { protocol, fromPort, toPort } = rule;
  if (protocol.kind === 'unknown') return { ports: ALL_PORTS, lacking: [lackOf(rule, 'protocol', protocol)] };
  const name = protocol.kind === 'known' ? protocol.value : '-1';
  const whole = parsePorts(name, undefined, undefined);
  for (const [field, value] of [
    ['from_port', fromPort],
    ['to_port', toPort],
  ] as const)
    if (value.kind === 'unknown' && (whole?.protocol === 'tcp' || whole?.protocol === 'udp'))
      return { ports: whole, lacking: [lackOf(rule, field, value)] };
  return { ports: parsePorts(name, numberOf(fromPort), numberOf(toPort)), lacking: [] };
}

const numberOf = (value: Value<number>): number | undefined =>
  value.kind === 'known' ? value.value : undefined;

function lackOf(
  rule: FirewallRule,
  field: string,
  value: Extract<Value<unknown>, { kind: 'unknown' }>,
): Missing {
  return { about: rule.about, path: rule.path === '' ? field : `${rule.path}.${field}`, value };
}

function unseenAdmission(lacking: Missing, family: Family): Admission {
  const stated: Stated<string> = { about: lacking.about, path: lacking.path, value: lacking.value };
  return {
    ports: ALL_PORTS,
    sources: [{ stated, text: 'anywhere', bounds: undecidedBounds(family, { lacking: [lacking] }) }],
    says: () => 'the rules that let packets in cannot be seen from here',
    of: lacking.about,
  };
}

function tooMany({ address }: Resource): Missing {
  const value = unknown('not-evaluated', { written: `more than ${MOST_RULES} rules` });
  return { about: address, path: '', value };
}

const at = ({ about, path }: Pick<Stated<unknown>, 'about' | 'path'>): Pick<Step, 'about' | 'path'> => ({
  about,
  path,
});

/** What the rules of one group admit, whatever carries it. */
export function admissionsOf(group: Resource, place: Place): readonly Admission[] {
  return rulesOf(group, place.world).rules.flatMap((rule) => admissionOf(rule, place));
}
