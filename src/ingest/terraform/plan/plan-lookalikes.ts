import { InputError } from '../../../model/errors.ts';
import { field, isRecord, membersOf, textOf } from './plan-json.ts';

const SHOW =
  'Write the plan with `terraform plan -out=tfplan` and `terraform show -json tfplan > plan.json`.';

/** Throws when a JSON document is something else than a plan, and says what it is. */
export function refuseOtherDocument(document: unknown, where: string): void {
  const refuse = (what: string, fix = SHOW): never => {
    throw new InputError({ what, where, fix });
  };
  if (!isRecord(document)) return refuse('This JSON is not a Terraform plan: it is no object.');
  const has = (name: string): boolean => Object.hasOwn(document, name);
  if (has('@level') || has('@message'))
    return refuse('This is the log that `terraform plan -json` streams, not the plan itself.');
  if (has('resource_changes') || has('planned_values') || has('resource_drift')) return;
  if (has('encrypted_data'))
    return refuse(
      'This plan is encrypted by OpenTofu.',
      'Write it with `tofu show -json tfplan > plan.json` in the root where its encryption is configured.',
    );
  if (has('values'))
    return refuse('This is a state, not a plan: `terraform show -json` without a plan file shows the state.');
  if (has('serial') && has('lineage')) return refuse('This is a state file, not a plan.');
  if (isTemplate(document))
    return refuse(
      'This is a CloudFormation template, not a Terraform plan.',
      'Give it as `template`, or its change set as `change-set-json`.',
    );
  if (has('Changes') && (has('ChangeSetName') || has('ChangeSetId') || has('StackName')))
    return refuse(
      'This is a CloudFormation change set, not a Terraform plan.',
      'Give it as `change-set-json`.',
    );
  if (has('format_version') && (has('configuration') || has('prior_state') || has('errored'))) return;
  return refuse('This JSON is not a Terraform plan: it has neither `resource_changes` nor `planned_values`.');
}

function isTemplate(document: unknown): boolean {
  if (field(document, 'AWSTemplateFormatVersion') !== undefined) return true;
  return membersOf(field(document, 'Resources')).some(
    ([, resource]) => textOf(field(resource, 'Type'))?.includes('::') === true,
  );
}

/** Says what a text is that is no JSON document, if it can be told. */
export function otherText(start: string, where: string): InputError | undefined {
  // oxlint-disable-next-line no-control-regex -- terminal colours
  const text = start.replace(/\u{1b}\[[0-9;]*m/gu, '');
  const error = (what: string, fix = SHOW): InputError => new InputError({ what, where, fix });
  if (text.trim() === '') return error('The file is empty.');
  if (/^\s*AWSTemplateFormatVersion\s*:/m.test(text) || /^Resources\s*:/m.test(text))
    return error(
      'This is a CloudFormation template, not a Terraform plan.',
      'Give it as `template`, or its change set as `change-set-json`.',
    );
  if (
    /(Terraform|OpenTofu) (will perform|used the selected)|^Plan: \d+ to |^No changes\.|^ {2}# .+ (will|must) be /m.test(
      text,
    )
  )
    return error('This is the human-readable output of a plan, not JSON.');
  if (/^\s*(resource|module|variable|terraform|provider|locals|data)\b[^\n]*\{/m.test(text))
    return error('This is Terraform source, not a plan.');
  if (/^\s*(│\s*)?Error: /m.test(text))
    return error('This is an error message of Terraform, not a plan.', 'Mend the error and plan again.');
  return undefined;
}

export function noJson(where: string): InputError {
  return new InputError({ what: 'This is not a Terraform plan: there is no JSON in it.', where, fix: SHOW });
}

export function severalDocuments(where: string): InputError {
  return new InputError({
    what: 'The file holds several JSON documents.',
    where,
    fix: 'Give each plan a file of its own and list them all: `terragrunt run-all` and appending with `>>` mix them.',
  });
}

export function damagedJson(where: string, how: string): InputError {
  return new InputError({
    what: `The JSON ${how}.`,
    where,
    fix: 'Write it again with `terraform show -json tfplan > plan.json`: the command may have failed or been interrupted.',
  });
}
