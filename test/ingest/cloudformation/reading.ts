import { readCloudFormation, type CloudFormationReading } from '../../../src/ingest/cloudformation/stack.ts';
import { placesOf } from '../../../src/ingest/cloudformation/terms.ts';
import { treeOf } from '../../../src/ingest/tree.ts';
import type { SourceTree } from '../../../src/ingest/files.ts';
import type { Declaration, Side } from '../../../src/model/declaration.ts';
import { addressOf, type Term } from '../../../src/model/value.ts';

export type Files = Readonly<Record<string, string>>;

export function treeFrom(files: Files): SourceTree {
  return treeOf(Object.keys(files), (file) => (Object.hasOwn(files, file) ? files[file] : undefined));
}

export interface Given {
  readonly head?: string | Files | undefined;
  /** A template, files, or `none`. */
  readonly base?: string | Files | undefined;
  readonly changeSets?: readonly object[] | undefined;
}

const located = (files: string | Files): { tree: SourceTree; file: string } => ({
  tree: treeFrom(typeof files === 'string' ? { 'template.yaml': files } : files),
  file: 'template.yaml',
});

/** Reads a stack whose root template is `template.yaml`. */
export function read({ head, base, changeSets = [] }: Given): CloudFormationReading {
  return readCloudFormation({
    name: 'payments',
    changeSets: changeSets.map((set, index) => ({
      file: `change-set-${index}.json`,
      text: JSON.stringify(set),
    })),
    head: head === undefined ? undefined : located(head),
    base: base === undefined || base === 'none' ? base : located(base),
  });
}

export function find(reading: CloudFormationReading, side: Side, address: string): Declaration {
  const found = reading.change[side].find((declaration) => declaration.address === address);
  if (found === undefined) throw new Error(`${address} is not declared ${side} the change`);
  return found;
}

export function addresses(reading: CloudFormationReading, side: Side): readonly string[] {
  return reading.change[side].map(({ address }) => address);
}

/** Lines of a trail as `file:line`, nearest first. */
export function traced(
  reading: CloudFormationReading,
  side: Side,
  address: string,
  path: string,
): readonly string[] {
  return placesOf(reading.change.sources.trace(side, addressOf(address), path)).map(
    ({ file, line }) => `${file}:${line}`,
  );
}

/** A term as plain data; unknowns as what is written, in angle brackets. */
export function plain(term: Term): unknown {
  if (term.kind === 'known') return term.value;
  if (term.kind === 'absent') return undefined;
  if (term.kind === 'list') return term.items.map(plain);
  if (term.kind === 'map')
    return Object.fromEntries([...term.entries].map(([name, item]) => [name, plain(item)]));
  const parts = term.parts?.map((part) => (typeof part === 'string' ? part : `<${part.written ?? '?'}>`));
  return `<${parts?.join('') ?? term.written ?? '?'}>`;
}

export const STACK = 'arn:aws:cloudformation:eu-west-1:123456789012:stack/payments-prod/1d2c';
export const SET = 'arn:aws:cloudformation:eu-west-1:123456789012:changeSet/review/77aa';

/** A finished change set of the stack `payments-prod`. */
export function changeSet(changes: readonly object[], more: object = {}): object {
  return {
    ChangeSetName: 'review',
    ChangeSetId: SET,
    StackId: STACK,
    StackName: 'payments-prod',
    Status: 'CREATE_COMPLETE',
    Changes: changes.map((change) => ({ Type: 'Resource', ResourceChange: change })),
    ...more,
  };
}

export function modified(id: string, type: string, more: object = {}): object {
  return {
    Action: 'Modify',
    LogicalResourceId: id,
    ResourceType: type,
    Replacement: 'False',
    Details: [],
    ...more,
  };
}

export function context(properties: object, beside: object = {}): string {
  return JSON.stringify({ Properties: properties, ...beside });
}
