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
};

export function isAccountGuard(control: string): boolean {
  return control.startsWith('account-');
}
