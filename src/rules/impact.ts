import { portClassesOf } from '../aws/network/port-classes.ts';
import { classesOf, type CallClass } from '../aws/policy/actions.ts';
import type { Exposure, Opening } from '../model/fact.ts';
import { RISKS } from '../model/finding.ts';

/** What it means that strangers have these openings, in one sentence; for packets and calls the worst of what they reach decides. */
export function impactOn(exposure: Exposure, delta: readonly Opening[]): string {
  const kinds = new Set(delta.map(({ capability }) => capability.kind));
  if (kinds.has('packets')) return impactOfPackets(delta);
  return kinds.has('calls') ? impactOfCalls(exposure, delta) : impactOfRequests(exposure, delta);
}

/** By the names of the port classes. */
const BEHIND_PORTS: Readonly<Record<string, string>> = {
  'every port':
    'Whatever listens on any port is within reach, what is meant for administration or for databases included.',
  'remote administration':
    'Machines are administered through such ports: whoever has a credential, or a hole in the service, runs commands there.',
  database:
    'Databases listen on such ports: only their own passwords are left between the internet and the data.',
  'cache, search or queue':
    'Caches, search engines and queues listen on such ports, and many of them ask for no password: what they hold can be read and changed.',
  'container or cluster control':
    'Containers and clusters are controlled through such ports: whoever gets in runs workloads of their own.',
  'secrets or service discovery':
    'Stores of secrets and service registries listen on such ports: whoever gets in learns how to get into everything else.',
  'data or machine-learning console':
    'Consoles for data and machine learning listen on such ports: many of them run code for whoever opens them.',
  'operations console':
    'Consoles for operations listen on such ports: they show how the system is built, and some of them control it.',
  'file, directory or mail':
    'File, directory and mail services listen on such ports: they hand out what they hold, or are used against others.',
  web: 'The application behind it answers the whole internet, and has to tell callers apart by itself.',
  ICMP: 'It can be found from outside, though nothing is served that way.',
};
const BEHIND_OTHER_PORTS = 'Whatever listens there has to protect itself against the whole internet.';

function impactOfPackets(delta: readonly Opening[]): string {
  const [worst] = delta
    .flatMap(({ capability }) => (capability.kind === 'packets' ? portClassesOf(capability.ports) : []))
    .toSorted((a, b) => RISKS.indexOf(a.risk) - RISKS.indexOf(b.risk));
  return BEHIND_PORTS[worst?.name ?? ''] ?? BEHIND_OTHER_PORTS;
}

const CALLS_BY_SERVICE: Readonly<Record<string, string>> = {
  sts: 'Whoever assumes the role can do all that the role may do.',
  secretsmanager: 'Whoever reads the secret can use it wherever it is taken.',
  vpce: 'They get a private connection to the service behind it, which has to tell callers apart by itself.',
};

function impactOfCalls({ service, surface }: Exposure, delta: readonly Opening[]): string {
  if (surface === 'share' && (service === 'rds' || service === 'ec2'))
    return 'They can make a copy of their own from it, and read all that is in it.';
  const actions = delta.flatMap(({ capability }) => (capability.kind === 'calls' ? capability.actions : []));
  const classes = new Set(actions.flatMap((action) => [...classesOf(action, service)]));
  if (classes.has('take-over') && service !== 'sts')
    return 'They can give themselves and others every other access to it.';
  if (classes.size === 1 && classes.has('list'))
    return 'They see what is there, which is where an attack begins.';
  return CALLS_BY_SERVICE[service] ?? impactOfClasses(classes, service);
}

/** By service, where setting it to work means something of its own. */
const SET_TO_WORK: Readonly<Record<string, string>> = {
  lambda: 'They can run its code with input of their own, at the cost of this account.',
  sqs: 'Whatever takes messages from it acts on theirs as well.',
  sns: 'Whoever is subscribed to it gets messages of theirs as well.',
  events: 'Whatever its rules start can be started by events of theirs.',
  kms: 'They can use the key for data of their own, at the cost of this account.',
};

function impactOfClasses(classes: ReadonlySet<CallClass>, service: string): string {
  if (service === 'kms' && classes.has('read'))
    return 'They can decrypt what is encrypted under the key, wherever they get hold of it.';
  if (classes.has('write'))
    return classes.has('read')
      ? 'They can read what it holds, and change or destroy it.'
      : 'They can change or destroy what it holds.';
  if (classes.has('read')) return 'They can read and copy what it holds.';
  return (
    SET_TO_WORK[service] ?? 'They can set it to work with input of their own, at the cost of this account.'
  );
}

function impactOfRequests(
  { service, endpointClass, byDefinition }: Exposure,
  delta: readonly Opening[],
): string {
  const authentications = new Set(delta.map(({ authentication }) => authentication));
  const isUnasked = authentications.has('none');
  if (endpointClass === 'management' && !isUnasked)
    return service === 'eks'
      ? 'Only the sign-in is left between the internet and control of the cluster.'
      : 'Only the sign-in is left between the internet and what it manages.';
  if (byDefinition && service === 'cloudfront')
    return 'A distribution is made to answer everyone: what its origins hand out is public.';
  if (isUnasked && service === 'cognito' && delta.some(isOfGuests))
    return 'Guests get temporary AWS credentials, and can do with them all that their role may do.';
  return isUnasked
    ? 'It answers without asking who calls, so that what stands behind it has to protect itself.'
    : 'What it asks callers for proves nothing about who they are: whoever has seen it once can use it.';
}

const isOfGuests = ({ capability }: Opening): boolean =>
  capability.kind === 'requests' && capability.routes.some((route) => route.startsWith('credentials'));
