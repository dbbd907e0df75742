import { APPLICATION_PLACES } from './applications.ts';
import { CONNECTION_PLACES } from './connections.ts';
import { IDENTITY_PLACES } from './identities.ts';
import type { SecretPlace } from './place.ts';
import { STORE_PLACES } from './stores.ts';
import { WORKLOAD_PLACES } from './workloads.ts';

const PLACES: readonly SecretPlace[] = [
  ...WORKLOAD_PLACES,
  ...STORE_PLACES,
  ...CONNECTION_PLACES,
  ...IDENTITY_PLACES,
  ...APPLICATION_PLACES,
];
const byType = new Map<string, SecretPlace[]>();
for (const place of PLACES)
  for (const type of place.on) byType.set(type, [...(byType.get(type) ?? []), place]);

/** Where resources of a type may hold secrets. */
export function secretPlaces(type: string): readonly SecretPlace[] {
  return byType.get(type) ?? [];
}

/** Whether looking for secrets is looking at all that matters of a type that nobody modelled; a stack holds more than its parameters. */
export function isJudgedBySecrets(type: string): boolean {
  return byType.has(type) && !STACKS.has(type);
}
const STACKS: ReadonlySet<string> = new Set(['AWS::CloudFormation::Stack', 'aws_cloudformation_stack']);
