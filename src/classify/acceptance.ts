import picomatch from 'picomatch';
import { coversCall } from '../aws/policy/calls.ts';
import type { FactChange, Opening } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import type { PublicEndpoint, Settings, Waiver } from '../model/settings.ts';

type Identified = Pick<Finding, 'id' | 'rule' | 'subject'>;

/** Address brackets and quotes are literal in a glob; `*` stops at a dot-separated part, `**` does not. */
function matchesGlob(glob: string, text: string): boolean {
  const slashed = (value: string): string => value.replaceAll('.', '/').replaceAll('::', '/');
  return picomatch.isMatch(slashed(text), slashed(glob).replaceAll(/[[\](){}"!+@]/g, String.raw`\$&`), {
    dot: true,
  });
}

/** The waiver that accepts a finding today. */
export function waiverFor(finding: Identified, { waivers, today }: Settings): Waiver | undefined {
  return waivers.find((waiver) => waiver.expires >= today && accepts(waiver, finding));
}

function accepts(
  { finding, rule, subject }: Waiver,
  { id, rule: foundRule, subject: found }: Identified,
): boolean {
  if (finding !== undefined) return finding === id;
  return rule === foundRule && subject !== undefined && matchesGlob(subject, found.address);
}

/** The declared endpoint that everything gained belongs to; one opening beyond it and it is news again. */
export function intendedEndpoint(
  { delta }: FactChange,
  subject: Finding['subject'],
  { publicEndpoints }: Settings,
): PublicEndpoint | undefined {
  return publicEndpoints.find(
    (endpoint) =>
      (matchesGlob(endpoint.subject, subject.address) || matchesGlob(endpoint.subject, subject.type)) &&
      delta.length > 0 &&
      delta.every((opening) => isIntended(opening, endpoint)),
  );
}

function isIntended({ capability }: Opening, { ports, actions }: PublicEndpoint): boolean {
  if (ports.length === 0 && actions.length === 0) return true;
  switch (capability.kind) {
    case 'packets':
      return ports.some((range) => range.from <= capability.ports.from && capability.ports.to <= range.to);
    case 'requests':
      return capability.routes.every((route) => ports.some((range) => withinPorts(route, range)));
    case 'calls':
      return (
        actions.length > 0 &&
        capability.actions.every((action) => actions.some((pattern) => coversCall(pattern, action)))
      );
  }
}

/** Routes of a load balancer begin with their port: `tcp/443 /admin/*`. */
function withinPorts(route: string, range: { readonly from: number; readonly to: number }): boolean {
  const port = /^(?:tcp|udp)\/(\d+)\b/.exec(route)?.[1];
  return port !== undefined && range.from <= Number(port) && Number(port) <= range.to;
}

/** Which waivers did something, which did nothing, and which have run out, as the reader of the settings knows them. */
export function waiverUse(findings: readonly Identified[], { waivers, today }: Settings): Review['waivers'] {
  const name = ({ finding, rule, subject }: Waiver): string => finding ?? `${rule ?? ''} on ${subject ?? ''}`;
  const expired = waivers.filter((waiver) => waiver.expires < today);
  const current = waivers.filter((waiver) => waiver.expires >= today);
  const used = current.filter((waiver) => findings.some((finding) => accepts(waiver, finding)));
  return {
    used: used.map(name),
    unused: current.filter((waiver) => !used.includes(waiver)).map(name),
    expired: expired.map(name),
  };
}
