import { defineResource } from '../model/define.ts';
import { allOf, anyOf, not, satisfies, type Judgement } from '../model/judge.ts';
import type { Control } from '../model/resource.ts';
import type { Stated } from '../model/stated.ts';

interface Access {
  readonly policy: Stated<string>;
  /** `cluster`, or `namespace` for some of them. */
  readonly scope: Stated<string>;
}

/** An identity of AWS that may work inside a cluster, and the access policies that say how far. */
export const eksAccessEntry = defineResource<{ readonly access: readonly Access[] }>({
  kind: 'eks-access-entry',
  service: 'eks',
  blank: { access: [] },
  parts: [
    {
      declaredBy: 'aws_eks_access_policy_association',
      read: (r) => ({ access: [{ policy: r.text('policy_arn'), scope: r.text('access_scope.type') }] }),
    },
    {
      declaredBy: 'AWS::EKS::AccessEntry',
      read: (r) => ({
        access: r
          .blocks('AccessPolicies')
          .map((block) => ({ policy: block.text('PolicyArn'), scope: block.text('AccessScope.Type') })),
      }),
    },
  ],
  // Without an access policy the groups of Kubernetes decide, which nothing here tells of.
  traits: ({ access }) => ({ controls: access.length === 0 ? [] : [limitOf(access)] }),
});

function limitOf(access: readonly Access[]): Control {
  const degrees = access.map(degreeOf);
  const isKnown = degrees.every((degree) => degree !== undefined);
  return {
    id: 'cluster-access-limited',
    on: not(anyOf(access.map(isUnlimited))),
    strength: isKnown ? Math.min(UNLISTED, ...degrees) : undefined,
  };
}

function isUnlimited({ policy, scope }: Access): Judgement {
  return allOf([
    satisfies(policy, (arn) => nameIn(arn) === 'AmazonEKSClusterAdminPolicy', {
      yes: 'the access policy is that of a cluster administrator',
      no: 'the access policy is not that of a cluster administrator',
    }),
    satisfies(scope, (type) => !isNamespaced(type), {
      yes: 'it holds in every namespace',
      no: 'it holds in some namespaces alone',
    }),
  ]);
}

/** Of the access policies for people, what they let do, most first; those for services of AWS are no matter of degree. */
const DEGREES: readonly string[] = [
  'AmazonEKSClusterAdminPolicy',
  'AmazonEKSAdminPolicy',
  'AmazonEKSEditPolicy',
  'AmazonEKSAdminViewPolicy',
  'AmazonEKSViewPolicy',
];
const UNLISTED = 2 * DEGREES.length;

/** The larger the number, the less may be done. */
function degreeOf({ policy, scope }: Access): number | undefined {
  if (policy.value.kind !== 'known' || scope.value.kind !== 'known') return undefined;
  const degree = DEGREES.indexOf(nameIn(policy.value.value));
  if (degree < 0) return UNLISTED;
  return degree + (isNamespaced(scope.value.value) ? DEGREES.length : 0);
}

const nameIn = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);
const isNamespaced = (scope: string): boolean => scope.toLowerCase() === 'namespace';
