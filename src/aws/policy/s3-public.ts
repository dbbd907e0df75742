import { isPublicAudience } from '../../model/fact.ts';
import { proven, refuted, undecided, type Judgement } from '../../model/judge.ts';
import { unknown } from '../../model/value.ts';
import type { Term } from '../../model/value.ts';
import { noAddresses, parseRange, tier, union } from '../network/addresses.ts';
import { grantsOf } from './evaluate.ts';
import { variablesOf, type Leaf } from './leaf.ts';
import { evaluationOf, type PolicyContext } from './openings.ts';
import type { Condition } from './parse-condition.ts';
import { parsePolicy, type Policy, type Principal, type Statement } from './parse.ts';
import { sharedProvider } from './providers.ts';
import { all, any, both, opposite, truthOf, type Truth } from './truth.ts';

/** Keys with which S3 lets a statement count as not public, if their value is fixed (S3 user guide, block public access). */
const TRUSTED_KEYS: ReadonlySet<string> = new Set([
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:sourceip',
  'aws:sourcearn',
  'aws:sourcevpc',
  'aws:sourcevpce',
  'aws:sourceowner',
  'aws:sourceaccount',
  's3:x-amz-server-side-encryption-aws-kms-key-id',
  'aws:userid',
  's3:dataaccesspointarn',
  's3:dataaccesspointaccount',
]);

/**
 * Whether S3 itself calls the bucket policy public, which is what RestrictPublicBuckets and BlockPublicPolicy go by. Stricter
 * than who gets in: variables and wildcards are never fixed, tests on any other key do not count, a public identity provider
 * is public; a service is not. S3 does not say how it treats Denies; they are taken into account here.
 */
export function publicByS3(document: Term, context: PolicyContext): Judgement {
  const policy = parsePolicy(document, context);
  const subject = { about: context.about, path: context.path };
  let open: Statement | undefined;
  for (const statement of policy.statements) {
    if (statement.effect === 'Deny') continue;
    const verdict = both(grantsToPublic(statement), survivesDenies(statement, policy, context));
    if (verdict === 'yes')
      return proven(
        'S3 counts the policy as public',
        { ...subject, path: `${context.path}.${statement.path}` },
        statement.trail,
      );
    if (verdict === 'maybe') open ??= statement;
  }
  if (open === undefined) return refuted('S3 does not count the policy as public', subject);
  const value = open.unknowns[0]?.value ?? unknown('not-evaluated', { written: 'a condition of the policy' });
  return undecided('whether S3 counts the policy as public is not known yet', subject, value);
}

/** A statement is public until a principal or a condition with a fixed value says otherwise. */
function grantsToPublic({ principals, principalsNegated, conditions, effect }: Statement): Truth {
  const principalOpen: Truth = principalsNegated ? 'yes' : any(principals, isOpen);
  const unfixed = all(conditions, (condition) => opposite(isFixed(condition)));
  return both(both(principalOpen, unfixed), effect === 'Allow' ? 'yes' : 'maybe');
}

function isOpen({ kind, leaf }: Principal): Truth {
  const { text } = leaf;
  if (kind === 'anyone') return 'yes';
  if (text === undefined) return 'maybe';
  if (kind === 'federated') return truthOf(sharedProvider(text) !== undefined);
  return truthOf(kind === 'aws' && (text.split(':')[4] ?? text).includes('*'));
}

function isFixed({ operator, key, values }: Condition): Truth {
  if (operator === undefined) return 'maybe';
  if (!TRUSTED_KEYS.has(key) || operator.negated || operator.ifExists || operator.comparison === 'null')
    return 'no';
  if (values.length === 0) return 'no';
  if (key === 'aws:sourceip') return isSmall(values);
  return all(values, (leaf) => isFixedValue(key, leaf));
}

function isFixedValue(key: string, leaf: Leaf): Truth {
  if (variablesOf(leaf).length > 0) return 'no';
  if (leaf.text === undefined) return 'maybe';
  // The name of an access point, and the session of a role, may vary as long as their owner does not.
  if (key === 's3:dataaccesspointarn') return truthOf(/^\d{12}$/.test(leaf.text.split(':')[4] ?? ''));
  const fixedPart = key === 'aws:userid' ? (leaf.text.split(':')[0] ?? '') : leaf.text;
  return truthOf(!/[*?]/.test(fixedPart));
}

/** Blocks that together are no larger than a /8, or a /32 of IPv6. */
function isSmall(values: readonly Leaf[]): Truth {
  if (values.some(({ text }) => text === undefined)) return 'maybe';
  const blocks = values.flatMap(({ text }) => parseRange(text ?? '') ?? []);
  const wide = ([4, 6] as const).some(
    (family) =>
      tier(union(noAddresses(family), ...blocks.filter((block) => block.family === family))) === 'internet',
  );
  return truthOf(!wide);
}

/** With its own conditions set aside, since none of them is fixed: does any call remain that no Deny takes from strangers? */
function survivesDenies(statement: Statement, { statements }: Policy, context: PolicyContext): Truth {
  const denies = statements.filter((each) => each !== statement && each.effect !== 'Allow');
  if (denies.length === 0) return 'yes';
  const bare: Policy = { statements: [{ ...statement, conditions: [] }, ...denies.map(asDeny)] };
  const grants = grantsOf(bare, evaluationOf(bare, context)).filter(
    ({ caller }) => caller.kind !== 'service' && isPublicAudience(caller.audience),
  );
  if (grants.some(({ certain }) => certain.length > 0)) return 'yes';
  return grants.length > 0 ? 'maybe' : 'no';
}

/** A statement of unknown effect can only take away here; that it may grant is judged on its own. */
function asDeny(statement: Statement): Statement {
  return statement.effect === 'Deny'
    ? statement
    : { ...statement, effect: 'Deny', conditions: [...statement.conditions, OPEN_TEST] };
}

const OPEN_TEST: Condition = { operator: undefined, key: '', values: [], path: '', trail: undefined };
