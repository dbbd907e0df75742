import type { Grant, Pattern, Permissions, Takeover } from '../../model/fact.ts';
import { RISKS, type Risk } from '../../model/finding.ts';
import { covers } from '../policy/match.ts';
import type { Held } from '../policy/permission-difference.ts';
import { escalationPaths } from './escalation-paths.ts';
import { includesAction, isBroad } from './privileges.ts';

/** What stands at the end of an ARN that one may have power over. */
export type TargetKind = 'role' | 'user' | 'group' | 'policy' | 'function' | 'project';

/** Actions on one of a kind that together give its rights, or any rights, to whoever may call them. */
export interface Way {
  readonly actions: readonly string[];
  readonly on: TargetKind;
  /** `its`: the rights of the target. `any`: such as it likes. `others`: such as it likes, to whoever acts as the target. */
  readonly gives: 'its' | 'any' | 'others';
  /** The target has to trust the principal, or be the principal itself or what that belongs to or holds. */
  readonly only?: 'trusted' | 'own' | 'member' | undefined;
  /** It reaches what nobody sees here in such a way that it is worth a look all the same. */
  readonly blind?: true | undefined;
}

/** After pathfinding.cloud: what `escalation-paths.ts` tells of every resource, for one of them. */
const WAYS: readonly Way[] = [
  { actions: ['iam:PutRolePolicy'], on: 'role', gives: 'any', only: 'own' },
  { actions: ['iam:AttachRolePolicy'], on: 'role', gives: 'any', only: 'own' },
  { actions: ['iam:PutUserPolicy'], on: 'user', gives: 'any', only: 'own' },
  { actions: ['iam:AttachUserPolicy'], on: 'user', gives: 'any', only: 'own' },
  { actions: ['iam:PutGroupPolicy'], on: 'group', gives: 'any', only: 'own' },
  { actions: ['iam:AttachGroupPolicy'], on: 'group', gives: 'any', only: 'own' },
  { actions: ['iam:CreatePolicyVersion'], on: 'policy', gives: 'any', only: 'own' },
  { actions: ['iam:PutRolePolicy', 'iam:UpdateAssumeRolePolicy'], on: 'role', gives: 'any' },
  { actions: ['iam:AttachRolePolicy', 'iam:UpdateAssumeRolePolicy'], on: 'role', gives: 'any' },
  { actions: ['iam:PutRolePolicy', 'sts:AssumeRole'], on: 'role', gives: 'any', only: 'trusted' },
  { actions: ['iam:AttachRolePolicy', 'sts:AssumeRole'], on: 'role', gives: 'any', only: 'trusted' },
  { actions: ['iam:PutUserPolicy', 'iam:CreateAccessKey'], on: 'user', gives: 'any' },
  { actions: ['iam:AttachUserPolicy', 'iam:CreateAccessKey'], on: 'user', gives: 'any' },
  { actions: ['iam:UpdateAssumeRolePolicy'], on: 'role', gives: 'its', blind: true },
  { actions: ['iam:CreateAccessKey'], on: 'user', gives: 'its', blind: true },
  { actions: ['iam:CreateLoginProfile'], on: 'user', gives: 'its', blind: true },
  { actions: ['iam:UpdateLoginProfile'], on: 'user', gives: 'its', blind: true },
  { actions: ['iam:AddUserToGroup'], on: 'group', gives: 'its', only: 'member' },
  { actions: ['sts:AssumeRole'], on: 'role', gives: 'its', only: 'trusted' },
  { actions: ['lambda:UpdateFunctionCode'], on: 'function', gives: 'its' },
  { actions: ['lambda:UpdateFunctionConfiguration'], on: 'function', gives: 'its' },
  { actions: ['codebuild:StartBuild'], on: 'project', gives: 'its' },
  { actions: ['codebuild:StartBuildBatch'], on: 'project', gives: 'its' },
  { actions: ['iam:PutRolePolicy'], on: 'role', gives: 'others' },
  { actions: ['iam:AttachRolePolicy'], on: 'role', gives: 'others' },
  { actions: ['iam:PutUserPolicy'], on: 'user', gives: 'others' },
  { actions: ['iam:AttachUserPolicy'], on: 'user', gives: 'others' },
  { actions: ['iam:PutGroupPolicy'], on: 'group', gives: 'others' },
  { actions: ['iam:AttachGroupPolicy'], on: 'group', gives: 'others' },
  { actions: ['iam:CreatePolicyVersion'], on: 'policy', gives: 'others' },
];

const KINDS: ReadonlyMap<string, TargetKind> = new Map([
  ['iam:role', 'role'],
  ['iam:user', 'user'],
  ['iam:group', 'group'],
  ['iam:policy', 'policy'],
  ['lambda:function', 'function'],
  ['codebuild:project', 'project'],
]);

/** What kind of thing an ARN or a pattern of ARNs names; undefined where it is none of these, or may be several. */
export function targetKindOf(arn: string): TargetKind | undefined {
  const [, , service = '', , , ...rest] = arn.split(':');
  const [type = ''] = rest.join(':').split(/[:/]/);
  return KINDS.get(`${service}:${type}`);
}

export function waysOn(kind: TargetKind): readonly Way[] {
  return WAYS.filter(({ on }) => on === kind);
}

/** Actions that need a target of their own and give power over it. */
const TARGETED: readonly string[] = [
  ...new Set(WAYS.flatMap(({ actions }) => actions.map((action) => action.toLowerCase()))),
  'iam:passrole',
];

/** Resources by name on which something is granted that gives power over them, as the policies write them. */
export function namedTargets({ grants }: Held): readonly string[] {
  const named = new Set<string>();
  for (const { actions, resources } of grants) {
    const narrow = resources.filter((each) => !isBroad(each) && each.except.length === 0);
    if (
      narrow.length === 0 ||
      !TARGETED.some((action) => actions.some((each) => includesAction(each, action)))
    )
      continue;
    for (const { pattern } of narrow) named.add(pattern);
  }
  return [...named];
}

/** Which policies may be attached, or under which limit, leaves nothing of the power to hand out rights. */
const LIMITING = new Set(['iam:policyarn', 'iam:permissionsboundary']);

/** The grant by which the principal may call the action on the target; undefined where none does or a plain Deny stands against it. */
export function grantFor(held: Held, action: string, target: string): Grant | undefined {
  const lower = action.toLowerCase();
  const concerns = ({ actions, resources }: Grant): boolean =>
    actions.some((each) => includesAction(each, lower)) && resources.some((each) => reaches(each, target));
  if (held.denies.some((deny) => deny.fences.length === 0 && concerns(deny))) return undefined;
  return held.grants.find((grant) => concerns(grant) && !grant.fences.some(({ key }) => LIMITING.has(key)));
}

function reaches({ pattern, except }: Pattern, target: string): boolean {
  return (pattern === target || covers(pattern, target)) && !except.some((each) => covers(each, target));
}

/** A service that can be started with a role that is handed to it, and the actions that do it. */
export interface Handover {
  readonly service: string;
  readonly actions: readonly string[];
  readonly grants: readonly Grant[];
}

/** How the principal can start something that runs as the target, which has to trust the service. */
export function handoversOf(
  held: Held,
  target: string,
  trusts: (service: string) => boolean,
): Handover | undefined {
  const passing = grantFor(held, 'iam:PassRole', target);
  if (passing === undefined) return undefined;
  const [to] = passing.fences.filter(({ key }) => key === 'iam:passedtoservice');
  for (const { passedTo, alternatives } of escalationPaths) {
    if (passedTo === undefined || !trusts(passedTo)) continue;
    if (to !== undefined && !to.values.some((each) => covers(each, passedTo))) continue;
    for (const actions of alternatives) {
      const grants = actions.map((action) =>
        action === 'iam:PassRole'
          ? passing
          : held.grants.find((grant) =>
              grant.actions.some((each) => includesAction(each, action.toLowerCase())),
            ),
      );
      const all = grants.filter((grant) => grant !== undefined);
      if (all.length === actions.length) return { service: passedTo, actions, grants: all };
    }
  }
  return undefined;
}

/** Whose rights can be come by now through one of the actions that are gained, the worst first. */
export function newTakeovers(after: Permissions, gained: readonly Grant[]): readonly Takeover[] {
  const starts = (action: string): boolean =>
    gained.some(({ actions }) => actions.some((each) => includesAction(each, action.toLowerCase())));
  const isGained = (action: string, { pattern, through }: Takeover): boolean =>
    through === undefined || action === 'iam:PassRole'
      ? grantFor({ grants: gained, denies: [] }, action, pattern) !== undefined
      : starts(action);
  return (after.takeovers ?? [])
    .filter((takeover) => takeover.actions.some((action) => isGained(action, takeover)))
    .toSorted((a, b) => RISKS.indexOf(riskOfTakeover(a)) - RISKS.indexOf(riskOfTakeover(b)));
}

/** Whoever may only assume a role is let in by that role as well, which somebody meant. */
export function riskOfTakeover({ gives, actions }: Takeover): Risk {
  const isAssumed = actions.every((action) => action === 'sts:AssumeRole');
  switch (gives) {
    case 'own':
    case 'any':
      return 'critical';
    case 'administrator':
      return isAssumed ? 'high' : 'critical';
    case 'others':
      return 'high';
    case 'grave':
      return isAssumed ? 'medium' : 'high';
    case 'unseen':
      return 'medium';
  }
}
