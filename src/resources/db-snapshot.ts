import { sharePolicy } from '../aws/policy/synthesise.ts';
import { isTrue } from '../model/judge.ts';
import type { CarrierPart } from './policy-carrier.ts';
import { grantsTo, policyCarrier } from './policy-carrier.ts';

const shared = (declaredBy: string, encrypted: string): CarrierPart => ({
  declaredBy,
  shares: true,
  called: 'the share',
  grants: (r) =>
    grantsTo(r.texts('shared_accounts'), (account) => sharePolicy([account], 'rds:RestoreFromSnapshot')),
  bars: (r) =>
    isTrue(r.flag(encrypted), {
      yes: 'an encrypted snapshot cannot be shared with everyone',
      no: 'the snapshot is not encrypted',
    }),
});

/** A snapshot of a database or of a cluster; the word `all` among the accounts makes it public. */
export const dbSnapshot = policyCarrier({
  kind: 'db-snapshot',
  service: 'rds',
  iam: 'rds',
  parts: [
    shared('aws_db_snapshot', 'encrypted'),
    shared('aws_db_snapshot_copy', 'encrypted'),
    shared('aws_db_cluster_snapshot', 'storage_encrypted'),
    shared('aws_rds_cluster_snapshot_copy', 'storage_encrypted'),
  ],
});
