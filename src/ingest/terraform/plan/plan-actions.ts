import type { PlannedAction, Replacement } from '../../../model/declaration.ts';
import { field, listOf, type JsonRecord } from './plan-json.ts';

export interface Outcome {
  readonly action: PlannedAction;
  /** The object is the same before and after. */
  readonly untouched: boolean;
  /** The object keeps what nobody writes. */
  readonly inPlace: boolean;
  /** The old copy leaves the state and keeps running. */
  readonly leavesCopy: boolean;
  /** The plan states an action that this version does not know. */
  readonly unheardOf: boolean;
}

const ACTIONS: ReadonlyMap<string, PlannedAction> = new Map([
  ['no-op', 'no-op'],
  ['create', 'create'],
  ['update', 'update'],
  ['delete', 'delete'],
  ['read', 'read'],
  ['forget', 'forget'],
  ['delete,create', 'replace'],
  ['create,delete', 'replace'],
  ['create,forget', 'replace'],
  ['forget,create', 'replace'],
]);

const NOTHING: Outcome = {
  action: 'no-op',
  untouched: true,
  inPlace: true,
  leavesCopy: false,
  unheardOf: false,
};

/** What happens to the object of a change; an unknown combination of actions is judged by what the plan has before and after. */
export function outcomeOf(change: JsonRecord): Outcome {
  const actions = field(change, 'actions');
  const stated = Array.isArray(actions) ? ACTIONS.get(actions.join(',')) : undefined;
  if (stated === 'no-op' && change['importing'] === undefined) return NOTHING;
  const imported = field(change, 'importing') !== undefined && (stated === 'no-op' || stated === 'update');
  const action = imported ? 'import' : (stated ?? actionByShape(change));
  return {
    action,
    untouched: stated === 'no-op' || stated === 'forget',
    inPlace: stated === 'update' || stated === 'no-op',
    leavesCopy: stated === 'replace' && Array.isArray(actions) && actions.includes('forget'),
    unheardOf: stated === undefined && actions !== undefined,
  };
}

function actionByShape(change: unknown): PlannedAction {
  const has = (side: string): boolean => (field(change, side) ?? null) !== null;
  if (has('before')) return has('after') ? 'update' : 'delete';
  return 'create';
}

/** How the object of a change is made anew, and the attributes that force it; undefined where it is not. */
export function replacementOf(change: JsonRecord, { action, leavesCopy }: Outcome): Replacement | undefined {
  if (action !== 'replace') return undefined;
  const paths = listOf(change['replace_paths']);
  const forcedBy = paths.flatMap((path) => (Array.isArray(path) ? [pathText(path)] : []));
  return { kind: 'certain', forcedBy: [...new Set(forcedBy)].slice(0, MOST_PATHS), leavesCopy };
}
const MOST_PATHS = 5;

function pathText(steps: readonly unknown[]): string {
  return steps
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`,
    )
    .join('');
}
