import type { FindingClass, Layer, Risk } from '../model/finding.ts';

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
  readonly whatMissing: string;
  readonly whatGained: string;
  readonly why: string;
  readonly fix: string;
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
  why: 'The block covers all buckets, also those outside this plan: any of them with a public policy or ACL opens at once.',
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
    why: `The block covers all ${things} of the account in this Region, also those outside this plan.`,
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
export const PROTECTION_TEXTS: Readonly<Record<string, ProtectionText>> = {
  'encryption-at-rest': {
    class: 'encryption',
    layer: 'at-rest',
    riskLost: 'high',
    riskMissing: 'medium',
    lost: 'Encryption at rest switched off',
    missing: 'Not encrypted at rest',
    gained: 'Encryption at rest switched on',
    whatLost: 'is no longer encrypted at rest',
    whatMissing: 'is not encrypted at rest',
    whatGained: 'is encrypted at rest now',
    why: 'Disks, backups and snapshots hold the content in clear, for whoever gets at one of them.',
    fix: 'Switch encryption on and name a key.',
  },
  'audit-trail': {
    class: 'logging',
    layer: 'detection',
    riskLost: 'critical',
    riskMissing: 'high',
    lost: 'Activity stops being recorded',
    missing: 'The trail does not record',
    gained: 'Activity is recorded',
    whatLost: 'no longer records who did what',
    whatMissing: 'is there, but records nothing',
    whatGained: 'records who did what',
    why: 'Without the trail, misuse of credentials in this account leaves no evidence.',
    fix: 'Keep the trail recording, or point to the one that replaces it.',
  },
  'account-public-access-block': accountBlock,
  'account-block-public-images': sharingBlock('machine images'),
  'account-block-public-snapshots': sharingBlock('disk snapshots'),
  'account-hide-public-snapshots': {
    ...sharingBlock('disk snapshots'),
    lost: 'Snapshots shared with everyone become visible again',
    whatLost: 'no longer hides disk snapshots that were once shared with everyone',
  },
  'account-block-public-documents': sharingBlock('Systems Manager documents'),
  'account-block-public-clusters': {
    ...sharingBlock('clusters'),
    whatLost: 'no longer refuses clusters in groups that are open to everyone',
    whatMissing: 'starts clusters in groups that are open to everyone',
    whatGained: 'refuses clusters in groups that are open to everyone',
  },
  'public-access-block': bucketBlock,
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
