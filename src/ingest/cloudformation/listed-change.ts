import type { Replacement } from '../../model/declaration.ts';
import { contextOf, type Context } from './context.ts';
import { fieldsOf, listIn, textIn, type Fields } from './json-fields.ts';

export type Action = 'Add' | 'Modify' | 'Remove' | 'Import' | 'Dynamic' | 'SyncWithActual';

/** One line of a change set. */
export interface ListedChange {
  readonly id: string;
  readonly type: string;
  readonly action: Action;
  readonly replacement: Replacement;
  /** `Retain`, `ReplaceAndDelete`, …; tells what happens to an object that leaves the stack. */
  readonly policyAction: string | undefined;
  readonly physicalId: string | undefined;
  /** The change set of the nested stack. */
  readonly nestedSet: string | undefined;
  /** Names of changed properties; `@DeletionPolicy` and the like for what is no property. */
  readonly changedNames: ReadonlySet<string>;
  /** Parameters said to have caused it. */
  readonly causes: ReadonlySet<string>;
  readonly before: Context | undefined;
  readonly after: Context | undefined;
  /** Logical ids of the modules around it, outermost first. */
  readonly modules: readonly string[];
  /** The running object differs from what was deployed last; `before` is then what runs. */
  readonly drifted: boolean;
}

const ACTIONS: ReadonlyMap<string, Action> = new Map(
  (['Add', 'Modify', 'Remove', 'Import', 'Dynamic', 'SyncWithActual'] as const).map((action) => [
    action,
    action,
  ]),
);

/** The lines of a change set by logical id. */
export function changesOf(listed: readonly unknown[]): ReadonlyMap<string, ListedChange> {
  const changes = new Map<string, ListedChange>();
  for (const item of listed) {
    const outer = fieldsOf(item);
    const fields = outer === undefined ? undefined : fieldsOf(outer.get('ResourceChange'));
    const id = fields === undefined ? undefined : textIn(fields, 'LogicalResourceId');
    if (fields === undefined || id === undefined) continue;
    const change = changeOf(id, fields);
    const earlier = changes.get(id);
    // The same change set may be given with and without property values: the richer line wins.
    if (earlier === undefined || (earlier.before === undefined && earlier.after === undefined))
      changes.set(id, change);
  }
  return changes;
}

function changeOf(id: string, fields: Fields): ListedChange {
  const details = listIn(fields, 'Details').map((detail) => fieldsOf(detail) ?? new Map<string, unknown>());
  const replacement = textIn(fields, 'Replacement');
  const module = fieldsOf(fields.get('ModuleInfo'));
  return {
    id,
    type: textIn(fields, 'ResourceType') ?? '',
    action: ACTIONS.get(textIn(fields, 'Action') ?? '') ?? 'Dynamic',
    replacement: {
      kind: replacement === 'True' ? 'certain' : replacement === 'Conditional' ? 'possible' : 'never',
      forcedBy: [...new Set(details.flatMap(forcingName))],
      leavesCopy: textIn(fields, 'PolicyAction') === 'ReplaceAndRetain',
    },
    policyAction: textIn(fields, 'PolicyAction'),
    physicalId: textIn(fields, 'PhysicalResourceId'),
    nestedSet: textIn(fields, 'ChangeSetId'),
    changedNames: new Set(details.map(changedName).filter((name) => name !== undefined)),
    causes: new Set(
      details
        .filter((detail) => textIn(detail, 'ChangeSource') === 'ParameterReference')
        .map((detail) => textIn(detail, 'CausingEntity'))
        .filter((name) => name !== undefined),
    ),
    before: beforeContext(fields),
    after: contextOf(fields.get('AfterContext')),
    modules: (module === undefined ? undefined : textIn(module, 'LogicalIdHierarchy'))?.split('/') ?? [],
    drifted: ['MODIFIED', 'DELETED'].includes(textIn(fields, 'ResourceDriftStatus') ?? ''),
  };
}

/** In a drift-aware set the actual state may leave out write-only properties: those are as they were deployed. */
function beforeContext(fields: Fields): Context | undefined {
  const actual = contextOf(fields.get('BeforeContext'));
  const deployed = contextOf(fields.get('PreviousDeploymentContext'));
  if (actual === undefined || deployed === undefined) return actual ?? deployed;
  return { properties: new Map([...deployed.properties, ...actual.properties]) };
}

function forcingName(detail: Fields): readonly string[] {
  const target = fieldsOf(detail.get('Target'));
  const recreation = target === undefined ? undefined : textIn(target, 'RequiresRecreation');
  const name = changedName(detail);
  return name !== undefined && (recreation === 'Always' || recreation === 'Conditionally') ? [name] : [];
}

function changedName(detail: Fields): string | undefined {
  const target = fieldsOf(detail.get('Target'));
  const attribute = target === undefined ? undefined : textIn(target, 'Attribute');
  if (target === undefined || attribute === undefined) return undefined;
  if (attribute === 'Properties') return textIn(target, 'Name');
  return attribute === 'Tags' ? attribute : `@${attribute}`;
}
