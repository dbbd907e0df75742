import type { Audience, Opening } from '../../model/fact.ts';
import type { Risk } from '../../model/finding.ts';
import { CALL_CLASSES, classesOf, type CallClass } from './actions.ts';
import { serviceOf } from './services.ts';

/** What strangers can do weighs by how many strangers there are; named parties weigh little because somebody chose them. */
const RISK_BY_CLASS: Readonly<Record<'data' | 'invoke' | 'list', Readonly<Record<Audience, Risk>>>> = {
  data: {
    own: 'none',
    named: 'medium',
    organization: 'medium',
    deputy: 'high',
    'idp-app-user': 'medium',
    'any-service': 'medium',
    'any-idp': 'critical',
    'any-aws': 'critical',
    anonymous: 'critical',
  },
  invoke: {
    own: 'none',
    named: 'low',
    organization: 'low',
    deputy: 'medium',
    'idp-app-user': 'medium',
    'any-service': 'medium',
    'any-idp': 'high',
    'any-aws': 'high',
    anonymous: 'high',
  },
  list: {
    own: 'none',
    named: 'none',
    organization: 'none',
    deputy: 'low',
    'idp-app-user': 'low',
    'any-service': 'low',
    'any-idp': 'medium',
    'any-aws': 'medium',
    anonymous: 'medium',
  },
};

/** How bad it is that the audience can make these calls; the worst call decides. */
export function riskOfCalls(service: string, actions: readonly string[], audience: Audience): Risk {
  const worst = worstClass(service, actions);
  if (worst === undefined) return 'none';
  return RISK_BY_CLASS[worst === 'invoke' || worst === 'list' ? worst : 'data'][audience];
}

/** The worst class of call among the actions; undefined without any. */
function worstClass(service: string, actions: readonly string[]): CallClass | undefined {
  const { prefix } = serviceOf(service);
  const found = new Set(actions.flatMap((action) => [...classesOf(action, prefix)]));
  return CALL_CLASSES.find((kind) => found.has(kind));
}

/** Services through which a stranger reaches the target with a payload or an answer of their own. */
const STEERABLE: ReadonlySet<string> = new Set([
  'apigateway',
  'elasticloadbalancing',
  'events',
  'scheduler',
  'iot',
  's3',
  'sns',
  'ses',
  'alexa-appkit',
  'alexa-connectedhome',
  'lexv2',
  'lex',
  'connect',
  'cognito-idp',
]);

/** What a stranger can make an unpinned service do to the target: confused deputies, by service and target. */
function riskOfDeputy(principal: string, service: string, actions: readonly string[]): Risk {
  const name = principal.replace(/\.amazonaws\.com(?:\.cn)?$/, '').replace(/^logdelivery\./, '');
  const { prefix } = serviceOf(service);
  if (prefix === 's3' && name === 'cloudfront') return 'high';
  if (prefix === 'lambda' && STEERABLE.has(name)) return 'high';
  if (prefix === 'logs') return 'low';
  const worst = worstClass(service, actions);
  return worst === 'list' ? 'low' : 'medium';
}

/** How bad one opening of a policy is; for deputies, the worst of the services that are let in. */
export function riskOfOpening(service: string, { audience, parties, capability }: Opening): Risk {
  if (capability.kind !== 'calls') return 'none';
  if (audience !== 'deputy') return riskOfCalls(service, capability.actions, audience);
  const risks = parties.map((party) => riskOfDeputy(party, service, capability.actions));
  return (['high', 'medium'] as const).find((risk) => risks.includes(risk)) ?? 'low';
}
