import { describe, expect, test } from 'vitest';
import { extentLines, parseExtent } from '../../src/aws/extent.ts';
import { acceptanceOf, waiverUse, type Acceptable } from '../../src/classify/acceptance.ts';
import { fingerprintOf } from '../../src/classify/fingerprint.ts';
import { factKey, type Exposure, type Opening } from '../../src/model/fact.ts';
import type { Direction } from '../../src/model/finding.ts';
import type { PublicEndpoint, Waiver } from '../../src/model/settings.ts';
import { addressOf } from '../../src/model/value.ts';
import { publicEndpoint, settings, waiver } from '../support/settings.ts';

const extents = (lines: readonly string[]) => lines.map((line) => parseExtent(line)!);

interface Changed {
  readonly gains: readonly string[];
  readonly address?: string;
  readonly type?: string;
  readonly rule?: string;
  readonly direction?: Direction;
  readonly input?: string;
}

/** An exposure of a bastion that gains the given openings, as the classifier sees it. */
function found({
  gains,
  address = 'aws_instance.bastion',
  type = 'aws_instance',
  rule = 'new-public-exposure',
  direction = 'new',
  input = 'prod',
}: Changed): Acceptable {
  const delta = extents(gains).map((extent): Opening => ({
    ...extent,
    certainty: 'certain',
    lacking: [],
    witness: null,
    evidence: [],
  }));
  const subject = addressOf(address);
  const after: Exposure = {
    kind: 'exposure',
    key: factKey('exposure', subject, 'network'),
    subject,
    related: [],
    surface: 'network',
    channel: 'direct',
    endpointClass: 'management',
    byDefinition: false,
    openings: delta,
    service: 'ec2',
  };
  const change = { before: undefined, after, direction, delta };
  return {
    rule,
    subject: { address: subject, type, input },
    fingerprint: fingerprintOf({ ...change, input }, extentLines(delta)),
    change,
  };
}
const idOf = (changed: Changed, digits = 8): string => `DMC-${found(changed).fingerprint.slice(0, digits)}`;

const office = ['tcp/22 from 203.0.113.0/24'];
const part = ['tcp/22 from 203.0.113.64/28'];
const wider = ['tcp/22 from 203.0.112.0/23'];
const everyone = ['tcp/22 from 0.0.0.0/0'];
const otherPort = ['tcp/3389 from 203.0.113.0/24'];
const byId = { finding: idOf({ gains: office }) };
const byIdAccepting = { ...byId, accepts: extents(office) };
const byRule = { rule: 'new-public-exposure', subject: 'aws_instance.bastion' };
const byRuleAccepting = { ...byRule, accepts: extents(office) };

describe('a waiver', () => {
  interface Case extends Changed {
    readonly name: string;
    readonly by: Partial<Waiver>;
    readonly accepted: boolean;
  }
  const cases: readonly Case[] = [
    { name: 'by id accepts that finding', by: byId, gains: office, accepted: true },
    {
      name: 'by all digits accepts that finding',
      by: { finding: idOf({ gains: office }, 16) },
      gains: office,
      accepted: true,
    },
    { name: 'by id alone accepts nothing narrower', by: byId, gains: part, accepted: false },
    { name: 'by id alone accepts nothing wider', by: byId, gains: wider, accepted: false },
    {
      name: 'by id stays when the fact is narrowed to what it accepts',
      by: byIdAccepting,
      gains: part,
      accepted: true,
    },
    { name: 'by id stays when the fact is as it was', by: byIdAccepting, gains: office, accepted: true },
    { name: 'by id is revoked by wider ranges', by: byIdAccepting, gains: wider, accepted: false },
    { name: 'by id is revoked by everyone', by: byIdAccepting, gains: everyone, accepted: false },
    { name: 'by id is revoked by another port', by: byIdAccepting, gains: otherPort, accepted: false },
    {
      name: 'by id is revoked by one opening more',
      by: byIdAccepting,
      gains: [...office, ...otherPort],
      accepted: false,
    },
    {
      name: 'by id stays when another rule words what is left of it',
      by: byIdAccepting,
      gains: part,
      rule: 'outside-access',
      accepted: true,
    },
    {
      name: 'by id says nothing of another resource',
      by: byIdAccepting,
      gains: part,
      address: 'aws_instance.build',
      accepted: false,
    },
    {
      name: 'by id says nothing of another input',
      by: byIdAccepting,
      gains: part,
      input: 'dev',
      accepted: false,
    },
    {
      name: 'whose id and extent do not belong together accepts no more than the id',
      by: { ...byId, accepts: extents(everyone) },
      gains: part,
      accepted: false,
    },
    {
      name: 'by id and subject accepts where both hold',
      by: { ...byId, subject: 'aws_instance.*' },
      gains: office,
      accepted: true,
    },
    {
      name: 'by id and another subject accepts nothing',
      by: { ...byId, subject: 'aws_instance.build' },
      gains: office,
      accepted: false,
    },
    { name: 'by rule accepts what is new', by: byRule, gains: everyone, accepted: true },
    {
      name: 'by rule is revoked by widening',
      by: byRule,
      gains: office,
      direction: 'widened',
      accepted: false,
    },
    { name: 'by rule accepts what its extent holds', by: byRuleAccepting, gains: part, accepted: true },
    {
      name: 'by rule accepts what its extent holds, widened or not',
      by: byRuleAccepting,
      gains: part,
      direction: 'widened',
      accepted: true,
    },
    { name: 'by rule accepts nothing beyond its extent', by: byRuleAccepting, gains: wider, accepted: false },
    {
      name: 'by another rule accepts nothing',
      by: { ...byRule, rule: 'outside-access' },
      gains: office,
      accepted: false,
    },
    {
      name: 'for another resource accepts nothing',
      by: { ...byRule, subject: 'aws_instance.build' },
      gains: office,
      accepted: false,
    },
    {
      name: 'holds on its last day',
      by: { ...byRule, expires: '2026-11-02' },
      gains: office,
      accepted: true,
    },
    {
      name: 'ends after its last day',
      by: { ...byRule, expires: '2026-11-01' },
      gains: office,
      accepted: false,
    },
    {
      name: 'is not needed for what is closed',
      by: byRule,
      gains: office,
      direction: 'closed',
      accepted: false,
    },
  ];
  test.each(cases)('$name', ({ name: _name, by, accepted, ...changed }) => {
    const acceptance = acceptanceOf(found(changed), settings({ waivers: [waiver(by)] }));
    expect(acceptance).toEqual(
      accepted
        ? {
            by: by.finding ?? `${by.rule} on ${by.subject}`,
            reason: 'the office needs it',
            owner: 'team-net',
            expires: by.expires ?? '2027-01-31',
          }
        : null,
    );
  });

  test.each([
    { glob: 'aws_instance.web', address: 'aws_instance.web', matches: true },
    { glob: 'aws_instance.web', address: 'aws_instance.web[0]', matches: false },
    { glob: 'aws_instance.web[0]', address: 'aws_instance.web[0]', matches: true },
    { glob: 'aws_instance.web[0]', address: 'aws_instance.web[1]', matches: false },
    { glob: 'aws_instance.web*', address: 'aws_instance.web[1]', matches: true },
    { glob: 'aws_instance.web["a.b"]', address: 'aws_instance.web["a.b"]', matches: true },
    { glob: 'aws_instance.*', address: 'module.edge.aws_instance.web', matches: false },
    { glob: 'module.edge.*', address: 'module.edge.aws_instance.web', matches: false },
    { glob: 'module.edge.**', address: 'module.edge.aws_instance.web', matches: true },
    { glob: '**.aws_instance.web', address: 'module.edge.aws_instance.web', matches: true },
    { glob: 'Host/*', address: 'Host/Bastion', matches: true },
    { glob: '!aws_instance.web', address: 'aws_instance.build', matches: false },
    { glob: '{aws_instance.web}', address: 'aws_instance.web', matches: false },
    { glob: 'aws_instance.+(web)', address: 'aws_instance.web', matches: false },
  ])('for $glob speaks of $address: $matches', ({ glob, address, matches }) => {
    const waivers = [waiver({ rule: 'new-public-exposure', subject: glob })];
    const acceptance = acceptanceOf(found({ gains: office, address }), settings({ waivers }));
    expect(acceptance !== null).toBe(matches);
  });
});

const request = (route: string): string => `anonymous may request ${route}`;

describe('a declared endpoint', () => {
  interface Case {
    readonly name: string;
    readonly endpoint: Partial<PublicEndpoint>;
    readonly gains: readonly string[];
    readonly address?: string;
    readonly type?: string;
    readonly direction?: Direction;
    readonly intended: boolean;
  }
  const https = { ports: [{ from: 443, to: 443 }] };
  const cases: readonly Case[] = [
    {
      name: 'intends everything without limits',
      endpoint: {},
      gains: ['all from 0.0.0.0/0'],
      intended: true,
    },
    { name: 'intends its port', endpoint: https, gains: ['tcp/443 from 0.0.0.0/0'], intended: true },
    { name: 'intends its port over UDP', endpoint: https, gains: ['udp/443 from 0.0.0.0/0'], intended: true },
    { name: 'intends no other port', endpoint: https, gains: ['tcp/22 from 0.0.0.0/0'], intended: false },
    {
      name: 'intends no further port',
      endpoint: https,
      gains: ['tcp/443 from 0.0.0.0/0', 'tcp/22 from 0.0.0.0/0'],
      intended: false,
    },
    {
      name: 'intends no protocol without ports',
      endpoint: { ports: [{ from: 0, to: 65_535 }] },
      gains: ['icmp/8 from 0.0.0.0/0'],
      intended: false,
    },
    {
      name: 'intends not every protocol',
      endpoint: { ports: [{ from: 0, to: 65_535 }] },
      gains: ['all from 0.0.0.0/0'],
      intended: false,
    },
    {
      name: 'intends a run of ports that its ranges make up',
      endpoint: {
        ports: [
          { from: 80, to: 100 },
          { from: 101, to: 443 },
        ],
      },
      gains: ['tcp/80-443 from 0.0.0.0/0'],
      intended: true,
    },
    {
      name: 'intends routes of its port',
      endpoint: https,
      gains: [request('tcp/443 /admin/*'), request('tcp/443 any request')],
      intended: true,
    },
    {
      name: 'intends no routes of another port',
      endpoint: https,
      gains: [request('tcp/80 any request')],
      intended: false,
    },
    {
      name: 'intends no routes of a wider run of ports',
      endpoint: https,
      gains: [request('tcp/443-444 any request')],
      intended: false,
    },
    {
      name: 'intends no routes of an unknown port',
      endpoint: https,
      gains: [request('tcp/unknown port any request')],
      intended: false,
    },
    {
      name: 'intends no routes without a port',
      endpoint: https,
      gains: [request('function URL')],
      intended: false,
    },
    {
      name: 'intends routes without a port where it has no limits',
      endpoint: {},
      gains: [request('function URL')],
      intended: true,
    },
    {
      name: 'intends its actions',
      endpoint: { actions: ['s3:GetObject'] },
      gains: ['anonymous may call s3:GetObject on own'],
      intended: true,
    },
    {
      name: 'intends actions by a pattern',
      endpoint: { actions: ['s3:get*'] },
      gains: ['anonymous may call s3:GetObject and s3:GetObjectTagging on own'],
      intended: true,
    },
    {
      name: 'intends no other action',
      endpoint: { actions: ['s3:GetObject'] },
      gains: ['anonymous may call s3:GetObject and s3:PutObject on own'],
      intended: false,
    },
    {
      name: 'intends no wider pattern',
      endpoint: { actions: ['s3:GetObject'] },
      gains: ['anonymous may call s3:Get* on own'],
      intended: false,
    },
    {
      name: 'with ports intends no calls',
      endpoint: https,
      gains: ['anonymous may call s3:GetObject on own'],
      intended: false,
    },
    {
      name: 'with actions intends no packets',
      endpoint: { actions: ['*'] },
      gains: ['tcp/443 from 0.0.0.0/0'],
      intended: false,
    },
    {
      name: 'by type intends all of that type',
      endpoint: { subject: 'aws_lb', ...https },
      gains: ['tcp/443 from 0.0.0.0/0'],
      address: 'module.edge.aws_lb.front',
      intended: true,
    },
    {
      name: 'by CloudFormation type intends all of that type',
      endpoint: { subject: 'AWS::ElasticLoadBalancingV2::LoadBalancer' },
      gains: ['tcp/443 from 0.0.0.0/0'],
      address: 'Front',
      type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      intended: true,
    },
    {
      name: 'by pattern of types intends them',
      endpoint: { subject: 'AWS::ElasticLoadBalancingV2::*' },
      gains: ['tcp/443 from 0.0.0.0/0'],
      address: 'Front',
      type: 'AWS::ElasticLoadBalancingV2::LoadBalancer',
      intended: true,
    },
    {
      name: 'intends nothing about another resource',
      endpoint: { subject: 'aws_lb.blog' },
      gains: ['tcp/443 from 0.0.0.0/0'],
      intended: false,
    },
    { name: 'intends nothing that has no openings', endpoint: {}, gains: [], intended: false },
    {
      name: 'is not needed for what is closed',
      endpoint: {},
      gains: ['tcp/443 from 0.0.0.0/0'],
      direction: 'narrowed',
      intended: false,
    },
  ];
  test.each(cases)(
    '$name',
    ({ endpoint, gains, address = 'aws_lb.shop', type = 'aws_lb', direction = 'new', intended }) => {
      const declared = publicEndpoint(endpoint);
      const acceptance = acceptanceOf(
        found({ gains, address, type, direction }),
        settings({ publicEndpoints: [declared] }),
      );
      expect(acceptance).toEqual(
        intended
          ? {
              by: `public-endpoints ${declared.subject}`,
              reason: 'the shop',
              owner: 'team-web',
              expires: null,
            }
          : null,
      );
    },
  );
});

test('the use of waivers is what they did to findings', () => {
  const policy = settings({
    waivers: [
      waiver({ finding: 'DMC-4f1c0de2' }),
      waiver({ rule: 'new-public-exposure', subject: 'aws_lb.*' }),
      waiver({ rule: 'latent-exposure', subject: 'aws_security_group.build', expires: '2026-11-01' }),
    ],
  });
  const by = { by: 'DMC-4f1c0de2', reason: 'r', owner: 'o', expires: '2027-01-31' };
  expect(waiverUse([{ waiver: by }, { waiver: null }], policy)).toEqual({
    used: ['DMC-4f1c0de2'],
    unused: ['new-public-exposure on aws_lb.*'],
    expired: ['latent-exposure on aws_security_group.build'],
  });
});

describe('a fingerprint', () => {
  test.each([
    {
      name: 'stays when another rule words it',
      one: { gains: office },
      other: { gains: office, rule: 'outside-access' },
      same: true,
    },
    {
      name: 'stays when the fact turns from new to widened',
      one: { gains: office },
      other: { gains: office, direction: 'widened' },
      same: true,
    },
    {
      name: 'stays in another order of openings',
      one: { gains: [...office, ...otherPort] },
      other: { gains: [...otherPort, ...office] },
      same: true,
    },
    {
      name: 'differs for better and for worse',
      one: { gains: office },
      other: { gains: office, direction: 'closed' },
      same: false,
    },
    { name: 'differs by extent', one: { gains: office }, other: { gains: part }, same: false },
    {
      name: 'differs by subject',
      one: { gains: office },
      other: { gains: office, address: 'aws_instance.build' },
      same: false,
    },
    { name: 'differs by input', one: { gains: office }, other: { gains: office, input: 'dev' }, same: false },
  ] satisfies readonly { name: string; one: Changed; other: Changed; same: boolean }[])(
    '$name',
    ({ one, other, same }) => {
      expect(found(one).fingerprint === found(other).fingerprint).toBe(same);
    },
  );
});
