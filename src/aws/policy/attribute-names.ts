/** What attributes that hold a resource policy are called, in the provider's schemas and in CloudFormation's. */
export const POLICY_ATTRIBUTES: readonly string[] = [
  'policy',
  'policy_document',
  'policy_text',
  'resource_policy',
  'resource_policy_document',
  'access_policy',
  'access_policies',
  'repository_policy',
  'permissions_policy_document',
  'key_policy',
  'details.policy',
  'Policy',
  'PolicyDocument',
  'PolicyText',
  'ResourcePolicy',
  'ResourcePolicy.Policy',
  'ResourcePolicy.PolicyDocument',
  'ResourcePolicyDocument',
  'AccessPolicy',
  'AccessPolicies',
  'RepositoryPolicy',
  'PermissionsPolicyDocument',
  'KeyPolicy',
  'FileSystemPolicy',
];

/** Declarations of any type that no kind names, in the parts of the one kind that takes them. */
export const ANY_TYPE = '*';
