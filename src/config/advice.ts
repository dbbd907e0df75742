import type { PublicEndpoint, Settings, Waiver } from '../model/settings.ts';

/** So many days before a waiver runs out the reader is told. */
const DAYS_AHEAD = 14;
const DAY = 24 * 60 * 60 * 1000;

/** Sentences on settings that deserve a second look: accepted for everything, or not for long any more. */
export function adviceOn({ waivers, publicEndpoints, today }: Settings): readonly string[] {
  return [
    ...waivers.filter((waiver) => waiver.expires >= today).flatMap((waiver) => waiverAdvice(waiver, today)),
    ...publicEndpoints.filter(isBroadEndpoint).map(endpointAdvice),
  ];
}

function waiverAdvice(waiver: Waiver, today: string): readonly string[] {
  const { finding, rule, subject, owner, expires } = waiver;
  const name = quoted(finding ?? `${rule ?? ''} on ${subject ?? ''}`);
  const days = Math.round((Date.parse(expires) - Date.parse(today)) / DAY);
  const left = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
  return [
    ...(days <= DAYS_AHEAD
      ? [`The waiver ${name} (owner: ${quoted(owner)}) runs out ${left}, after ${quoted(expires)}.`]
      : []),
    ...(finding === undefined && namesNothing(subject ?? '')
      ? [
          `The waiver ${name} is too broad: it names no resource, so it accepts this for every one there ever is. Name those it is about.`,
        ]
      : []),
  ];
}

function endpointAdvice({ subject }: PublicEndpoint): string {
  return `The public endpoint ${quoted(subject)} is too broad: whatever becomes public is intended by it. Name resources, or \`ports\` and \`actions\`.`;
}

function isBroadEndpoint({ subject, ports, actions }: PublicEndpoint): boolean {
  const anything = ports.some(({ from, to }) => from <= 1 && to === 65_535) || actions.includes('*');
  return isWild(subject) && (anything || ports.length + actions.length === 0);
}

/** A glob without the name of a resource or module: wildcards and types alone. */
function namesNothing(glob: string): boolean {
  return glob
    .split('.')
    .every((part) => isWild(part) || part === 'module' || part === 'data' || /^aws_\w+$/.test(part));
}

/** Nothing but wildcards. */
const isWild = (glob: string): boolean => !/[^*?.:/]/.test(glob);

const quoted = (text: string): string => `\`${text.replaceAll('`', "'")}\``;
