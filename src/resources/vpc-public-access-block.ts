import { defineResource } from '../model/define.ts';
import { anyOf, refuted, satisfies } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import type { Part } from '../model/definition.ts';
import type { Reader, Stated } from '../model/stated.ts';

interface PublicAccessBlock {
  readonly blocks: readonly Judgement[];
}

/** Both modes keep the internet from coming in; `block-ingress` lets packets out through NAT and egress-only gateways. */
const blocked = (mode: Stated<string>): PublicAccessBlock => ({
  blocks: [
    satisfies(mode, (text) => text === 'block-bidirectional' || text === 'block-ingress', {
      yes: 'the account blocks public access to its VPCs',
      no: 'the account does not block public access to its VPCs',
    }),
  ],
});

/** The setting of an account and Region that keeps the internet out of every VPC. */
export const vpcPublicAccessBlock = defineResource<PublicAccessBlock>({
  kind: 'vpc-public-access-block',
  service: 'vpc',
  blank: { blocks: [] },
  parts: [
    {
      declaredBy: 'aws_vpc_block_public_access_options',
      read: (r) => blocked(r.text('internet_gateway_block_mode')),
    },
    {
      declaredBy: 'AWS::EC2::VPCBlockPublicAccessOptions',
      read: (r) => blocked(r.text('InternetGatewayBlockMode')),
    },
  ],
  traits: ({ blocks }, { address }) => ({
    bars: {
      network: anyOf([
        refuted('the account does not block public access to its VPCs', { about: address, path: '' }),
        ...blocks,
      ]),
    },
    controls: blocks.map((on) => ({ id: 'account-block-public-networks', on, guardsOthers: true })),
  }),
});

interface Excludable {
  readonly exclusions: readonly Judgement[];
}

const excluded = (mode: Stated<string>): Excludable => ({
  exclusions: [
    satisfies(mode, (text) => text === 'allow-bidirectional', {
      yes: 'it is excluded from the block of public access',
      no: 'its exclusion from the block of public access lets packets out only',
    }),
  ],
});

/** Parts of a VPC or subnet that take it out of the block; `allow-egress` lifts nothing for packets that come in. */
export function exclusion(
  terraform: string,
  cloudFormation: string,
): readonly (Omit<Part<Excludable>, 'read'> & { readonly read: (reader: Reader) => Excludable })[] {
  return [
    {
      declaredBy: 'aws_vpc_block_public_access_exclusion',
      owner: terraform,
      read: (r) => excluded(r.text('internet_gateway_exclusion_mode')),
    },
    {
      declaredBy: 'AWS::EC2::VPCBlockPublicAccessExclusion',
      owner: cloudFormation,
      read: (r) => excluded(r.text('InternetGatewayExclusionMode')),
    },
  ];
}
