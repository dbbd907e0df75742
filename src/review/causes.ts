import type { Finding } from '../model/finding.ts';

/** Findings of one rule on the same lines: one cause, told once. */
export type Cause = readonly [Finding, ...Finding[]];

/** Groups findings by rule and location, in the order of their first member; a finding without a location stands alone. */
export function byCause(findings: readonly Finding[]): readonly Cause[] {
  const causes = new Map<string, [Finding, ...Finding[]]>();
  for (const [index, finding] of findings.entries()) {
    const { rule, location, gate, direction } = finding;
    const key = JSON.stringify(
      location === null
        ? index
        : [rule, gate, direction, location.file, location.line, location.endLine, location.side],
    );
    const cause = causes.get(key);
    if (cause === undefined) causes.set(key, [finding]);
    else cause.push(finding);
  }
  return [...causes.values()];
}
