import { APPLICATION_PLACES } from './applications.ts';
import { CONNECTION_PLACES } from './connections.ts';
import { CONNECTOR_PLACES } from './connectors.ts';
import { IDENTITY_PLACES } from './identities.ts';
import type { SecretPlace } from './place.ts';
import { PROVIDER_PLACES } from './providers.ts';
import { STORE_PLACES } from './stores.ts';
import { WORKLOAD_PLACES } from './workloads.ts';

const PLACES: readonly SecretPlace[] = [
  ...WORKLOAD_PLACES,
  ...STORE_PLACES,
  ...CONNECTION_PLACES,
  ...CONNECTOR_PLACES,
  ...IDENTITY_PLACES,
  ...APPLICATION_PLACES,
  ...PROVIDER_PLACES,
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
const STACKS: ReadonlySet<string> = new Set([
  'AWS::CloudFormation::Stack',
  'AWS::CloudFormation::StackSet',
  'AWS::ServiceCatalog::CloudFormationProvisionedProduct',
  'aws_cloudformation_stack',
  'aws_cloudformation_stack_instances',
  'aws_cloudformation_stack_set',
  'aws_cloudformation_stack_set_instance',
  'aws_servicecatalog_provisioned_product',
]);
