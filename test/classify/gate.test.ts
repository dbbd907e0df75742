import { describe, expect, test } from 'vitest';
import { gatedClasses, gateOf } from '../../src/classify/gate.ts';
import type { Assessment } from '../../src/model/rule.ts';
import type { Settings } from '../../src/model/settings.ts';
import { settings } from '../support/settings.ts';

const exposure: Assessment = {
  title: 'New public exposure',
  class: 'public-exposure',
  risk: 'high',
  layer: 'network',
  gate: 'new-public-exposure',
};
/** A new, certain public exposure of this change that nobody accepted. */
const base = {
  assessment: exposure,
  origin: 'this-change',
  direction: 'new',
  certainty: 'certain',
  accepted: false,
} as const;
type Gated = Parameters<typeof gateOf>[0];

interface Case extends Partial<Omit<Gated, 'assessment'>> {
  readonly name: string;
  readonly about?: Partial<Assessment>;
  readonly policy?: Partial<Settings>;
  readonly gate: ReturnType<typeof gateOf>;
}
const strict: Partial<Settings> = { profile: 'strict' };
const cases: readonly Case[] = [
  { name: 'a new public exposure blocks', gate: 'block' },
  { name: 'a wider public exposure blocks', direction: 'widened', gate: 'block' },
  { name: 'one of low risk blocks as well', about: { risk: 'low' }, gate: 'block' },
  { name: 'one without risk is a note', about: { risk: 'none' }, gate: 'note' },
  { name: 'a possible one is a comment', certainty: 'possible', gate: 'comment' },
  { name: 'an accepted one is a note', accepted: true, gate: 'note' },
  { name: 'one that is pending on the base is a note', origin: 'pending-on-base', gate: 'note' },
  { name: 'one that drifted is a note', origin: 'drift', gate: 'note' },
  { name: 'a narrower one is a note', direction: 'narrowed', gate: 'note' },
  { name: 'a closed one is a note', direction: 'closed', gate: 'note' },
  { name: 'with fail-on none it is a comment', policy: { failOn: [] }, gate: 'comment' },
  { name: 'another gate does not hold it back', policy: { failOn: ['data-loss'] }, gate: 'comment' },
  {
    name: 'what has no gate is a comment from medium risk on',
    about: { gate: undefined, risk: 'medium' },
    gate: 'comment',
  },
  { name: 'what has no gate is a note at low risk', about: { gate: undefined, risk: 'low' }, gate: 'note' },
  {
    name: 'what has no gate blocks at the bar of risk',
    about: { gate: undefined },
    policy: { failOnRisk: 'high' },
    gate: 'block',
  },
  {
    name: 'what has no gate does not block below the bar',
    about: { gate: undefined },
    policy: { failOnRisk: 'critical' },
    gate: 'comment',
  },
  {
    name: 'what is possible does not block at the bar either',
    about: { gate: undefined },
    certainty: 'possible',
    policy: { failOnRisk: 'low' },
    gate: 'comment',
  },
  {
    name: 'what is accepted does not block at the bar either',
    accepted: true,
    policy: { failOnRisk: 'low' },
    gate: 'note',
  },
  {
    name: 'in the strict profile what is public by definition blocks',
    about: { gate: undefined, risk: 'low' },
    policy: strict,
    gate: 'block',
  },
  {
    name: 'in the strict profile a possible exposure of high risk blocks',
    certainty: 'possible',
    policy: strict,
    gate: 'block',
  },
  {
    name: 'in the strict profile a possible exposure of medium risk is a comment',
    about: { risk: 'medium' },
    certainty: 'possible',
    policy: strict,
    gate: 'comment',
  },
  {
    name: 'the strict profile is about public exposure alone',
    about: { class: 'network', gate: undefined },
    policy: strict,
    gate: 'comment',
  },
  {
    name: 'the strict profile blocks nothing where fail-on says none',
    policy: { ...strict, failOn: [] },
    gate: 'comment',
  },
];

test.each(cases)('$name', ({ name: _name, about, policy, gate, ...given }) => {
  expect(gateOf({ ...base, ...given, assessment: { ...exposure, ...about } }, settings(policy))).toBe(gate);
});

describe('the classes whose possible findings leave a gate undecided', () => {
  test.each([
    { failOn: ['new-public-exposure'], classes: ['public-exposure'] },
    { failOn: ['new-external-access', 'privilege-gain'], classes: ['cross-account', 'identity'] },
    { failOn: [], classes: [] },
  ] as const)('of $failOn are $classes', ({ failOn, classes }) => {
    expect(gatedClasses(settings({ failOn }))).toEqual(classes);
  });
});
