import type { Omitted } from './setting.ts';

/** A disk as it is where nobody says whether it is encrypted. Source: EC2 user guide, encryption by default. */
export const DISK: Omitted = {
  dependsOn: 'account and Region setting EBS encryption by default; false when that is off',
  decidedBy: { account: 'disk-encryption', settles: [true, false] },
};

/** The same for a disk that is made from an image, which may be encrypted itself. */
export const DISK_OF_AN_IMAGE: Omitted = {
  dependsOn: 'EBS encryption by default',
  decidedBy: { account: 'disk-encryption', settles: [true] },
};

/** What an instance asks of those who read its metadata: the default of the account comes before that of the image. */
export const TOKENS: Omitted = {
  dependsOn: 'optional, unless the AMI or the account default requires v2',
  decidedBy: { account: 'metadata-tokens', settles: ['required', 'optional'] },
};
