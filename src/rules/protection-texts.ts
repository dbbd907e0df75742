import { settingById } from '../aws/protections/index.ts';
import { classOfTopic, type ProtectiveSetting } from '../aws/protections/setting.ts';
import type { ChangeTo } from '../model/fact.ts';
import { RISKS, type FindingClass, type Layer, type Risk } from '../model/finding.ts';

/** How a control is spoken of; `lost` when it was on before, `missing` when something new starts without it. */
export interface ProtectionText {
  readonly class: FindingClass;
  readonly layer: Layer;
  readonly riskLost: Risk;
  readonly riskMissing: Risk;
  readonly lost: string;
  readonly missing: string;
  readonly gained: string;
  readonly whatLost: string;
  /** When it still protects, but less than before. */
  readonly whatWeakened?: string;
  /** When the thing itself is the protection, and goes. */
  readonly whatGone?: string;
  readonly whatMissing: string;
  readonly whatGained: string;
  /** Where a setting protects more or less, without coming or going. */
  readonly degrees?: {
    /** Less of it, and still enough. */
    readonly closer: DegreeText;
    /** More of it, and enough before. */
    readonly further: DegreeText;
    /** More of it, and still not enough. */
    readonly better: DegreeText;
  };
  readonly why: string;
  readonly fix: string;
}

interface DegreeText {
  readonly title: string;
  readonly what: string;
}

const accountBlock: ProtectionText = {
  class: 'public-exposure',
  layer: 'data',
  riskLost: 'critical',
  riskMissing: 'low',
  lost: 'Account-wide block of public access removed',
  missing: 'Account-wide block of public access is off',
  gained: 'Account-wide block of public access switched on',
  whatLost: 'no longer keeps every bucket of the account from becoming public',
  whatWeakened: 'keeps less than before every bucket of the account from becoming public',
  whatMissing: 'does not keep buckets of the account from becoming public',
  whatGained: 'keeps every bucket of the account from becoming public',
  why: 'The block covers all buckets, also those that nothing here declares: any of them with a public policy or ACL opens at once.',
  fix: 'Keep the block for the account, and open single buckets through a front door instead.',
};

/** The same for what else an account can refuse to share with everyone. */
function sharingBlock(things: string): ProtectionText {
  return {
    ...accountBlock,
    lost: `Account-wide block of public ${things} removed`,
    missing: `Account-wide block of public ${things} is off`,
    gained: `Account-wide block of public ${things} switched on`,
    whatLost: `no longer keeps ${things} of the account from being shared with everyone`,
    whatMissing: `does not keep ${things} of the account from being shared with everyone`,
    whatGained: `keeps ${things} of the account from being shared with everyone`,
    why: `The block covers all ${things} of the account in this Region, also those that nothing here declares.`,
    fix: 'Keep the block for the account, and name the accounts that something is shared with.',
  };
}

const bucketBlock: ProtectionText = {
  class: 'public-exposure',
  layer: 'data',
  riskLost: 'medium',
  riskMissing: 'low',
  lost: 'Block of public access removed',
  missing: 'Public access is not blocked',
  gained: 'Public access blocked',
  whatLost: 'is no longer kept from becoming public',
  whatMissing: 'is not kept from becoming public',
  whatGained: 'is kept from becoming public',
  why: 'Nothing in it is public today. Without the block one policy statement or ACL, here or set by hand, is enough.',
  fix: 'Keep all four switches on; a bucket that must be read by everyone is better served through a distribution.',
};

/** By control id, as the resource files name it. */
const PROTECTION_TEXTS: Readonly<Record<string, ProtectionText>> = {
  'account-public-access-block': accountBlock,
  'account-block-public-images': sharingBlock('machine images'),
  'account-block-public-snapshots': sharingBlock('disk snapshots'),
  'account-hide-public-snapshots': {
    ...sharingBlock('disk snapshots'),
    lost: 'Snapshots shared with everyone become visible again',
    whatLost: 'no longer hides disk snapshots that were once shared with everyone',
  },
  'account-block-public-documents': sharingBlock('Systems Manager documents'),
  'account-block-public-networks': {
    ...accountBlock,
    layer: 'network',
    riskLost: 'high',
    lost: 'Account-wide block of public access to networks removed',
    missing: 'Account-wide block of public access to networks is off',
    gained: 'Account-wide block of public access to networks switched on',
    whatLost: 'no longer keeps the internet out of every VPC of the account',
    whatMissing: 'does not keep the internet out of the VPCs of the account',
    whatGained: 'keeps the internet out of every VPC of the account',
    why: 'The block covers all VPCs of the account in this Region, also those outside this plan: whatever has a public address and an open group there is reached at once.',
    fix: 'Keep the block, and exclude the VPCs or subnets that are meant to be reached.',
  },
  'account-block-public-clusters': {
    ...sharingBlock('clusters'),
    whatLost: 'no longer refuses clusters in groups that are open to everyone',
    whatMissing: 'starts clusters in groups that are open to everyone',
    whatGained: 'refuses clusters in groups that are open to everyone',
  },
  'public-access-block': bucketBlock,
  'public-access-block-unwritten': {
    ...bucketBlock,
    riskLost: 'none',
    missing: 'Block of public access is left to the default',
    gained: 'Block of public access is written down',
    whatMissing: 'is blocked for strangers by a default of S3, and not by its code',
    whatGained: 'is blocked for strangers by its code, and no longer by a default of S3 alone',
    why: 'S3 blocks public access to every new bucket. Where the code does not say so as well, nobody notices when the block is switched off by hand, and no later deployment switches it on again.',
    fix: 'Write the block down with all four switches.',
  },
  'permissions-boundary': {
    class: 'identity',
    layer: 'identity',
    riskLost: 'high',
    riskMissing: 'none',
    lost: 'Permissions boundary removed',
    missing: 'No permissions boundary',
    gained: 'Permissions boundary set',
    whatLost: 'is no longer limited by a permissions boundary',
    whatMissing: 'is not limited by a permissions boundary',
    whatWeakened: 'is limited by a permissions boundary that allows more than the one before',
    whatGained: 'is limited by a permissions boundary',
    degrees: {
      closer: {
        title: 'Permissions boundary widened',
        what: 'is limited by a permissions boundary that allows more than the one before',
      },
      further: {
        title: 'Permissions boundary narrowed',
        what: 'is limited by a permissions boundary that allows less than the one before',
      },
      better: {
        title: 'Permissions boundary narrowed',
        what: 'is limited by a permissions boundary that allows less than the one before',
      },
    },
    why: 'Every right that its policies grant, now or later, counts in full again.',
    fix: 'Keep the boundary, and widen it by what is missing.',
  },
  'cluster-access-limited': {
    class: 'identity',
    layer: 'identity',
    riskLost: 'high',
    riskMissing: 'medium',
    lost: 'Administrator of a cluster added',
    missing: 'Administrator of a cluster added',
    gained: 'Access to a cluster narrowed',
    whatLost: 'makes whoever it lets in an administrator of the whole cluster',
    whatWeakened: 'lets do more in the cluster than before',
    whatMissing: 'makes an administrator of the whole cluster',
    whatGained: 'no longer makes an administrator of the whole cluster',
    degrees: {
      closer: { title: 'Access to a cluster widened', what: 'lets do more in the cluster than before' },
      further: { title: 'Access to a cluster narrowed', what: 'lets do less in the cluster than before' },
      better: { title: 'Access to a cluster narrowed', what: 'lets do less in the cluster than before' },
    },
    why: 'Whoever administers a cluster reads its secrets, runs anything on its nodes, and acts as every role that its pods have.',
    fix: 'Associate an access policy that is enough for the work, in the namespaces that are meant.',
  },
  'endpoint-policy': {
    class: 'network',
    layer: 'network',
    riskLost: 'medium',
    riskMissing: 'low',
    lost: 'Endpoint policy opened',
    missing: 'Endpoint policy lets everything through',
    gained: 'Endpoint policy narrowed',
    whatLost: 'lets requests for any resource of any account through',
    whatMissing: 'lets requests for any resource of any account through',
    whatGained: 'lets only named resources or callers through',
    why: 'Nobody gains access from outside, but whoever works inside the network can send data to resources of strangers.',
    fix: 'Name the resources that are used, or require `aws:ResourceAccount` to be your own.',
  },
};

export function isAccountGuard(control: string): boolean {
  return control.startsWith('account-');
}

/** How a control is spoken of, whether a resource file or the table of settings names it. */
export function protectionText(control: string): ProtectionText | undefined {
  if (Object.hasOwn(PROTECTION_TEXTS, control)) return PROTECTION_TEXTS[control];
  const setting = settingById(control);
  return setting === undefined ? undefined : textOf(setting);
}

/** Below this risk a setting of the table is not spoken of. */
export function isTold(control: string, risk: Risk): boolean {
  return settingById(control) === undefined || RISKS.indexOf(risk) <= RISKS.indexOf('medium');
}

/** What something uses, a group of parameters, tells of its own changes; and nothing new is told of what it was not given. */
export function isToldElsewhere({ before, after, causes }: ChangeTo<'protection'>): boolean {
  const fact = after ?? before;
  return fact?.isBorrowed === true && (before === undefined || !causes.includes(fact.subject));
}

/** Whether something new without it is merely less well protected; on a version out of support it is in danger from the start. */
export function isAdvisory(control: string): boolean {
  const topic = settingById(control)?.topic;
  return topic !== undefined && topic !== 'runtime-eol';
}

/** Whether less of it is all that the setting tells: retention that is shortened, rules that are lost. */
export function isDegreeItself(control: string): boolean {
  const setting = settingById(control);
  return [setting?.terraform, setting?.cloudformation].some(
    (spelling) => spelling?.unsafe.kind === 'reduced' || spelling?.unsafe.kind === 'changed',
  );
}

function textOf({ topic, layer, missing, lost, title, why, fix }: ProtectiveSetting): ProtectionText {
  return {
    class: classOfTopic(topic),
    layer,
    riskLost: lost,
    riskMissing: missing,
    lost: title,
    missing: title,
    gained: `Resolved: ${title}`,
    whatLost: `loses a protection: ${inSentence(title)}`,
    whatWeakened: `keeps less of a protection than before: ${inSentence(title)}`,
    whatGone: `goes, and a protection with it: ${inSentence(title)}`,
    whatMissing: `starts without a protection: ${inSentence(title)}`,
    whatGained: `gains a protection; until now: ${inSentence(title)}`,
    degrees: {
      closer: {
        title: `Closer to: ${inSentence(title)}`,
        what: `protects less than before, though it has not come to this: ${inSentence(title)}`,
      },
      further: {
        title: `Further from: ${inSentence(title)}`,
        what: `protects more than before, and is further from this: ${inSentence(title)}`,
      },
      better: {
        title: `Better than before, but still: ${inSentence(title)}`,
        what: `protects more than before, but still: ${inSentence(title)}`,
      },
    },
    why,
    fix,
  };
}

/** Lower case at the start, unless the first word is a name: `RDS`, `Aurora`. */
function inSentence(title: string): string {
  const [first = ''] = title.split(' ');
  return COMMON_WORDS.has(first) ? `${first.charAt(0).toLowerCase()}${title.slice(1)}` : title;
}

const COMMON_WORDS: ReadonlySet<string> = new Set(
  'A Alarm Anyone Automated Automatic Backup Bucket Certificate Code Continuous Copied Cross-Region Database Dedicated Default Domain Edge Event Expiry Field-level Flow Function Hosted Image Instance Internet-facing Key Known Launch Load Log Maintenance Metadata Mutual Node Nodes Old Organisation Patch Patches Policy Port Private Public Queue Region-wide Replicated Replication Requests Response Scheduler Secret Snapshot Token Topic Traffic User Web'.split(
    ' ',
  ),
);
