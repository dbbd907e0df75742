import { proven, refuted, undecided, type Judgement } from '../model/judge.ts';
import type { DoorRoute } from '../model/door.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { applicationDoor, routeAt } from './application-door.ts';

interface Names {
  readonly settings: string;
  readonly namespace: string;
  readonly option: string;
  readonly value: string;
  readonly tier: string;
}

/** The last setting of that name. */
function setting(
  r: Reader,
  names: Names,
  [namespace, option]: readonly [string, string],
): Stated<string> | undefined {
  return r
    .blocks(names.settings)
    .findLast((block) => is(block.text(names.namespace), namespace) && is(block.text(names.option), option))
    ?.text(names.value);
}

const is = ({ value }: Stated<string>, text: string): boolean =>
  value.kind === 'known' && value.value === text;
const textOf = (stated: Stated<string> | undefined): string | undefined =>
  stated?.value.kind === 'known' ? stated.value.value.toLowerCase() : undefined;

/** With a load balancer its scheme decides, which is public by default; a single instance needs a public address of its own. */
function site(r: Reader, names: Names): readonly DoorRoute[] {
  const tier = r.text(names.tier);
  if (textOf(tier) === 'worker') return [];
  const single =
    textOf(setting(r, names, ['aws:elasticbeanstalk:environment', 'EnvironmentType'])) === 'singleinstance';
  const decides = single
    ? setting(r, names, ['aws:ec2:vpc', 'AssociatePublicIpAddress'])
    : setting(r, names, ['aws:ec2:vpc', 'ELBScheme']);
  const place = decides ?? { about: r.self, path: names.settings };
  return [
    routeAt(place, single ? 'web server' : 'load balancer', {
      open:
        decides?.value.kind === 'unknown'
          ? undecided('whether the environment is public is not known yet', decides, decides.value)
          : openness(r, names, { single, decides }),
      authentication: 'none',
    }),
  ];
}

function openness(
  r: Reader,
  names: Names,
  { single, decides }: { readonly single: boolean; readonly decides: Stated<string> | undefined },
): Judgement {
  const place = decides ?? { about: r.self, path: names.settings };
  if (!single)
    return ['internal', 'none'].includes(textOf(decides) ?? '')
      ? refuted('the load balancer of the environment is internal', place)
      : proven('the load balancer of the environment is on the internet', place);
  // Outside a VPC of ours, the default VPC gives the instance an Elastic IP.
  const inVpc = setting(r, names, ['aws:ec2:vpc', 'VPCId']);
  if (textOf(decides) === 'true' || inVpc === undefined)
    return proven('the instance of the environment has a public address', place);
  return refuted('the instance of the environment has no public address', place);
}

/** A web environment of Elastic Beanstalk, with the load balancer or address that it makes. */
export const beanstalkEnvironment = applicationDoor({
  kind: 'beanstalk-environment',
  service: 'elastic-beanstalk',
  endpointClass: 'front-door',
  parts: [
    {
      declaredBy: 'aws_elastic_beanstalk_environment',
      routes: (r) =>
        site(r, {
          settings: 'setting',
          namespace: 'namespace',
          option: 'name',
          value: 'value',
          tier: 'tier',
        }),
    },
    {
      declaredBy: 'AWS::ElasticBeanstalk::Environment',
      routes: (r) =>
        site(r, {
          settings: 'OptionSettings',
          namespace: 'Namespace',
          option: 'OptionName',
          value: 'Value',
          tier: 'Tier.Name',
        }),
    },
  ],
});
