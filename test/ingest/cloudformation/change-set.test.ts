import { describe, expect, test } from 'vitest';
import { addresses, changeSet, context, find, modified, plain, read, STACK } from './reading.ts';

const TOPIC = 'AWS::SNS::Topic';
const added = (id: string): object => ({
  Action: 'Add',
  LogicalResourceId: id,
  ResourceType: TOPIC,
  AfterContext: context({}),
});

describe('what can be reviewed', () => {
  test.each([
    {
      name: 'a failed one',
      set: { Status: 'FAILED', StatusReason: 'Transform failed.' },
      says: /failed: Transform failed\./,
    },
    { name: 'an unfinished one', set: { Status: 'CREATE_IN_PROGRESS' }, says: /not finished/ },
    { name: 'a pending one', set: { Status: 'CREATE_PENDING' }, says: /not finished/ },
    { name: 'a deleted one', set: { Status: 'DELETE_COMPLETE' }, says: /DELETE_COMPLETE/ },
    {
      name: 'a first page alone',
      set: { NextToken: 'abc' },
      says: /change-set-0\.json: The file is only the first page/,
    },
  ])('$name is refused in words', ({ set, says }) => {
    expect(() => read({ changeSets: [changeSet([], set)] })).toThrow(says);
  });

  test.each([
    { name: 'something else', set: { Stacks: [] } },
    { name: 'an empty list', set: [] },
    { name: 'a text', set: ['text'] },
  ])('$name is no change set', ({ set }) => {
    expect(() => read({ changeSets: [set] })).toThrow(/not a change set/);
  });

  test('one without changes is clean, although CloudFormation calls it failed', () => {
    const reason =
      "The submitted information didn't contain changes. Submit different information to create a change set.";
    const reading = read({ changeSets: [changeSet([], { Status: 'FAILED', StatusReason: reason })] });
    expect(reading.changed).toBe(0);
  });

  test('an executed one is read, and said to be old', () => {
    expect(read({ changeSets: [changeSet([], { ExecutionStatus: 'OBSOLETE' })] }).notices).toEqual([
      expect.stringMatching(/OBSOLETE/),
    ]);
  });

  test('two stacks are two inputs', () => {
    const other = changeSet([], {
      ChangeSetId: 'arn:aws:cloudformation:eu-west-1:123456789012:changeSet/other/1',
    });
    expect(() => read({ changeSets: [changeSet([]), other] })).toThrow(/does not belong/);
  });
});

describe('pages', () => {
  test('of one file are read together', () => {
    const pages = [changeSet([added('Orders')], { NextToken: 'abc' }), changeSet([added('Refunds')])];
    expect(addresses(read({ changeSets: [pages] }), 'after')).toEqual(['Orders', 'Refunds']);
  });
  test('of several files are read together', () => {
    const reading = read({
      changeSets: [changeSet([added('Orders')], { NextToken: 'abc' }), changeSet([added('Refunds')])],
    });
    expect(addresses(reading, 'after')).toEqual(['Orders', 'Refunds']);
  });
  test('with and without property values complete each other', () => {
    const bare = modified('Orders', TOPIC);
    const full = modified('Orders', TOPIC, {
      BeforeContext: context({ TopicName: 'a' }),
      AfterContext: context({ TopicName: 'b' }),
    });
    const reading = read({ changeSets: [changeSet([bare]), changeSet([full])] });
    expect(plain(find(reading, 'after', 'Orders').attributes.term('TopicName'))).toBe('b');
  });
});

describe('a change set alone', () => {
  const properties = { KmsMasterKeyId: '{{changeSet:KNOWN_AFTER_APPLY}}', FifoTopic: 'true', Port: '443' };
  const reading = read({
    changeSets: [
      changeSet([
        modified('Orders', TOPIC, {
          PhysicalResourceId: 'arn:aws:sns:eu-west-1:123456789012:orders',
          BeforeContext: { Properties: { FifoTopic: 'false' }, DeletionPolicy: 'Retain' },
          AfterContext: context(properties, { DeletionPolicy: 'Delete' }),
        }),
        {
          Action: 'Remove',
          LogicalResourceId: 'Old',
          ResourceType: TOPIC,
          PolicyAction: 'Retain',
          BeforeContext: context({}),
        },
        {
          Action: 'Remove',
          LogicalResourceId: 'Gone',
          ResourceType: TOPIC,
          PolicyAction: 'Delete',
          BeforeContext: context({}),
        },
        { Action: 'Import', LogicalResourceId: 'Found', ResourceType: TOPIC, AfterContext: context({}) },
        modified('Renewed', TOPIC, { Replacement: 'Conditional', PolicyAction: 'ReplaceAndDelete' }),
        {
          Action: 'SyncWithActual',
          LogicalResourceId: 'Drifted',
          ResourceType: TOPIC,
          ResourceDriftStatus: 'MODIFIED',
        },
      ]),
    ],
  });
  const { attributes } = find(reading, 'after', 'Orders');

  test('everything in contexts is text, and reads as what it means', () => {
    expect(attributes.flag('FifoTopic')).toMatchObject({ value: true });
    expect(attributes.count('Port')).toMatchObject({ value: 443 });
  });
  test('what is decided while deploying is unknown', () => {
    expect(attributes.text('KmsMasterKeyId')).toMatchObject({ kind: 'unknown', reason: 'known-after-apply' });
  });
  test('contexts may come parsed', () => {
    expect(find(reading, 'before', 'Orders').attributes.text('@DeletionPolicy')).toMatchObject({
      value: 'Retain',
    });
  });
  test('a retained resource stays, unmanaged', () => {
    expect(find(reading, 'after', 'Old').action).toBe('forget');
    expect(addresses(reading, 'after')).not.toContain('Gone');
  });
  test('an imported resource is there before, as it is after', () => {
    expect(find(reading, 'before', 'Found')).toBe(find(reading, 'after', 'Found'));
  });
  test('actions are those of the change set', () => {
    expect(find(reading, 'after', 'Found').action).toBe('import');
    expect(find(reading, 'before', 'Renewed').action).toBe('replace');
    expect(find(reading, 'before', 'Renewed').attributes.text('@PolicyAction')).toMatchObject({
      value: 'ReplaceAndDelete',
    });
    expect(find(reading, 'after', 'Drifted')).toBe(find(reading, 'before', 'Drifted'));
  });
  test('drift is named', () => {
    expect([...reading.change.drift]).toEqual(['Drifted']);
  });
  test('physical ids are identifiers', () => {
    expect(find(reading, 'after', 'Orders').identifiers).toContain(
      'arn:aws:sns:eu-west-1:123456789012:orders',
    );
  });
  test('without property values everything is unknown, nothing is absent', () => {
    expect(find(reading, 'after', 'Renewed').attributes.text('TopicName')).toMatchObject({ kind: 'unknown' });
  });
  test('the rest of the stack is not visible, and that is said', () => {
    expect(reading.change.gaps).toMatchObject([{ kind: 'partial-plan' }]);
  });
});

test('in a drift-aware set, properties that cannot be read back are as they were deployed', () => {
  const change = modified('Orders', TOPIC, {
    PreviousDeploymentContext: context({ Secret: 'kept', TopicName: 'planned' }),
    BeforeContext: context({ TopicName: 'actual' }),
    AfterContext: context({ TopicName: 'planned' }),
  });
  const { attributes } = find(
    read({ changeSets: [changeSet([change], { StackId: STACK })] }),
    'before',
    'Orders',
  );
  expect(plain(attributes.term(''))).toEqual({ Secret: 'kept', TopicName: 'actual' });
});
