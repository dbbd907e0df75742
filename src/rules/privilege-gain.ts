import { isWorthTelling } from '../aws/identity/privileges.ts';
import { comparable } from '../aws/identity/effective.ts';
import { coversCall } from '../aws/policy/calls.ts';
import { gainedGrants, relaxedFences } from '../aws/policy/permission-difference.ts';
import type { ChangeTo } from '../model/fact.ts';
import { defineRule, type Assessment } from '../model/rule.ts';
import { gainOf } from './gain.ts';

type Change = ChangeTo<'permissions'>;

/** A role, user, group or permission set may do more, or less, than before. */
export const privilegeGain = defineRule({
  id: 'privilege-gain',
  watches: 'permissions',
  assess(change) {
    if ((change.after ?? change.before)?.aspect !== 'granted') return undefined;
    if (isLess(change)) return lessening(change);
    // Of a new group its members tell: they may have held all of it before.
    if (change.before === undefined && change.after?.held === 'here') return undefined;
    const gain = gainOf(change);
    if (gain === undefined) return undefined;
    const { title, risk } = gain;
    const gate = change.delta.length === 0 ? undefined : 'privilege-gain';
    return { title, class: 'identity', risk, layer: 'identity', gate };
  },
  word(change, { address }) {
    if (isLess(change))
      return {
        what: `\`${address}\` can no longer call ${listed(change)}${unless(change)}.`,
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

/** A boundary that is set tells of itself. */
function lessening({ before, after }: Change): Assessment | undefined {
  if (before === undefined || after === undefined) return undefined;
  if (before.boundary === 'none' && after.boundary !== 'none') return undefined;
  const held = comparable(before, after);
  if (!isWorthTelling(gainedGrants(held.after, held.before ?? before))) return undefined;
  return {
    title: 'Permissions narrowed',
    class: 'identity',
    risk: 'none',
    layer: 'identity',
    gate: undefined,
  };
}

/** Which tests let it do so still. */
function unless({ before, after }: Change): string {
  if (before === undefined || after === undefined) return '';
  const keys = gainedGrants(after, before).flatMap((grant) =>
    relaxedFences(after, grant).map(({ spelled }) => `\`${spelled}\``),
  );
  return keys.length === 0 ? '' : ` unless ${[...new Set(keys)].slice(0, 3).join(', ')} is as required now`;
}

/** Five actions at most, and how many there are besides; what is left of them is told apart. */
function listed({ delta, after }: Change): string {
  const calls = delta.flatMap(({ capability }) => (capability.kind === 'calls' ? [capability] : []));
  const left = exceptionsOf(after);
  const actions = [
    ...new Set(
      calls.flatMap((each) =>
        each.actions.flatMap((action) => (action === '*' && left.length > 0 ? left : [action])),
      ),
    ),
  ];
  const resources = [...new Set(calls.flatMap((each) => each.resources))];
  const where =
    resources.length === 1 ? ` on \`${resources[0] ?? ''}\`` : ` on ${resources.length} resource patterns`;
  const kept = new Set(
    (after?.grants ?? [])
      .flatMap((grant) => grant.actions.map(({ pattern }) => pattern))
      .filter((pattern) => actions.some((action) => action !== pattern && coversCall(action, pattern))),
  );
  const except = kept.size === 0 ? '' : `, except for ${enumerated([...kept])}`;
  return `${enumerated(actions)}${where}${except}`;
}

/** Of everything, what a statement with a star still leaves out. */
function exceptionsOf(after: Change['after']): readonly string[] {
  const stars = (after?.grants ?? [])
    .filter(({ resources }) => resources.some(({ pattern }) => pattern === '*'))
    .flatMap(({ actions }) => actions.filter(({ pattern }) => pattern === '*'));
  return stars.length === 1 ? (stars[0]?.except ?? []) : [];
}

function enumerated(actions: readonly string[]): string {
  const shown = actions.slice(0, 5).map((action) => `\`${action}\``);
  const rest = actions.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
