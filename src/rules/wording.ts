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

/** Whether the parties hold copies instead of calling: their account is where a bucket is replicated to. */
export const isReplication = (delta: readonly Opening[]): boolean =>
  delta.length > 0 &&
  delta.every(
    ({ capability }) =>
      capability.kind === 'calls' && capability.actions.every((action) => action === 's3:ReplicateObject'),
  );

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
  if (routes.length > 0) return requestText(routes);
  return `reach \`${describePorts(portsOf(delta))}\` of`;
}

/** Routes are paths, with or without a method, and may start with a port; any other one is the name of a door. */
function requestText(routes: readonly string[]): string {
  const ports = routes.flatMap((route) => /^(\S+) any request$/.exec(route)?.[1] ?? []);
  if (ports.length === routes.length) return `send any request over ${listed(ports)} to`;
  if (routes.every((route) => /^(?:\* )?\/?\*$/.test(route))) return 'send any request to';
  if (routes.every((route) => /^[A-Z]+ \//.test(route))) return `send ${listed(routes)} to`;
  if (routes.some((route) => /[/*]/.test(route))) return `send requests for ${listed(routes)} to`;
  if (routes.every((route) => route.startsWith('credentials'))) return `get ${listed(routes)} from`;
  return `use ${routes.every((route) => /(?:API|URL)$/.test(route)) ? 'the ' : ''}${listed(routes)} of`;
}

const portsOf = (delta: readonly Opening[]) =>
  delta.flatMap(({ capability }) => (capability.kind === 'packets' ? [capability.ports] : []));

/** The layer of the responsibility model an exposure sits in. */
export function layerOfExposure(exposure: Exposure, { service }: Resource): Layer {
  if (exposure.surface === 'network' || exposure.service === 'vpce') return 'network';
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
