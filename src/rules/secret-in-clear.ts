import { defineRule } from '../model/rule.ts';

/** A credential stands where more people can read it than should. */
export const secretInClear = defineRule({
  id: 'secret-in-clear',
  watches: 'secret',
  assess: ({ certainty }) => ({
    title: certainty === 'certain' ? 'Secret in clear text' : 'Possible secret in clear text',
    class: 'secret',
    risk: certainty === 'certain' ? 'high' : 'medium',
    layer: 'identity',
    gate: undefined,
  }),
  word: ({ after }, { address }) => ({
    what: `\`${address}\` gets what looks like ${after?.looks ?? 'a secret'}, in clear text.`,
    why: `${capital(after?.readers ?? '')}.`,
    fix:
      after?.remedy ??
      'Treat the value as known to others and replace it. Keep the new one in Secrets Manager or as a `SecureString` parameter, and refer to it by name or ARN.',
  }),
});

const capital = (sentence: string): string => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
