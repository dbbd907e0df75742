import { expect, test } from 'vitest';
import { duties } from '../../src/facts/duties.ts';
import { ask, ref, terraformAll, unseen, worldOf, type Plain } from '../support/worlds.ts';

/** Which shift of the first resource lies with whom. */
function holder(shift: string, resources: Readonly<Record<string, Plain>>): string | undefined {
  const [address = ''] = Object.keys(resources);
  const facts = ask(duties, worldOf(terraformAll(resources)), address);
  return facts.find((fact) => fact.shift === shift)?.judgement.kind;
}

const service = (attributes: Plain) => holder('ecs-fargate-to-ec2', { 'aws_ecs_service.shop': attributes });
const worker = (shift: string, attributes: Plain) =>
  holder(shift, { 'aws_lambda_function.worker': attributes });
const zipped = { handler: 'worker.handle', runtime: 'python3.13' };

/** `proven` where the customer answers, `refuted` where AWS does. */
const cases: readonly (readonly [name: string, found: string | undefined, expected: string | undefined])[] = [
  ['the host of a task on Fargate is up to AWS', service({ launch_type: 'FARGATE' }), 'refuted'],
  ['on EC2 it is yours', service({ launch_type: 'EC2' }), 'proven'],
  ['without a launch type it is EC2', service({}), 'proven'],
  [
    'a strategy counts before the launch type',
    service({ capacity_provider_strategy: [{ capacity_provider: 'FARGATE_SPOT' }] }),
    'refuted',
  ],
  ['a launch type nobody sees is open', service({ launch_type: unseen('var.launch_type') }), 'undecided'],
  ['an archive is up to AWS', worker('lambda-zip-to-image', { ...zipped }), 'refuted'],
  [
    'an image is yours',
    worker('lambda-zip-to-image', { package_type: 'Image', image_uri: 'worker:1' }),
    'proven',
  ],
  [
    'an archive with its own runtime is neither',
    worker('lambda-zip-to-image', { ...zipped, runtime: 'provided.al2023' }),
    undefined,
  ],
  [
    'its runtime is yours',
    worker('lambda-custom-runtime', { ...zipped, runtime: 'provided.al2023' }),
    'proven',
  ],
  [
    'an image on top of that is one more',
    worker('lambda-os-only-to-image', { ...zipped, runtime: 'provided.al2023' }),
    'refuted',
  ],
  ['a function without a network', worker('lambda-add-vpc', { ...zipped }), 'refuted'],
  [
    'a function in a network of yours',
    worker('lambda-add-vpc', { ...zipped, vpc_config: [{ subnet_ids: [ref('aws_subnet.a')] }] }),
    'proven',
  ],
  [
    'a balancer of connections leaves requests to you',
    holder('alb-to-nlb', { 'aws_lb.web': { load_balancer_type: 'network' } }),
    'proven',
  ],
  ['a balancer of requests does not', holder('alb-to-nlb', { 'aws_lb.web': {} }), 'refuted'],
  [
    'source code that App Runner builds is up to AWS',
    holder('apprunner-code-to-image', {
      'aws_apprunner_service.shop': {
        source_configuration: [{ code_repository: [{ repository_url: 'x' }] }],
      },
    }),
    'refuted',
  ],
  [
    'an image that it runs is yours',
    holder('apprunner-code-to-image', {
      'aws_apprunner_service.shop': {
        source_configuration: [{ image_repository: [{ image_identifier: 'x' }] }],
      },
    }),
    'proven',
  ],
  [
    'hosts of batches with an image of your own',
    holder('batch-custom-ami', {
      'aws_batch_compute_environment.nightly': { compute_resources: [{ image_id: 'ami-0123456789abcdef0' }] },
    }),
    'proven',
  ],
  [
    'RDS Custom is yours',
    holder('rds-to-custom', { 'aws_db_instance.orders': { engine: 'custom-oracle-ee' } }),
    'proven',
  ],
  [
    'minor versions are up to AWS unless switched off',
    holder('auto-minor-upgrade-off', { 'aws_db_instance.orders': { engine: 'postgres' } }),
    'refuted',
  ],
  [
    'and yours then',
    holder('auto-minor-upgrade-off', {
      'aws_db_instance.orders': { engine: 'postgres', auto_minor_version_upgrade: false },
    }),
    'proven',
  ],
  [
    'a subnet on an Outpost stands on your site',
    holder('outpost-subnet', {
      'aws_subnet.plant': {
        outpost_arn: 'arn:aws:outposts:eu-west-1:123456789012:outpost/op-0a1b2c3d4e5f60718',
      },
    }),
    'proven',
  ],
  [
    'a subnet in a local zone stands on a site of AWS',
    holder('outpost-subnet', { 'aws_subnet.hamburg': { availability_zone: 'eu-central-1-ham-1a' } }),
    'refuted',
  ],
  [
    'nodes with an image of your own',
    holder('eks-mng-custom-ami', { 'aws_eks_node_group.pool': { ami_type: 'CUSTOM' } }),
    'proven',
  ],
  [
    'nodes whose launch template names an image',
    holder('eks-mng-custom-ami', {
      'aws_eks_node_group.pool': { launch_template: [{ id: ref('aws_launch_template.pool') }] },
      'aws_launch_template.pool': { image_id: 'ami-0123456789abcdef0' },
    }),
    'proven',
  ],
  [
    'nodes whose launch template names none',
    holder('eks-mng-custom-ami', {
      'aws_eks_node_group.pool': { launch_template: [{ id: ref('aws_launch_template.pool') }] },
      'aws_launch_template.pool': { instance_type: 'm7i.large' },
    }),
    'refuted',
  ],
];
test.each(cases)('%s', (_, found, expected) => {
  expect(found).toBe(expected);
});
