import type { Caller } from './callers.ts';
import type { Leaf } from './leaf.ts';
import { globOf, matches } from './match.ts';
import type { Principal, Statement } from './parse.ts';
import { ANY_PROVIDER, sharedProvider, tokenKey, type Provider } from './providers.ts';
import { any, opposite, truthOf, type Truth } from './truth.ts';

/** Whether the statement speaks of the caller. `NotPrincipal` speaks of everybody who is not listed. */
export function speaksOf({ principals, principalsNegated }: Statement, caller: Caller): Truth {
  const listed = any(principals, (principal) => isMeant(principal, caller));
  return principalsNegated ? opposite(listed) : listed;
}

function isMeant({ kind, leaf }: Principal, caller: Caller): Truth {
  const { text } = leaf;
  if (kind === 'anyone') return truthOf(caller.kind !== 'federated');
  if (kind === 'aws')
    return text === undefined ? mayBeMeant(leaf, caller) : truthOf(isIdentity(text, caller));
  if (kind === 'canonical') return truthOf(text !== undefined && text === caller.canonical);
  if (kind === 'service') {
    if (caller.kind !== 'service') return 'no';
    if (text === undefined) return caller.party === undefined ? 'no' : 'maybe';
    return truthOf(text === '*' || text === caller.service);
  }
  if (caller.token === undefined) return 'no';
  if (text === undefined) return 'maybe';
  if (tellsNoIssuer(text)) return caller.token.provider === ANY_PROVIDER ? 'maybe' : 'yes';
  return truthOf(text === '*' || sharedProvider(text) === caller.token.provider);
}

/** The parts of an identity's ARN that say who is meant. */
interface Identity {
  /** Twelve digits, or a pattern of them. */
  readonly account: string;
  /** `root` delegates to the whole account. */
  readonly resource: string;
}

function identityOf(text: string): Identity | undefined {
  if (/^\d{12}$/.test(text)) return { account: text, resource: 'root' };
  const parts = text.split(':');
  // `arn:aws:iam::*` breaks off after the account: everybody of every account.
  if (parts[0] === 'arn' && parts.length === 5 && parts[4] === '*') return { account: '*', resource: '*' };
  if (parts[0] !== 'arn' || parts.length < 6) return undefined;
  return { account: parts[4] ?? '', resource: parts.slice(5).join(':') };
}

/** Services reject most wildcards in principals; the account decides, because rejecting is not ours to assume. */
function isIdentity(text: string, caller: Caller): boolean {
  if (!text.includes(caller.account) && !/[*?]/.test(text)) return false;
  const identity = identityOf(text);
  // A bare unique id is what is left of a deleted principal: nobody.
  if (identity === undefined || caller.kind !== 'account' || caller.canonical !== undefined) return false;
  if (matches(globOf(identity.account), caller.account) !== 'yes') return false;
  if (caller.party === undefined || identity.resource === 'root' || identity.account.includes('*'))
    return true;
  return caller.arn !== undefined && (caller.arn === text || matches(globOf(text), caller.arn) === 'yes');
}

/** An identity that is not fully known: a known account still rules out everybody else. */
function mayBeMeant(leaf: Leaf, caller: Caller): Truth {
  const [first] = leaf.pieces;
  const beginning = typeof first === 'string' ? first : '';
  if (namesUnknownAccount(leaf)) return caller.party === UNKNOWN_ACCOUNT ? 'maybe' : 'no';
  // What may turn out to be `*` may mean everyone.
  if (caller.kind === 'anonymous' || caller.kind === 'service') return beginning === '' ? 'maybe' : 'no';
  if (caller.kind !== 'account') return 'no';
  const known = beginning.split(':');
  const account = known.length > 5 ? known[4] : undefined;
  return account === undefined || matches(globOf(account), caller.account) === 'yes' ? 'maybe' : 'no';
}

/** How an account is called of which the document names everything but its number. */
export const UNKNOWN_ACCOUNT = 'an account not known yet';

/** `arn:aws:iam::` and an account to come: IAM takes no wildcard in the place of an account (IAM user guide, principals). */
export function namesUnknownAccount({ pieces }: Leaf): boolean {
  const [first, second, third] = pieces;
  return (
    typeof first === 'string' &&
    /^arn:[\w-]+:(?:iam|sts)::$/.test(first) &&
    typeof second === 'object' &&
    second.kind === 'unknown' &&
    typeof third === 'string' &&
    third.startsWith(':')
  );
}

/** A foreign account or principal that a Principal element names; undefined where it names nobody outside. */
export function foreignIdentity(
  { kind, leaf }: Principal,
  isInside: (account: string) => boolean,
): { readonly account: string; readonly arn: string | undefined } | undefined {
  if (kind !== 'aws') return undefined;
  const text = leaf.text ?? knownBeginning(leaf);
  const identity = text === undefined ? undefined : identityOf(text);
  if (identity === undefined || !/^\d{12}$/.test(identity.account) || isInside(identity.account))
    return undefined;
  const whole = identity.resource === 'root' || leaf.text === undefined;
  return { account: identity.account, arn: whole ? undefined : leaf.text };
}

/** `arn:aws:iam::444455556666:role/` of a role whose name is not known yet. */
function knownBeginning({ pieces }: Leaf): string | undefined {
  const [first] = pieces;
  return typeof first === 'string' && first.split(':').length > 5 ? first : undefined;
}

/** A provider declared here whose issuer is not spelled out in its ARN yet, or an ARN that names none. */
function tellsNoIssuer(text: string): boolean {
  return (
    text.startsWith('arn:aws:own:') || (text.startsWith('arn:') && !/:(?:oidc|saml)-provider\//.test(text))
  );
}

/** Shared providers whose token holders the statement lets in; where the ARN does not tell the issuer, the tested claims do. */
export function providersOf({ principals, conditions }: Statement): ReadonlySet<Provider> {
  const issuers = conditions.flatMap(({ key }) => tokenKey(key)?.issuer ?? []);
  const found = principals
    .filter(({ kind }) => kind === 'federated')
    .flatMap(({ leaf: { text } }): readonly Provider[] => {
      if (text !== undefined && !tellsNoIssuer(text)) return sharedOnes(text);
      if (text?.includes('saml') === true) return [];
      return issuers.length > 0 ? issuers.flatMap(sharedOnes) : [ANY_PROVIDER];
    });
  return new Set(found);
}

function sharedOnes(name: string): readonly Provider[] {
  const provider = sharedProvider(name);
  return provider === undefined ? [] : [provider];
}
