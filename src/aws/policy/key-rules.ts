import type { AddressSet } from '../../model/fact.ts';
import type { Caller } from './callers.ts';
import type { Presented } from './conditions.ts';
import { fillFreely, fillOwned, TOKEN, verbatimText, type OwnerPart } from './fill.ts';
import type { Leaf } from './leaf.ts';
import type { Condition } from './parse-condition.ts';
import { neighbours, privateAddresses, publicAddresses } from './samples.ts';

/** What is known about the protected resource and its owner while requests are tried. */
export interface Circumstances {
  readonly ownAccounts: ReadonlySet<string>;
  readonly organization: string | undefined;
  /** Values of keys that describe the resource itself, lower-case: `lambda:functionurlauthtype` → `NONE`. */
  readonly facts: ReadonlyMap<string, string>;
  /** Before this time a date has passed; without it, every date is still to come. */
  readonly now: number | undefined;
  /** Addresses that count as inside, per family. */
  readonly trusted: readonly AddressSet[];
}

/** A question put to a rule: what could this caller say about the key that these tests test? */
export interface Asked {
  readonly caller: Caller;
  /** The tests of this key, over all statements that matter. */
  readonly conditions: readonly Condition[];
  readonly circumstances: Circumstances;
}

/** Everything a caller could say about one key. */
export type KeyRule = (asked: Asked) => readonly Presented[];

const absent: KeyRule = () => ['absent'];
const values = (asked: Asked): readonly Leaf[] => asked.conditions.flatMap((condition) => condition.values);

/** The caller chooses the value or leaves the key away. */
export const free: KeyRule = (asked) => ['absent', ...chosen(asked)];

/** Whatever makes a difference to the tests: the caller picks. */
export const chosen: KeyRule = ({ conditions }) => [
  [TOKEN],
  ...conditions.flatMap(({ operator, values: leaves }) => {
    const comparison = operator?.comparison;
    if (comparison === 'bool') return [['true'], ['false']];
    if (comparison === 'number' || comparison === 'date')
      return leaves.flatMap((leaf) => neighbours(leaf, comparison));
    if (comparison === 'address') return privateAddresses(leaves);
    return leaves.flatMap((leaf) => [fillFreely(leaf), ...verbatimText(leaf)].map((text) => [text]));
  }),
];

/** The caller's own identifier. Nobody can present another owner's, and a named caller is held to its own. */
export function identifier(
  part: OwnerPart,
  fresh: (caller: Caller) => string | undefined,
  ownerOf: (caller: Caller) => string,
): KeyRule {
  return (asked) => {
    const { caller } = asked;
    const own = fresh(caller);
    const owner = { id: ownerOf(caller), named: caller.party !== undefined && caller.audience !== 'deputy' };
    const filled = values(asked).flatMap((leaf) => fillOwned(leaf, part, owner) ?? []);
    return [...(own === undefined ? [] : [own]), ...filled].map((text) => [text]);
  };
}

/** The caller's account, or the one a service acts for. */
export const account = (caller: Caller): string => caller.account;
/** The caller's account id, as the value of a key. */
export const itself = identifier('whole', account, account);
/** The caller's ARN: the one that is named, or any its account could create. */
export const principalArn: KeyRule = (asked) =>
  asked.caller.arn === undefined
    ? identifier('arn', (caller) => `arn:aws:iam::${caller.account}:role/${TOKEN}`, account)(asked)
    : [[asked.caller.arn]];

/** An organisation of strangers. */
export const strangeOrganization = `o-${TOKEN}`;
/** A named account may belong to any organisation; a stranger's is the stranger's. */
function organization(part: OwnerPart, suffix: string): KeyRule {
  return (asked) => {
    const { caller } = asked;
    if (caller.organization === undefined && caller.invited) return free(asked);
    const id = caller.organization ?? strangeOrganization;
    const known = identifier(
      part,
      () => id + suffix,
      () => id,
    )(asked);
    return caller.organization === undefined ? ['absent', ...known] : known;
  };
}
/** The caller's organisation, if it has one. */
export const organizationId = organization('whole', '');
/** Where the caller stands in its organisation: only the organisation id is unique, roots and units repeat. */
export const organizationPath = organization('path', `/r-${TOKEN}/ou-${TOKEN}/`);

/** A thing only its owner has, such as an endpoint id; whoever is named may have been given it. */
export const owned =
  (part: OwnerPart, fresh: string): KeyRule =>
  (asked) =>
    asked.caller.invited ? free(asked) : identifier(part, () => fresh, account)(asked);

/** Picks the rule by what kind of caller asks; the others lack the key. */
export const by =
  (rules: Partial<Record<Caller['kind'], KeyRule>>): KeyRule =>
  (asked) =>
    (rules[asked.caller.kind] ?? absent)(asked);
/** Values AWS sets from how the request is made. */
export const fixed =
  (...options: readonly Presented[]): KeyRule =>
  () =>
    options;
/** The caller may also leave the key away. */
export const optional =
  (rule: KeyRule): KeyRule =>
  (asked) => ['absent', ...rule(asked)];
/** Present only on requests that come through a VPC endpoint. */
export const throughEndpoint =
  (rule: KeyRule): KeyRule =>
  (asked) =>
    asked.caller.route === 'endpoint' ? rule(asked) : ['absent'];

/** A property of the resource: it is what it is, whoever calls. */
export const own =
  (key: string): KeyRule =>
  ({ circumstances: { facts } }) => {
    const fact = facts.get(key);
    return fact === undefined ? ['unrecognised'] : [[fact]];
  };
/** The account of the resource; where nobody knows it, any value may be it. */
export const ownAccount: KeyRule = (asked) => {
  const accounts = [...asked.circumstances.ownAccounts];
  return accounts.length > 0 ? accounts.map((id) => [id]) : chosen(asked);
};
/** The organisation of the resource, if it was given. */
export const ownOrganization: KeyRule = ({ circumstances }) =>
  circumstances.organization === undefined ? ['unrecognised'] : [[circumstances.organization]];

/** Public addresses only: requests through a VPC endpoint lack the key. */
export const sourceIp: KeyRule = (asked) => {
  if (asked.caller.route === 'endpoint') return ['absent'];
  return asked.caller.invited ? free(asked) : publicAddresses(asked.conditions, asked.circumstances.trusted);
};

/** What the owner of an account writes on a principal: a stranger writes it too. */
export const attribute = by({ account: free });
/** Present for people, not for services. */
export const anywhere = (rule: KeyRule): KeyRule => by({ anonymous: rule, account: rule });

/** The service principal; any of them for some service. */
export function serviceName(asked: Asked): readonly Presented[] {
  const { service } = asked.caller;
  return service === undefined ? chosen(asked) : [[service]];
}

/** The resource a service acts for. */
export function sourceArn(): KeyRule {
  return identifier('arn', (caller) => `arn:aws:service:us-east-1:${caller.account}:${TOKEN}`, account);
}

/** Whether a client of a file system comes through a mount target; calls to the API itself do not. */
export const mountTarget: KeyRule = ({ circumstances: { facts } }) => {
  const fact = facts.get('elasticfilesystem:accessedviamounttarget');
  return fact === undefined ? ['absent', ['false']] : [[fact]];
};

/** The authorisation type of the function URL a call comes through, if it comes through one of these. */
export function urlAuthorization(...types: readonly string[][]): KeyRule {
  return ({ circumstances: { facts } }) => {
    const fact = facts.get('lambda:functionurlauthtype');
    const possible = types.filter(([type]) => fact === undefined || type === fact);
    return possible.length > 0 ? possible : ['absent'];
  };
}

/** The unique id: that of a stranger's role, whose session name is free. */
export const uniqueId = identifier(
  'prefix',
  () => `AROASTRANGER:${TOKEN}`,
  () => 'AROASTRANGER',
);
