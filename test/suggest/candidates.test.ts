import { describe, expect, test } from 'vitest';
import { diffOfTexts } from '../../src/ingest/diff.ts';
import { candidates } from '../../src/suggest/candidates.ts';

/** What may stand in place of some lines of the head. */
function tried(
  base: readonly string[],
  head: readonly string[],
  line: number,
  endLine = line,
): readonly string[] {
  const patch = diffOfTexts('main.tf', { base: `${base.join('\n')}\n`, head: `${head.join('\n')}\n` });
  return candidates({ file: 'main.tf', line, endLine, side: 'RIGHT' }, { head, base }, patch);
}

describe('what is tried', () => {
  test.each([
    {
      name: 'the former value of a line that changed',
      base: ['resource "aws_lb" "shop" {', '  internal = var.internal', '}'],
      head: ['resource "aws_lb" "shop" {', '  internal = false', '}'],
      line: 2,
      expected: ['  internal = var.internal', '  internal = true'],
    },
    {
      name: 'the former value in the layout of the line as it is now',
      base: ['  storage_encrypted = true', '  publicly_accessible = false'],
      head: [
        '  storage_encrypted         = true',
        '  publicly_accessible       = true',
        '  copy_tags_to_snapshot     = true',
      ],
      line: 2,
      expected: ['  publicly_accessible       = false'],
    },
    {
      name: 'the opposite of a switch in a line that is new, and nothing in its place where nothing else came with it',
      base: ['resource "aws_db_instance" "orders" {', '}'],
      head: ['resource "aws_db_instance" "orders" {', '  publicly_accessible = true # for the report', '}'],
      line: 2,
      expected: ['', '  publicly_accessible = false # for the report'],
    },
    {
      name: 'a whole member of a list without its neighbours',
      base: ['Cidrs:', '  - 10.0.0.0/8'],
      head: ['Cidrs:', '  - 10.0.0.0/8', '  - 0.0.0.0/0', '  - 192.168.0.0/16'],
      line: 3,
      expected: [''],
    },
    {
      name: 'no stump of a statement',
      base: ['Statement:'],
      head: ['Statement:', '  - Effect: Allow', '    Principal: "*"', '    Action: sqs:SendMessage'],
      line: 3,
      expected: [],
    },
    {
      name: 'a whole block that is new among others that are new',
      base: ['# addresses'],
      head: [
        '# addresses',
        'resource "aws_eip" "reports" {',
        '  domain = "vpc"',
        '}',
        'resource "aws_vpc" "main" {',
        '}',
      ],
      line: 2,
      endLine: 4,
      expected: [''],
    },
    {
      name: 'all former lines where one line stands for several',
      base: ['  Principal:', '    AWS: !Ref Reader'],
      head: ['  Principal: "*"'],
      line: 1,
      expected: ['  Principal:\n    AWS: !Ref Reader'],
    },
    {
      name: 'not the former layout of a line that says the same',
      base: ['a = 1', 'publicly_accessible = true'],
      head: ['a = 1', '  publicly_accessible   = true'],
      line: 2,
      expected: ['  publicly_accessible   = false'],
    },
    {
      name: 'nothing for a line the change left alone',
      base: ['internal = false', 'name = "a"'],
      head: ['internal = false', 'name = "b"'],
      line: 1,
      expected: [],
    },
    {
      name: 'nothing that shows a secret',
      base: ['  master_password = "tr0ub4dor"'],
      head: ['  master_password = var.password'],
      line: 1,
      expected: [],
    },
    {
      name: 'nothing where two switches stand on one line',
      base: ['flags = [true]'],
      head: ['flags = [true, false]'],
      line: 1,
      expected: ['flags = [true]'],
    },
    {
      name: 'nothing where lines end in a carriage return',
      base: ['internal = true\r'],
      head: ['internal = false\r'],
      line: 1,
      expected: [],
    },
  ])('$name', ({ base, head, line, endLine, expected }) => {
    expect(tried(base, head, line, endLine)).toEqual(expected);
  });

  test('a switch without anything to compare with', () => {
    const head = ['public = true'];
    const location = { file: 'terraform.tfvars', line: 1, endLine: 1, side: 'RIGHT' } as const;
    expect(candidates(location, { head, base: [] }, undefined)).toEqual(['public = false']);
  });
});
