import type { Finding } from '../model/finding.ts';

/** Findings of one rule that are told together: of the same lines, or of the same protection of one resource. */
export type Cause = readonly [Finding, ...Finding[]];

/** Groups findings by rule and location, and protections by what they protect, in the order of their first member; without a location a finding stands alone. */
export function byCause(findings: readonly Finding[]): readonly Cause[] {
  const places = grouped(
    findings.map((finding): [Finding] => [finding]),
    (finding, index) => {
      const { rule, location, gate, direction } = finding;
      return location === null
        ? index
        : [rule, gate, direction, location.file, location.line, location.endLine, location.side];
    },
  );
  return grouped(places, (finding, index) => {
    const { rule, location, gate, direction, subject } = finding;
    return rule !== PROTECTION || location === null
      ? index
      : [
          rule,
          gate,
          direction,
          finding.class,
          finding.certainty,
          subject.input,
          subject.address,
          location.file,
        ];
  });
}

const PROTECTION = 'protection-lost';

function grouped(
  causes: readonly Cause[],
  keyOf: (first: Finding, index: number) => unknown,
): readonly [Finding, ...Finding[]][] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const [index, [first, ...others]] of causes.entries()) {
    const key = JSON.stringify(keyOf(first, index));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [first, ...others]);
    else group.push(first, ...others);
  }
  return [...groups.values()];
}
