/** How far a value of a claim pins the holder of a token. */
export type ClaimRule =
  /** The holder chooses it. */
  | { readonly kind: 'free' }
  /** Names an application or tenant as a whole. */
  | { readonly kind: 'whole' }
  /** Names the tenant up to the delimiter, after the given beginning: `repo:acme/`. */
  | { readonly kind: 'tenant'; readonly begins: string; readonly delimiter: string }
  /** Names a person. */
  | { readonly kind: 'person' };

/** An identity provider that hands tokens to the public. */
export interface Provider {
  readonly issuer: string;
  readonly claims: Readonly<Record<string, ClaimRule>>;
  /** Claims every token carries. */
  readonly always: readonly string[];
  /** Whether its users belong to an application that `aud` names. */
  readonly applications: boolean;
  /** Identity pools may hand tokens to guests. */
  readonly guests: boolean;
}

const free: ClaimRule = { kind: 'free' };
const whole: ClaimRule = { kind: 'whole' };
const person: ClaimRule = { kind: 'person' };
const ci = (issuer: string, claims: Provider['claims']): Provider => ({
  issuer,
  claims,
  always: ['aud', 'sub'],
  applications: false,
  guests: false,
});
const login = (issuer: string, claims: Provider['claims'], guests = false): Provider => ({
  issuer,
  claims,
  always: ['aud', 'sub', 'amr', 'app_id', 'user_id', 'id'],
  applications: true,
  guests,
});

/**
 * Issuers shared by strangers. Any other one (a cluster's, an enterprise's, a SAML provider) is taken for private: it issues
 * tokens to its owner's people alone.
 */
const PROVIDERS: readonly Provider[] = [
  // Subjects are customisable: only `repo:<organisation>/` at the start says whose workflow it is.
  ci('token.actions.githubusercontent.com', {
    sub: { kind: 'tenant', begins: 'repo:', delimiter: '/' },
    repository: { kind: 'tenant', begins: '', delimiter: '/' },
    job_workflow_ref: { kind: 'tenant', begins: '', delimiter: '/' },
    repository_owner: whole,
    repository_owner_id: whole,
    repository_id: whole,
    enterprise: whole,
    enterprise_id: whole,
  }),
  ci('gitlab.com', {
    sub: { kind: 'tenant', begins: 'project_path:', delimiter: '/' },
    namespace_path: whole,
    project_path: { kind: 'tenant', begins: '', delimiter: '/' },
    namespace_id: whole,
    project_id: whole,
  }),
  ci('app.terraform.io', {
    sub: { kind: 'tenant', begins: 'organization:', delimiter: ':' },
    terraform_organization_name: whole,
    terraform_organization_id: whole,
  }),
  ci('agent.buildkite.com', {
    sub: { kind: 'tenant', begins: 'organization:', delimiter: ':' },
    organization_id: whole,
  }),
  ci('oidc.vercel.com', {
    sub: { kind: 'tenant', begins: 'owner:', delimiter: ':' },
    owner: whole,
    owner_id: whole,
  }),
  login('cognito-identity.amazonaws.com', { aud: whole, amr: free, sub: person }, true),
  login('accounts.google.com', { aud: whole, azp: whole, oaud: whole, sub: person }),
  login('www.amazon.com', { app_id: whole, aud: whole, user_id: person }),
  login('graph.facebook.com', { app_id: whole, aud: whole, id: person }),
];

/** `Federated: *`: whichever provider the stranger likes, with whatever claims. */
export const ANY_PROVIDER: Provider = ci('any identity provider', {});

/** The shared provider a Federated principal or a condition key names; undefined for a private one. */
export function sharedProvider(name: string): Provider | undefined {
  if (name === '*') return ANY_PROVIDER;
  const issuer = issuerOf(name);
  return PROVIDERS.find((provider) => provider.issuer === issuer);
}

/** `token.actions.githubusercontent.com` of its provider ARN; the name itself where it is no ARN. */
function issuerOf(name: string): string {
  const mark = ':oidc-provider/';
  const at = name.indexOf(mark);
  return (at < 0 ? name : name.slice(at + mark.length)).toLowerCase();
}

/** Claims are free unless their provider says otherwise. */
export function claimRule({ claims }: Provider, claim: string): ClaimRule {
  return Object.hasOwn(claims, claim) ? (claims[claim] ?? free) : free;
}

/** Issuer and claim of a condition key that speaks of a token: `gitlab.com:sub`. */
export function tokenKey(key: string): { readonly issuer: string; readonly claim: string } | undefined {
  const colon = key.lastIndexOf(':');
  const issuer = key.slice(0, colon);
  if (colon < 0 || !(issuer.includes('.') || issuer === 'saml')) return undefined;
  return { issuer, claim: key.slice(colon + 1) };
}
