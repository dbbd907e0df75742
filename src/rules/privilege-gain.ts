import { isAdministrator, isWorthTelling, newPaths, weigh } from '../aws/identity/privileges.ts';
import { gainedGrants } from '../aws/policy/permission-difference.ts';
import type { ChangeTo } from '../model/fact.ts';
import type { Risk } from '../model/finding.ts';
import { defineRule, type Assessment } from '../model/rule.ts';

type Change = ChangeTo<'permissions'>;

/** What the principal has gained, in the words of the finding; undefined where it is nothing out of the ordinary. */
interface Gain {
  readonly title: string;
  readonly risk: Risk;
  readonly can: string;
  readonly why: string;
  readonly fix: string;
}

/** A role, user, group or permission set may do more, or less, than before. */
export const privilegeGain = defineRule({
  id: 'privilege-gain',
  watches: 'permissions',
  assess(change) {
    if ((change.after ?? change.before)?.aspect !== 'granted') return undefined;
    if (isLess(change)) return lessening(change);
    const gain = gainOf(change);
    if (gain === undefined) return undefined;
    const { title, risk } = gain;
    return { title, class: 'identity', risk, layer: 'identity', gate: 'privilege-gain' };
  },
  word(change, { address }) {
    if (isLess(change))
      return {
        what: `\`${address}\` can no longer call ${listed(change)}.`,
        why: 'Whoever takes this identity over can do less than before.',
        fix: 'Nothing to do.',
      };
    const gain = gainOf(change);
    return {
      what: `\`${address}\` can now ${gain?.can ?? ''}, which it could not before.`,
      why: gain?.why ?? '',
      fix: gain?.fix ?? '',
    };
  },
});

function isLess({ direction }: Change): boolean {
  return direction === 'narrowed' || direction === 'closed';
}

function lessening({ before, after }: Change): Assessment | undefined {
  if (before === undefined || after === undefined || !isWorthTelling(gainedGrants(after, before)))
    return undefined;
  return {
    title: 'Permissions narrowed',
    class: 'identity',
    risk: 'none',
    layer: 'identity',
    gate: undefined,
  };
}

const NAMED = 'Name the actions that are used and the resources they are used on.';

function gainOf(change: Change): Gain | undefined {
  const { before, after } = change;
  if (after === undefined) return undefined;
  if (isAdministrator(after) && (before === undefined || !isAdministrator(before)))
    return {
      title: 'Administrator rights granted',
      risk: after.bounded ? 'high' : 'critical',
      can: 'do everything in the account',
      why: after.bounded
        ? 'Only its permissions boundary limits it; any right inside that is granted.'
        : 'Whoever can use this identity owns the account: every resource, every other identity, and the logs.',
      fix: NAMED,
    };
  const [path, ...others] = newPaths(before, after);
  if (path !== undefined) return escalation(path, { others: others.length, bounded: after.bounded });
  const weight = weigh(gainedGrants(before, after));
  if (weight === undefined) return undefined;
  return {
    title: 'Far-reaching permissions granted',
    risk: weight.risk,
    can: weight.says,
    why: 'The permission is not limited to the resources that this identity works with.',
    fix: NAMED,
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

/** Five actions at most, and how many there are besides. */
function listed({ delta }: Change): string {
  const actions = [
    ...new Set(delta.flatMap(({ capability }) => (capability.kind === 'calls' ? capability.actions : []))),
  ];
  const shown = actions.slice(0, 5).map((action) => `\`${action}\``);
  const rest = actions.length - shown.length;
  const resources = [
    ...new Set(delta.flatMap(({ capability }) => (capability.kind === 'calls' ? capability.resources : []))),
  ];
  const where =
    resources.length === 1 ? ` on \`${resources[0] ?? ''}\`` : ` on ${resources.length} resource patterns`;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}${where}`;
}
