import { riskOfPorts } from '../aws/network/port-classes.ts';
import { describePorts, subtractPorts } from '../aws/network/ports.ts';
import type { ChangeTo, Latent, PortRange } from '../model/fact.ts';
import { defineRule } from '../model/rule.ts';

const SENSITIVE: ReadonlySet<string> = new Set(['critical', 'high']);

const NARROW = 'Narrow it to what is needed, so that a later change elsewhere cannot make it public.';
const NARROW_UNSEEN =
  'Narrow it to the ranges that need it, unless what stands behind it is meant for everyone.';

/** One link is missing before strangers get in; worth a remark while somebody is looking at it. */
export const latentExposure = defineRule({
  id: 'latent-exposure',
  watches: 'latent',
  assess(change) {
    const { direction, after } = change;
    if (after === undefined || direction === 'closed' || after.refused === true) return undefined;
    const class_ = after.surface === 'network' ? 'network' : 'identity';
    const more = morePorts(change);
    const harms = more === undefined || SENSITIVE.has(riskOfPorts(more));
    const risk = after.outOfSight === 'harmful' && harms ? 'medium' : 'low';
    const title =
      after.outOfSight === undefined ? 'One step from public' : 'Opened to the internet, out of sight';
    return { title, class: class_, risk, layer: class_, gate: undefined };
  },
  word(change) {
    const { after } = change;
    return {
      what: whatOpens(change),
      why: after === undefined ? '' : whatStopsThem(after),
      fix: after?.fix ?? (after?.outOfSight === undefined ? NARROW : NARROW_UNSEEN),
    };
  },
});

/** The ports that a group opens besides those it opened before; undefined where it is about something else, or was shut. */
function morePorts({ before, after }: ChangeTo<'latent'>): readonly PortRange[] | undefined {
  if (before?.opens === undefined || after?.opens === undefined) return undefined;
  return subtractPorts(after.opens.ports, before.opens.ports);
}

function whatOpens(change: ChangeTo<'latent'>): string {
  const { after } = change;
  const more = morePorts(change);
  if (after === undefined) return '';
  return more === undefined
    ? `${after.what}.`
    : `\`${after.subject}\` lets in ${after.opens?.whom ?? ''} on ${describePorts(more)} as well.`;
}

function whatStopsThem({ blocker, outOfSight, why }: Latent): string {
  if (why !== undefined) return why;
  if (outOfSight !== undefined)
    return 'What stands behind it is declared elsewhere, and may be reached from now on.';
  if (blocker.length === 0) return 'Nothing in this configuration is reached through it today.';
  const reasons = [...new Set(blocker.map((step) => step.says))];
  const last = reasons.length === 1 ? 'That is the only thing in the way' : 'Nothing else is in the way';
  return `Nobody outside gets in today, because ${joined(reasons)}. ${last}.`;
}

export const joined = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
