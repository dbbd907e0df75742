import { allOf, anyOf, not, proven, refuted, satisfies, undecided } from '../model/judge.ts';
import type { Judgement, Subject } from '../model/judge.ts';
import { isPublicAudience } from '../model/fact.ts';
import { defineResource } from '../model/define.ts';
import { unstated } from '../model/stated.ts';
import type { DoorRoute } from '../model/door.ts';
import type { GuardingPolicy, Nearly } from '../model/resource.ts';
import type { Reader, Stated, StatedTerm } from '../model/stated.ts';
import { unknown } from '../model/value.ts';
import type { Address } from '../model/value.ts';
import { openingsOf } from '../aws/policy/openings.ts';
import { symbolOfReference } from '../aws/policy/symbols.ts';
import {
  cloudFormationPermission,
  permissionOf,
  refusedPermission,
  terraformPermission,
  unqualified,
  type Permission,
} from './lambda-permission.ts';
import { unbarred } from './policy-carrier.ts';

interface FunctionUrl {
  readonly authorization: Stated<string>;
  readonly created: boolean;
  readonly iac: 'terraform' | 'cloudformation';
  readonly about: Address;
}
interface LambdaFunction {
  readonly permissions: readonly Permission[];
  /** Whole policies, for the API and the URL alike. */
  readonly documents: readonly StatedTerm[];
  /** Permissions for everyone that Lambda refuses. */
  readonly refused: readonly Nearly[];
  readonly urls: readonly FunctionUrl[];
  readonly of: Stated<string>;
  readonly role: Stated<string>;
}

/** Whether a permission lets strangers invoke through the URL. */
function letsStrangersIn({ term, about, path }: StatedTerm, self: Address): Judgement {
  const context = {
    service: 'lambda',
    subject: self,
    about,
    path,
    ownAccounts: new Set<string>(),
    symbol: symbolOfReference,
    facts: new Map([['lambda:FunctionUrlAuthType', 'NONE']]),
  };
  const strangers = openingsOf(term, context).filter((opening) => isPublicAudience(opening.audience));
  const [certain] = strangers.filter((opening) => opening.certainty === 'certain');
  if (certain !== undefined) return { kind: 'proven', evidence: certain.evidence };
  const [first, ...rest] = strangers.flatMap((opening) => opening.lacking);
  if (first !== undefined)
    return {
      kind: 'undecided',
      evidence: strangers.flatMap((opening) => opening.evidence),
      lacking: [first, ...rest],
    };
  return refuted('the permission lets no stranger in', { about, path });
}

/** A function with the permissions and the URL through which it is called. */
export const lambdaFunction = defineResource<LambdaFunction>({
  kind: 'lambda-function',
  service: 'lambda',
  blank: { permissions: [], documents: [], refused: [], urls: [], of: unstated, role: unstated },
  parts: [
    // A version or an alias is called by itself and has permissions of its own.
    { declaredBy: 'aws_lambda_function', read: (r) => ({ role: r.text('role') }) },
    { declaredBy: 'AWS::Lambda::Function', read: (r) => ({ role: r.text('Role') }) },
    { declaredBy: 'aws_lambda_alias', read: (r) => ({ of: r.text('function_name') }) },
    ...['AWS::Lambda::Alias', 'AWS::Lambda::Version'].map((declaredBy) => ({
      declaredBy,
      read: (r: Reader) => ({ of: r.text('FunctionName') }),
    })),
    {
      declaredBy: 'aws_lambda_permission',
      owner: 'function_name',
      read: (r) => ({
        permissions: permissionOf(r, terraformPermission),
        refused: refusedPermission(r, terraformPermission),
      }),
    },
    {
      declaredBy: 'aws_lambda_function_url',
      owner: 'function_name',
      read: (r) => ({
        urls: [
          {
            authorization: r.text('authorization_type'),
            created: r.action === 'create' || r.action === 'replace',
            iac: 'terraform',
            about: r.self,
          },
        ],
      }),
    },
    {
      declaredBy: 'AWS::Lambda::Permission',
      owner: 'FunctionName',
      read: (r) => ({
        permissions: permissionOf(r, cloudFormationPermission),
        refused: refusedPermission(r, cloudFormationPermission),
        of: unqualified(r.text('FunctionName')),
      }),
    },
    {
      declaredBy: 'AWS::Lambda::ResourcePolicy',
      owner: 'ResourceArn',
      read: (r) => ({ documents: [r.document('PolicyDocument')], of: unqualified(r.text('ResourceArn')) }),
    },
    {
      declaredBy: 'AWS::Lambda::Url',
      owner: 'TargetFunctionArn',
      read: (r) => ({
        urls: [{ authorization: r.text('AuthType'), created: true, iac: 'cloudformation', about: r.self }],
      }),
    },
  ],
  traits: ({ permissions, documents, refused, urls, of, role }, { address }) => {
    const forUrl = [...permissions.filter((permission) => permission.forUrl), ...documents];
    const forApi = permissions.filter((permission) => !permission.forUrl);
    return {
      actsAs: role,
      partOf: of.value.kind === 'absent' ? undefined : of,
      // Permissions for the URL open the URL, not the API: without a URL they let nobody in.
      guarded: {
        service: 'lambda',
        policies: [
          ...forApi.map((permission) => ({ ...unbarred(permission, address), called: 'the permission' })),
          ...documents.map((document) => unbarred(document, address)),
        ].map((policy): GuardingPolicy => ({ ...policy, addsUp: 'resource' })),
      },
      nearly: [
        ...refused,
        ...urls.map((url): Nearly => ({
          surface: 'endpoint',
          what: 'has a function URL that asks for no authentication',
          setUp: isAnonymous(url),
          missing: not(isPermitted(url, forUrl, address)),
        })),
      ],
      frontDoor:
        urls.length === 0
          ? undefined
          : {
              reachable: proven('a function URL answers on the internet', { about: address, path: '' }),
              routes: urls.map((url) => urlRoute(url, forUrl, address)),
              byDefinition: false,
            },
    };
  },
});

/**
 * A URL without authentication is open once a permission lets everyone invoke through it. Terraform's provider adds that
 * permission itself when it creates the URL; when it changes one, whether the permission is there cannot be seen.
 */
function urlRoute(url: FunctionUrl, policies: readonly StatedTerm[], self: Address): DoorRoute {
  return {
    about: url.about,
    path: url.authorization.path,
    route: 'function URL',
    open: allOf([isAnonymous(url), isPermitted(url, policies, self)]),
    authentication: 'none',
  };
}

const isAnonymous = ({ authorization }: FunctionUrl): Judgement =>
  satisfies(authorization, (type) => type === 'NONE', {
    yes: 'the function URL asks for no authentication',
    no: 'the function URL asks for a signature',
  });

function isPermitted(url: FunctionUrl, policies: readonly StatedTerm[], self: Address): Judgement {
  const permitted = policies.map((each) => letsStrangersIn(each, self));
  return anyOf([...permitted, unseen(url, { about: url.about, path: '' })]);
}

function unseen({ iac, created }: FunctionUrl, subject: Subject): Judgement {
  if (iac === 'cloudformation') return refuted('no permission lets everyone invoke through the URL', subject);
  if (created) return proven('creating the URL adds the permission for everyone', subject);
  return undecided(
    'whether everyone may invoke through the URL is settled outside of what is declared here',
    subject,
    unknown('external', { written: 'the permission for everyone to invoke through the URL' }),
  );
}
