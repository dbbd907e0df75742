import { isWorthTelling } from '../aws/identity/privileges.ts';
import { gainedGrants } from '../aws/policy/permission-difference.ts';
import type { Bearer, ChangeTo, Grant, Permissions } from '../model/fact.ts';
import { RISKS } from '../model/finding.ts';
import { defineRule, type Assessment } from '../model/rule.ts';
import { gainOf, type Gain } from './gain.ts';

type Change = ChangeTo<'permissions'>;

/** Somebody gets the rights of a role or a permission set: pods, guests, people, or code whose role is another one. */
export const rightsConferred = defineRule({
  id: 'rights-conferred',
  watches: 'permissions',
  assess(change) {
    if ((change.after ?? change.before)?.aspect !== 'conferred') return undefined;
    if (isLess(change)) return lessening(change);
    const gain = conferredGain(change);
    if (gain === undefined) return undefined;
    const gate = change.delta.length === 0 ? undefined : 'privilege-gain';
    return { title: gain.title, class: 'identity', risk: gain.risk, layer: 'identity', gate };
  },
  word(change, { address }) {
    const says = (change.after ?? change.before)?.bearer?.says ?? `\`${address}\``;
    if (isLess(change))
      return {
        what: `${says} can no longer call ${listed(change)}${placeOf(lostIn(change))}.`,
        why: 'The rights of the role or permission set are taken back.',
        fix: 'Nothing to do.',
      };
    const gain = conferredGain(change);
    return {
      what: `${says} can now ${inPlace(gain?.can ?? '', placeOf(gainedIn(change)))}, which was not possible before.`,
      why: gain?.why ?? '',
      fix: FIXES[change.after?.bearer?.kind ?? 'assigned'],
    };
  },
});

const FIXES: Readonly<Record<Bearer['kind'], string>> = {
  assigned:
    'Assign a permission set that grants what the work needs, or declare it here so that it can be read.',
  pods: 'Give the pods a role of their own that holds what they need.',
  guests: 'Grant it to the role of those who sign in, or take it away from the role of guests.',
  code: 'Give the code a role of its own that holds what it needs.',
  instances: 'Give the instances a role of their own that holds what they need.',
};

function isLess({ direction }: Change): boolean {
  return direction === 'narrowed' || direction === 'closed';
}

const NONE: Pick<Permissions, 'grants' | 'denies'> = { grants: [], denies: [] };
const gainedIn = ({ before, after }: Change): readonly Grant[] => gainedGrants(before, after ?? NONE);
const lostIn = ({ before, after }: Change): readonly Grant[] => gainedGrants(after, before ?? NONE);

function lessening(change: Change): Assessment | undefined {
  if (!isWorthTelling(lostIn(change))) return undefined;
  return { title: 'Rights taken back', class: 'identity', risk: 'none', layer: 'identity', gate: undefined };
}

/** What strangers gain counts whatever it is; what is gained in one account is compared with what was held there. */
function conferredGain(change: Change): Gain | undefined {
  const [worst] = accountsIn(gainedIn(change))
    .flatMap((account) => gainOf(within(change, account)) ?? [])
    .toSorted((a, b) => RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk));
  const gain = worst ?? gainOf(change);
  if (change.after?.bearer?.kind !== 'guests' || change.delta.length === 0) return gain;
  if (gain !== undefined) return { ...gain, risk: gain.risk === 'critical' ? 'critical' : 'high' };
  return {
    title: 'Guests may do more',
    risk: 'high',
    can: `call ${listed(change)}`,
    why: 'The pool gives these rights to everyone on the internet who asks it, without signing in.',
    fix: FIXES.guests,
  };
}

/** Rights of a permission set hold in the accounts that it is assigned for. */
function accountsIn(grants: readonly Grant[]): readonly string[] {
  const tests = grants.flatMap(({ fences, conferred }) => (conferred === undefined ? [] : fences));
  return [
    ...new Set(tests.flatMap(({ key, values }) => (key === 'aws:resourceaccount' ? values : []))),
  ].toSorted();
}

function within(change: Change, account: string): Change {
  const part = <Side extends Permissions | undefined>(side: Side): Side =>
    side && { ...side, grants: side.grants.filter((grant) => accountsIn([grant]).includes(account)) };
  return { ...change, before: part(change.before), after: part(change.after) };
}

function placeOf(grants: readonly Grant[]): string {
  const accounts = accountsIn(grants);
  const shown = accounts.slice(0, 3).map((account) => `\`${account.replaceAll(/[{}]/g, '')}\``);
  if (shown.length === 0) return '';
  const more = accounts.length > shown.length ? ` and ${accounts.length - shown.length} more` : '';
  return ` in account ${shown.join(', ')}${more}`;
}

function inPlace(can: string, place: string): string {
  const anywhere = ' in the account';
  return place !== '' && can.endsWith(anywhere) ? can.slice(0, -anywhere.length) + place : can + place;
}

function listed({ delta }: Change): string {
  const calls = delta.flatMap(({ capability }) => (capability.kind === 'calls' ? [capability] : []));
  const actions = [...new Set(calls.flatMap((each) => each.actions))];
  const resources = [...new Set(calls.flatMap((each) => each.resources))];
  const shown = actions.slice(0, 5).map((action) => `\`${action}\``);
  const more = actions.length > shown.length ? ` and ${actions.length - shown.length} more` : '';
  const where =
    resources.length === 1 ? `\`${resources[0] ?? ''}\`` : `${resources.length} resource patterns`;
  return `${shown.join(', ')}${more} on ${where}`;
}
