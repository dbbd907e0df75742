import { parsers } from 'prettier/plugins/markdown';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly children?: readonly Node[];
}

const OUR_TAGS = /<\/?(?:details|details open|summary|sub|code|br)>/g;

/** What an independent Markdown parser finds active in a text that we did not put there: tags, links, images, mentions, references. */
export async function activeIn(markdown: string, ownLinks: readonly string[]): Promise<readonly string[]> {
  const parse = parsers.remark.parse as (text: string, options: object) => Node | Promise<Node>;
  return activeAt(await parse(markdown, {}), ownLinks);
}

function activeAt(node: Node, ownLinks: readonly string[]): readonly string[] {
  const value = node.value ?? '';
  if (node.type === 'html') return /[<>]/.test(value.replace(OUR_TAGS, '')) ? [`tag ${value}`] : [];
  if (node.type.startsWith('image')) return [`image ${node.url}`];
  if (node.type === 'link' && !ownLinks.some((own) => (node.url ?? '').startsWith(own)))
    return [`link ${node.url}`];
  if (node.type === 'definition' || node.type.endsWith('Reference') || node.type.startsWith('footnote'))
    return [node.type];
  const children = node.children ?? [];
  return [...activeWords(children), ...children.flatMap((child) => activeAt(child, ownLinks))];
}

/** GitHub looks for mentions, references and addresses in the rendered text, but not inside code. */
function activeWords(siblings: readonly Node[]): readonly string[] {
  let isCode = false;
  let words = '';
  for (const { type, value = '' } of siblings) {
    if (type === 'html') isCode = value === '<code>' || (isCode && value !== '</code>');
    words += type === 'text' && !isCode ? value : '\n';
  }
  return words.match(/@[\w-]+|#\w+|GH-\d+|[a-z]+:\/\/|www\.\w/gi) ?? [];
}

/** The numbers of cells of every table row outside fenced blocks. */
export function cellCounts(markdown: string): readonly number[] {
  return markdown
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => (line.match(/(?<!\\)\|/g) ?? []).length - 1);
}
