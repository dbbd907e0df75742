import type { ChangeTo } from '../model/fact.ts';
import { defineRule } from '../model/rule.ts';

type Change = ChangeTo<'permissions'>;

/** Roles may trust an identity provider that they could not trust before, or tokens of it that were made for somebody else. */
export const signInWidened = defineRule({
  id: 'sign-in-widened',
  watches: 'permissions',
  assess({ before, after, direction }) {
    if (after?.aspect !== 'sign-in' || (direction !== 'new' && direction !== 'widened')) return undefined;
    // A cluster brings its own.
    if (before === undefined && after.held === 'here') return undefined;
    return {
      title: before === undefined ? 'Identity provider added' : 'Identity provider counts for more audiences',
      class: 'identity',
      risk: 'medium',
      layer: 'identity',
      gate: undefined,
    };
  },
  word(change, { address }) {
    if (change.before === undefined)
      return {
        what: `Whoever \`${address}\` vouches for can now sign in to the roles that trust it.`,
        why: 'Each role says which of its users it takes; who they are is decided by whoever runs the provider.',
        fix: 'See that each role that trusts it names the subjects it means.',
      };
    return {
      what: `Tokens that are made for ${listed(change)} now count at \`${address}\` as well.`,
      why: 'A role that trusts the provider and does not test the audience takes them: whoever can get such a token gets as far as its other tests.',
      fix: 'Test the audience in each role that trusts the provider, or leave the new one out.',
    };
  },
});

function listed({ delta }: Change): string {
  const audiences = delta.flatMap(({ capability }) =>
    capability.kind === 'calls' ? capability.resources : [],
  );
  const shown = [...new Set(audiences)].slice(0, 5).map((name) => `\`${name.replaceAll(/[{}]/g, '')}\``);
  return shown.join(', ');
}
