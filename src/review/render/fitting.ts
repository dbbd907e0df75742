/** Size as GitHub may count it: UTF-8 bytes, never fewer than characters. */
export function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

/** Renders from richest to barest and returns the first version that fits into `limit` bytes; the barest must. */
export function firstThatFits(versions: readonly (() => string)[], limit: number): string {
  for (const render of versions) {
    const text = render();
    if (bytes(text) <= limit) return text;
  }
  throw new Error('the barest version must always fit');
}

/** The present parts as Markdown blocks. */
export function blocks(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A section that folds; the title is plain text of ours. */
export function collapsed(title: string, body: string, state: 'folded' | 'open' = 'folded'): string {
  const tag = state === 'open' ? '<details open>' : '<details>';
  return body === '' ? '' : `${tag}<summary>${title}</summary>\n\n${body}\n\n</details>`;
}
