import { expect, test } from 'vitest';
import resourcePolicies from '../../vectors/resource-policy.json' with { type: 'json' };
import roleTrusts from '../../vectors/role-trust.json' with { type: 'json' };
import { openings, verdictOf, widest, type Verdict } from './support.ts';

interface Vector {
  readonly id: string;
  readonly service: string;
  readonly input: {
    readonly policy: unknown;
    readonly account: string;
    readonly identity_pool_allows_guests?: boolean;
  };
  readonly expect: string;
  readonly audience?: string | null;
  readonly why: string;
}

/**
 * Where we answer differently, and why. An Allow to everyone with a Deny for all but one organisation admits exactly the
 * callers of an Allow with that organisation as condition (RP-030, cross-account); both spellings must compare equal.
 */
const ARGUED: Readonly<Record<string, { readonly verdict: Verdict; readonly audience: string }>> = {
  'RP-134': { verdict: 'cross-account', audience: 'named' },
  'RP-135': { verdict: 'cross-account', audience: 'named' },
  'RP-148': { verdict: 'cross-account', audience: 'named' },
};

const vectors: readonly Vector[] = [...resourcePolicies, ...roleTrusts];

test.each(vectors)('$id $service is $expect: $why', ({ id, service, input, expect: verdict, audience }) => {
  const found = openings(input.policy, {
    service,
    ownAccounts: new Set([input.account]),
    ownArns: ['arn:aws:s3:::b'],
    poolHasGuests: input.identity_pool_allows_guests,
  });
  expect(verdictOf(found)).toBe(ARGUED[id]?.verdict ?? verdict);
  const label = ARGUED[id]?.audience ?? audience;
  if (label !== undefined) expect(widest(found)).toBe(label);
});

test('every argued exception is about a vector', () => {
  const ids = new Set(vectors.map(({ id }) => id));
  expect(Object.keys(ARGUED).filter((id) => !ids.has(id))).toEqual([]);
});
