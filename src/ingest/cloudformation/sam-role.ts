import { callOf, listAt, mapAt, nodeAt, scalarAt, type Span, type TemplateNode } from './node.ts';
import { generatedBlock, spanOf, type ServerlessResource } from './sam-build.ts';
import { managedPolicy, policyFromTemplate } from './sam-policies.ts';
import type { ResourceBlock } from './unit.ts';

/** The role that SAM generates for a function or state machine without one. */
export function generatedRole(
  { block, properties }: ServerlessResource,
  service: string,
  always: readonly string[],
): ResourceBlock {
  const head: Span = { line: block.entry.line, endLine: block.entry.line };
  const written = nodeAt(properties, 'Policies');
  const policies = written === undefined ? [] : written.kind === 'list' ? written.items : [written];
  const managed: TemplateNode[] = always.map((name) => managedPolicy(scalarAt(name, head)));
  const inline: TemplateNode[] = [];
  for (const policy of policies) {
    const document = documentOf(policy);
    if (document === undefined) managed.push(managedPolicy(policy));
    else
      inline.push(
        mapAt(
          { PolicyName: scalarAt(`${block.id}RolePolicy${inline.length}`, policy), PolicyDocument: document },
          policy,
        ),
      );
  }
  const policiesSpan = spanOf(properties, 'Policies', head);
  const role = mapAt(
    {
      AssumeRolePolicyDocument: nodeAt(properties, 'AssumeRolePolicyDocument') ?? trustOf(service, head),
      ManagedPolicyArns: listAt(managed, policies.length > 0 ? policiesSpan : head),
      Policies: inline.length === 0 ? undefined : listAt(inline, policiesSpan),
      PermissionsBoundary: nodeAt(properties, 'PermissionsBoundary'),
      Path: nodeAt(properties, 'RolePath'),
    },
    block.entry,
  );
  return generatedBlock(block, { id: `${block.id}Role`, type: 'AWS::IAM::Role', properties: role });
}

/** An inline policy; undefined for the name or ARN of a managed one. */
function documentOf(policy: TemplateNode): TemplateNode | undefined {
  if (policy.kind !== 'map' || callOf(policy) !== undefined) return undefined;
  if (policy.entries.has('Statement')) return policy;
  const [entry] = policy.entries.values();
  return entry === undefined ? undefined : policyFromTemplate(entry.name, entry.value, entry);
}

function trustOf(service: string, span: Span): TemplateNode {
  const statement = mapAt(
    {
      Effect: scalarAt('Allow', span),
      Action: listAt([scalarAt('sts:AssumeRole', span)], span),
      Principal: mapAt({ Service: listAt([scalarAt(service, span)], span) }, span),
    },
    span,
  );
  return mapAt({ Version: scalarAt('2012-10-17', span), Statement: listAt([statement], span) }, span);
}
