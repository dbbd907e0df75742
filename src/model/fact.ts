import type { Certainty, ChangeOrigin, Direction, Holder, Layer, Witness } from './finding.ts';
import type { Evidence, Judgement, Missing, Step } from './judge.ts';
import type { Address, Brand } from './value.ts';

/** The same key on both sides means the same statement about the same thing. */
export type FactKey = Brand<'FactKey'>;

/** Who is let in, narrowest first: the order is the comparison. From `any-service` on it is strangers. */
export const AUDIENCES = [
  'own',
  /** Listed foreign accounts, one foreign organisation, a partner's network. */
  'named',
  /** The whole own organisation, or an own network range outside the VPC. */
  'organization',
  /** A named AWS service without a source pin: other customers can steer it. */
  'deputy',
  /** Any user of one application at a public identity provider. */
  'idp-app-user',
  'any-service',
  'any-idp',
  'any-aws',
  'anonymous',
] as const;
export type Audience = (typeof AUDIENCES)[number];

/** What stands between the caller and the thing. `weak` is an API key, a referer, an external id: it authenticates nobody. */
export const AUTHENTICATIONS = ['none', 'weak', 'credential', 'strong'] as const;
export type Authentication = (typeof AUTHENTICATIONS)[number];

/** Inclusive interval of addresses as integers. */
export interface AddressRange {
  readonly from: bigint;
  readonly to: bigint;
}
/** Disjoint ascending intervals of one family. */
export interface AddressSet {
  readonly family: 4 | 6;
  readonly ranges: readonly AddressRange[];
}
/** Inclusive ports; protocols are lower-case names, `all` covers every protocol and port. */
export interface PortRange {
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
}

/** What the audience can do. */
export type Capability =
  /** API calls: action patterns (`s3:GetObject`, `sqs:*`) on resource patterns (`*` or ARN patterns; `own` stands for the subject itself). */
  | { readonly kind: 'calls'; readonly actions: readonly string[]; readonly resources: readonly string[] }
  /** Packets from a set of external addresses to a run of ports. */
  | { readonly kind: 'packets'; readonly from: AddressSet; readonly ports: PortRange }
  /** Requests to a front door: `GET /orders`, `* *`, a function URL. */
  | { readonly kind: 'requests'; readonly routes: readonly string[]; readonly share?: DoorShare | undefined };

/** Which part of the requests at one port of a load balancer these are, and what answers them. */
export interface DoorShare {
  /** Listener port, `tcp/443`. */
  readonly port: string;
  /** Whatever no rule takes, instead of what one rule takes. */
  readonly isRest: boolean;
  /** Target groups, by address or ARN; empty where one of them is not known. */
  readonly targets: readonly string[];
}

/** One way in: an audience and what it can do. */
export interface Opening {
  readonly audience: Audience;
  /** The named parties of `named`, `organization`, `deputy`: account ids, ARNs, organisation ids, service names; sorted. */
  readonly parties: readonly string[];
  readonly capability: Capability;
  readonly authentication: Authentication;
  readonly certainty: Certainty;
  /** Non-empty when possible. */
  readonly lacking: readonly Missing[];
  readonly witness: Witness | null;
  readonly evidence: Evidence;
  /** The front door that hands it on, where it is told as well. */
  readonly via?: Address | undefined;
}

/** Who gains what: an opening without its proof. */
export type Extent = Pick<Opening, 'audience' | 'parties' | 'capability' | 'authentication'>;

/** How the thing is opened. */
export type Surface = 'policy' | 'acl' | 'share' | 'endpoint' | 'network';

interface Statement {
  readonly key: FactKey;
  readonly subject: Address;
  /** Resources on the path besides the subject, nearest first. */
  readonly related: readonly Address[];
}

/** Who can reach or call the subject from outside, through one surface. No openings, no fact. */
export interface Exposure extends Statement {
  readonly kind: 'exposure';
  readonly surface: Surface;
  /** `lateral` goes through a neighbour that is itself exposed and never blocks. */
  readonly channel: 'direct' | 'front-door' | 'lateral';
  /** A management or data protocol (reachable is public), a front door (public when unauthenticated), or a policy surface. */
  readonly endpointClass: 'management' | 'front-door' | 'policy';
  /** Public by definition: a CloudFront distribution, an ECR public repository. */
  readonly byDefinition: boolean;
  readonly openings: readonly Opening[];
  /** `s3`, `sqs`, `ec2`: decides which actions are harmless and which take over. */
  readonly service: string;
}

/** An exposure with one link missing, and which: an open group on nothing, a public flag in a private subnet. Never blocks. */
export interface Latent extends Statement {
  readonly kind: 'latent';
  readonly surface: Surface;
  readonly what: string;
  /** The hop that blocks, in words, with the line that proves it. */
  readonly blocker: Evidence;
  readonly evidence: Evidence;
  /** Why it matters, where neither the blocker nor its lack of users tells. */
  readonly why?: string | undefined;
  /** What to do about it, where narrowing it is not the answer. */
  readonly fix?: string | undefined;
  /** What keeps strangers out is that AWS refuses it as it is written. */
  readonly refused?: true | undefined;
  /** Whatever would be reached through it stands where the inputs do not show it, so that nobody can tell that it is not public. */
  readonly outOfSight?: 'harmless' | 'harmful' | undefined;
  /** The ports it opens and to whom, where that is what it tells: more of them is news. */
  readonly opens?: { readonly ports: readonly PortRange[]; readonly whom: string } | undefined;
}

/** Whether a protective setting is on. */
export interface Protection extends Statement {
  readonly kind: 'protection';
  /** Id of the control: `encryption-at-rest`, `audit-trail`. */
  readonly control: string;
  readonly judgement: Judgement;
  /** Missed even when the subject itself goes. */
  readonly guardsOthers: boolean;
  readonly strength: number | undefined;
  /** Members of which losing one is a loss: rules, recorded types. */
  readonly holds?: readonly string[] | undefined;
  /** What it watches, where it is a resource of its own: where all of that goes as well, nothing is lost. */
  readonly watches?: readonly Address[] | undefined;
  /** Another declaration makes it for the subject and tells of its own changes: only whether the subject still uses such a one is news. */
  readonly isBorrowed?: true | undefined;
}

/** Who answers for one duty: proven where the customer does, refuted where AWS does. */
export interface Duty extends Statement {
  readonly kind: 'duty';
  /** Id of the shift that moves it, `lambda-zip-to-image`. */
  readonly shift: string;
  readonly layer: Layer;
  readonly holder: Holder;
  readonly judgement: Judgement;
}

/** What is left of stored data once the object that holds it is deleted. */
export interface Remains {
  /**
   * `kept`: the object itself stays. `copy` outlives it, `grace` can be called back for some days. `refused`: another setting must
   * change first; `empty`: the deletion fails while there is data.
   */
  readonly kind: 'nothing' | 'kept' | 'copy' | 'grace' | 'refused' | 'empty';
  /** A sentence without full stop: where the copy is, or which setting leaves none. */
  readonly says: string;
}

/** A setting that keeps an object from being deleted along with its declaration. */
export interface StoreGuard {
  /** `DeletionPolicy`, `prevent_destroy`. */
  readonly name: string;
  /** How far: 0 not at all, 1 a copy stays, 2 the object stays. */
  readonly level: number;
  readonly isWritten: boolean;
  readonly evidence: Evidence;
}

/** Data that lives in the subject and goes with it. */
export interface Store extends Statement {
  readonly kind: 'store';
  /** Proven where this change makes the object anew, so that it starts empty. */
  readonly fresh: Judgement;
  readonly remains: Remains;
  readonly guards: readonly StoreGuard[];
  /** Values of which another one makes another object, where no plan tells; undefined where one does. */
  readonly identity: ReadonlyMap<string, string> | undefined;
  readonly evidence: Evidence;
}

/** A credential that stands in clear text; its value is no part of the fact. */
export interface Secret extends Statement {
  readonly kind: 'secret';
  /** What it looks like: `an AWS access key`. */
  readonly looks: string;
  /** Who can read it there, as a sentence without full stop. */
  readonly readers: string;
  /** What to do, where it is not to keep the value in a store and refer to it. */
  readonly remedy?: string | undefined;
  readonly certainty: Certainty;
  readonly evidence: Evidence;
}

/** One test a request must pass; the key is lower-case, values are sorted texts. */
export interface Fence {
  readonly key: string;
  /** As the policy writes it: `aws:MultiFactorAuthPresent`. */
  readonly spelled: string;
  /** A caller merely has to know the value, as a password: it is compared, and never shown. */
  readonly isShared: boolean;
  /** Lower-case, as AWS names it: `stringlike`, `forallvalues:stringequalsifexists`. */
  readonly operator: string;
  readonly values: readonly string[];
}
/** A pattern without the texts of its exceptions. */
export interface Pattern {
  readonly pattern: string;
  readonly except: readonly string[];
}
/** Each of the actions on each of the resources, where all tests pass. A part nobody knows yet stands under its reference. */
export interface Grant {
  readonly actions: readonly Pattern[];
  /** In a trust policy who is trusted, such as `Federated arn:…`. */
  readonly resources: readonly Pattern[];
  readonly fences: readonly Fence[];
  readonly step: Step;
  /** The group whose policy it is, where a member holds it; the role or permission set whose rights are conferred. */
  readonly via?: Address | undefined;
  /** What confers it. */
  readonly conferred?: Step | undefined;
}

/** What may grant or deny more and cannot be read here. */
export interface Unseen {
  /** The same text on both sides stands for the same thing. */
  readonly key: string;
  /** `part`: members of a statement, which only allow; `elsewhere`: whatever is attached outside of this configuration. */
  readonly what: 'policy' | 'document' | 'statement' | 'part' | 'group' | 'permission set' | 'elsewhere';
  readonly step: Step;
}

/** Power over one that is named, through which the principal comes by its rights or by any. */
export interface Takeover {
  /** Address where it is declared here, otherwise as the policy writes it. */
  readonly target: string;
  /** The ARN or the pattern, as the policy writes it. */
  readonly pattern: string;
  readonly actions: readonly string[];
  /** Service that is started with the role. */
  readonly through?: string | undefined;
  /**
   * `own`: it can give itself any right. `any`: to the target, which it can become. `others`: to the target, for whoever acts as
   * that. Otherwise what the target holds.
   */
  readonly gives: 'own' | 'any' | 'others' | 'administrator' | 'grave' | 'unseen';
  /** What the target itself leads to, where its own rights are not the point. */
  readonly onward?: Takeover | undefined;
  readonly evidence: Evidence;
}

/** Who acts under rights that something confers. `guests` are strangers; of what only runs (`code`, `instances`) a change of its role is news. */
export interface Bearer {
  readonly kind: 'assigned' | 'pods' | 'guests' | 'code' | 'instances';
  /** At the start of a sentence: `Pods of service account \`orders/web\``. */
  readonly says: string;
}

/** The most that a principal may do, whatever its policies grant; `unknown` where its document cannot be read. */
export type Boundary =
  | 'none'
  | 'unknown'
  | {
      readonly grants: readonly Grant[];
      readonly denies: readonly Grant[];
      /** ARN of one that AWS keeps, of which only what decides a finding is known: it allows more than is said here. */
      readonly kept?: string | undefined;
    };

/** An account, a unit or the root of the organization that a policy is attached to. */
export interface CeilingTarget {
  /** The same text on both sides stands for the same target. */
  readonly key: string;
  readonly name: string;
  readonly isKnown: boolean;
  /** It stays attached when its declaration goes. */
  readonly stays: boolean;
  readonly step: Step;
}

/** What a principal may do, or under which tests a role may be assumed. */
export interface Permissions extends Statement {
  readonly kind: 'permissions';
  /**
   * `ceiling`: the most that the accounts under a policy of the organization may do. `offered`: what a policy grants to its
   * holders. `conferred`: what whoever bears it may do through a role or a permission set. `sign-in`: for which audiences an
   * identity provider counts.
   */
  readonly aspect: 'granted' | 'trust' | 'ceiling' | 'offered' | 'conferred' | 'sign-in';
  /** Of a policy or group: whether it is held by somebody `here`, of whom changes are told; a policy may attach itself to somebody `elsewhere`. Of an identity provider: that it is the one of a cluster `here`. */
  readonly held?: 'here' | 'elsewhere' | undefined;
  readonly grants: readonly Grant[];
  readonly denies: readonly Grant[];
  readonly unseen: readonly Unseen[];
  readonly boundary: Boundary;
  /** Groups that the principal is a member of; of what is conferred, through what that comes as in `via`, where that tells of itself. */
  readonly groups: readonly Address[];
  /** Of a trust that any workload of a cluster passes: whether the rights that come with it go far. */
  readonly givesMuch?: boolean | undefined;
  /** Who bears what is conferred. */
  readonly bearer?: Bearer | undefined;
  /** Of a ceiling: what it limits. */
  readonly targets?: readonly CeilingTarget[] | undefined;
  /** Whose rights, beyond its own, it can come by. */
  readonly takeovers?: readonly Takeover[] | undefined;
}

export type Fact = Exposure | Latent | Protection | Duty | Store | Secret | Permissions;
export type FactKind = Fact['kind'];

export function factKey(kind: FactKind, subject: Address, detail: string): FactKey {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- minting the brand
  return `${kind}/${subject}/${detail}` as FactKey;
}

/** `public` lets strangers in, `named` only parties one can list; everything that is no exposure is `none`. */
export type Band = 'public' | 'named' | 'none';

/** From `any-service` on the audience is strangers. */
export function isPublicAudience(audience: Audience): boolean {
  return AUDIENCES.indexOf(audience) >= AUDIENCES.indexOf('any-service');
}

/** A statement whose answer differs between the worlds. */
export interface FactChange<F extends Fact = Fact> {
  readonly direction: Direction;
  readonly before: F | undefined;
  readonly after: F | undefined;
  /** For exposures: whether it is about strangers or about named parties; one exposure can change for both. */
  readonly band: Band;
  /** For exposures: what is gained (new, widened) or lost (narrowed, closed). */
  readonly delta: readonly Opening[];
  readonly certainty: Certainty;
  readonly origin: ChangeOrigin;
  /** Changed declarations whose revert alone undoes the change; when none does so alone, all that take part. Most direct first. */
  readonly causes: readonly Address[];
}

export type ChangeTo<K extends FactKind> = FactChange<Extract<Fact, { kind: K }>>;
