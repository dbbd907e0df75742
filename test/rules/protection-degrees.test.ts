import { describe, expect, test } from 'vitest';
import { reviewOf, templateOf } from '../support/template-review.ts';

const listener = (SslPolicy: string): string =>
  templateOf({
    Web: {
      Type: 'AWS::ElasticLoadBalancingV2::Listener',
      Properties: {
        LoadBalancerArn:
          'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/0123456789abcdef',
        Port: 443,
        Protocol: 'HTTPS',
        SslPolicy,
        Certificates: [{ CertificateArn: 'arn:aws:acm:eu-west-1:123456789012:certificate/web' }],
        DefaultActions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '404' } }],
      },
    },
  });
const told = async (base: string, head: string): Promise<readonly string[]> =>
  (await reviewOf(base, head)).findings.map(({ direction, risk, what }) => `${direction} ${risk}: ${what}`);

describe('what a listener still negotiates', () => {
  const [only13, only12, from10, from11] = [
    'ELBSecurityPolicy-TLS13-1-3-2021-06',
    'ELBSecurityPolicy-TLS13-1-2-2021-06',
    'ELBSecurityPolicy-2016-08',
    'ELBSecurityPolicy-TLS13-1-1-2021-06',
  ];
  test.each([
    [
      'more, and none of it old',
      only13,
      only12,
      'widened medium: `Web` protects less than before, though it has not come to this: load balancer listener accepts TLS 1.0 or 1.1.',
    ],
    [
      'less, and none of it was old',
      only12,
      only13,
      'narrowed none: `Web` protects more than before, and is further from this: load balancer listener accepts TLS 1.0 or 1.1.',
    ],
    [
      'less, and some of it is old still',
      from10,
      from11,
      'narrowed none: `Web` protects more than before, but still: load balancer listener accepts TLS 1.0 or 1.1.',
    ],
    [
      'more that is old',
      from11,
      from10,
      'widened medium: `Web` keeps less of a protection than before: load balancer listener accepts TLS 1.0 or 1.1.',
    ],
  ])('is %s', async (_, base, head, expected) => {
    expect(await told(listener(base), listener(head))).toEqual([expected]);
  });
});

describe('a queue that is encrypted by one means or the other', () => {
  const queue = (Properties: object): string => templateOf({ Jobs: { Type: 'AWS::SQS::Queue', Properties } });
  test('is told once when it has neither any more', async () => {
    expect(
      await told(queue({ KmsMasterKeyId: 'alias/jobs' }), queue({ SqsManagedSseEnabled: false })),
    ).toEqual(['new high: `Jobs` loses a protection: SQS queue has server-side encryption switched off.']);
  });
  test('is told of its key alone while the service encrypts', async () => {
    expect(await told(queue({ KmsMasterKeyId: 'alias/jobs' }), queue({}))).toEqual([
      'new medium: `Jobs` loses a protection: SQS queue is not encrypted with a customer key.',
    ]);
  });
  test('is no news where the key comes in place of what the service does', async () => {
    expect(
      (await told(queue({ SqsManagedSseEnabled: true }), queue({ KmsMasterKeyId: 'alias/jobs' }))).filter(
        (line) => !line.startsWith('closed'),
      ),
    ).toEqual([]);
  });
});
