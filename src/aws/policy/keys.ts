import type { OwnerPart } from './fill.ts';
import { TOKEN } from './fill.ts';
import type { Presented } from './conditions.ts';
import {
  free,
  chosen,
  identifier,
  account,
  itself,
  principalArn,
  strangeOrganization,
  organizationId,
  organizationPath,
  owned,
  by,
  fixed,
  optional,
  throughEndpoint,
  own,
  ownAccount,
  ownOrganization,
  sourceIp,
  attribute,
  anywhere,
  mountTarget,
  serviceName,
  sourceArn,
  uniqueId,
  urlAuthorization,
  type Asked,
  type KeyRule,
} from './key-rules.ts';
import { times } from './samples.ts';

/** Keys whose value a caller merely has to know or to claim: it works like a password, and is never shown. */
export const WEAK_KEYS: ReadonlySet<string> = new Set([
  'aws:referer',
  'aws:useragent',
  'sts:externalid',
  'lambda:eventsourcetoken',
]);

/** Who has which key, and whose the value is. Sources: IAM user guide, global condition keys; S3 user guide, public policies. */
const RULES: ReadonlyMap<string, KeyRule> = new Map<string, KeyRule>([
  ['aws:principalarn', by({ account: principalArn })],
  ['aws:principalaccount', by({ anonymous: fixed(['anonymous']), account: itself })],
  ['aws:principalorgid', by({ account: organizationId })],
  ['aws:principalorgpaths', by({ account: organizationPath })],
  ['aws:userid', by({ anonymous: fixed(['anonymous']), account: uniqueId })],
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
  ['elasticfilesystem:accessedviamounttarget', anywhere(mountTarget)],
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
