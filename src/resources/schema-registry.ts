import { policyCarrier } from './policy-carrier.ts';

/** A registry of event schemas. */
export const schemaRegistry = policyCarrier({
  kind: 'schema-registry',
  service: 'eventbridge',
  iam: 'schemas',
  parts: [
    { declaredBy: 'aws_schemas_registry' },
    { declaredBy: 'aws_schemas_registry_policy', owner: 'registry_name', policy: 'policy' },
    { declaredBy: 'AWS::EventSchemas::Registry' },
    { declaredBy: 'AWS::EventSchemas::RegistryPolicy', owner: 'RegistryName', policy: 'Policy' },
  ],
});
