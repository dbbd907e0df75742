import { eachName } from './lexer.ts';

/** A name that an expression's text mentions, with what follows it: `['var', 'cidr']`, `['module', 'network', 'vpc_id']`. */
export type Mention = readonly string[];

// What stands in the brackets of `subnets[each.key]` is mentioned by itself.
const STEP =
  /\s*(?:\.\s*([\p{L}_][\p{L}\p{N}_-]*)|\.\d+|\.\*|\[(?:\d+|\*|"(?:[^"\\$%]|\\.)*")\]|\[[^[\]"\n]{1,200}\])/uy;

/** Every reference in the text of an expression, without parsing it: names in code and in interpolations, index steps left out. */
export function mentionsIn(text: string): readonly Mention[] {
  const mentions: Mention[] = [];
  eachName(text, (start, end) => {
    const names = [text.slice(start, end)];
    let at = end;
    while (names.length < 3) {
      STEP.lastIndex = at;
      const step = STEP.exec(text);
      if (step === null) break;
      at = STEP.lastIndex;
      if (step[1] !== undefined) names.push(step[1]);
    }
    if (names.length > 1) mentions.push(names);
  });
  return mentions;
}
