import { defineResource } from '../model/define.ts';
import type { Traits } from '../model/resource.ts';
import type { Reader, Stated, StatedTerm } from '../model/stated.ts';
import { unstated } from '../model/stated.ts';
import { absent, addressOf } from '../model/value.ts';

interface Shape {
  readonly type: Stated<string>;
  readonly content: StatedTerm;
  readonly targets: NonNullable<Traits['ceilingTargets']>;
}

/** Policies of AWS that allow everything: without one of them nothing is allowed. */
const ALLOWING = new Set(['p-FullAWSAccess', 'p-RCPFullAWSAccess']);

function attachedTo(reader: Reader): Shape['targets'] {
  const policy = reader.text('policy_id').value;
  if (policy.kind === 'known' && ALLOWING.has(policy.value)) return [];
  const stays = reader.flag('skip_destroy').value;
  return [{ to: reader.text('target_id'), stays: stays.kind === 'known' && stays.value }];
}

/** A policy of the organization that limits whole accounts; those of other types (tags, backups) allow and deny nothing. */
export const organizationPolicy = defineResource<Shape>({
  kind: 'organization-policy',
  service: 'iam',
  blank: { type: unstated, content: { term: absent, about: addressOf(''), path: '' }, targets: [] },
  parts: [
    {
      declaredBy: 'aws_organizations_policy',
      read: (reader) => ({ type: reader.text('type'), content: reader.document('content') }),
    },
    {
      declaredBy: 'AWS::Organizations::Policy',
      read: (reader) => ({
        type: reader.text('Type'),
        content: reader.document('Content'),
        targets: reader.texts('TargetIds').map((to) => ({ to, stays: false })),
      }),
    },
    {
      declaredBy: 'aws_organizations_policy_attachment',
      owner: 'policy_id',
      read: (reader) => ({ targets: attachedTo(reader) }),
    },
  ],
  traits: ({ type, content, targets }) => ({
    ceiling: isCeiling(type) ? content : undefined,
    ceilingTargets: targets,
  }),
});

/** Terraform takes a policy without a type for a service control policy. */
function isCeiling({ value }: Stated<string>): boolean {
  if (value.kind === 'absent') return true;
  return value.kind === 'known' && /^(?:SERVICE|RESOURCE)_CONTROL_POLICY$/.test(value.value);
}
