import { listAt, mapAt, nodeAt, scalarAt, type MapNode, type Span, type TemplateNode } from './node.ts';

/** `Auth.ResourcePolicy` of a SAM API as the policy that SAM writes for it. */
export function resourcePolicy(policy: TemplateNode | undefined): MapNode | undefined {
  if (policy?.kind !== 'map') return undefined;
  const custom = nodeAt(policy, 'CustomStatements');
  const statements: TemplateNode[] =
    custom === undefined ? [] : custom.kind === 'list' ? [...custom.items] : [custom];
  const lists = LISTS.flatMap(([name, operator, key]) => {
    const members = policy.entries.get(name);
    return members === undefined ? [] : [{ members: members.value, span: members, operator, key }];
  });
  const [first] = lists;
  if (first !== undefined) statements.push(statement('Allow', first.span));
  for (const { members, span, operator, key } of lists)
    statements.push(statement('Deny', span, mapAt({ [operator]: mapAt({ [key]: members }, span) }, span)));
  if (statements.length === 0) return undefined;
  return mapAt({ Version: scalarAt('2012-10-17', policy), Statement: listAt(statements, policy) }, policy);
}

/** Whoever is on a black list, or not on a white list, is denied. */
const LISTS = [
  ['IpRangeWhitelist', 'NotIpAddress', 'aws:SourceIp'],
  ['IpRangeBlacklist', 'IpAddress', 'aws:SourceIp'],
  ['SourceVpcWhitelist', 'StringNotEquals', 'aws:SourceVpc'],
  ['SourceVpcBlacklist', 'StringEquals', 'aws:SourceVpc'],
  ['IntrinsicVpcWhitelist', 'StringNotEquals', 'aws:SourceVpc'],
  ['IntrinsicVpcBlacklist', 'StringEquals', 'aws:SourceVpc'],
  ['IntrinsicVpceWhitelist', 'StringNotEquals', 'aws:SourceVpce'],
  ['IntrinsicVpceBlacklist', 'StringEquals', 'aws:SourceVpce'],
] as const;

function statement(effect: 'Allow' | 'Deny', span: Span, condition?: TemplateNode): MapNode {
  return mapAt(
    {
      Effect: scalarAt(effect, span),
      Principal: scalarAt('*', span),
      Action: scalarAt('execute-api:Invoke', span),
      Resource: scalarAt('execute-api:/*', span),
      Condition: condition,
    },
    span,
  );
}
