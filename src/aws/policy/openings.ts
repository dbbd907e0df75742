import {
  AUDIENCES,
  isPublicAudience,
  type Audience,
  type Authentication,
  type Opening,
} from '../../model/fact.ts';
import type { Certainty } from '../../model/finding.ts';
import type { Missing } from '../../model/judge.ts';
import { unknown } from '../../model/value.ts';
import type { Address, Reference, Term } from '../../model/value.ts';
import { parseRange } from '../network/addresses.ts';
import { callsOf, meetsReach, subtractReach, tidyReach, type Reach } from './calls.ts';
import { grantsOf, type Evaluation, type Grant } from './evaluate.ts';
import { evidenceOf, witnessOf } from './explain.ts';
import { WEAK_KEYS } from './keys.ts';
import { parsePolicy, type Policy, type Statement } from './parse.ts';
import { LOG_DELIVERY_ACCOUNTS } from './services.ts';
import { OWN_ACCOUNT, OWN_ORGANIZATION, type Symbol } from './symbols.ts';
import { inEveryVariant, variantsOf } from './variants.ts';

/** Whose policy it is and what else is known while it is read. */
export interface PolicyContext {
  /** IAM prefix of the guarded service: `s3`, `sqs`; `sts` for the trust policy of a role. */
  readonly service: string;
  /** The guarded resource. */
  readonly subject: Address;
  /** The declaration that holds the document, and the attribute it stands in. */
  readonly about: Address;
  readonly path: string;
  /** Own account ids. Without any, every account a policy names counts as foreign. */
  readonly ownAccounts: ReadonlySet<string>;
  /** Foreign accounts that count as inside. */
  readonly trustedAccounts?: ReadonlySet<string> | undefined;
  readonly organization?: string | undefined;
  /** What a reference of this configuration amounts to; `symbolOfReference` unless something better is known. */
  readonly symbol: (reference: Reference) => Symbol | undefined;
  /** Known ARNs and names of the guarded resource. */
  readonly ownArns?: readonly string[] | undefined;
  /** CIDR blocks that count as inside. */
  readonly networks?: readonly string[] | undefined;
  /** Values of condition keys that describe the resource, such as `lambda:FunctionUrlAuthType`. */
  readonly facts?: ReadonlyMap<string, string> | undefined;
  /** Whether the identity pool a role trusts hands tokens to guests. */
  readonly poolHasGuests?: boolean | undefined;
  /** ISO 8601; dates before it have passed. Without it every date is still to come. */
  readonly now?: string | undefined;
}

/**
 * Who outside a policy lets in, from audience `named` on. Each opening is one rectangle of actions and resources; parties with
 * the same rectangle share it, and whatever a wider audience can do anyway is not repeated. A foreign account that is named
 * is certain to be let in even where the own account is not known.
 */
export function openingsOf(document: Term, context: PolicyContext): readonly Opening[] {
  const { documents, choices } = variantsOf(document);
  const openings = documents.map((each) => openingsIn(each, context));
  if (choices.length === 0) return openings.flat();
  const lacking = choices.map(({ path, value }): Missing => ({
    about: context.about,
    path: [context.path, path].filter((part) => part !== '').join('.'),
    value,
  }));
  return inEveryVariant(openings, lacking);
}

function openingsIn(document: Term, context: PolicyContext): readonly Opening[] {
  const policy = parsePolicy(document, context);
  const grants = grantsOf(policy, evaluationOf(policy, context));
  const entries = withoutWiderOnes(entriesOf(grants));
  return openingsFrom(entries, context);
}

/** The context as the search for requests needs it. */
export function evaluationOf({ statements }: Policy, context: PolicyContext): Evaluation {
  const { ownAccounts, trustedAccounts } = context;
  return {
    household: {
      service: context.service,
      isInside: (account) =>
        account === OWN_ACCOUNT ||
        ownAccounts.has(account) ||
        trustedAccounts?.has(account) === true ||
        LOG_DELIVERY_ACCOUNTS.has(account),
      ownOrganization: context.organization ?? OWN_ORGANIZATION,
      strangerAccount: unmentionedAccount(statements, ownAccounts),
      poolHasGuests: context.poolHasGuests,
    },
    circumstances: {
      ownAccounts: ownAccounts.size > 0 ? ownAccounts : new Set([OWN_ACCOUNT]),
      organization: context.organization,
      facts: new Map([...(context.facts ?? [])].map(([key, value]) => [key.toLowerCase(), value])),
      now: context.now === undefined ? undefined : Date.parse(context.now),
      trusted: (context.networks ?? []).flatMap((block) => parseRange(block) ?? []),
    },
    identifiers: context.ownArns ?? [],
  };
}

function unmentionedAccount(statements: readonly Statement[], ownAccounts: ReadonlySet<string>): string {
  const texts = statements.flatMap(({ principals, conditions }) => [
    ...principals.map(({ leaf }) => leaf.text ?? ''),
    ...conditions.flatMap(({ values }) => values.map(({ text }) => text ?? '')),
  ]);
  const mentioned = [...texts, ...ownAccounts].join('\n');
  let account = 987_654_321_098;
  while (mentioned.includes(String(account))) account--;
  return String(account);
}

/** What one party can do with one degree of certainty. */
interface Entry {
  readonly audience: Audience;
  readonly party: string;
  readonly authentication: Authentication;
  readonly certainty: Certainty;
  readonly reaches: readonly Reach[];
  readonly grants: readonly Grant[];
}

function authenticationOf({ conditions }: Statement): Authentication {
  const asksForMore = conditions.some(
    ({ operator, key }) =>
      WEAK_KEYS.has(key) &&
      operator !== undefined &&
      !operator.negated &&
      !operator.ifExists &&
      operator.comparison !== 'null',
  );
  return asksForMore ? 'weak' : 'none';
}

function entriesOf(grants: readonly Grant[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const grant of grants) {
    const { audience, party = '' } = grant.caller;
    const authentication = authenticationOf(grant.statement);
    for (const certainty of ['certain', 'possible'] as const) {
      if (grant[certainty].length === 0) continue;
      const key = [audience, party, authentication, certainty].join('\n');
      const earlier = entries.get(key);
      entries.set(key, {
        audience,
        party,
        authentication,
        certainty,
        reaches: [...(earlier?.reaches ?? []), ...grant[certainty]],
        grants: [...(earlier?.grants ?? []), grant],
      });
    }
  }
  return [...entries.values()];
}

/** Takes away what strangers of a wider audience, or the same party for certain, can do as easily. */
function withoutWiderOnes(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((entry) => {
    const wider = entries.filter((other) => isWider(other, entry)).flatMap((other) => other.reaches);
    const reaches = tidyReach(subtractReach(entry.reaches, tidyReach(wider)));
    return reaches.length === 0 ? [] : [{ ...entry, reaches }];
  });
}

function isWider(other: Entry, entry: Entry): boolean {
  if (other === entry || (other.certainty === 'possible' && entry.certainty === 'certain')) return false;
  if (other.authentication === 'weak' && entry.authentication === 'none') return false;
  const ranks = AUDIENCES.indexOf(other.audience) - AUDIENCES.indexOf(entry.audience);
  if (isPublicAudience(other.audience) && ranks > 0) return true;
  if (ranks !== 0 || other.party !== entry.party) return false;
  return other.certainty !== entry.certainty || other.authentication !== entry.authentication;
}

function openingsFrom(entries: readonly Entry[], context: PolicyContext): readonly Opening[] {
  const groups = new Map<string, { readonly reach: Reach; readonly entries: Entry[] }>();
  for (const entry of entries) {
    for (const reach of entry.reaches) {
      const { actions, resources } = callsOf(reach);
      const key = JSON.stringify([entry.audience, entry.authentication, entry.certainty, actions, resources]);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { reach, entries: [entry] });
      else group.entries.push(entry);
    }
  }
  return [...groups]
    .map(([key, { reach, entries: same }]) => ({ key, opening: openingOf(reach, same, context) }))
    .toSorted((a, b) => rankOf(b.opening) - rankOf(a.opening) || (a.key < b.key ? -1 : 1))
    .map(({ opening }) => opening);
}

function rankOf({ audience, certainty }: Opening): number {
  return 2 * AUDIENCES.indexOf(audience) + (certainty === 'certain' ? 1 : 0);
}

function openingOf(reach: Reach, entries: readonly Entry[], context: PolicyContext): Opening {
  const [first] = entries;
  if (first === undefined) throw new Error('an opening stands for at least one entry');
  const { audience, authentication, certainty } = first;
  const grants = entries
    .flatMap((entry) => entry.grants)
    .filter((grant) => grant[certainty].some((each) => meetsReach(each, reach)));
  const parties = [...new Set(entries.flatMap(({ party }) => (party === '' ? [] : [party])))].toSorted();
  const capability = callsOf(reach);
  return {
    audience,
    parties,
    capability,
    authentication,
    certainty,
    lacking: certainty === 'certain' ? [] : lackingOf(grants, context),
    witness: grants[0] === undefined ? null : witnessOf(grants[0], capability),
    evidence: evidenceOf(grants, { audience, parties, certainty, capability }, context),
  };
}

/** The unknown parts that keep the answer open; where there are none to point at, what else stopped us. */
function lackingOf(grants: readonly Grant[], { about, path }: PolicyContext): readonly Missing[] {
  const at = (inner: string): string => (inner === '' ? path : `${path}.${inner}`);
  const missing = new Map<string, Missing>();
  for (const { open } of grants)
    for (const part of open.flatMap((statement) => statement.unknowns))
      missing.set(part.path, { about, path: at(part.path), value: part.value });
  if (missing.size > 0) return [...missing.values()];
  const capped = grants.some(({ searchCapped }) => searchCapped);
  const statement = grants[0]?.statement;
  const written = capped
    ? 'more combinations of conditions than are tried'
    : 'a condition whose effect is not known';
  return [
    {
      about,
      path: at(statement?.path ?? ''),
      value: unknown('not-evaluated', { written, trail: statement?.trail }),
    },
  ];
}
