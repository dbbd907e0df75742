import type { Remains } from '../../model/fact.ts';
import type { Risk } from '../../model/finding.ts';
import { oneOf, type Check } from '../conditions.ts';

/** What is left after a deletion where all of `when` holds of the object as it is deployed. */
export interface Survivor extends Remains {
  readonly when: Readonly<Record<string, Check>>;
}

/** A type whose objects hold data. Source: AWS and provider documentation of what deleting it does. */
export interface StatefulType {
  readonly on: readonly string[];
  /** What goes with it: `its items`. */
  readonly holds: string;
  /** Risk where nothing is left. */
  readonly loss: Risk;
  /** In order: the first that applies counts. */
  readonly survivors?: readonly Survivor[];
  /** It holds data only where this is so. */
  readonly only?: Readonly<Record<string, Check>>;
}

/** Another setting has to change first. */
export const refused = (attribute: string, check: Check = oneOf(true)): Survivor => ({
  kind: 'refused',
  when: { [attribute]: check },
  says: `the deletion is refused as long as \`${attribute}\` is on`,
});
/** What is kept apart stays. */
export const copy = (says: string, when: Survivor['when']): Survivor => ({ kind: 'copy', says, when });
/** Nothing stays, for a reason worth saying. */
export const nothing = (says: string, when: Survivor['when'] = {}): Survivor => ({
  kind: 'nothing',
  says,
  when,
});
/** It can be called back for some time. */
export const grace = (says: string, when: Survivor['when'] = {}): Survivor => ({ kind: 'grace', says, when });
/** It goes only once it holds nothing. */
export const unlessEmpty = (says: string): Survivor => ({ kind: 'empty', says, when: {} });
