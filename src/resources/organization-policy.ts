import { defineResource } from '../model/define.ts';
import type { Stated, StatedTerm } from '../model/stated.ts';
import { unstated } from '../model/stated.ts';
import { absent, addressOf } from '../model/value.ts';

interface Shape {
  readonly type: Stated<string>;
  readonly content: StatedTerm;
}

/** A policy of the organization that limits whole accounts; those of other types (tags, backups) allow and deny nothing. */
export const organizationPolicy = defineResource<Shape>({
  kind: 'organization-policy',
  service: 'iam',
  blank: { type: unstated, content: { term: absent, about: addressOf(''), path: '' } },
  parts: [
    {
      declaredBy: 'aws_organizations_policy',
      read: (reader) => ({ type: reader.text('type'), content: reader.document('content') }),
    },
    {
      declaredBy: 'AWS::Organizations::Policy',
      read: (reader) => ({ type: reader.text('Type'), content: reader.document('Content') }),
    },
  ],
  traits: ({ type, content }) => ({ ceiling: isCeiling(type) ? content : undefined }),
});

/** Terraform takes a policy without a type for a service control policy. */
function isCeiling({ value }: Stated<string>): boolean {
  if (value.kind === 'absent') return true;
  return value.kind === 'known' && /^(?:SERVICE|RESOURCE)_CONTROL_POLICY$/.test(value.value);
}
