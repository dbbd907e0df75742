import type { Grant, Pattern } from '../../model/fact.ts';
import type { Risk } from '../../model/finding.ts';
import { covers, overlaps } from '../policy/match.ts';
import { coverageOf } from '../policy/grant-coverage.ts';
import { reachesOf } from '../policy/grant-reach.ts';
import type { Held } from '../policy/permission-difference.ts';
import { escalationPaths, type EscalationPath } from './escalation-paths.ts';

/** Together they hand out any right there is: who holds them all is an administrator. */
const ADMINISTRATION = [
  'iam:attachrolepolicy',
  'iam:putrolepolicy',
  'iam:attachuserpolicy',
  'iam:putuserpolicy',
  'iam:createpolicyversion',
  'iam:updateassumerolepolicy',
  'iam:passrole',
];

/** Words of an ARN after which a lone star stands for every resource of the kind. */
const EVERY =
  /^(?:(?:role|user|group|policy|function|table|secret|key|parameter|instance|project|stack|stream|cluster|log-group|repository|permissionSet)[/:])?\*(?:\/\*)?$/;

/** Whether the pattern stands for every resource, or for all of one kind. */
export function isBroad({ pattern }: Pattern): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('arn:') || !pattern.includes('*')) return false;
  const parts = pattern.split(':');
  return parts.length < 6 ? pattern.endsWith('*') : EVERY.test(parts.slice(5).join(':'));
}

/** Whether the pattern stands for the action, which is written in lower case. */
export function includesAction({ pattern, except }: Pattern, action: string): boolean {
  return covers(pattern.toLowerCase(), action) && !except.some((each) => covers(each.toLowerCase(), action));
}

/** Whether the principal may call the action, on every resource where `broadly`. */
function holds({ grants, denies }: Held, action: string, broadly: boolean): boolean {
  const has = (grant: Grant): boolean =>
    grant.actions.some((each) => includesAction(each, action)) && (!broadly || grant.resources.some(isBroad));
  const denied = denies.some(
    (deny) =>
      deny.fences.length === 0 &&
      deny.actions.some((each) => includesAction(each, action)) &&
      deny.resources.some(({ pattern, except }) => pattern === '*' && except.length === 0),
  );
  return !denied && grants.some(has);
}

export function isAdministrator(held: Held): boolean {
  return ADMINISTRATION.every((action) => holds(held, action, true));
}

/** Escalation paths that are open to the principal and were not before, worst first. */
export function newPaths(before: Held | undefined, after: Held): readonly EscalationPath[] {
  const opened = escalationPaths.filter(
    (path) => isOpen(path, after) && (before === undefined || !isOpen(path, before)),
  );
  return opened.toSorted((a, b) => RANKS.indexOf(a.risk) - RANKS.indexOf(b.risk));
}
const RANKS: readonly Risk[] = ['critical', 'high', 'medium', 'low', 'none'];

/** A role can be passed where all roles can; what is called with it may be named. Other paths need every target. */
function isOpen({ alternatives, passedTo }: EscalationPath, held: Held): boolean {
  return alternatives.some((actions) =>
    actions.every((written) => {
      const action = written.toLowerCase();
      if (action === 'iam:passrole') return passes(held, passedTo);
      return holds(action.startsWith('sso:') ? naming(held) : held, action, passedTo === undefined);
    }),
  );
}

/** IAM Identity Center is administered in one account of the organization: a star with exceptions, as of PowerUserAccess, does not speak of it. */
function naming({ grants, ...rest }: Held): Held {
  const named = grants.map((grant) => ({
    ...grant,
    actions: grant.actions.filter(({ pattern, except }) => pattern !== '*' || except.length === 0),
  }));
  return { ...rest, grants: named };
}

function passes(held: Held, service: string | undefined): boolean {
  const grants = held.grants.filter(({ fences }) =>
    fences.every(
      ({ key, values }) =>
        key !== 'iam:passedtoservice' ||
        service === undefined ||
        values.some((each) => covers(each, service)),
    ),
  );
  return holds({ ...held, grants }, 'iam:passrole', true);
}

const PASS_ROLE = 'iam:passrole';
const passesRoles = ({ actions }: Grant): boolean => actions.some((each) => includesAction(each, PASS_ROLE));

/** A pattern of role names that can be passed now, where some roles could before, to a service that the principal can make use of. */
export function passedPattern(
  before: Held | undefined,
  after: Held,
  gained: readonly Grant[],
): string | undefined {
  if (before === undefined || !before.grants.some(passesRoles)) return undefined;
  const passing = gained.filter(passesRoles);
  const pattern = passing
    .flatMap(({ resources }) => resources.map((each) => each.pattern))
    .find((text) => /:role\/.*[*?]/.test(text));
  const anyRole = passing.map((grant) => ({ ...grant, resources: [{ pattern: '*', except: [] }] }));
  const held = { ...after, grants: [...after.grants, ...anyRole] };
  const isOfUse = escalationPaths.some((path) => path.passedTo !== undefined && isOpen(path, held));
  return isOfUse ? pattern : undefined;
}

interface Listed {
  readonly about: string;
  readonly risk: Risk;
  readonly actions: readonly string[];
}
/** Actions that weigh more than their access level says, on every resource. */
const WEIGHTY: readonly Listed[] = [
  {
    about: 'change who may do what',
    risk: 'high',
    actions:
      'iam:PassRole iam:CreateAccessKey iam:UpdateAccessKey iam:CreateLoginProfile iam:UpdateLoginProfile iam:AddUserToGroup iam:CreateUser iam:AttachUserPolicy iam:PutUserPolicy iam:AttachRolePolicy iam:PutRolePolicy iam:AttachGroupPolicy iam:PutGroupPolicy iam:CreatePolicyVersion iam:SetDefaultPolicyVersion iam:UpdateAssumeRolePolicy iam:DeleteRolePolicy iam:DeleteRolePermissionsBoundary iam:DeleteUserPermissionsBoundary iam:PutRolePermissionsBoundary iam:CreateServiceSpecificCredential iam:CreateOpenIDConnectProvider iam:UpdateSAMLProvider iam:CreateSAMLProvider iam:DeactivateMFADevice sso:PutInlinePolicyToPermissionSet sso:CreateAccountAssignment identitystore:CreateGroupMembership sts:AssumeRole organizations:LeaveOrganization rolesanywhere:CreateTrustAnchor eks:CreateAccessEntry eks:AssociateAccessPolicy cognito-identity:SetIdentityPoolRoles'.split(
        ' ',
      ),
  },
  {
    about: 'open resources to others',
    risk: 'high',
    actions:
      's3:PutBucketPolicy s3:PutBucketAcl s3:PutBucketPublicAccessBlock s3:PutAccountPublicAccessBlock ec2:ModifySnapshotAttribute ec2:ModifyImageAttribute rds:ModifyDBSnapshotAttribute ram:CreateResourceShare ram:AssociateResourceShare lambda:AddPermission lambda:CreateFunctionUrlConfig kms:PutKeyPolicy kms:CreateGrant secretsmanager:PutResourcePolicy sns:AddPermission sqs:AddPermission kinesis:PutResourcePolicy'.split(
        ' ',
      ),
  },
  {
    about: 'switch off logging or detection',
    risk: 'high',
    actions:
      'cloudtrail:StopLogging cloudtrail:DeleteTrail cloudtrail:UpdateTrail cloudtrail:PutEventSelectors cloudtrail:DeleteEventDataStore config:StopConfigurationRecorder config:DeleteConfigurationRecorder config:DeleteDeliveryChannel guardduty:DeleteDetector guardduty:UpdateDetector guardduty:CreateFilter securityhub:DisableSecurityHub access-analyzer:DeleteAnalyzer logs:DeleteLogGroup logs:DeleteLogStream ec2:DeleteFlowLogs macie2:DisableMacie inspector2:Disable detective:DeleteGraph wafv2:DisassociateWebACL wafv2:DeleteLoggingConfiguration'.split(
        ' ',
      ),
  },
  {
    about: 'take data out',
    risk: 'high',
    actions:
      's3:GetObject ssm:GetParameter ssm:GetParameters ssm:GetParametersByPath secretsmanager:GetSecretValue secretsmanager:BatchGetSecretValue dynamodb:Scan dynamodb:ExportTableToPointInTime rds:StartExportTask rds:CopyDBSnapshot ec2:CreateSnapshot ec2:CreateImage ebs:GetSnapshotBlock s3:PutReplicationConfiguration datasync:CreateTask dms:CreateReplicationTask redshift-data:ExecuteStatement rds-data:ExecuteStatement codecommit:GitPull kms:Decrypt'.split(
        ' ',
      ),
  },
];
const GRAVE_SERVICES = new Set(['iam', 'organizations', 'sts', 'kms', 'sso', 's3', 'secretsmanager', 'ec2']);

/** What newly granted actions amount to; undefined where they are ordinary. */
export interface Weight {
  readonly risk: Risk;
  readonly says: string;
  /** The worst action. */
  readonly action: string;
}

/** Whether almost every action of every service is among it, on every resource. */
export function isSweeping(gained: readonly Grant[]): boolean {
  return gained.some(
    ({ actions, resources }) =>
      resources.some(isBroad) && actions.some(({ pattern }) => /^\*(?::\*)?$/.test(pattern)),
  );
}

/** Weighs what is gained over what was held before. */
export function weigh(gained: readonly Grant[], before?: Held): Weight | undefined {
  const patterns = gained
    .filter(({ resources }) => resources.some(isBroad))
    .flatMap(({ actions }) => actions);
  const all = patterns.find(({ pattern }) => pattern === '*' || pattern === '*:*');
  if (all !== undefined)
    return { risk: 'high', says: 'call almost every action of every service', action: all.pattern };
  const [whole] = patterns
    .flatMap(wholeService)
    .toSorted((a, b) => RANKS.indexOf(a.risk) - RANKS.indexOf(b.risk));
  if (whole?.risk === 'high') return whole;
  const isNew = noveltyIn(gained, before);
  for (const { about, risk, actions } of WEIGHTY) {
    const action = actions.find((each) => isNew(each.toLowerCase()));
    if (action !== undefined) return { risk, says: `${about} (\`${action}\`, on every resource)`, action };
  }
  return whole;
}

/** Whether an action is among what is gained, and not just under the same pattern as what is. */
function noveltyIn(gained: readonly Grant[], before: Held | undefined): (action: string) => boolean {
  const broad = gained.flatMap((grant) => {
    const resources = grant.resources.filter(isBroad);
    return resources.length === 0 ? [] : [{ ...grant, resources }];
  });
  const covering = before && coverageOf(before.grants.flatMap(reachesOf));
  const isDenied = (action: string): boolean =>
    before?.denies.some(({ actions }) => actions.some((each) => includesAction(each, action))) === true;
  return (action) => {
    const holding = broad.filter(({ actions }) => actions.some((each) => includesAction(each, action)));
    if (covering === undefined || isDenied(action)) return holding.length > 0;
    const single = [{ pattern: action, except: [] }];
    return holding.some((grant) => covering.beyond({ ...grant, actions: single }).length > 0);
  };
}

function wholeService({ pattern }: Pattern): readonly Weight[] {
  const service = /^([\w-]+):\*$/.exec(pattern)?.[1]?.toLowerCase();
  if (service === undefined) return [];
  const says = `call every action of ${service} on every resource`;
  return [{ risk: GRAVE_SERVICES.has(service) ? 'high' : 'medium', says, action: pattern }];
}

/** Whether what is lost was worth a word: a star among the actions, or every resource. */
export function isWorthTelling(lost: readonly Grant[]): boolean {
  return lost.some(
    ({ actions, resources }) =>
      actions.some(({ pattern }) => pattern.includes('*')) ||
      (resources.some(isBroad) &&
        actions.some(({ pattern }) => !overlaps(pattern.toLowerCase(), '*:describe*'))),
  );
}
