import { expect, test } from 'vitest';
import { addressOf } from '../../src/model/value.ts';
import { resources } from '../../src/resources/index.ts';
import { buildWorld } from '../../src/world/build.ts';
import { catalogueOf } from '../../src/world/catalogue.ts';
import { indexIdentifiers } from '../../src/world/follow.ts';
import { cloudFormation, ref } from '../support/worlds.ts';

const surroundings = {
  ownAccounts: new Set<string>(),
  trustedAccounts: new Set<string>(),
  organization: undefined,
  trustedNetworks: [],
  accountAccessBlock: undefined,
};
const policy = cloudFormation('Policy', 'AWS::S3::BucketPolicy', {
  Bucket: ref('Store'),
  PolicyDocument: {},
});
const bucket = cloudFormation('Store', 'AWS::S3::Bucket', {});
const topic = cloudFormation('Store', 'AWS::SNS::Topic', {});

/** What the policy belongs to in two worlds that share it, asked of the later one first. */
function owners(
  was: readonly ReturnType<typeof cloudFormation>[],
  is: typeof was,
): readonly (readonly string[])[] {
  const context = {
    catalogue: catalogueOf(resources),
    identifiers: indexIdentifiers([was, is]),
    surroundings,
    placements: new Map(),
  };
  const after = buildWorld('after', is, context);
  const before = buildWorld('before', was, { ...context, shared: after });
  const address = addressOf('Policy');
  return [before, after].map((world) => world.shapes(address).filter((each) => each !== address));
}

test('what stands alike on both sides is placed alike', () => {
  expect(owners([bucket, policy], [bucket, policy])).toEqual([['Store'], ['Store']]);
});

test('what it names may be of another type on the other side', () => {
  expect(owners([bucket, policy], [topic, policy])).toEqual([['Store'], []]);
  expect(owners([topic, policy], [bucket, policy])).toEqual([[], ['Store']]);
});

test('what it names may be missing on the other side', () => {
  expect(owners([bucket, policy], [policy])).toEqual([['Store'], []]);
  expect(owners([policy], [bucket, policy])).toEqual([[], ['Store']]);
});
