import { factKey, type Protection } from '../model/fact.ts';
import type { Question } from '../model/world.ts';

/** Which protective settings are on? */
export const protections: Question<Protection> = ({ address, declarations, traits }) =>
  (traits.controls ?? []).map(({ id, on, guardsOthers, strength }) => ({
    kind: 'protection',
    key: factKey('protection', address, id),
    subject: address,
    related: declarations.map((declaration) => declaration.address).filter((each) => each !== address),
    control: id,
    judgement: on,
    guardsOthers: guardsOthers === true,
    strength,
  }));
