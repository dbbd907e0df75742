import type { Step } from '../model/judge.ts';
import type { GuardingPolicy } from '../model/resource.ts';
import { known, type Term } from '../model/value.ts';

/** A policy as it would be with the actions that its statements leave out, and the statements that do. */
export interface Completed {
  readonly policy: GuardingPolicy;
  readonly lacking: readonly Step[];
}

/** Statements that allow nothing in particular: AWS refuses them, and the first repair makes them count (IAM, policy grammar). */
export function withActions(policy: GuardingPolicy): Completed | undefined {
  const { term, about, path } = policy;
  if (term.kind !== 'map') return undefined;
  const statement = term.entries.get('Statement');
  const items = statement?.kind === 'list' ? statement.items : statement === undefined ? [] : [statement];
  const lacking = items.flatMap((item, index): readonly Step[] =>
    lacksAction(item)
      ? [
          {
            says: `statement ${index + 1} names no action, so that AWS refuses the policy`,
            about,
            path: `${path}.Statement[${index}]`,
          },
        ]
      : [],
  );
  if (lacking.length === 0) return undefined;
  const completed: Term = { kind: 'list', items: items.map(completedStatement) };
  const entries = new Map<string, Term>([...term.entries, ['Statement', completed]]);
  return { policy: { ...policy, term: { ...term, entries } }, lacking };
}

function lacksAction(statement: Term): boolean {
  if (statement.kind !== 'map' || statement.open !== undefined) return false;
  const names = [...statement.entries].flatMap(([name, { kind }]) => (kind === 'absent' ? [] : [name]));
  return !names.some((name) => /^(?:not)?action$/i.test(name));
}

function completedStatement(statement: Term): Term {
  if (statement.kind !== 'map' || !lacksAction(statement)) return statement;
  return { ...statement, entries: new Map<string, Term>([...statement.entries, ['Action', known('*')]]) };
}
