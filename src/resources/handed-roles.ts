import { defineResource } from '../model/define.ts';
import type { Bearer } from '../model/fact.ts';
import type { Reader, Stated } from '../model/stated.ts';

interface Shape {
  readonly roles: readonly Stated<string>[];
  readonly says: string;
}

/** Which pods it speaks of, as `namespace/service account`. */
function podsOf(namespace: Stated<string>, account: Stated<string>): string {
  const names = [namespace, account].map(({ value }) =>
    value.kind === 'known' && value.sensitive !== true ? value.value : '…',
  );
  return `Pods of service account \`${names.join('/')}\``;
}

/** Pods of one service account of a cluster act as a role. Source: Amazon EKS user guide, "Learn how EKS Pod Identity grants pods access to AWS services". */
export const podIdentityAssociation = defineResource<Shape>({
  kind: 'pod-identity-association',
  service: 'eks',
  blank: { roles: [], says: '' },
  parts: [
    {
      declaredBy: 'aws_eks_pod_identity_association',
      read: (r) => ({
        roles: rolesOf(r, 'target_role_arn', 'role_arn'),
        says: podsOf(r.text('namespace'), r.text('service_account')),
      }),
    },
    {
      declaredBy: 'AWS::EKS::PodIdentityAssociation',
      read: (r) => ({
        roles: rolesOf(r, 'TargetRoleArn', 'RoleArn'),
        says: podsOf(r.text('Namespace'), r.text('ServiceAccount')),
      }),
    },
  ],
  traits: ({ roles, says }) => ({ confers: conferring('pods', roles, says) }),
});

/** With a target role the pods act as that one; the first is only what it is assumed by. */
function rolesOf(reader: Reader, target: string, role: string): readonly Stated<string>[] {
  const first = reader.text(target);
  return [first.value.kind === 'absent' ? reader.text(role) : first];
}

/** What instances carry to act as a role. */
export const instanceProfile = defineResource<Shape>({
  kind: 'instance-profile',
  service: 'iam',
  blank: { roles: [], says: '' },
  parts: [
    { declaredBy: 'aws_iam_instance_profile', read: (r) => ({ roles: [r.text('role')] }) },
    { declaredBy: 'AWS::IAM::InstanceProfile', read: (r) => ({ roles: r.texts('Roles') }) },
  ],
  traits: ({ roles }, { address }) => ({
    confers: conferring('instances', roles, `Instances that carry \`${address}\``),
  }),
});

const conferring = (kind: Bearer['kind'], roles: readonly Stated<string>[], says: string) =>
  roles.map((of) => ({ to: { kind, says }, of }));
