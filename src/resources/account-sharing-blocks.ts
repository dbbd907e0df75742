import { defineResource } from '../model/define.ts';
import { isTrue, orDefault, refuted, satisfies, type Judgement } from '../model/judge.ts';
import { unstated } from '../model/stated.ts';
import type { Control } from '../model/resource.ts';
import type { Stated } from '../model/stated.ts';

interface Setting {
  readonly state: Stated<string>;
}
const blank: Setting = { state: unstated };

/** Whether the account lets images be shared with everyone; removing the declaration leaves the setting as it was. */
export const imageSharingBlock = defineResource<Setting>({
  kind: 'image-sharing-block',
  service: 'ec2',
  blank,
  parts: [
    { declaredBy: 'aws_ec2_image_block_public_access', read: (r) => ({ state: r.text('state') }) },
    {
      declaredBy: 'destroyed.aws_ec2_image_block_public_access',
      read: (r) => ({ state: r.text('state') }),
    },
  ],
  traits: ({ state }) => {
    const on = satisfies(state, (value) => value === 'block-new-sharing', {
      yes: 'the account refuses to share images with everyone',
      no: 'the account may share images with everyone',
    });
    return {
      rejects: { share: on },
      controls: [{ id: 'account-block-public-images', on, guardsOthers: true }],
    };
  },
});

/** Whether the account lets snapshots be shared with everyone, and whether those shared earlier stay hidden. */
export const snapshotSharingBlock = defineResource<Setting>({
  kind: 'snapshot-sharing-block',
  service: 'ebs',
  blank,
  parts: [
    { declaredBy: 'aws_ebs_snapshot_block_public_access', read: (r) => ({ state: r.text('state') }) },
    // Destroying it unblocks.
    {
      declaredBy: 'destroyed.aws_ebs_snapshot_block_public_access',
      read: (r) => ({
        state: { ...r.text('state'), path: '', value: { kind: 'known', value: 'unblocked' } },
      }),
    },
    { declaredBy: 'AWS::EC2::SnapshotBlockPublicAccess', read: (r) => ({ state: r.text('State') }) },
  ],
  traits: ({ state }) => {
    const hidden = satisfies(state, (value) => value === 'block-all-sharing', {
      yes: 'snapshots shared with everyone stay hidden',
      no: 'snapshots that were shared with everyone are public',
    });
    const refused = satisfies(state, (value) => value.startsWith('block-'), {
      yes: 'the account refuses to share snapshots with everyone',
      no: 'the account may share snapshots with everyone',
    });
    return {
      bars: { share: hidden },
      rejects: { share: refused },
      controls: [
        { id: 'account-block-public-snapshots', on: refused, guardsOthers: true },
        // Told apart only while new shares are refused: with the whole block gone one finding says it all.
        ...(refused.kind === 'refuted' ? [] : [{ id: 'account-hide-public-snapshots', on: hidden }]),
      ],
    };
  },
});

/** Whether the account lets Systems Manager documents be shared with everyone, which it does unless told otherwise. */
export const documentSharingBlock = defineResource<Setting & { readonly setting: Stated<string> }>({
  kind: 'document-sharing-block',
  service: 'ssm',
  blank: { ...blank, setting: unstated },
  parts: [
    {
      declaredBy: 'aws_ssm_service_setting',
      read: (r) => ({ state: r.text('setting_value'), setting: r.text('setting_id') }),
    },
    {
      declaredBy: 'destroyed.aws_ssm_service_setting',
      read: (r) => ({
        state: { ...r.text('setting_value'), path: '', value: { kind: 'known', value: 'Enable' } },
        setting: r.text('setting_id'),
      }),
    },
  ],
  traits: ({ state, setting }) => {
    const { value } = setting;
    if (value.kind !== 'known' || !value.value.endsWith('/documents/console/public-sharing-permission'))
      return {};
    const on = satisfies(state, (text) => text.toLowerCase() === 'disable', {
      yes: 'the account refuses to share documents with everyone',
      no: 'the account may share documents with everyone',
    });
    return {
      bars: { share: on },
      controls: [{ id: 'account-block-public-documents', on, guardsOthers: true }],
    };
  },
});

/** Whether the account refuses to start clusters in groups that are open to everyone; AWS's own default is to refuse. */
export const clusterAccessBlock = defineResource<{ readonly on: Judgement | undefined }>({
  kind: 'cluster-access-block',
  service: 'emr',
  blank: { on: undefined },
  parts: [
    {
      declaredBy: 'aws_emr_block_public_access_configuration',
      read: (r) => ({
        on: isTrue(orDefault(r.flag('block_public_security_group_rules'), true), {
          yes: 'the account refuses clusters in groups that are open to everyone',
          no: 'the account starts clusters in groups that are open to everyone',
        }),
      }),
    },
    {
      declaredBy: 'destroyed.aws_emr_block_public_access_configuration',
      read: ({ self }) => ({
        on: { kind: 'proven', evidence: [{ says: 'AWS refuses by default', about: self, path: '' }] },
      }),
    },
  ],
  traits: ({ on }, { address }) => ({
    controls: [
      {
        id: 'account-block-public-clusters',
        on: on ?? refuted('nothing is stated', { about: address, path: '' }),
        guardsOthers: true,
      } satisfies Control,
    ],
  }),
});
