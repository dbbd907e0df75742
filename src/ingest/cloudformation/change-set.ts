import { InputError } from '../../model/errors.ts';
import type { Whereabouts } from './evaluation.ts';
import { fieldsOf, listIn, textIn, type Fields } from './json-fields.ts';
import { changesOf, type ListedChange } from './listed-change.ts';

export interface GivenParameter {
  /** The value in use; for an SSM parameter that is the name to look up. */
  readonly value: string | undefined;
  /** What an SSM parameter was found to hold. */
  readonly resolved: string | undefined;
  /** The stack keeps the value it has. */
  readonly kept: boolean;
}

/** A complete change set of one stack, all pages together. */
export interface ChangeSet {
  readonly file: string;
  readonly id: string | undefined;
  readonly parentId: string | undefined;
  readonly stackId: string | undefined;
  readonly stackName: string | undefined;
  readonly whereabouts: Whereabouts;
  readonly parameters: ReadonlyMap<string, GivenParameter>;
  readonly changes: ReadonlyMap<string, ListedChange>;
  /** CloudFormation warns that it left changes out of the answer. */
  readonly incomplete: boolean;
  readonly notices: readonly string[];
}

/** Reads every page of every change set given; throws an InputError for what cannot be reviewed. */
export function readChangeSets(
  files: readonly { readonly file: string; readonly text: string }[],
): readonly ChangeSet[] {
  const pages = new Map<string, { readonly file: string; readonly fields: Fields }[]>();
  for (const { file, text } of files) {
    for (const fields of pagesOf(file, text)) {
      const name =
        textIn(fields, 'ChangeSetId') ??
        `${textIn(fields, 'StackName') ?? ''}/${textIn(fields, 'ChangeSetName') ?? ''}`;
      const known = pages.get(name);
      if (known === undefined) pages.set(name, [{ file, fields }]);
      else known.push({ file, fields });
    }
  }
  return [...pages.values()].map(changeSetOf);
}

function pagesOf(file: string, text: string): readonly Fields[] {
  const data = parsed(file, text);
  const pages = Array.isArray(data) ? data : [data];
  if (pages.length === 0) throw notAChangeSet(file);
  return pages.map((page: unknown) => {
    const fields = fieldsOf(page);
    const isChangeSet = ['Changes', 'Status', 'ChangeSetId', 'ChangeSetName'].some(
      (name) => fields?.has(name) === true,
    );
    if (fields === undefined || !isChangeSet) throw notAChangeSet(file);
    return fields;
  });
}

function parsed(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new InputError({
      where: file,
      what: `The file is not JSON: ${error instanceof Error ? error.message : 'it cannot be read'}.`,
      fix: 'Write it with `aws cloudformation describe-change-set --include-property-values --output json`.',
    });
  }
}

function notAChangeSet(file: string): InputError {
  return new InputError({
    where: file,
    what: 'The file is not a change set: it has neither `Changes` nor a `Status`.',
    fix: 'Write it with `aws cloudformation describe-change-set --include-property-values --output json`.',
  });
}

function changeSetOf(pages: readonly { readonly file: string; readonly fields: Fields }[]): ChangeSet {
  const [first] = pages;
  if (first === undefined) throw new Error('a change set has at least one page');
  const last = pages.find(({ fields }) => textIn(fields, 'NextToken') === undefined);
  if (last === undefined) {
    throw new InputError({
      where: first.file,
      what: 'The file is only the first page of the change set: it has a `NextToken`.',
      fix: 'Leave out `--no-paginate`, or give all pages.',
    });
  }
  for (const { file, fields } of pages) checkStatus(file, fields);
  const { fields, file } = first;
  const stackId = textIn(fields, 'StackId');
  const reasons = pages.map((page) => textIn(page.fields, 'StatusReason') ?? '');
  return {
    file,
    id: textIn(fields, 'ChangeSetId'),
    parentId: textIn(fields, 'ParentChangeSetId'),
    stackId,
    stackName: textIn(fields, 'StackName'),
    whereabouts: whereaboutsOf(
      stackId ?? textIn(fields, 'ChangeSetId'),
      stackId,
      textIn(fields, 'StackName'),
    ),
    parameters: parametersOf(pages.flatMap((page) => listIn(page.fields, 'Parameters'))),
    changes: changesOf(pages.flatMap((page) => listIn(page.fields, 'Changes'))),
    // With a second answer without property values at hand nothing is missing.
    incomplete: reasons.every((reason) => reason.includes('can return incomplete ChangeSet data')),
    notices: ['OBSOLETE', 'EXECUTE_COMPLETE'].includes(textIn(fields, 'ExecutionStatus') ?? '')
      ? [
          `The change set in \`${file}\` can no longer be executed (${textIn(fields, 'ExecutionStatus')}): it may not show what the next one will do.`,
        ]
      : [],
  };
}

const NO_CHANGES = /didn't contain changes|no updates are to be performed|contains? no changes/i;

/** A change set without changes counts as failed; every other failure must not pass as clean. */
function checkStatus(file: string, fields: Fields): void {
  const status = textIn(fields, 'Status');
  const reason = textIn(fields, 'StatusReason') ?? '';
  if (status === undefined || status === 'CREATE_COMPLETE') return;
  if (status === 'FAILED' && NO_CHANGES.test(reason)) return;
  if (status === 'CREATE_PENDING' || status === 'CREATE_IN_PROGRESS') {
    throw new InputError({
      where: file,
      what: `The change set is not finished (${status}).`,
      fix: 'Wait with `aws cloudformation wait change-set-create-complete` before describing it.',
    });
  }
  throw new InputError({
    where: file,
    what:
      status === 'FAILED'
        ? `The change set failed: ${reason === '' ? 'no reason is given' : reason}`
        : `The change set is ${status}.`,
    fix: 'Create a new one, and describe that.',
  });
}

function whereaboutsOf(
  arn: string | undefined,
  stackId: string | undefined,
  stackName: string | undefined,
): Whereabouts {
  const found = /^arn:([\w-]+):cloudformation:([\w-]+):(\d{12}):(?:stack\/([^/]+))?/.exec(arn ?? '');
  return {
    partition: found?.[1],
    region: found?.[2],
    account: found?.[3],
    stackName: stackName ?? found?.[4],
    stackId: stackId?.startsWith('arn:') === true ? stackId : undefined,
  };
}

function parametersOf(listed: readonly unknown[]): ReadonlyMap<string, GivenParameter> {
  const given = new Map<string, GivenParameter>();
  for (const item of listed) {
    const fields = fieldsOf(item);
    const name = fields === undefined ? undefined : textIn(fields, 'ParameterKey');
    if (fields === undefined || name === undefined) continue;
    given.set(name, {
      value: textIn(fields, 'ParameterValue'),
      resolved: textIn(fields, 'ResolvedValue'),
      kept: fields.get('UsePreviousValue') === true,
    });
  }
  return given;
}
