import {
  absent,
  known,
  type Absent,
  type Known,
  type MapTerm,
  type Scalar,
  type Term,
  type Value,
} from '../../model/value.ts';
import { entryOf } from '../../model/table.ts';

/** Attributes of a Lambda permission, each as its resource states it. */
export interface LambdaPermission {
  readonly action: Value<string>;
  readonly principal: Value<string>;
  readonly sourceArn: Value<string>;
  readonly sourceAccount: Value<string>;
  readonly organization: Value<string>;
  readonly eventSourceToken: Value<string>;
  /** `NONE` or `AWS_IAM`, for calls through a function URL. */
  readonly urlAuthorization: Value<string>;
  readonly viaUrl: Value<boolean>;
}

interface Grant {
  readonly principal: Term;
  readonly actions: Term;
  readonly conditions?: readonly (readonly [operator: string, key: string, value: Value<Scalar>])[];
}

/** Attributes that amount to a statement, as the policy document AWS makes of them. */
function policyOf(grants: readonly Grant[]): Term {
  const statements = grants.map(({ principal, actions, conditions = [] }) =>
    mapOf([
      ['Effect', known('Allow')],
      ['Principal', principal],
      ['Action', actions],
      ['Resource', known('*')],
      ['Condition', conditionOf(conditions)],
    ]),
  );
  return mapOf([
    ['Version', known('2012-10-17')],
    ['Statement', { kind: 'list', items: statements }],
  ]);
}

function mapOf(entries: readonly (readonly [string, Term])[]): MapTerm {
  return { kind: 'map', entries: new Map(entries.filter(([, term]) => term.kind !== 'absent')) };
}

function conditionOf(conditions: NonNullable<Grant['conditions']>): Term {
  const stated = conditions.filter(([, , value]) => value.kind !== 'absent');
  if (stated.length === 0) return absent;
  const operators = [...new Set(stated.map(([operator]) => operator))];
  return mapOf(
    operators.map((operator) => [
      operator,
      mapOf(stated.filter(([name]) => name === operator).map(([, key, value]) => [key, value])),
    ]),
  );
}

function listOf(names: readonly string[]): Term {
  return { kind: 'list', items: names.map((name) => known(name)) };
}

/** `*`, an account or ARN, else a service: how Lambda and EventBridge read a bare principal. */
function principalOf(principal: Value<string>): Term {
  if (principal.kind === 'absent') return absent;
  if (principal.kind === 'unknown') {
    const first = principal.parts?.[0];
    const isService = principal.parts?.some(
      (part) => typeof part === 'string' && part.includes('.amazonaws.'),
    );
    return mapOf([[isService === true && first !== undefined ? 'Service' : 'AWS', principal]]);
  }
  const { value } = principal;
  if (value === '*') return principal;
  return mapOf([[/^\d{12}$/.test(value) || value.startsWith('arn:') ? 'AWS' : 'Service', principal]]);
}

/** `aws_lambda_permission`, `AWS::Lambda::Permission`: one statement of the function's policy. */
export function lambdaPermissionPolicy(permission: LambdaPermission): Term {
  return policyOf([
    {
      principal: principalOf(permission.principal),
      actions: permission.action,
      conditions: [
        ['ArnLike', 'aws:SourceArn', permission.sourceArn],
        ['StringEquals', 'aws:SourceAccount', permission.sourceAccount],
        ['StringEquals', 'aws:PrincipalOrgID', permission.organization],
        ['StringEquals', 'lambda:EventSourceToken', permission.eventSourceToken],
        ['StringEquals', 'lambda:FunctionUrlAuthType', permission.urlAuthorization],
        ['Bool', 'lambda:InvokedViaFunctionUrl', permission.viaUrl],
      ],
    },
  ]);
}

/** `aws_lambda_layer_version_permission`: everyone, or everyone of one organisation, or one account. */
export function layerPermissionPolicy(permission: {
  readonly action: Value<string>;
  readonly principal: Value<string>;
  readonly organization: Value<string>;
}): Term {
  return policyOf([
    {
      principal: principalOf(permission.principal),
      actions: permission.action,
      conditions: [['StringEquals', 'aws:PrincipalOrgID', permission.organization]],
    },
  ]);
}

/** `aws_cloudwatch_event_permission`: a principal and at most one condition block (`key`, `type`, `value`). */
export function eventPermissionPolicy(permission: {
  readonly action: Value<string>;
  readonly principal: Value<string>;
  readonly condition:
    { readonly key: Value<string>; readonly type: Value<string>; readonly value: Value<string> } | undefined;
}): Term {
  const { condition } = permission;
  return policyOf([
    {
      principal: principalOf(permission.principal),
      actions: permission.action.kind === 'absent' ? known('events:PutEvents') : permission.action,
      conditions:
        condition === undefined ? [] : [[textOf(condition.type), textOf(condition.key), condition.value]],
    },
  ]);
}

function textOf(value: Value<string>): string {
  return value.kind === 'known' ? value.value : '';
}

/** Principals allowed to connect to an endpoint service; the action name is ours, AWS has none. */
export function endpointServicePolicy(principals: readonly Value<string>[]): Term {
  return policyOf([
    { principal: mapOf([['AWS', { kind: 'list', items: principals }]]), actions: known('vpce:Connect') },
  ]);
}

/** Accounts, organisations or everybody (`all`) with whom an image or snapshot is shared; `action` is what sharing allows. */
export function sharePolicy(recipients: readonly Value<string>[], action: string): Term {
  return policyOf(recipients.map((recipient) => shareWith(recipient, known(action))));
}

/** The same for one recipient who may do several things. */
export function sharePolicyOf(recipient: Value<string>, actions: readonly Value<string>[]): Term {
  return policyOf([shareWith(recipient, { kind: 'list', items: actions })]);
}

function shareWith(recipient: Value<string>, actions: Term): Grant {
  if (recipient.kind !== 'known') return { principal: mapOf([['AWS', recipient]]), actions };
  const organization = /^arn:[^:]*:organizations::[^:]*:(?:organization|ou)\/(o-[a-z0-9]+)/.exec(
    recipient.value,
  )?.[1];
  if (organization !== undefined)
    return {
      principal: mapOf([['AWS', known('*')]]),
      actions,
      conditions: [['StringEquals', 'aws:PrincipalOrgID', known(organization, recipient.trail)]],
    };
  const everybody = recipient.value.toLowerCase() === 'all';
  return { principal: mapOf([['AWS', everybody ? known('*', recipient.trail) : recipient]]), actions };
}

/** What a grantee may do with a bucket, or with an object, by the permission of an ACL. */
const ACL_ACTIONS: Readonly<Record<'bucket' | 'object', Readonly<Record<string, readonly string[]>>>> = {
  bucket: {
    READ: ['s3:ListBucket'],
    WRITE: ['s3:PutObject', 's3:DeleteObject'],
    READ_ACP: ['s3:GetBucketAcl'],
    WRITE_ACP: ['s3:PutBucketAcl'],
    FULL_CONTROL: ['s3:ListBucket', 's3:PutObject', 's3:DeleteObject', 's3:GetBucketAcl', 's3:PutBucketAcl'],
  },
  object: {
    READ: ['s3:GetObject'],
    READ_ACP: ['s3:GetObjectAcl'],
    WRITE_ACP: ['s3:PutObjectAcl'],
    FULL_CONTROL: ['s3:GetObject', 's3:GetObjectAcl', 's3:PutObjectAcl'],
  },
};

/** One grant of an ACL to a group URI or a canonical user id; AWS's own log delivery group is nobody outside. */
export function aclPolicy(grantee: Value<string>, permission: Value<string>, of: 'bucket' | 'object'): Term {
  const granted = permission.kind === 'known' ? ACL_ACTIONS[of][permission.value.toUpperCase()] : undefined;
  const actions = permission.kind === 'known' ? listOf(granted ?? []) : permission;
  const principal = granteeOf(grantee);
  return principal.kind === 'absent' || actions.kind === 'absent'
    ? absent
    : policyOf([{ principal, actions }]);
}

function granteeOf(grantee: Value<string>): Term {
  if (grantee.kind === 'absent') return absent;
  if (grantee.kind === 'unknown') return mapOf([['CanonicalUser', grantee]]);
  const { value, trail } = grantee;
  if (value.endsWith('/groups/global/AllUsers')) return known('*', trail);
  if (value.endsWith('/groups/global/AuthenticatedUsers'))
    return mapOf([['AWS', known('arn:aws:iam::*:root', trail)]]);
  return value.includes('/groups/') ? absent : mapOf([['CanonicalUser', grantee]]);
}

const EVERYONE = 'http://acs.amazonaws.com/groups/global/AllUsers';
const ACCOUNTS = 'http://acs.amazonaws.com/groups/global/AuthenticatedUsers';
/** Grants to groups in S3's canned ACLs; the others grant to the owner or to AWS's log delivery. Capitalised as CloudFormation does. */
const CANNED: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'public-read': [[EVERYONE, 'READ']],
  'public-read-write': [
    [EVERYONE, 'READ'],
    [EVERYONE, 'WRITE'],
  ],
  'authenticated-read': [[ACCOUNTS, 'READ']],
};

/** Canned ACLs that let in nobody but the owner or AWS's log delivery. */
const CANNED_FOR_NOBODY: ReadonlySet<string> = new Set([
  'private',
  'bucket-owner-read',
  'bucket-owner-full-control',
  'aws-exec-read',
  'log-delivery-write',
]);

const cannedName = (acl: string): string => acl.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

/** Whether S3 knows a canned ACL by this name, in either spelling. */
export function isCannedAcl(acl: string): boolean {
  const name = cannedName(acl);
  return Object.hasOwn(CANNED, name) || CANNED_FOR_NOBODY.has(name);
}

const asText = (value: Known<Scalar> | Absent): Value<string> =>
  value.kind === 'known' ? known(String(value.value), value.trail) : value;

/** A canned ACL, in Terraform's spelling (`public-read`) or CloudFormation's (`PublicRead`); absent when it lets nobody in. */
export function cannedAclPolicy(acl: Value<string>, of: 'bucket' | 'object' = 'bucket'): Term {
  if (acl.kind === 'absent') return absent;
  if (acl.kind === 'unknown') {
    // None of the names that it may be lets anybody in.
    const names = acl.oneOf?.map((each) => (each.kind === 'unknown' ? undefined : each));
    if (
      names?.every((each) => each !== undefined && cannedAclPolicy(asText(each), of).kind === 'absent') ===
      true
    )
      return absent;
    return policyOf([
      { principal: known('*', acl.trail), actions: { ...acl, refersTo: [], oneOf: undefined } },
    ]);
  }
  const name = cannedName(acl.value);
  const grants = entryOf(CANNED, name) ?? [];
  if (grants.length === 0) return absent;
  return policyOf(
    grants.map(([grantee, permission]) => ({
      principal: granteeOf(known(grantee, acl.trail)),
      actions: listOf(ACL_ACTIONS[of][permission] ?? []),
    })),
  );
}
