import { ALL_PORTS } from '../../aws/network/ports.ts';
import type { PortRange } from '../../model/fact.ts';
import type { Family } from './bounds.ts';

/** Protocols people filter by name; what else IP carries only a rule for every protocol lets in. */
export function protocolsOf(family: Family): readonly string[] {
  return ['tcp', 'udp', family === 4 ? 'icmp' : 'icmpv6'];
}

/** How many ports a protocol has; types for ICMP. */
export function portsOf(protocol: string): number {
  return protocol.startsWith('icmp') ? 256 : 65_536;
}

/**
 * Runs of ports within which every rule treats all ports alike: nothing is computed per port. The last run may be of protocol
 * `all`: it stands for the protocols that no rule names.
 */
export function runsOf(
  rules: readonly PortRange[],
  { wanted, family }: { readonly wanted: readonly PortRange[] | 'any'; readonly family: Family },
): readonly PortRange[] {
  if (wanted !== 'any')
    return wanted.flatMap((range) =>
      runsWithin(
        range,
        rules.filter(({ protocol }) => protocol === range.protocol),
      ),
    );
  const named = new Set(rules.map(({ protocol }) => protocol).filter((protocol) => protocol !== 'all'));
  const covers = rules.some(({ protocol }) => protocol === 'all');
  if (covers) for (const protocol of protocolsOf(family)) named.add(protocol);
  const runs = [...named].toSorted().flatMap((protocol) =>
    runsWithin(
      { protocol, from: 0, to: portsOf(protocol) - 1 },
      rules.filter((rule) => rule.protocol === protocol),
    ),
  );
  return covers ? [...runs, ALL_PORTS] : runs;
}

function runsWithin(whole: PortRange, rules: readonly PortRange[]): readonly PortRange[] {
  const starts = new Set([whole.from]);
  for (const { from, to } of rules) {
    if (from > whole.from && from <= whole.to) starts.add(from);
    if (to >= whole.from && to < whole.to) starts.add(to + 1);
  }
  const ordered = [...starts].toSorted((a, b) => a - b);
  return ordered.map((from, index) => ({
    ...whole,
    from,
    to: (ordered[index + 1] ?? whole.to + 1) - 1,
  }));
}

/** Whether a rule concerns a run; a run lies within a rule or beside it. */
export function concerns(rule: PortRange, run: PortRange): boolean {
  if (rule.protocol === 'all') return true;
  return rule.protocol === run.protocol && rule.from <= run.from && rule.to >= run.to;
}
