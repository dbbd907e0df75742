import { defineResource } from '../model/define.ts';
import type { Stated } from '../model/stated.ts';

interface PrefixList {
  readonly ranges: readonly Stated<string>[];
  readonly keptByAws: boolean;
}

/** AWS owns the lists it names `com.amazonaws.…`. */
function isOfAws(name: Stated<string>): boolean {
  return name.value.kind === 'known' && name.value.value.startsWith('com.amazonaws.');
}

/** A list of address ranges: the customer's own, or one that AWS keeps of a service. */
export const prefixList = defineResource<PrefixList>({
  kind: 'prefix-list',
  service: 'vpc',
  blank: { ranges: [], keptByAws: false },
  parts: [
    {
      declaredBy: 'aws_ec2_managed_prefix_list',
      read: (r) => ({ ranges: r.blocks('entry').map((entry) => entry.text('cidr')) }),
    },
    {
      declaredBy: 'data.aws_ec2_managed_prefix_list',
      read: (r) => ({
        ranges: r.blocks('entries').map((entry) => entry.text('cidr')),
        keptByAws: isOfAws(r.text('name')),
      }),
    },
    // Looks up lists of AWS services and no others.
    { declaredBy: 'data.aws_prefix_list', read: () => ({ keptByAws: true }) },
    {
      declaredBy: 'aws_ec2_managed_prefix_list_entry',
      owner: 'prefix_list_id',
      read: (r) => ({ ranges: [r.text('cidr')] }),
    },
    {
      declaredBy: 'AWS::EC2::PrefixList',
      read: (r) => ({ ranges: r.blocks('Entries').map((entry) => entry.text('Cidr')) }),
    },
  ],
  traits: (shape) => ({ fabric: { kind: 'prefix-list', ...shape } }),
});
