import { defineRule } from '../model/rule.ts';

/** One link is missing before strangers get in; worth a remark while somebody is looking at it. */
export const latentExposure = defineRule({
  id: 'latent-exposure',
  watches: 'latent',
  assess({ direction, after }) {
    if (after === undefined || direction !== 'new') return undefined;
    const class_ = after.surface === 'network' ? 'network' : 'identity';
    return { title: 'One step from public', class: class_, risk: 'low', layer: class_, gate: undefined };
  },
  word: ({ after }) => ({
    what: `${after?.what ?? ''}.`,
    why:
      (after?.blocker ?? []).length > 0
        ? `Nobody outside gets in today, because ${(after?.blocker ?? []).map((step) => step.says).join(' and ')}. That is the only thing in the way.`
        : 'Nothing in this configuration is reached through it today.',
    fix: 'Narrow it to what is needed, so that a later change elsewhere cannot make it public.',
  }),
});
