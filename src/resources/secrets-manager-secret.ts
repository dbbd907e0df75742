import { isTrue, type Judgement } from '../model/judge.ts';
import type { Stated } from '../model/stated.ts';
import { policyCarrier } from './policy-carrier.ts';

/** Asked to, Secrets Manager refuses a policy that lets strangers in; unasked it takes any. */
const refuses = (asked: Stated<boolean>): Judgement =>
  isTrue(asked, {
    yes: 'Secrets Manager refuses a policy that lets strangers in',
    no: 'Secrets Manager is not asked to refuse public policies',
  });

/** A secret. */
export const secretsManagerSecret = policyCarrier({
  kind: 'secrets-manager-secret',
  service: 'secretsmanager',
  iam: 'secretsmanager',
  parts: [
    { declaredBy: 'aws_secretsmanager_secret', policy: 'policy' },
    {
      declaredBy: 'aws_secretsmanager_secret_policy',
      owner: 'secret_arn',
      policy: 'policy',
      bars: (r) => refuses(r.flag('block_public_policy')),
    },
    { declaredBy: 'AWS::SecretsManager::Secret' },
    {
      declaredBy: 'AWS::SecretsManager::ResourcePolicy',
      owner: 'SecretId',
      policy: 'ResourcePolicy',
      bars: (r) => refuses(r.flag('BlockPublicPolicy')),
    },
  ],
});
