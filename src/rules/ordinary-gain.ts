import { includesAction, isBroad, passedPattern, weigh } from '../aws/identity/privileges.ts';
import { covers } from '../aws/policy/match.ts';
import { gainedGrants, relaxedFences, type Held } from '../aws/policy/permission-difference.ts';
import type { Grant } from '../model/fact.ts';
import type { Gain } from './gain.ts';

/** What to do about rights that go further than anybody needs. */
export const NAMED = 'Name the actions that are used and the resources they are used on.';

/** What has been gained that leads to no more rights by itself; undefined where it is nothing out of the ordinary. */
export function ordinaryGain(before: Held | undefined, after: Held): Gain | undefined {
  const gained = gainedGrants(before, after);
  const weight = weigh(gained, before);
  const roles = passedPattern(before, after, gained);
  if (weight === undefined && roles !== undefined) return passing(roles);
  if (weight === undefined)
    return before === undefined ? undefined : (untied(before, gained) ?? lifted(before, after));
  const isFreed =
    before !== undefined && gainedGrants({ grants: before.grants, denies: after.denies }, after).length === 0;
  return {
    title: isFreed ? 'Deny lifted' : 'Far-reaching permissions granted',
    risk: weight.risk,
    can: isFreed
      ? `${weight.says} where a Deny stood against it`
      : weight.says + untested(before, gained, weight.action),
    why: isFreed
      ? WHY_DENIED
      : 'The permission is not limited to the resources that this identity works with.',
    fix: isFreed ? KEEP_DENY : NAMED,
  };
}

const WHY_DENIED =
  'A Deny is written to hold against whatever is granted; what is granted here already counts now.';
const KEEP_DENY = 'Keep the Deny, and exempt by a condition who needs the action.';

/** Which tests stood before the worst of what is gained. */
function untested(before: Held | undefined, gained: readonly Grant[], worst: string): string {
  if (before === undefined) return '';
  const keys = gained
    .filter(({ actions }) =>
      actions.some((each) => each.pattern === worst || includesAction(each, worst.toLowerCase())),
    )
    .flatMap((grant) => relaxedFences(before, grant).map(({ spelled }) => `\`${spelled}\``));
  return keys.length === 0 ? '' : ` without the test of ${[...new Set(keys)].slice(0, 3).join(', ')}`;
}

/** Parts of ARNs that stand for who calls, or for a tag of theirs. */
const OWN_PART = /\$\{(aws:(?:principaltag\/[^,}]+|username|userid))[^}]*\}/gi;

/** A resource that was limited to the caller's own part of it, by a variable, and is open as a whole now. */
function untied(before: Held, gained: readonly Grant[]): Gain | undefined {
  for (const { actions, resources } of gained) {
    const [action] = actions;
    const tied = before.grants
      .filter((grant) =>
        actions.some(({ pattern }) => grant.actions.some((each) => each.pattern === pattern)),
      )
      .flatMap((grant) => grant.resources.map(({ pattern }) => pattern))
      .filter((pattern) => pattern.length <= LONGEST && pattern.search(OWN_PART) >= 0);
    for (const { pattern } of resources) {
      const whole = tied.find((each) => covers(pattern, each.replaceAll(OWN_PART, 'own')));
      if (whole === undefined || action === undefined || pattern.includes('${')) continue;
      const names = [...whole.matchAll(OWN_PART)].map(([, name = '']) => `\`${name}\``);
      return {
        title: 'Limit to its own part lifted',
        risk: 'high',
        can: `call \`${action.pattern}\` on \`${pattern}\`, whatever its ${names.join(', ')}`,
        why: 'The variable kept everybody who holds the policy apart from the others; now each gets at the part of all.',
        fix: 'Keep the variable in the ARN, or name the parts that are meant.',
      };
    }
  }
  return undefined;
}
const LONGEST = 2048;

/** What a Deny kept from the principal, on more than single resources, and its own policies allow. */
function lifted({ denies }: Held, after: Held): Gain | undefined {
  const freed = gainedGrants({ ...after, denies }, after).filter(({ resources }) => resources.some(isBroad));
  const actions = [...new Set(freed.flatMap((grant) => grant.actions.map(({ pattern }) => pattern)))];
  const [first] = actions;
  if (first === undefined) return undefined;
  const more = actions.length === 1 ? '' : ` and ${actions.length - 1} more`;
  return {
    title: 'Deny lifted',
    risk: 'medium',
    can: `call \`${first}\`${more} where a Deny stood against it`,
    why: WHY_DENIED,
    fix: KEEP_DENY,
  };
}

function passing(pattern: string): Gain {
  return {
    title: 'More roles may be passed',
    risk: 'medium',
    can: `hand any role that matches \`${pattern}\` to a service that it may start`,
    why: 'It can act as each of these roles, those that are made later included.',
    fix: 'Name the roles that are meant, and require `iam:PassedToService`.',
  };
}
