import type { ScalarNode } from './node.ts';
import { asWritten } from './syntax.ts';

/** The text holds something that only the full YAML parser reads. */
export class LeftAside extends Error {}

/** Short forms of functions; a tag names one shape of node only, so that parsers register each several times. */
export const SHORT_FORMS: ReadonlySet<string> = new Set(
  `Ref Condition GetAtt Sub Join Select Split Base64 Cidr FindInMap If
   And Or Not Equals ImportValue GetAZs Transform Length ToJsonString ForEach
   Contains EachMemberIn EachMemberEquals RefAll ValueOf ValueOfAll GetStackOutput`.split(/\s+/),
);

/** `!GetAtt` is `Fn::GetAtt`, but `!Ref` is `Ref`. */
export function longForm(short: string): string {
  return short === 'Ref' || short === 'Condition' ? short : `Fn::${short}`;
}

/** Takes `!Name rest` apart. */
export function shortForm(text: string): { readonly name: string; readonly rest: string } {
  const found = /^!([A-Za-z0-9]+)(?: +|$)/.exec(text);
  const short = found?.[1];
  if (found === null || short === undefined || !SHORT_FORMS.has(short)) throw new LeftAside();
  return { name: longForm(short), rest: text.slice(found[0].length) };
}

const PLAIN = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|[-?:](?=[^\s,[\]{}]))/;

/** A scalar without quotes, as the core schema of YAML 1.2 reads it. */
export function plainScalar(text: string, line: number): ScalarNode {
  const comment = text.indexOf(' #');
  const plain = (comment < 0 ? text : text.slice(0, comment)).trimEnd();
  if (!PLAIN.test(plain) && plain !== '~') throw new LeftAside();
  if (plain.includes(': ') || plain.endsWith(':')) throw new LeftAside();
  return { kind: 'scalar', value: resolved(plain), line, endLine: line };
}

function resolved(plain: string): ScalarNode['value'] {
  if (/^(?:~|null|Null|NULL)$/.test(plain)) return null;
  if (/^(?:true|True|TRUE)$/.test(plain)) return true;
  if (/^(?:false|False|FALSE)$/.test(plain)) return false;
  return /^-?\d/.test(plain) ? asWritten(Number(plain), plain) : plain;
}

const DOUBLE = /^"((?:[^"\\]|\\["\\/nt])*)"(?= *(?:$| #))/;
const SINGLE = /^'((?:[^']|'')*)'(?= *(?:$| #))/;

/** A scalar in quotes with at most the plainest escapes, and nothing but a comment behind it. */
export function quotedScalar(text: string, line: number): ScalarNode {
  const double = DOUBLE.exec(text);
  const single = double === null ? SINGLE.exec(text) : null;
  const content = double === null ? single?.[1]?.replaceAll("''", "'") : unescaped(double[1] ?? '');
  if (content === undefined) throw new LeftAside();
  return { kind: 'scalar', value: content, line, endLine: line };
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['t', '\t'],
]);
export function unescaped(text: string): string {
  return text.includes('\\')
    ? text.replaceAll(/\\(.)/g, (_, sign: string) => ESCAPES.get(sign) ?? sign)
    : text;
}
