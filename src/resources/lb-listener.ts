import { allOf, proven, refuted, satisfies, undecided } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import { selfLink, unstated } from '../model/stated.ts';
import type { DoorRoute, Listener } from '../model/door.ts';
import type { Reader, Stated } from '../model/stated.ts';
import { printable } from '../model/value.ts';

interface LbListener {
  readonly port: Stated<number>;
  readonly protocol: Stated<string>;
  readonly routes: readonly DoorRoute[];
  readonly rules: readonly Stated<string>[];
  readonly targets: readonly Stated<string>[];
  /** Refuted where clients prove who they are by a certificate. */
  readonly withoutCertificate: readonly Judgement[];
}
interface ActionNames {
  readonly actions: string;
  readonly type: string;
  /** Paths from an action to the target groups it forwards to. */
  readonly targets: readonly string[];
  readonly weighted: readonly [string, string];
}
const terraform: ActionNames = {
  actions: 'default_action',
  type: 'type',
  targets: ['target_group_arn'],
  weighted: ['forward.target_group', 'arn'],
};
const cloudFormation: ActionNames = {
  actions: 'DefaultActions',
  type: 'Type',
  targets: ['TargetGroupArn'],
  weighted: ['ForwardConfig.TargetGroups', 'TargetGroupArn'],
};
const authenticates = ['authenticate-oidc', 'authenticate-cognito', 'jwt-validation'];

/** A route is open when its requests are forwarded and no action before that asks who is calling; redirects and fixed answers lead nowhere. */
function openness(reader: Reader, names: ActionNames): Judgement {
  const types = reader.blocks(names.actions).map((action) => action.text(names.type));
  const subject = { about: reader.self, path: names.actions };
  for (const { value } of types) {
    if (value.kind === 'unknown')
      return undecided('it is not known yet what the listener does with a request', subject, value);
  }
  const authentication = types.find(
    ({ value }) => value.kind === 'known' && authenticates.includes(value.value),
  );
  if (authentication !== undefined) return refuted('callers must sign in first', authentication);
  const forward = types.find(({ value }) => value.kind === 'known' && value.value === 'forward');
  return forward === undefined
    ? refuted('requests are answered or redirected by the load balancer itself', subject)
    : proven('requests are forwarded without asking who is calling', forward);
}

/** Target groups an action forwards to, by itself or with weights. */
function targetsOf(reader: Reader, names: ActionNames): readonly Stated<string>[] {
  const [groups, arn] = names.weighted;
  return reader
    .blocks(names.actions)
    .flatMap((action) => [
      ...names.targets.flatMap((path) => action.texts(path)),
      ...action.blocks(groups).flatMap((group) => group.texts(arn)),
    ])
    .filter(({ value }) => !(value.kind === 'known' && value.value === ''));
}

/** `verify` asks for a certificate that the load balancer trusts; `passthrough` hands any on. */
function certificateOf(mode: Stated<string>): readonly Judgement[] {
  if (mode.value.kind === 'absent') return [];
  return [
    satisfies(mode, (text) => text !== 'verify', {
      yes: 'clients need no certificate',
      no: 'clients must show a certificate that the load balancer trusts',
    }),
  ];
}

/** Fields of a rule's conditions that tell rules apart for the reader. */
const LABELS = [
  'host_header.values',
  'path_pattern.values',
  'http_request_method.values',
  'HostHeaderConfig.Values',
  'PathPatternConfig.Values',
  'HttpRequestMethodConfig.Values',
];
const SOURCES = ['source_ip.values', 'SourceIpConfig.Values'];

/** A condition whose values are neither addresses nor written in a block of their own. */
function isPlain(condition: Reader): boolean {
  const { value } = condition.text('Field');
  return value.kind === 'known' && value.value !== 'source-ip';
}

/** `shop.example.com /admin/*`: tells rules apart whatever they are called. */
function routeOf(reader: Reader, names: ActionNames): DoorRoute {
  const conditions = [...reader.blocks('condition'), ...reader.blocks('Conditions')];
  const labels = conditions
    .flatMap((condition) => [
      ...LABELS.flatMap((path) => condition.texts(path)),
      ...(isPlain(condition) ? condition.texts('Values') : []),
    ])
    .map(({ value }) => printable(value));
  const sources = conditions.flatMap((condition) => [
    ...SOURCES.flatMap((path) => condition.texts(path)),
    ...(isPlain(condition) ? [] : condition.texts('Values')),
  ]);
  return {
    ...route(reader, names, labels.length === 0 ? 'requests of a rule' : [...new Set(labels)].join(' ')),
    sources: sources.length === 0 ? undefined : sources,
  };
}

const route = (reader: Reader, names: ActionNames, name: string): DoorRoute => ({
  about: reader.self,
  path: names.actions,
  route: name,
  open: openness(reader, names),
  authentication: 'none',
  targets: targetsOf(reader, names),
});

function listenerOf(
  reader: Reader,
  names: ActionNames,
  paths: Record<'port' | 'protocol' | 'mutual', string>,
): Partial<LbListener> {
  return {
    port: reader.count(paths.port),
    protocol: reader.text(paths.protocol),
    routes: [{ ...route(reader, names, 'any request'), isRest: true }],
    targets: targetsOf(reader, names),
    withoutCertificate: certificateOf(reader.text(paths.mutual)),
  };
}
function ruleOf(reader: Reader, names: ActionNames): Partial<LbListener> {
  return {
    routes: [routeOf(reader, names)],
    rules: [selfLink(reader)],
    targets: targetsOf(reader, names),
  };
}

/** A listener with its default action and its rules. */
export const lbListener = defineResource<LbListener>({
  kind: 'lb-listener',
  service: 'elb',
  blank: { port: unstated, protocol: unstated, routes: [], rules: [], targets: [], withoutCertificate: [] },
  parts: [
    ...['aws_lb_listener', 'aws_alb_listener'].map((declaredBy) => ({
      declaredBy,
      read: (r: Reader) =>
        listenerOf(r, terraform, {
          port: 'port',
          protocol: 'protocol',
          mutual: 'mutual_authentication.mode',
        }),
    })),
    {
      declaredBy: 'AWS::ElasticLoadBalancingV2::Listener',
      read: (r) =>
        listenerOf(r, cloudFormation, {
          port: 'Port',
          protocol: 'Protocol',
          mutual: 'MutualAuthentication.Mode',
        }),
    },
    ...['aws_lb_listener_rule', 'aws_alb_listener_rule'].map((declaredBy) => ({
      declaredBy,
      owner: 'listener_arn',
      read: (r: Reader) => ruleOf(r, { ...terraform, actions: 'action' }),
    })),
    {
      declaredBy: 'AWS::ElasticLoadBalancingV2::ListenerRule',
      owner: 'ListenerArn',
      read: (r) => ruleOf(r, { ...cloudFormation, actions: 'Actions' }),
    },
  ],
  traits: ({ port, protocol, routes, rules, targets, withoutCertificate }) => ({
    listener: {
      ...portsOf(port, protocol),
      routes: routes.map((each) => ({ ...each, open: allOf([each.open, ...withoutCertificate]) })),
      rules,
      targets,
    },
  }),
});

/** HTTP, HTTPS, TCP and TLS all travel over TCP. */
function portsOf(port: Stated<number>, protocol: Stated<string>): Pick<Listener, 'ports' | 'unknownPort'> {
  const { value } = port;
  const spoken = protocol.value.kind === 'known' ? protocol.value.value.toUpperCase() : 'TCP';
  const transports = spoken === 'UDP' ? ['udp'] : spoken === 'TCP_UDP' ? ['tcp', 'udp'] : ['tcp'];
  const [from, to] = value.kind === 'known' ? [value.value, value.value] : [0, 65_535];
  const ports = transports.map((transport) => ({ protocol: transport, from, to }));
  return value.kind === 'unknown'
    ? { ports, unknownPort: { about: port.about, path: port.path, value } }
    : { ports };
}
