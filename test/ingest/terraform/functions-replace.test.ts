import { afterAll, describe, expect, it } from 'vitest';
import { createExpressionParser } from '../../../src/ingest/terraform/syntax/expression-parser.ts';
import { readConfiguration } from '../../../src/ingest/terraform/read-configuration.ts';
import { addressOf } from '../../../src/model/value.ts';
import { memoryTree } from './memory-tree.ts';

const parser = createExpressionParser();
afterAll(async () => await parser.close());

const document = '{\n  "Sid": "@WHO@",\n  "Resource": "@QUEUE@"\n}\n';

async function policy(expression: string) {
  const tree = memoryTree({
    'main.tf': `resource "aws_sqs_queue" "jobs" {}\nresource "aws_sqs_queue_policy" "jobs" {\n  policy = ${expression}\n}\n`,
    'queue.json': document,
  });
  const configuration = readConfiguration(tree, '', { parser });
  await configuration.prepare('all');
  return configuration.value(addressOf('aws_sqs_queue_policy.jobs'), 'policy');
}

describe('placeholders of a file', () => {
  const FILE = 'file("${path.module}/queue.json")';

  it('are replaced by what is known', async () => {
    expect(await policy(`replace(${FILE}, "@WHO@", "Readers")`)).toMatchObject({
      kind: 'known',
      value: document.replace('@WHO@', 'Readers'),
    });
  });

  it('leave the rest readable where an unknown is put in', async () => {
    expect(
      await policy(`replace(replace(${FILE}, "@QUEUE@", aws_sqs_queue.jobs.arn), "@WHO@", "Readers")`),
    ).toMatchObject({
      kind: 'unknown',
      parts: [
        '{\n  "Sid": "',
        'Readers',
        '",\n  "Resource": "',
        { kind: 'unknown', refersTo: [{ to: 'aws_sqs_queue.jobs', attribute: 'arn' }] },
        '"\n}\n',
      ],
    });
  });

  it('are not looked for in what is unknown, which may hold anything a plain text says', async () => {
    const term = await policy(`replace(replace(${FILE}, "@QUEUE@", aws_sqs_queue.jobs.arn), ":", "-")`);
    expect(term).toMatchObject({ kind: 'unknown' });
    expect(term).not.toHaveProperty('parts');
  });
});
