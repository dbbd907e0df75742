import { comparable } from '../aws/identity/effective.ts';
import { isAdministrator, isSweeping, newPaths } from '../aws/identity/privileges.ts';
import { newTakeovers } from '../aws/identity/takeovers.ts';
import { gainedGrants, isAttached, newlyUnseen } from '../aws/policy/permission-difference.ts';
import type { ChangeTo, Takeover } from '../model/fact.ts';
import { RISKS, type Risk } from '../model/finding.ts';
import { NAMED, ordinaryGain } from './ordinary-gain.ts';
import { takeoverGain } from './takeover-gain.ts';

type Change = ChangeTo<'permissions'>;

/** What the principal has gained, in the words of the finding; undefined where it is nothing out of the ordinary. */
export interface Gain {
  readonly title: string;
  readonly risk: Risk;
  readonly can: string;
  readonly why: string;
  readonly fix: string;
}

/** The worst of what has been gained; undefined where it is nothing out of the ordinary. */
export function gainOf(change: Change): Gain | undefined {
  if (change.after === undefined) return undefined;
  if (change.delta.length === 0) return unreadable(change.before, change.after);
  const { before, after } = comparable(change.before, change.after);
  const bounded = change.after.boundary !== 'none';
  if (isAdministrator(after) && (before === undefined || !isAdministrator(before)))
    return {
      title: 'Administrator rights granted',
      risk: bounded ? 'high' : 'critical',
      can: 'do everything in the account',
      why: bounded
        ? 'Only its permissions boundary limits it; any right inside that is granted.'
        : 'Whoever can use this identity owns the account: every resource, every other identity, and the logs.',
      fix: NAMED,
    };
  const [path, ...others] = newPaths(before, after);
  const taking = takeoverGain(takeoversIn(change), bounded);
  // Of almost everything, single ways to more rights are the lesser news.
  const isLesser = path?.risk !== 'critical' && isSweeping(gainedGrants(before, after));
  if (path !== undefined && !isLesser)
    return worse(escalation(path, { others: others.length, bounded }), taking);
  // A boundary that goes tells of itself.
  if (!bounded && change.before !== undefined && change.before.boundary !== 'none') return undefined;
  return worse(ordinaryGain(before, after), taking);
}

/** Through what the principal comes by the rights of others now; none where it tells of something worse or of nothing new. */
function takeoversIn(change: Change): readonly Takeover[] {
  if (change.after?.takeovers === undefined || change.delta.length === 0) return [];
  const { before, after } = comparable(change.before, change.after);
  return newTakeovers(change.after, gainedGrants(before, after));
}

function worse(one: Gain | undefined, other: Gain | undefined): Gain | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return RISKS.indexOf(other.risk) < RISKS.indexOf(one.risk) ? other : one;
}

/** What is attached stands where nobody sees it here; the worst of it is said, and how to make it known. */
function unreadable(before: Change['before'], after: NonNullable<Change['after']>): Gain | undefined {
  const [first, ...others] = newlyUnseen(before, after).filter(isAttached);
  if (first === undefined) return undefined;
  const name = first.key.slice(first.what.length + 1);
  const more = others.length === 0 ? '' : ` and of ${others.length} more`;
  return {
    title:
      first.what === 'group'
        ? 'Joins a group that is not seen here'
        : `${first.what.charAt(0).toUpperCase()}${first.what.slice(1)} that is not seen here ${first.what === 'policy' ? 'attached' : 'assigned'}`,
    risk: 'low',
    can: `do whatever the ${first.what} ${name === '' ? 'that it gets' : `\`${name}\``} grants`,
    why: `What that is${more} stands outside of this configuration, so nothing can be said of it.`,
    fix: `Declare the ${first.what} in this configuration, or look at it before you approve.`,
  };
}

function escalation(
  path: ReturnType<typeof newPaths>[number],
  { others, bounded }: { readonly others: number; readonly bounded: boolean },
): Gain {
  const { name, alternatives, passedTo, risk } = path;
  const steps = (alternatives[0] ?? []).map((action) => `\`${action}\``).join(', then ');
  const more = others === 0 ? '' : ` ${others} more ${others === 1 ? 'way is' : 'ways are'} open as well.`;
  const target = passedTo === undefined ? '' : ` with any role of the account that trusts \`${passedTo}\``;
  return {
    title: 'Way to more rights opened',
    risk: bounded && risk === 'critical' ? 'high' : risk,
    can: `raise its own rights${target} (${name.charAt(0).toLowerCase()}${name.slice(1)}: ${steps})`,
    why: `Permissions that look harmless one by one add up to those of somebody else.${more}`,
    fix:
      passedTo === undefined
        ? 'Limit these actions to named resources, or require a permissions boundary.'
        : 'Limit `iam:PassRole` to the roles that are meant, and require `iam:PassedToService`.',
  };
}
