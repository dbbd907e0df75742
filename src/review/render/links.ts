import type { Location } from '../../model/finding.ts';
import type { SourceRange } from '../../model/value.ts';
import { code } from '../escape.ts';

/** What surrounds a review and is not part of it: where to link, under which policy it ran, and how to run it again. */
export interface Links {
  /** `https://github.com/acme/infrastructure`; without it places are named, not linked. */
  readonly repository?: string | undefined;
  readonly headSha?: string | undefined;
  readonly baseSha?: string | undefined;
  /** Page with the whole report, usually the workflow run. */
  readonly report?: string | undefined;
  /** Gates in force: `new-public-exposure`. */
  readonly policy: readonly string[];
  /** The ref that the policy was read from: `main`. */
  readonly policyRef?: string | undefined;
  /** A command that gives the same verdict. */
  readonly reproduce?: string | undefined;
  /** Folder of the documentation with one page per rule id. */
  readonly documentation?: string | undefined;
  readonly version: string;
}

/** A place in the sources as text: `rds.tf:41`. */
export function placeText({ file, line }: SourceRange): string {
  return `${file}:${line}`;
}

/** A place in the sources as Markdown, linked to the commit of its side where that is known. */
export function placeLink(at: SourceRange, side: Location['side'], links: Links): string {
  const sha = side === 'RIGHT' ? links.headSha : links.baseSha;
  const text = code(placeText(at));
  if (links.repository === undefined || sha === undefined) return text;
  const lines = at.endLine > at.line ? `#L${at.line}-L${at.endLine}` : `#L${at.line}`;
  return `[${text}](${links.repository}/blob/${sha}/${urlPath(at.file)}${lines})`;
}

/** A file path for a URL: every character that could end the URL or the Markdown around it is encoded. */
export function urlPath(file: string): string {
  return file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`),
    )
    .join('/');
}
