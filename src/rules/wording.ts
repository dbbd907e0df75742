import { riskOfPorts } from '../aws/network/port-classes.ts';
import { describePorts } from '../aws/network/ports.ts';
import { riskOfCalls } from '../aws/policy/risk.ts';
import { AUDIENCES, type Audience, type Exposure, type Opening } from '../model/fact.ts';
import type { Address } from '../model/value.ts';
import { RISKS, type Certainty, type Layer, type Risk } from '../model/finding.ts';
import type { Resource } from '../model/resource.ts';

const listed = (items: readonly string[], most = 5): string => {
  const shown = items.slice(0, most).map((item) => `\`${item}\``);
  const rest = items.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
};
const distinct = (items: readonly string[]): readonly string[] => [...new Set(items)];

const AUDIENCE_TEXTS = {
  own: 'The own account',
  named: 'The outside party',
  organization: 'Every account of the organisation',
  deputy: 'Other customers, through the service',
  'idp-app-user': 'Every user of the application at its identity provider',
  'any-service': 'Any AWS customer, through an AWS service,',
  'any-idp': 'Anyone with a token of a public identity provider',
  'any-aws': 'Anyone with an AWS account',
  anonymous: 'Anyone on the internet',
} as const satisfies Record<Audience, string>;

/** Who gains or loses what, a sentence for each group of parties; the widest audience comes first. */
export function changeSentences(delta: readonly Opening[], can: string, subject: Address): string {
  const groups = new Map<string, Opening[]>();
  for (const opening of delta.toSorted(
    (a, b) => AUDIENCES.indexOf(b.audience) - AUDIENCES.indexOf(a.audience),
  )) {
    const key = whoText(opening);
    groups.set(key, [...(groups.get(key) ?? []), opening]);
  }
  const sentences = [...groups].map(
    ([who, openings]) => `${who} ${can} ${capabilityText(openings)} \`${subject}\`.`,
  );
  const rest = sentences.length - MOST_SENTENCES;
  return [
    ...sentences.slice(0, MOST_SENTENCES),
    ...(rest > 0 ? [`${rest} more parties likewise.`] : []),
  ].join(' ');
}
const MOST_SENTENCES = 3;

function whoText({ audience, parties }: Opening): string {
  const names = distinct(parties);
  if (names.length === 0) return AUDIENCE_TEXTS[audience];
  return audience === 'named' ? listed(names) : `${AUDIENCE_TEXTS[audience]} ${listed(names)}`;
}

/** What they can do, as the middle of a sentence that goes on with the subject: `call \`s3:GetObject\` on`, `reach tcp/22 of`. */
function capabilityText(delta: readonly Opening[]): string {
  const calls = distinct(
    delta.flatMap(({ capability }) => (capability.kind === 'calls' ? capability.actions : [])),
  );
  if (calls.length > 0) return `call ${listed(calls)} on`;
  const routes = distinct(
    delta.flatMap(({ capability }) => (capability.kind === 'requests' ? capability.routes : [])),
  );
  if (routes.length > 0) return `send requests (${listed(routes)}) to`;
  return `reach \`${describePorts(portsOf(delta))}\` of`;
}

const portsOf = (delta: readonly Opening[]) =>
  delta.flatMap(({ capability }) => (capability.kind === 'packets' ? [capability.ports] : []));

/** The layer of the responsibility model an exposure sits in. */
export function layerOfExposure(exposure: Exposure, { service }: Resource): Layer {
  if (exposure.surface === 'network') return 'network';
  if (service === 'iam' || service === 'cognito') return 'identity';
  if (exposure.surface === 'endpoint') return 'application';
  return service === 'lambda' ? 'application' : 'data';
}

/** How bad it is that these openings exist; a possible one counts one step less. */
export function riskOfExposure(exposure: Exposure, delta: readonly Opening[], certainty: Certainty): Risk {
  const base = delta.map((opening) => riskOfOpening(exposure, opening));
  const worst = RISKS.find((risk) => base.includes(risk)) ?? 'medium';
  const steps = (certainty === 'possible' ? 1 : 0) + (exposure.channel === 'lateral' ? 1 : 0);
  const risk = exposure.byDefinition ? 'low' : worst;
  return RISKS[Math.min(RISKS.indexOf(risk) + steps, RISKS.indexOf('low'))] ?? risk;
}

function riskOfOpening(exposure: Exposure, { capability, audience, authentication }: Opening): Risk {
  switch (capability.kind) {
    case 'calls':
      return riskOfCalls(exposure.service, capability.actions, audience);
    case 'packets':
      return audience === 'anonymous' ? riskOfPorts([capability.ports]) : 'low';
    case 'requests':
      return audience === 'named' ? 'low' : riskOfRequests(exposure, authentication);
  }
}

/** A sign-in stands between strangers and a managed console; what it guards decides how much that is worth. */
function riskOfRequests(
  { endpointClass, service }: Exposure,
  authentication: Opening['authentication'],
): Risk {
  if (endpointClass !== 'management' || authentication === 'none' || authentication === 'weak') return 'high';
  if (service === 'grafana') return 'low';
  return service === 'eks' ? 'high' : 'medium';
}

/** The smallest changes that close what was gained. */
export function waysToClose(delta: readonly Opening[], endpointClass?: Exposure['endpointClass']): string {
  const kinds = new Set(delta.map(({ capability }) => capability.kind));
  if (kinds.has('packets'))
    return 'Breaking any one link of the path closes it: name the source ranges in the rule, take the public address away, or route the subnet without an internet gateway.';
  if (kinds.has('requests') && endpointClass === 'management')
    return 'Make the endpoint private, or name the ranges or VPC endpoints it answers to.';
  if (kinds.has('requests'))
    return 'Ask callers who they are (an authorizer, IAM signatures, a sign-in action), make the endpoint internal, or declare it in `public-endpoints` if it is meant to be public.';
  return 'Name the principals that need it, or bind the statement to a condition that strangers cannot meet (an organisation, an account, a source ARN, a VPC endpoint).';
}
