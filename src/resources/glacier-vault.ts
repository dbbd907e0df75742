import { policyCarrier } from './policy-carrier.ts';

/** An archive vault; the lock policy cannot be changed once it is complete. */
export const glacierVault = policyCarrier({
  kind: 'glacier-vault',
  service: 'glacier',
  iam: 'glacier',
  parts: [
    { declaredBy: 'aws_glacier_vault', policy: 'access_policy' },
    { declaredBy: 'aws_glacier_vault_lock', owner: 'vault_name', policy: 'policy' },
  ],
});
