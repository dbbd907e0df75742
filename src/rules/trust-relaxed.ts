import { lapsesWithoutKey } from '../aws/policy/fence-order.ts';
import { gainedGrants, relaxedFences } from '../aws/policy/permission-difference.ts';
import type { ChangeTo, Fence } from '../model/fact.ts';
import type { Risk } from '../model/finding.ts';
import { defineRule } from '../model/rule.ts';

/** A role can be assumed under fewer tests than before, by whom it trusted already. */
export const trustRelaxed = defineRule({
  id: 'trust-relaxed',
  watches: 'permissions',
  assess(change) {
    const relaxed = relaxedIn(change);
    const worst = relaxed[0] ?? deniedIn(change)[0];
    if (worst === undefined) return undefined;
    return {
      title:
        relaxed.length === 0
          ? 'Deny in the trust of a role lifted'
          : 'Role can be assumed under fewer conditions',
      class: 'identity',
      risk: riskOf(worst),
      layer: 'identity',
      gate: 'privilege-gain',
    };
  },
  word(change, { address }) {
    const relaxed = relaxedIn(change);
    const [worst] = relaxed;
    const [denied] = worst === undefined ? deniedIn(change) : [];
    if (denied !== undefined)
      return {
        what: `\`${address}\` can now be assumed where a Deny on \`${denied.spelled}\` stood against it.`,
        why: whyOf(denied.key),
        fix: 'Keep the Deny, or require the same in each statement that allows.',
      };
    const keys = relaxed.map(({ spelled }) => `\`${spelled}\``).join(', ');
    if (worst !== undefined && relaxed.every((fence) => lapses(fence, change)))
      return {
        what: `\`${address}\` can now be assumed by requests that carry no ${keys}, which were turned away before.`,
        why: `\`ForAllValues\` and \`IfExists\` pass where the key is missing. ${whyOf(worst.key)}`,
        fix: `Test ${keys} without \`ForAllValues\` and \`IfExists\`; a request carries one value of it at most.`,
      };
    const now = nowTested(change, worst?.key);
    return {
      what: `\`${address}\` can now be assumed where ${keys} ${relaxed.length === 1 ? 'does' : 'do'} not match what was required before${now}.`,
      why: worst === undefined ? '' : whyOf(worst.key),
      fix: `Keep the test of ${keys} as narrow as it was, or name each further value that is meant.`,
    };
  },
});

function relaxedIn({ before, after, direction }: ChangeTo<'permissions'>): readonly Fence[] {
  if (before === undefined || after?.aspect !== 'trust') return [];
  if (direction !== 'new' && direction !== 'widened') return [];
  const found = gainedGrants(before, after).flatMap((grant) => relaxedFences(before, grant));
  const byKey = new Map(found.map((fence) => [fence.key, fence]));
  return [...byKey.values()].toSorted((a, b) => RANKS.indexOf(riskOf(a)) - RANKS.indexOf(riskOf(b)));
}
/** What a Deny that is gone went by, the gravest first; only where it kept somebody out whom the trust lets in. */
function deniedIn({ before, after, direction }: ChangeTo<'permissions'>): readonly Fence[] {
  if (before === undefined || after?.aspect !== 'trust') return [];
  if (direction !== 'new' && direction !== 'widened') return [];
  if (gainedGrants({ grants: after.grants, denies: before.denies }, after).length === 0) return [];
  const kept = new Set(after.denies.map(({ fences }) => JSON.stringify(fences)));
  return before.denies
    .filter(({ fences }) => !kept.has(JSON.stringify(fences)))
    .flatMap(({ fences }) => fences)
    .toSorted((a, b) => RANKS.indexOf(riskOf(a)) - RANKS.indexOf(riskOf(b)));
}

/** The values are asked for as before, and no longer of a request without the key. */
function lapses(fence: Fence, { after }: ChangeTo<'permissions'>): boolean {
  const tests = (after?.grants ?? []).flatMap(({ fences }) => fences.filter(({ key }) => key === fence.key));
  return tests.length > 0 && tests.every((test) => lapsesWithoutKey(fence, test));
}
const RANKS: readonly Risk[] = ['high', 'medium', 'low'];

function riskOf({ key }: Fence): Risk {
  if (key.endsWith(':aud')) return 'low';
  return key.endsWith(':sub') || /externalid|multifactorauth|principalorg/.test(key) ? 'high' : 'medium';
}

function nowTested({ after }: ChangeTo<'permissions'>, key: string | undefined): string {
  const tests = (after?.grants ?? []).flatMap(({ fences }) => fences.filter((fence) => fence.key === key));
  if (tests.some(({ isShared }) => isShared)) return '; another value is enough now';
  const values = tests.flatMap((fence) => fence.values);
  const shown = [...new Set(values)].slice(0, 3).map((value) => `\`${value}\``);
  return shown.length === 0 ? '; it is not tested any more' : ` (now ${shown.join(', ')})`;
}

function whyOf(key: string): string {
  if (key.endsWith(':sub'))
    return 'More workflows, branches or environments get the rights of the role: whoever can start one of them has these rights.';
  if (key.includes('externalid'))
    return 'Without the external id, other customers of the same provider can have it act on this account.';
  if (key.includes('multifactorauth')) return 'A stolen password or access key is enough to use the role.';
  return 'The test kept callers out who have a way in now.';
}
