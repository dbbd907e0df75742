import type { AddressSet } from '../../model/fact.ts';
import type { Caller } from './callers.ts';
import type { Presented } from './conditions.ts';
import { fillFreely, fillOwned, TOKEN, verbatimText, type OwnerPart } from './fill.ts';
import type { Leaf } from './leaf.ts';
import type { Condition } from './parse-condition.ts';
import { times, neighbours, privateAddresses, publicAddresses } from './samples.ts';

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

export interface Asked {
  readonly caller: Caller;
  /** The tests of this key, over all statements that matter. */
  readonly conditions: readonly Condition[];
  readonly circumstances: Circumstances;
}

type KeyRule = (asked: Asked) => readonly Presented[];

const absent: KeyRule = () => ['absent'];
const values = (asked: Asked): readonly Leaf[] => asked.conditions.flatMap((condition) => condition.values);

/** The caller chooses the value or leaves the key away. */
const free: KeyRule = (asked) => ['absent', ...chosen(asked)];

const chosen: KeyRule = ({ conditions }) => [
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
function identifier(
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

const account = (caller: Caller): string => caller.account;
const itself = identifier('whole', account, account);
const principalArn: KeyRule = (asked) =>
  asked.caller.arn === undefined
    ? identifier('arn', (caller) => `arn:aws:iam::${caller.account}:role/${TOKEN}`, account)(asked)
    : [[asked.caller.arn]];

const strangeOrganization = `o-${TOKEN}`;
/** A named account may belong to any organisation; a stranger's is the stranger's. */
function organization(part: OwnerPart, suffix: string): KeyRule {
  return (asked) => {
    const { caller } = asked;
    if (caller.organization === undefined && caller.audience === 'named') return free(asked);
    const id = caller.organization ?? strangeOrganization;
    const known = identifier(
      part,
      () => id + suffix,
      () => id,
    )(asked);
    return caller.organization === undefined ? ['absent', ...known] : known;
  };
}
const organizationId = organization('whole', '');
const organizationPath = organization('path', `/r-${TOKEN}/ou-${TOKEN}/`);

/** A thing only its owner has, such as an endpoint id; whoever is named may have been given it. */
const owned =
  (part: OwnerPart, fresh: string): KeyRule =>
  (asked) =>
    isNamed(asked.caller) ? free(asked) : identifier(part, () => fresh, account)(asked);

function isNamed({ audience }: Caller): boolean {
  return audience === 'named' || audience === 'organization';
}

/** Picks the rule by what kind of caller asks; the others lack the key. */
const by =
  (rules: Partial<Record<Caller['kind'], KeyRule>>): KeyRule =>
  (asked) =>
    (rules[asked.caller.kind] ?? absent)(asked);
const fixed =
  (...options: readonly Presented[]): KeyRule =>
  () =>
    options;
const optional =
  (rule: KeyRule): KeyRule =>
  (asked) => ['absent', ...rule(asked)];
const throughEndpoint =
  (rule: KeyRule): KeyRule =>
  (asked) =>
    asked.caller.route === 'endpoint' ? rule(asked) : ['absent'];

/** A property of the resource: it is what it is, whoever calls. */
const own =
  (key: string): KeyRule =>
  ({ circumstances: { facts } }) => {
    const fact = facts.get(key);
    return fact === undefined ? ['unrecognised'] : [[fact]];
  };
const ownAccount: KeyRule = (asked) => {
  const accounts = [...asked.circumstances.ownAccounts];
  return accounts.length > 0 ? accounts.map((id) => [id]) : chosen(asked);
};
const ownOrganization: KeyRule = ({ circumstances }) =>
  circumstances.organization === undefined ? ['unrecognised'] : [[circumstances.organization]];

const sourceIp: KeyRule = (asked) => {
  if (asked.caller.route === 'endpoint') return ['absent'];
  return isNamed(asked.caller) ? free(asked) : publicAddresses(asked.conditions, asked.circumstances.trusted);
};

const attribute = by({ account: free });
const anywhere = (rule: KeyRule): KeyRule => by({ anonymous: rule, account: rule });

/** Who has which key, and whose the value is. Sources: IAM user guide, global condition keys; S3 user guide, public policies. */
const RULES: ReadonlyMap<string, KeyRule> = new Map<string, KeyRule>([
  ['aws:principalarn', by({ account: principalArn })],
  ['aws:principalaccount', by({ anonymous: fixed(['anonymous']), account: itself })],
  ['aws:principalorgid', by({ account: organizationId })],
  ['aws:principalorgpaths', by({ account: organizationPath })],
  [
    'aws:userid',
    by({
      anonymous: fixed(['anonymous']),
      account: identifier(
        'prefix',
        () => `AROASTRANGER:${TOKEN}`,
        () => 'AROASTRANGER',
      ),
    }),
  ],
  [
    'aws:principaltype',
    by({ anonymous: fixed(['Anonymous']), account: fixed(['User'], ['AssumedRole'], ['Account']) }),
  ],
  ['aws:principalisawsservice', by({ account: fixed(['false']), service: fixed(['true']) })],
  ['aws:principalservicename', by({ service: serviceName })],
  ['aws:principalservicenameslist', by({ service: serviceName })],
  ['aws:sourceip', by({ anonymous: sourceIp, account: sourceIp, federated: sourceIp })],
  ['aws:vpcsourceip', anywhere(throughEndpoint(chosen))],
  ['aws:ec2instancesourceprivateipv4', anywhere(throughEndpoint(chosen))],
  ['aws:sourcevpc', anywhere(throughEndpoint(owned('whole', `vpc-${TOKEN}`)))],
  ['aws:ec2instancesourcevpc', anywhere(throughEndpoint(owned('whole', `vpc-${TOKEN}`)))],
  ['aws:sourcevpce', anywhere(throughEndpoint(owned('whole', `vpce-${TOKEN}`)))],
  ['aws:vpceaccount', anywhere(throughEndpoint(itself))],
  ['aws:vpceorgid', anywhere(throughEndpoint(owned('whole', strangeOrganization)))],
  ['aws:vpceorgpaths', anywhere(throughEndpoint(owned('path', `${strangeOrganization}/`)))],
  ['aws:sourcearn', by({ service: sourceArn() })],
  ['lambda:sourcefunctionarn', by({ service: sourceArn() })],
  ['ec2:sourceinstancearn', by({ service: sourceArn() })],
  ['ssm:sourceinstancearn', by({ service: sourceArn() })],
  ['aws:sourceaccount', by({ service: itself })],
  ['aws:sourceorgid', by({ service: organizationId })],
  ['aws:sourceorgpaths', by({ service: organizationPath })],
  ['aws:sourceowner', by({ account: itself, service: itself })],
  ['kms:calleraccount', by({ account: itself, service: itself })],
  [
    's3:dataaccesspointarn',
    anywhere(
      optional(
        identifier('arn', (caller) => `arn:aws:s3:us-east-1:${caller.account}:accesspoint/${TOKEN}`, account),
      ),
    ),
  ],
  ['s3:dataaccesspointaccount', anywhere(optional(itself))],
  ['s3:accesspointnetworkorigin', anywhere(fixed('absent', ['Internet'], ['VPC']))],
  [
    's3:x-amz-server-side-encryption-aws-kms-key-id',
    optional(owned('arn', `arn:aws:kms:us-east-1:999999999999:key/${TOKEN}`)),
  ],
  ['elasticfilesystem:accessedviamounttarget', anywhere(fixed('absent', ['false']))],
  ['lambda:eventsourcetoken', optional(owned('whole', TOKEN))],
  [
    'lambda:functionurlauthtype',
    by({ anonymous: urlAuthorization(['NONE']), account: urlAuthorization(['NONE'], ['AWS_IAM']) }),
  ],
  [
    'lambda:invokedviafunctionurl',
    by({ anonymous: fixed(['true']), account: fixed('absent', ['true'], ['false']) }),
  ],
  ['aws:resourceaccount', ownAccount],
  ['s3:resourceaccount', ownAccount],
  ['aws:resourceorgid', ownOrganization],
  ['aws:securetransport', fixed(['true'], ['false'])],
  ['aws:currenttime', times],
  ['aws:epochtime', times],
  ['sts:externalid', by({ account: free, federated: free })],
  ['sts:rolesessionname', by({ account: free, federated: free })],
  ...[
    'username',
    'sourceidentity',
    'federatedprovider',
    'multifactorauthpresent',
    'multifactorauthage',
    'tokenissuetime',
  ].map((name): [string, KeyRule] => [`aws:${name}`, attribute]),
  ...[
    'referer',
    'useragent',
    'requestedregion',
    'tagkeys',
    'viaawsservice',
    'calledvia',
    'calledviafirst',
    'calledvialast',
  ].map((name): [string, KeyRule] => [`aws:${name}`, free]),
  ...[
    'prefix',
    'delimiter',
    'max-keys',
    'tlsversion',
    'signatureversion',
    'authtype',
    'versionid',
    'locationconstraint',
  ].map((name): [string, KeyRule] => [`s3:${name}`, free]),
  ['sns:protocol', free],
  ['sns:endpoint', free],
  ['kms:viaservice', free],
  ['kms:encryptioncontextkeys', free],
]);

/** Families of keys whose name goes on: tags, headers. */
const FAMILIES: readonly (readonly [string, KeyRule])[] = [
  ['aws:principaltag/', attribute],
  ['aws:requesttag/', free],
  ['s3:x-amz-', free],
  ['s3:existingobjecttag/', free],
  ['s3:requestobjecttag/', free],
  ['kms:encryptioncontext:', free],
];

function serviceName(asked: Asked): readonly Presented[] {
  const { service } = asked.caller;
  return service === undefined ? chosen(asked) : [[service]];
}

function sourceArn(): KeyRule {
  return identifier('arn', (caller) => `arn:aws:service:us-east-1:${caller.account}:${TOKEN}`, account);
}

function urlAuthorization(...types: readonly string[][]): KeyRule {
  return ({ circumstances: { facts } }) => {
    const fact = facts.get('lambda:functionurlauthtype');
    const possible = types.filter(([type]) => fact === undefined || type === fact);
    return possible.length > 0 ? possible : ['absent'];
  };
}

/** Everything the caller could say about a key; never empty. Keys we have no rule for are open. */
export function presentable(key: string, asked: Asked): readonly Presented[] {
  const rule = RULES.get(key) ?? FAMILIES.find(([begins]) => key.startsWith(begins))?.[1] ?? own(key);
  const options = rule(asked);
  return options.length > 0 ? options : ['absent'];
}

/** Keys whose fixed value keeps strangers out, with the part of it that says whose it is; S3 publishes most of the list. */
export const PINS: ReadonlyMap<string, OwnerPart> = new Map([
  ['aws:principalarn', 'arn'],
  ['aws:principalaccount', 'whole'],
  ['aws:principalorgid', 'whole'],
  ['aws:principalorgpaths', 'path'],
  ['aws:userid', 'prefix'],
  ['aws:sourcevpc', 'whole'],
  ['aws:sourcevpce', 'whole'],
  ['aws:vpceaccount', 'whole'],
  ['aws:vpceorgid', 'whole'],
  ['aws:sourcearn', 'arn'],
  ['aws:sourceaccount', 'whole'],
  ['aws:sourceorgid', 'whole'],
  ['aws:sourceowner', 'whole'],
  ['kms:calleraccount', 'whole'],
  ['s3:dataaccesspointarn', 'arn'],
  ['s3:dataaccesspointaccount', 'whole'],
  ['s3:x-amz-server-side-encryption-aws-kms-key-id', 'arn'],
]);
