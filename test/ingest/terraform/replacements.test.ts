import { describe, expect, test } from 'vitest';
import { replacementOf } from '../../../src/ingest/terraform/plan/plan-actions.ts';

const outcome = {
  action: 'replace',
  untouched: false,
  inPlace: false,
  leavesCopy: false,
  unheardOf: false,
} as const;

describe('how an object is made anew', () => {
  test.each([
    ['by what cannot be changed', { replace_paths: [['storage_encrypted'], ['ebs', 0, 'size']] }],
    [
      'although it only now comes into the state',
      {
        importing: { id: 'orders' },
        replace_paths: [['storage_encrypted'], ['ebs', 0, 'size']],
      },
    ],
  ])('%s', (_, change) => {
    expect(replacementOf(change, outcome)).toEqual({
      kind: 'certain',
      forcedBy: ['storage_encrypted', 'ebs[0].size'],
      leavesCopy: false,
    });
  });
  test('not at all where it changes in place', () => {
    expect(replacementOf({ replace_paths: [] }, { ...outcome, action: 'update' })).toBeUndefined();
  });
});
