/** Whether lines are one whole member of a list, one whole block or one whole resource, which may go without leaving a stump. */
export function standsAlone(
  head: readonly string[],
  { line, endLine }: { readonly line: number; readonly endLine: number },
): boolean {
  const [first = '', ...rest] = head.slice(line - 1, endLine);
  const last = rest.findLast((text) => text.trim() !== '') ?? '';
  const depth = indentOf(first);
  const inside = rest.filter((text) => text.trim() !== '');
  const next = head.slice(endLine).find((text) => text.trim() !== '');
  if (isBlockHead(first))
    return (
      last.trim() === '}' &&
      indentOf(last) === depth &&
      inside.slice(0, -1).every((text) => indentOf(text) > depth)
    );
  if (!inside.every((text) => indentOf(text) > depth)) return false;
  if (next !== undefined && indentOf(next) > depth) return false;
  return isMember(first, inside) || isResource(first, inside);
}

const indentOf = (text: string): number => /^ */.exec(text)?.[0].length ?? 0;

/** `resource "aws_eip" "reports" {`, `ingress {`. */
function isBlockHead(text: string): boolean {
  return /^\s*[a-z_]\w*(?:\s+"[^"]*")*\s*\{\s*$/.test(text);
}

/** `- 0.0.0.0/0`, `- Effect: Allow` with all that hangs on it, `"0.0.0.0/0",`. */
function isMember(first: string, inside: readonly string[]): boolean {
  return /^\s*- \S/.test(first) || (inside.length === 0 && /^\s*"[^"]*",?\s*$/.test(first));
}

/** `Address:` with a `Type` of its own. */
function isResource(first: string, inside: readonly string[]): boolean {
  return /^\s*\w+:\s*$/.test(first) && inside.some((text) => /^\s*Type: AWS::/.test(text));
}
