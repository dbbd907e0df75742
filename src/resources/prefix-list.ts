import { defineResource } from '../model/define.ts';
import type { Stated } from '../model/resource.ts';

interface PrefixList {
  readonly ranges: readonly Stated<string>[];
}

/** A customer-managed list of address ranges. */
export const prefixList = defineResource<PrefixList>({
  kind: 'prefix-list',
  service: 'vpc',
  blank: { ranges: [] },
  parts: [
    {
      declaredBy: 'aws_ec2_managed_prefix_list',
      read: (r) => ({ ranges: r.blocks('entry').map((entry) => entry.text('cidr')) }),
    },
    {
      declaredBy: 'data.aws_ec2_managed_prefix_list',
      read: (r) => ({ ranges: r.blocks('entries').map((entry) => entry.text('cidr')) }),
    },
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
  traits: ({ ranges }) => ({ fabric: { kind: 'prefix-list', ranges } }),
});
