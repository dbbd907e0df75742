import { createHash } from 'node:crypto';
import type { Capability, FactChange, Opening } from '../model/fact.ts';
import type { Fingerprint } from '../model/finding.ts';

/**
 * Identity of a changed fact: the input, the subject, the statement, and what exactly is gained or lost. No wording and no
 * line numbers, so that neither rewriting a sentence nor moving a block makes it another finding.
 */
export function fingerprintOf(change: FactChange, rule: string, input: string): Fingerprint {
  const fact = change.after ?? change.before;
  const parts = [
    input,
    rule,
    fact?.key ?? '',
    change.band,
    change.direction,
    ...change.delta.map(openingText).toSorted(),
  ];
  const digest = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- minting the brand
  return digest as Fingerprint;
}

function openingText({ audience, parties, capability }: Opening): string {
  return [audience, [...parties].toSorted().join(','), capabilityText(capability)].join('|');
}

function capabilityText(capability: Capability): string {
  switch (capability.kind) {
    case 'calls':
      return [
        [...capability.actions].toSorted().join(','),
        [...capability.resources].toSorted().join(','),
      ].join('|');
    case 'packets': {
      const { ports, from } = capability;
      return `${ports.protocol}/${ports.from}-${ports.to}|${from.ranges.map((range) => `${range.from}-${range.to}`).join(',')}`;
    }
    case 'requests':
      return [...capability.routes].toSorted().join(',');
  }
}
