import { openingsOf, type PolicyContext } from '../../../src/aws/policy/openings.ts';
import { symbolOfReference } from '../../../src/aws/policy/symbols.ts';
import { AUDIENCES, isPublicAudience, type Opening } from '../../../src/model/fact.ts';
import { addressOf, known, termOf, unknown, type Term } from '../../../src/model/value.ts';

const bucket = addressOf('aws_s3_bucket.invoices');

/** The policy of a bucket in account 123456789012, unless told otherwise. */
export function policyContext(given: Partial<PolicyContext> = {}): PolicyContext {
  return {
    service: 's3',
    subject: bucket,
    about: addressOf('aws_s3_bucket_policy.invoices'),
    path: 'policy',
    ownAccounts: new Set(['123456789012']),
    symbol: symbolOfReference,
    ownArns: ['arn:aws:s3:::invoices'],
    ...given,
  };
}

/** Plain data as a term; `__unknown__` is a value nobody can see, `__ref:aws_vpc.main.id__` a reference. */
export function documentOf(data: unknown): Term {
  return withMarkers(termOf(data));
}

function withMarkers(term: Term): Term {
  if (term.kind === 'list') return { ...term, items: term.items.map(withMarkers) };
  if (term.kind === 'map')
    return { ...term, entries: new Map([...term.entries].map(([key, value]) => [key, withMarkers(value)])) };
  if (term.kind !== 'known' || typeof term.value !== 'string') return term;
  if (term.value === '__unknown__') return unknown('no-value', { written: 'var.unknown' });
  const parts = term.value.split(/(__ref:[^_]+(?:_[^_]+)*?__)/).filter((part) => part !== '');
  const pieces = parts.map((part) => referenceOf(part) ?? part);
  if (pieces.every((piece) => typeof piece === 'string')) return known(term.value);
  const [only] = pieces;
  if (pieces.length === 1 && typeof only === 'object') return only;
  return unknown('known-after-apply', { parts: pieces });
}

function referenceOf(text: string) {
  const found = /^__ref:(.+)\.([a-z_]+)__$/.exec(text);
  if (found === null) return undefined;
  return unknown('known-after-apply', {
    refersTo: [{ to: addressOf(found[1] ?? ''), attribute: found[2] ?? '' }],
  });
}

export type Verdict = 'public' | 'cross-account' | 'potential' | 'not-public';

/** The one word for a policy: strangers for certain, else open, else named parties. */
export function verdictOf(found: readonly Opening[]): Verdict {
  if (found.some(({ audience, certainty }) => isPublicAudience(audience) && certainty === 'certain'))
    return 'public';
  if (found.some(({ audience, certainty }) => certainty === 'possible' || audience === 'idp-app-user'))
    return 'potential';
  return found.length > 0 ? 'cross-account' : 'not-public';
}

export function widest(found: readonly Opening[]): string | null {
  const ranks = found.map(({ audience }) => AUDIENCES.indexOf(audience));
  return ranks.length === 0 ? null : (AUDIENCES[Math.max(...ranks)] ?? null);
}

export const allow = (principal: unknown, action: unknown = 's3:GetObject', more: object = {}) => ({
  Effect: 'Allow',
  Principal: principal,
  Action: action,
  Resource: 'arn:aws:s3:::invoices/*',
  ...more,
});
export const deny = (more: object = {}) => ({ ...allow('*', 's3:*'), Effect: 'Deny', ...more });
export const policy = (...statements: readonly unknown[]) => ({
  Version: '2012-10-17',
  Statement: statements,
});

export function openings(data: unknown, given: Partial<PolicyContext> = {}): readonly Opening[] {
  return openingsOf(documentOf(data), policyContext(given));
}
