import { expect, test } from 'vitest';
import { reach } from '../../../src/facts/reach.ts';
import { declared, ingress } from '../../support/networks.ts';
import { ask, ref, unseen, worldOf, type Plain } from '../../support/worlds.ts';

type Parts = Readonly<Record<string, Plain>>;

const behaviour = (target: string, more: Plain = {}): Plain => ({
  default_cache_behavior: [{ target_origin_id: target, viewer_protocol_policy: 'https-only', ...more }],
});
const distribution = (more: Plain): Plain => ({
  enabled: true,
  origin: [
    { origin_id: 'site', domain_name: 'site.s3.eu-west-1.amazonaws.com' },
    { origin_id: 'shop', vpc_origin_config: [{ vpc_origin_id: ref('aws_cloudfront_vpc_origin.shop') }] },
  ],
  ...more,
});
const rule = (source: Plain): Plain => ({
  ingress: [{ protocol: 'tcp', from_port: 443, to_port: 443, ...source }],
});
const FROM_CLOUDFRONT = rule({ prefix_list_ids: ['pl-3b927c52'] });

const shop = (parts: Parts = {}): Parts => ({
  'aws_security_group.shop': FROM_CLOUDFRONT,
  'aws_lb.shop': { internal: true, security_groups: [ref('aws_security_group.shop')] },
  'aws_lb_target_group.shop': { port: 8080, protocol: 'HTTP' },
  'aws_lb_listener.shop': {
    load_balancer_arn: ref('aws_lb.shop', 'arn'),
    port: 443,
    protocol: 'HTTPS',
    default_action: [{ type: 'forward', target_group_arn: ref('aws_lb_target_group.shop', 'arn') }],
  },
  'aws_cloudfront_vpc_origin.shop': {
    vpc_origin_endpoint_config: [
      {
        arn: ref('aws_lb.shop', 'arn'),
        http_port: 80,
        https_port: 443,
        origin_protocol_policy: 'https-only',
      },
    ],
  },
  'aws_cloudfront_distribution.shop': distribution(behaviour('shop')),
  ...parts,
});

const cases: readonly (readonly [story: string, parts: Parts, told: readonly string[]])[] = [
  ['admits what CloudFront sends', shop(), ['certain anonymous tcp/443 any request']],
  [
    'admits the whole VPC',
    shop({ 'aws_security_group.shop': { ingress: [ingress(443, 443, ['10.20.0.0/16'])] } }),
    ['certain anonymous tcp/443 any request'],
  ],
  [
    'admits an office on the internet alone',
    shop({ 'aws_security_group.shop': { ingress: [ingress(443, 443, ['203.0.113.0/24'])] } }),
    [],
  ],
  [
    'admits a group that stands elsewhere',
    shop({
      'aws_security_group.shop': rule({ security_groups: [unseen('data.aws_security_group.cloudfront.id')] }),
    }),
    ['possible anonymous tcp/443 any request'],
  ],
  [
    'admits another group of its own',
    shop({
      'aws_security_group.app': {},
      'aws_security_group.shop': rule({ security_groups: [ref('aws_security_group.app')] }),
    }),
    [],
  ],
  [
    'admits another port',
    shop({ 'aws_security_group.shop': { ingress: [ingress(80, 80, ['10.20.0.0/16'])] } }),
    [],
  ],
  [
    'is asked for by signed requests alone',
    shop({
      'aws_cloudfront_distribution.shop': distribution(behaviour('shop', { trusted_key_groups: ['staff'] })),
    }),
    [],
  ],
  [
    'is led to by no behaviour',
    shop({ 'aws_cloudfront_distribution.shop': distribution(behaviour('site')) }),
    [],
  ],
  [
    'is led to by a behaviour for some paths',
    shop({
      'aws_cloudfront_distribution.shop': distribution({
        ...behaviour('site'),
        ordered_cache_behavior: [{ path_pattern: '/shop/*', target_origin_id: 'shop' }],
      }),
    }),
    ['certain anonymous tcp/443 /shop/*'],
  ],
  [
    'is led to by a distribution that is switched off',
    shop({ 'aws_cloudfront_distribution.shop': { ...distribution(behaviour('shop')), enabled: false } }),
    [],
  ],
  [
    'stands in an account that lets nobody into its networks',
    shop({ 'aws_vpc_block_public_access_options.all': { internet_gateway_block_mode: 'block-ingress' } }),
    [],
  ],
  [
    'stands in a subnet that is excluded from such a block',
    shop({
      'aws_vpc_block_public_access_options.all': { internet_gateway_block_mode: 'block-ingress' },
      'aws_subnet.shop': {},
      'aws_vpc_block_public_access_exclusion.shop': {
        subnet_id: ref('aws_subnet.shop'),
        internet_gateway_exclusion_mode: 'allow-bidirectional',
      },
      'aws_lb.shop': {
        internal: true,
        subnets: [ref('aws_subnet.shop')],
        security_groups: [ref('aws_security_group.shop')],
      },
    }),
    ['certain anonymous tcp/443 any request'],
  ],
];

test.each(cases)('a private load balancer that %s', (_, parts, expected) => {
  const facts = ask(reach, worldOf(declared(parts)), 'aws_lb.shop');
  const openings = facts.flatMap((fact) => (fact.kind === 'exposure' ? fact.openings : []));
  expect(
    openings.map(({ certainty, audience, capability }) =>
      [certainty, audience, capability.kind === 'requests' ? capability.routes.join() : capability.kind].join(
        ' ',
      ),
    ),
  ).toEqual(expected);
});

test('it counts like any other front door, and names the way', () => {
  const [fact] = ask(reach, worldOf(declared(shop())), 'aws_lb.shop');
  expect(fact).toMatchObject({
    channel: 'front-door',
    related: ['aws_cloudfront_distribution.shop', 'aws_cloudfront_vpc_origin.shop'],
  });
});
