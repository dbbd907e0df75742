import { expect, it } from 'vitest';
import { reviewTerraform } from '../support/terraform-review.ts';
import { plan } from '../ingest/terraform/sample-plan.ts';

const KEY = ['wJalrXUtnFEMIK7MD', 'ENGbPxRfiCYzQWERTYUIOPas'].join('');
const west = (argument: string): string => `provider "aws" {\n  alias = "west"\n  ${argument}\n}\n`;

async function told(
  base: string | undefined,
  head: string,
  file = 'providers.tf',
): Promise<readonly string[]> {
  const { findings } = await reviewTerraform({
    plan: { ...plan([]) },
    head: { 'providers.tf': head },
    ...(base === undefined ? {} : { base: { [file]: base } }),
  });
  return findings.map(
    ({ direction, subject, what, location }) =>
      `${direction} ${subject.address}: ${what} ${location?.side}:${location?.line}`,
  );
}

it.each([
  [
    'a static key that is written into a provider block',
    west('region = "us-west-2"'),
    west(`secret_key = "${KEY}"`),
    [
      'new provider.aws.west: `provider.aws.west` gets what looks like a credential in `secret_key`, in clear text. RIGHT:3',
    ],
  ],
  [
    'a password of any provider',
    '',
    'provider "postgresql" {\n  username = "admin"\n  password = "Tr0ub4dor&3xtra"\n}\n',
    [
      'new provider.postgresql: `provider.postgresql` gets what looks like a credential in `password`, in clear text. RIGHT:3',
    ],
  ],
  ['a key that is taken away', west(`secret_key = "${KEY}"`), west('region = "us-west-2"'), []],
  ['a key that was there', west(`secret_key = "${KEY}"`), west(`secret_key = "${KEY}" # rotate`), []],
  [
    'a key in a block that another file holds now',
    west(`secret_key = "${KEY}"`),
    `\n\n${west(`secret_key = "${KEY}"`)}`,
    [],
  ],
  ['where no base is at hand', undefined, west(`secret_key = "${KEY}"`), []],
  ['the placeholders of emulators', '', west('access_key = "test"\n  secret_key = "mock_secret_key"'), []],
  [
    'a variable without a default',
    '',
    `variable "key" {\n  sensitive = true\n}\n${west('secret_key = var.key')}`,
    [],
  ],
  ['a token that a data source fetches', '', west('token = data.aws_eks_cluster_auth.main.token'), []],
])('%s', async (_, base, head, expected) => {
  expect(await told(base, head)).toEqual(expected);
});

it('a key in a root that the base does not have', async () => {
  expect(await told('', west(`secret_key = "${KEY}"`), 'elsewhere/notes.md')).toEqual([
    'new provider.aws.west: `provider.aws.west` gets what looks like a credential in `secret_key`, in clear text. RIGHT:3',
  ]);
});
