import { proven, refuted, undecided } from '../model/judge.ts';
import type { Judgement } from '../model/judge.ts';
import { defineResource } from '../model/define.ts';
import { selfLink, unstated } from '../model/resource.ts';
import type { DoorRoute, Reader, Stated } from '../model/resource.ts';

interface LbListener {
  readonly port: Stated<number>;
  readonly protocol: Stated<string>;
  readonly routes: readonly DoorRoute[];
  readonly rules: readonly Stated<string>[];
}
interface ActionNames {
  readonly actions: string;
  readonly type: string;
  readonly order: string;
}
const terraform: ActionNames = { actions: 'default_action', type: 'type', order: 'order' };
const cloudFormation: ActionNames = { actions: 'DefaultActions', type: 'Type', order: 'Order' };
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

/** `host shop.example.com, path /admin/*`: tells rules apart whatever they are called. */
function conditionsOf(reader: Reader): string {
  const texts = [
    'condition.host_header.values',
    'condition.path_pattern.values',
    'condition.http_request_method.values',
  ].flatMap((path) => reader.texts(path));
  const fields = reader
    .blocks('Conditions')
    .flatMap((condition) => [
      ...condition.texts('Values'),
      ...condition.texts('HostHeaderConfig.Values'),
      ...condition.texts('PathPatternConfig.Values'),
    ]);
  const blocks = reader
    .blocks('condition')
    .flatMap((condition) => [
      ...condition.texts('host_header.values'),
      ...condition.texts('path_pattern.values'),
    ]);
  const values = (blocks.length > 0 ? blocks : [...texts, ...fields]).flatMap(({ value }) =>
    value.kind === 'known' ? [value.value] : [],
  );
  return values.length === 0 ? 'a rule' : [...new Set(values)].join(' ');
}

const route = (reader: Reader, names: ActionNames, name: string): DoorRoute => ({
  about: reader.self,
  path: names.actions,
  route: name,
  open: openness(reader, names),
  authentication: 'none',
});

/** A listener with its default action and its rules. */
export const lbListener = defineResource<LbListener>({
  kind: 'lb-listener',
  service: 'elb',
  blank: { port: unstated, protocol: unstated, routes: [], rules: [] },
  parts: [
    ...(['aws_lb_listener', 'aws_alb_listener'] as const).map((declaredBy) => ({
      declaredBy,
      read: (r: Reader): Partial<LbListener> => ({
        port: r.count('port'),
        protocol: r.text('protocol'),
        routes: [route(r, terraform, 'any request')],
      }),
    })),
    {
      declaredBy: 'AWS::ElasticLoadBalancingV2::Listener',
      read: (r) => ({
        port: r.count('Port'),
        protocol: r.text('Protocol'),
        routes: [route(r, cloudFormation, 'any request')],
      }),
    },
    ...(['aws_lb_listener_rule', 'aws_alb_listener_rule'] as const).map((declaredBy) => ({
      declaredBy,
      owner: 'listener_arn',
      read: (r: Reader): Partial<LbListener> => ({
        routes: [route(r, { ...terraform, actions: 'action' }, conditionsOf(r))],
        rules: [selfLink(r)],
      }),
    })),
    {
      declaredBy: 'AWS::ElasticLoadBalancingV2::ListenerRule',
      owner: 'ListenerArn',
      read: (r) => ({
        routes: [route(r, { ...cloudFormation, actions: 'Actions' }, conditionsOf(r))],
        rules: [selfLink(r)],
      }),
    },
  ],
  traits: ({ port, protocol, routes, rules }) => {
    const number = port.value.kind === 'known' ? port.value.value : undefined;
    const transport = protocol.value.kind === 'known' && protocol.value.value === 'UDP' ? 'udp' : 'tcp';
    return {
      listener: {
        ports:
          number === undefined
            ? [{ protocol: transport, from: 0, to: 65535 }]
            : [{ protocol: transport, from: number, to: number }],
        routes,
        rules,
      },
    };
  },
});
