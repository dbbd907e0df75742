import { describe, expect, test } from 'vitest';
import { reviewOf, templateOf } from '../support/template-review.ts';

interface Rule {
  readonly ports: readonly [from: number, to: number];
  readonly from?: string;
}

const groupOf = (rules: readonly Rule[]): string =>
  templateOf({
    Desks: {
      Type: 'AWS::EC2::SecurityGroup',
      Properties: {
        GroupDescription: 'whoever carries it',
        VpcId: 'vpc-0a1b2c3d',
        SecurityGroupIngress: rules.map(({ ports: [FromPort, ToPort], from = '0.0.0.0/0' }) => ({
          IpProtocol: 'tcp',
          FromPort,
          ToPort,
          CidrIp: from,
        })),
      },
    },
  });

async function told(before: readonly Rule[], after: readonly Rule[]): Promise<readonly string[]> {
  const { findings } = await reviewOf(groupOf(before), groupOf(after));
  return findings.map(({ direction, what }) => `${direction}: ${what}`);
}

const https: Rule = { ports: [443, 443] };
const ssh: Rule = { ports: [22, 22] };

describe('a group that nothing in the template carries', () => {
  test('a first open port is news', async () => {
    expect(await told([], [https])).toEqual(['new: `Desks` lets in the internet on tcp/443.']);
  });

  test('another open port is news, and only that port', async () => {
    expect(await told([https], [https, ssh])).toEqual([
      'widened: `Desks` lets in the internet on tcp/22 as well.',
    ]);
  });

  test('a wider range is news, but for what was open before', async () => {
    expect(await told([ssh], [{ ports: [20, 22] }])).toEqual([
      'widened: `Desks` lets in the internet on tcp/20-21 as well.',
    ]);
  });

  test.each([
    ['one rule that becomes two', [{ ports: [20, 22] }], [{ ports: [20, 21] }, ssh]],
    ['a rule that goes', [https, ssh], [https]],
    ['a port for the own network', [https], [https, { ports: [22, 22], from: '10.0.0.0/8' }]],
  ] as const)('%s is not', async (_, before, after) => {
    expect(await told(before, after)).toEqual([]);
  });
});
