import picomatch from 'picomatch';
import { extentLines } from '../aws/extent.ts';
import { coversPorts } from '../aws/network/ports.ts';
import { gained } from '../aws/openings.ts';
import { coversCall } from '../aws/policy/calls.ts';
import { unreachable } from '../model/errors.ts';
import type { FactChange, Opening, PortRange } from '../model/fact.ts';
import type { Finding } from '../model/finding.ts';
import type { Review } from '../model/review.ts';
import type { PublicEndpoint, Settings, Waiver } from '../model/settings.ts';
import { fingerprintOf } from './fingerprint.ts';

/** What may be accepted: a changed fact and the identity of the finding that tells of it. */
export type Acceptable = Pick<Finding, 'rule' | 'subject' | 'fingerprint'> & {
  readonly change: Pick<FactChange, 'before' | 'after' | 'direction' | 'delta'>;
};

/** Who accepts what a change makes worse: a waiver that holds today, or a declared endpoint. Improvements need nobody's leave. */
export function acceptanceOf(found: Acceptable, settings: Settings): Finding['waiver'] {
  const { direction } = found.change;
  if (direction !== 'new' && direction !== 'widened') return null;
  const waiver = settings.waivers.find((each) => each.expires >= settings.today && accepts(each, found));
  if (waiver !== undefined) {
    const { reason, owner, expires } = waiver;
    return { by: nameOf(waiver), reason, owner, expires };
  }
  const endpoint = settings.publicEndpoints.find((each) => intends(each, found));
  if (endpoint === undefined) return null;
  const { subject, reason, owner } = endpoint;
  return { by: `public-endpoints ${subject}`, reason, owner, expires: null };
}

/** Address brackets and quotes are literal in a glob; `*` stops at a dot-separated part, `**` does not. */
function matchesGlob(glob: string, text: string): boolean {
  const pattern = slashed(glob).replaceAll(/[[\](){}"!+@]/g, String.raw`\$&`);
  return picomatch.isMatch(slashed(text), pattern, { dot: true });
}

const slashed = (text: string): string => text.replaceAll('.', '/').replaceAll('::', '/');

function accepts(waiver: Waiver, found: Acceptable): boolean {
  const { rule, subject, finding } = waiver;
  if (rule !== undefined && rule !== found.rule) return false;
  if (subject !== undefined && !matchesGlob(subject, found.subject.address)) return false;
  return finding === undefined ? acceptsByRule(waiver, found) : acceptsById(waiver, finding, found);
}

/** Without a word on what may be open, a fact that is new is accepted, and widening it later is not. */
function acceptsByRule(waiver: Waiver, { change }: Acceptable): boolean {
  return waiver.accepts.length === 0 ? change.direction === 'new' : isCovered(change, waiver);
}

/**
 * The finding itself, or one that says the same and opens no more. An id is the digest of what is said and of its extent, so
 * the extent written in the waiver proves that it belongs to the id, and that both belong to this fact.
 */
function acceptsById(waiver: Waiver, finding: string, found: Acceptable): boolean {
  const digits = finding.replace(/^DMC-/, '');
  if (found.fingerprint.startsWith(digits)) return true;
  if (waiver.accepts.length === 0) return false;
  const statement = { ...found.change, input: found.subject.input };
  const accepted = fingerprintOf(statement, extentLines(waiver.accepts));
  return accepted.startsWith(digits) && isCovered(found.change, waiver);
}

const isCovered = ({ delta }: Acceptable['change'], waiver: Waiver): boolean =>
  gained(delta, waiver.accepts).length === 0;

/** Whether a declared endpoint is meant to have everything that is gained; one opening beyond it and it is news again. */
function intends(endpoint: PublicEndpoint, { subject, change: { delta } }: Acceptable): boolean {
  return (
    (matchesGlob(endpoint.subject, subject.address) || matchesGlob(endpoint.subject, subject.type)) &&
    delta.length > 0 &&
    delta.every((opening) => isIntended(opening, endpoint))
  );
}

function isIntended({ capability }: Opening, { ports, actions }: PublicEndpoint): boolean {
  if (ports.length === 0 && actions.length === 0) return true;
  switch (capability.kind) {
    case 'packets':
      return areWithin(ports, capability.ports);
    case 'requests':
      return capability.routes.every((route) => {
        const port = portOf(route);
        return port !== undefined && areWithin(ports, port);
      });
    case 'calls':
      return capability.actions.every((action) => actions.some((pattern) => coversCall(pattern, action)));
    default:
      return unreachable(capability);
  }
}

/** Declared ports are those of TCP and UDP; what has no ports is never meant by them. */
function areWithin(declared: PublicEndpoint['ports'], opened: PortRange): boolean {
  const allowed = declared.flatMap(({ from, to }) =>
    ['tcp', 'udp'].map((protocol): PortRange => ({ protocol, from, to })),
  );
  return coversPorts(allowed, [opened]);
}

/** Routes of a load balancer begin with their port: `tcp/443 /admin/*`, `tcp/8000-8080 any request`. */
function portOf(route: string): PortRange | undefined {
  const [, protocol, from, to = from] = /^(tcp|udp)\/(\d{1,5})(?:-(\d{1,5}))?(?=\s|$)/.exec(route) ?? [];
  if (protocol === undefined) return undefined;
  return { protocol, from: Number(from), to: Number(to) };
}

/** A waiver as the reader of the settings knows it. */
function nameOf({ finding, rule, subject }: Waiver): string {
  return finding ?? `${rule ?? ''} on ${subject ?? ''}`;
}

/** Which waivers did something, which did nothing, and which have run out. */
export function waiverUse(
  findings: readonly Pick<Finding, 'waiver'>[],
  { waivers, today }: Settings,
): Review['waivers'] {
  const doing = new Set(findings.map((finding) => finding.waiver?.by));
  const current = waivers.filter((waiver) => waiver.expires >= today).map(nameOf);
  return {
    used: current.filter((name) => doing.has(name)),
    unused: current.filter((name) => !doing.has(name)),
    expired: waivers.filter((waiver) => waiver.expires < today).map(nameOf),
  };
}
