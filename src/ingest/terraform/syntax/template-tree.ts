import type { Expression, ForExpression, TextPart } from './expression.ts';
import type { TemplateToken } from './template-text.ts';

type TextPartOf = (token: number) => TextPart;
type Parts = Extract<Expression, { kind: 'template' }>['parts'];

/** Puts the flat tokens of a template and the code between them back into nested directives. */
export class TemplateReader {
  private at = 0;
  private readonly source: string;
  private readonly tokens: readonly TemplateToken[];
  private readonly codes: Expression[];

  constructor(source: string, tokens: readonly TemplateToken[], codes: readonly Expression[]) {
    this.source = source;
    this.tokens = tokens;
    this.codes = [...codes];
  }

  parts(textOf: TextPartOf): Parts {
    const parts: Parts[number][] = [];
    for (let token = this.tokens[this.at]; token !== undefined; token = this.tokens[this.at]) {
      if (token.kind === 'text') {
        const part = textOf(this.at);
        if (part.text !== '') parts.push(part);
      } else if (token.kind === 'interpolation') parts.push(this.code());
      else if (/^%\{~?\s*(?:else|endif|endfor)\b/.test(this.sourceOf(token))) return parts;
      else {
        parts.push(this.directive(token, textOf));
      }
      this.at += 1;
    }
    return parts;
  }

  private sourceOf({ start, end }: TemplateToken): string {
    return this.source.slice(start, end);
  }

  private code(): Expression {
    const code = this.codes.shift();
    if (code === undefined) throw new Error('a template has more code than its tree');
    return code;
  }

  private directive(token: TemplateToken, textOf: TextPartOf): Expression {
    const subject = this.code();
    const { span } = subject;
    const names = /^%\{~?\s*for\s+([^\s,]+)\s*(?:,\s*(\S+)\s+)?/.exec(this.sourceOf(token));
    this.at += 1;
    const body: Expression = { kind: 'template', parts: this.parts(textOf), span };
    if (names !== null) {
      const [, first = '', second] = names;
      const each: ForExpression = {
        kind: 'for',
        keyName: second === undefined ? undefined : first,
        valueName: second ?? first,
        collection: subject,
        key: undefined,
        value: body,
        condition: undefined,
        grouped: false,
        span,
      };
      return { kind: 'join', each, span };
    }
    let whenFalse: Expression = { kind: 'literal', value: '', span };
    const next = this.tokens[this.at];
    if (next !== undefined && /^%\{~?\s*else\b/.test(this.sourceOf(next))) {
      this.at += 1;
      whenFalse = { kind: 'template', parts: this.parts(textOf), span };
    }
    return { kind: 'conditional', condition: subject, whenTrue: body, whenFalse, span };
  }
}
