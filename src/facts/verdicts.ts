import type { Verdict } from '../aws/protections/evaluate.ts';
import type { Judgement } from '../model/judge.ts';
import { unknown, type Address } from '../model/value.ts';

/** What a declaration says about a setting, as a judgement that names the declaration. */
export function judgementOf({ kind, says, path, value }: Verdict, about: Address): Judgement {
  const evidence = [{ says, about, path }];
  if (kind !== 'unknown') return { kind: kind === 'protected' ? 'proven' : 'refuted', evidence };
  return {
    kind: 'undecided',
    evidence,
    lacking: [{ about, path, value: value ?? unknown('not-evaluated') }],
  };
}
