import { describe, expect, it } from 'vitest';
import { parsePlanFile } from '../../../src/ingest/terraform/plan/plan-file.ts';
import { InputError } from '../../../src/model/errors.ts';
import { created, plan, unchanged } from './sample-plan.ts';

const stateOf = (...resources: readonly unknown[]): unknown => ({
  format_version: '1.0',
  values: { root_module: { resources, child_modules: [{ address: 'module.a', resources: [] }] } },
});

const document = plan([created('aws_s3_bucket.invoices', { bucket: 'invoices' })]);
const json = JSON.stringify(document);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) => parsePlanFile(bytes(text), 'plan.json');

function utf16(text: string, { bigEndian }: { readonly bigEndian: boolean }): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2 + 2));
  const marked = `\u{feff}${text}`;
  for (let at = 0; at < marked.length; at += 1) view.setUint16(at * 2, marked.charCodeAt(at), !bigEndian);
  return new Uint8Array(view.buffer);
}

describe('a plan file is read', () => {
  it.each([
    ['as Terraform writes it', bytes(json)],
    ['with a byte order mark', bytes(`\u{feff}${json}`)],
    ['in UTF-16 from PowerShell', utf16(json, { bigEndian: false })],
    ['in big-endian UTF-16', utf16(json, { bigEndian: true })],
    ['in UTF-16 without a mark', utf16(json, { bigEndian: false }).subarray(2)],
    ['with Windows line ends', bytes(JSON.stringify(document, null, 2).replaceAll('\n', '\r\n'))],
    ['with blank lines around it', bytes(`\n\n${json}\n\n`)],
  ])('%s', (_, content) => {
    expect(parsePlanFile(content, 'plan.json')).toMatchObject({ plan: document, notices: [] });
  });

  it('without the lines of the setup-terraform wrapper, and says so', () => {
    const wrapped = `[command]/opt/terraform-bin show -json tfplan\n${json}%0A\n::set-output name=stderr::\n::set-output name=exitcode::0\n`;
    const { plan: found, notices } = read(wrapped);
    expect(found).toEqual(document);
    expect(notices).toEqual([expect.stringContaining('`terraform_wrapper: false`')]);
  });

  it('without other text around it, and says so', () => {
    const { plan: found, notices } = read(`terragrunt: working in /live/prod\n${json}\ndone\n`);
    expect(found).toEqual(document);
    expect(notices).toEqual(['Text around the JSON in plan.json was ignored.']);
  });

  it('although it was shortened by hand, and says so', () => {
    const { notices } = read(JSON.stringify({ resource_changes: [] }));
    expect(notices).toEqual([expect.stringContaining('no `format_version`')]);
  });

  it('from a binary plan file, where somebody converts it', () => {
    const shown: string[] = [];
    const showPlan = (file: string): string => {
      shown.push(file);
      return json;
    };
    expect(parsePlanFile(bytes('PK\u{3}\u{4}…'), 'tfplan', { showPlan }).plan).toEqual(document);
    expect(shown).toEqual(['tfplan']);
  });
});

describe('anything else is refused in words', () => {
  const state = { format_version: '1.0', values: { root_module: { resources: [] } } };
  const template = { Resources: { Invoices: { Type: 'AWS::S3::Bucket' } } };
  it.each([
    ['an empty file', '', 'The file is empty'],
    ['a file of blanks', '  \r\n\t', 'The file is empty'],
    ['a cut-off plan', json.slice(0, -20), 'ends in the middle'],
    ['a damaged plan', json.replace('":', '"'), 'The JSON is damaged'],
    ['several plans', `${json}\n${json}`, 'several JSON documents'],
    ['an encrypted plan', '{"encrypted_data":"b3JkZXJz","meta":{}}', 'encrypted by OpenTofu'],
    ['a state', JSON.stringify(state), 'This is a state, not a plan'],
    ['a state file', '{"version":4,"serial":7,"lineage":"a","resources":[]}', 'This is a state file'],
    ['the log of plan -json', '{"@level":"info","type":"version"}\n{"@level":"info"}', 'the log that'],
    ['a log of one line', '{"@level":"info","@message":"Terraform 1.11.4"}', 'the log that'],
    ['a template', JSON.stringify(template), 'This is a CloudFormation template'],
    ['a YAML template', 'Resources:\n  Invoices:\n    Type: AWS::S3::Bucket\n', 'a CloudFormation template'],
    ['a change set', '{"ChangeSetName":"head","Changes":[]}', 'This is a CloudFormation change set'],
    ['some other object', '{"name":"demarc"}', 'neither `resource_changes` nor `planned_values`'],
    ['a list', '[]', 'it is no object'],
    ['a number', '7', 'it is no object'],
    ['some other text', 'hello\n', 'there is no JSON in it'],
    ['HCL', 'resource "aws_s3_bucket" "invoices" {\n  bucket = "invoices"\n}\n', 'Terraform source'],
    ['an error message', '╷\n│ Error: No value for required variable\n╵\n', 'an error message of Terraform'],
    ['a format to come', json.replace('"1.2"', '"2.0"'), 'The plan format "2.0" is not known'],
    ['a format that is no version', json.replace('"1.2"', '{}'), 'is not known'],
  ])('%s', (_, text, words) => {
    expect(() => read(text)).toThrow(InputError);
    expect(() => read(text)).toThrow(words);
    expect(() => read(text)).toThrow(/^plan\.json: /);
  });

  it('the text that terraform plan prints, with policies in it and in colour', () => {
    const text = [
      '\u{1b}[1mTerraform will perform the following actions:\u{1b}[0m',
      '  # aws_iam_role.deploy will be created',
      '  + resource "aws_iam_role" "deploy" {',
      '      + assume_role_policy = jsonencode(',
      '            {',
      '              + Version = "2012-10-17"',
      '            }',
      '        )',
      '    }',
      'Plan: 1 to add, 0 to change, 0 to destroy.',
    ].join('\n');
    expect(() => read(text)).toThrow('human-readable output');
  });

  it('a file that does not exist', () => {
    expect(() => parsePlanFile(undefined, 'plan.json')).toThrow('There is no such file');
  });

  it('a binary plan file, with the command that converts it', () => {
    const binary = bytes('PK\u{3}\u{4}…');
    expect(() => parsePlanFile(binary, 'tfplan')).toThrow('terraform show -json tfplan > plan.json');
    expect(() => parsePlanFile(binary, 'tfplan', { showPlan: () => undefined })).toThrow('could not read it');
  });
});

describe('a large plan is read piece by piece', () => {
  const large = { largeFile: 0 };
  const values = { id: 'vpc-0a', cidr_block: '10.0.0.0/16' };
  const full = {
    ...plan([
      created('aws_s3_bucket.invoices', { bucket: 'a "quoted" \\ {[name' }),
      unchanged('aws_vpc.main', values),
    ]),
    planned_values: { root_module: { resources: [{ address: 'aws_vpc.main' }] } },
    resource_drift: [unchanged('aws_vpc.main', values)],
    prior_state: stateOf(
      { address: 'aws_vpc.main', values },
      { mode: 'data', address: 'data.aws_region.here' },
    ),
    errored: false,
  };

  it('keeps what counts and drops what the plan repeats', () => {
    for (const text of [JSON.stringify(full), JSON.stringify(full, null, 1)]) {
      expect(parsePlanFile(bytes(text), 'plan.json', large).plan).toEqual({
        ...full,
        planned_values: {},
        prior_state: stateOf({ mode: 'data', address: 'data.aws_region.here' }),
      });
    }
  });

  it('shares both sides of what does not change', () => {
    const { plan: found } = parsePlanFile(bytes(JSON.stringify(full)), 'plan.json', large);
    const [, vpc] = found.resource_changes as readonly { change: { before: unknown; after: unknown } }[];
    expect(vpc?.change.before).toBe(vpc?.change.after);
  });

  it('keeps the planned values of a document without changes', () => {
    const planned = { format_version: '1.2', planned_values: full.planned_values };
    expect(parsePlanFile(bytes(JSON.stringify(planned)), 'plan.json', large).plan.planned_values).toEqual(
      full.planned_values,
    );
  });

  it('strips the wrapper too', () => {
    const { notices } = parsePlanFile(bytes(`[command]terraform show\n${json}%0A\n`), 'plan.json', large);
    expect(notices).toEqual([expect.stringContaining('terraform_wrapper')]);
  });

  it.each([
    ['a cut-off plan', json.slice(0, -20), 'ends in the middle'],
    ['a plan cut off inside a text', json.slice(0, json.indexOf('invoices') + 3), 'ends in the middle'],
    ['a damaged plan', json.replace('":', '"'), 'is damaged near byte'],
    ['a damaged list', json.replace('[{', '[}'), 'is damaged near byte'],
    ['several plans', `${json}\n${json}`, 'several JSON documents'],
    ['a log', '{"@level":"info"}\n{"@level":"info"}', 'the log that'],
    ['text', 'hello', 'there is no JSON in it'],
  ])('refuses %s', (_, text, words) => {
    expect(() => parsePlanFile(bytes(text), 'plan.json', large)).toThrow(InputError);
    expect(() => parsePlanFile(bytes(text), 'plan.json', large)).toThrow(words);
  });
});
