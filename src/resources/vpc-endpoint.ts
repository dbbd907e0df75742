import { parsePolicy, type Statement } from '../aws/policy/parse.ts';
import { symbolOfReference } from '../aws/policy/symbols.ts';
import { defineResource } from '../model/define.ts';
import { proven, refuted, undecided, type Judgement } from '../model/judge.ts';
import type { Reader, StatedTerm } from '../model/stated.ts';

interface VpcEndpoint {
  readonly policies: readonly StatedTerm[];
}

/** A policy that was there and is not any more leaves the default one, which lets everything through. */
function policyOf(reader: Reader, path: string): VpcEndpoint {
  const policy = reader.document(path);
  const had = reader.former?.document(path).term.kind ?? 'absent';
  return { policies: policy.term.kind === 'absent' && had === 'absent' ? [] : [policy] };
}

/** A private way out of a VPC to a service; its policy says what may be reached through it, and opens nothing from outside. */
export const vpcEndpoint = defineResource<VpcEndpoint>({
  kind: 'vpc-endpoint',
  service: 'vpc',
  blank: { policies: [] },
  parts: [
    { declaredBy: 'aws_vpc_endpoint', read: (r) => policyOf(r, 'policy') },
    {
      declaredBy: 'aws_vpc_endpoint_policy',
      owner: 'vpc_endpoint_id',
      read: (r) => ({ policies: [r.document('policy')] }),
    },
    { declaredBy: 'AWS::EC2::VPCEndpoint', read: (r) => policyOf(r, 'PolicyDocument') },
  ],
  traits: ({ policies }, { address }) => {
    const last = policies.at(-1);
    return last === undefined ? {} : { controls: [{ id: 'endpoint-policy', on: narrows(last, address) }] };
  },
});

/** Whether the policy leaves anything out: the callers, the resources, or both. */
function narrows(policy: StatedTerm, subject: Reader['self']): Judgement {
  const { statements } = parsePolicy(policy.term, {
    subject,
    ownAccounts: new Set(),
    symbol: symbolOfReference,
  });
  if (policy.term.kind === 'absent')
    return refuted('the endpoint has no policy and lets everything through', policy);
  const open = statements.find((statement) => statement.effect === 'Allow' && isWide(statement));
  const place = (statement: Statement) => ({
    about: policy.about,
    path: `${policy.path}.${statement.path}`,
  });
  const narrowing = statements.find(
    ({ effect, resources, resourcesNegated }) =>
      effect === 'Deny' && (resourcesNegated || resources.some(({ text }) => text === '*')),
  );
  if (narrowing !== undefined)
    return proven('the endpoint policy denies what is not meant', place(narrowing), narrowing.trail);
  if (open !== undefined) {
    const { path, trail } = telling(open);
    return refuted(
      'the endpoint policy lets requests for any resource of any account through',
      { about: policy.about, path: `${policy.path}.${path}` },
      trail,
    );
  }
  const [unseen] = statements.flatMap((statement) => statement.unknowns);
  const wholly = statements.find(({ effect }) => effect === 'unknown');
  return wholly !== undefined && unseen !== undefined
    ? undecided('what the endpoint policy lets through is not known yet', policy, unseen.value)
    : proven('the endpoint policy lets only named resources or callers through', policy);
}

/** Any caller, any resource, no condition. */
function isWide({
  principals,
  principalsNegated,
  resources,
  resourcesNegated,
  conditions,
}: Statement): boolean {
  const anyCaller = principalsNegated || principals.some(({ kind }) => kind === 'anyone');
  const anyResource = resourcesNegated || resources.some(({ text }) => isEverything(text));
  return anyCaller && anyResource && conditions.length === 0;
}

const isEverything = (text: string | undefined): boolean =>
  text === '*' || (text !== undefined && /^arn:[^:]*:[^:]*:[*:]*$/.test(text) && text.endsWith('*'));

/** The action, where everything may be called: that is what a reviewer looks for. */
function telling({ actions, resources, path, trail }: Statement) {
  const leaf = actions.find(({ text }) => text === '*') ?? resources.find(({ text }) => isEverything(text));
  return { path: leaf?.path ?? path, trail: leaf?.trail ?? trail };
}
