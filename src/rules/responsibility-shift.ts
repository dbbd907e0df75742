import { DUTIES } from '../aws/shifts/duties.ts';
import { shiftById } from '../aws/shifts/index.ts';
import { pairShiftById } from '../aws/shifts/pairs.ts';
import type { Shift } from '../aws/shifts/shift.ts';
import type { Duty } from '../model/fact.ts';
import type { Layer } from '../model/finding.ts';
import { defineRule } from '../model/rule.ts';

const NAMES: Readonly<Record<Layer, string>> = {
  foundation: 'site and hardware',
  os: 'the operating system',
  platform: 'the platform and its runtime',
  network: 'the network and its firewalls',
  transit: 'encryption on the wire',
  'at-rest': 'encryption at rest and its keys',
  detection: 'logging and detection',
  application: 'the application',
  identity: 'identities and credentials',
  data: 'the data',
};
const HOLDERS = { aws: 'AWS', shared: 'AWS and you together', customer: 'you' } as const;
/** Nobody reads a longer list. */
const MOST_DUTIES = 5;

/** A duty crosses the line between AWS and the customer. */
export const responsibilityShift = defineRule({
  id: 'responsibility-shift',
  watches: 'duty',
  assess({ direction, before, after, certainty }) {
    const shift = shiftOf(after ?? before);
    const [move] = shift?.moves ?? [];
    if (shift === undefined || move === undefined) return undefined;
    const relief = direction === 'closed';
    if (relief && shift.oneWay === true) return undefined;
    const title = relief ? 'Work handed back to AWS' : shift.title;
    return {
      title: certainty === 'certain' ? title : `Possible: ${lowered(title)}`,
      class: 'responsibility-shift',
      risk: relief ? 'none' : shift.risk,
      layer: move.layer,
      gate: undefined,
    };
  },
  word({ direction, before, after, certainty }, { address }) {
    const shift = shiftOf(after ?? before);
    if (shift === undefined) throw new Error('a duty belongs to a shift');
    const { lasting = [] } = shift;
    const ids = direction === 'closed' ? shift.duties.filter((id) => !lasting.includes(id)) : shift.duties;
    const tasks = ids.slice(0, MOST_DUTIES).map((id) => DUTIES[id] ?? '');
    const doubt = certainty === 'certain' ? '' : doubtIn(after);
    if (direction === 'closed')
      return {
        what: `${doubt}\`${address}\`: ${movesOf(shift, 'back')}.`,
        why: `No longer yours to do: ${tasks.map((task) => lowered(task).replace(/\.$/, '')).join('; ')}.`,
        fix: 'Nothing to do.',
      };
    return {
      what: `${doubt}\`${address}\`: ${movesOf(shift, 'on')}.`,
      why: 'This is work that somebody in your team has to do from now on; nobody at AWS does it.',
      fix: tasks.join(' '),
    };
  },
});

type MovedShift = Pick<Shift, 'title' | 'moves' | 'duties' | 'risk' | 'lasting' | 'oneWay'>;

function shiftOf(duty: Duty | undefined): MovedShift | undefined {
  const id = duty?.shift ?? '';
  return shiftById(id) ?? pairShiftById(id);
}

/** What takes the place of something else may not; what a setting decides may be decided otherwise. */
function doubtIn(duty: Duty | undefined): string {
  const [replaced] = duty?.related ?? [];
  return replaced === undefined
    ? 'Depending on a value that is decided while applying: '
    : `If it takes over from \`${replaced}\`: `;
}

function movesOf({ moves, title }: MovedShift, way: 'on' | 'back'): string {
  const crossing = moves.filter(({ from, to }) => from !== to);
  if (crossing.length === 0) return way === 'on' ? lowered(title) : `no longer: ${lowered(title)}`;
  return crossing
    .map(({ layer, from, to }) => {
      const [was, is] = way === 'on' ? [from, to] : [to, from];
      return `${NAMES[layer]} was up to ${HOLDERS[was]} and is now up to ${HOLDERS[is]}`;
    })
    .join('; ');
}

const lowered = (sentence: string): string => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
