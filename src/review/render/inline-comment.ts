import type { Finding } from '../../model/finding.ts';
import type { PullRequestDiff } from '../../model/patch.ts';
import type { Review } from '../../model/review.ts';
import type { Cause } from '../causes.ts';
import { code, fenced, isPlainSource, markdown } from '../escape.ts';
import { capitalised, counted, holderWords, LAYER_NAMES } from '../words.ts';
import { lackingMarkdown, pathMarkdown, witnessMarkdown } from './finding-markdown.ts';
import { blocks, firstThatFits } from './fitting.ts';
import type { Links } from './links.ts';
import { COMMENT_LIMIT } from './markdown.ts';

const MOST_AFFECTED = 10;

/** What an inline comment needs to know besides its findings. */
interface InlineContext {
  readonly review: Pick<Review, 'warnOnly'>;
  readonly links: Links;
  /** Lets the path say which of its lines this change left alone. */
  readonly diff?: PullRequestDiff | undefined;
  /** Whether the comment stands on exactly the lines a suggestion replaces. */
  readonly offersSuggestion: boolean;
}

/** The comment on one cause, without marker: what, why, the path, what gets through, what to do, whose job it is. */
export function inlineComment(cause: Cause, context: InlineContext): string {
  const [finding] = cause;
  const { links, diff } = context;
  const parts = (path: string): string =>
    blocks([
      heading(finding, context),
      markdown(finding.what),
      affected(cause),
      markdown(finding.why),
      path,
      witnessMarkdown(finding),
      ...lackingMarkdown(finding),
      finding.fix === '' ? '' : `**What to do:** ${markdown(finding.fix)}`,
      suggestion(finding, context),
      closing(finding, context),
    ]);
  return firstThatFits(
    [
      () => parts(pathMarkdown(finding, { links, diff, here: 'this line' })),
      () => parts(''),
      () => blocks([heading(finding, context), markdown(finding.what), closing(finding, context)]),
    ],
    COMMENT_LIMIT,
  );
}

function heading(finding: Finding, { review }: InlineContext): string {
  const { mark, words } = effectOf(finding, review);
  const title = markdown(finding.title.replace(/\.$/, ''));
  return [`**${mark} ${title}**`, words, `${finding.risk} risk`, finding.certainty, code(finding.id)].join(
    ' · ',
  );
}

function effectOf(
  { gate, certainty }: Finding,
  { warnOnly }: InlineContext['review'],
): { readonly mark: string; readonly words: string } {
  if (gate === 'block')
    return warnOnly
      ? { mark: '⚠️', words: 'would block the merge' }
      : { mark: '⛔', words: 'blocks the merge' };
  return certainty === 'possible'
    ? { mark: '❔', words: 'undecided' }
    : { mark: '⚠️', words: 'does not block' };
}

function affected([first, ...all]: Cause): string {
  const ofSame = all.filter(({ subject }) => subject.address === first.subject.address);
  const others = all.filter((finding) => !ofSame.includes(finding));
  return blocks([besides(first, ofSame), elsewhere(first, others)]);
}

/** What else the same resource loses or lacks; a comment stands on one line, so the others are named. */
function besides(first: Finding, others: readonly Finding[]): string {
  if (others.length === 0) return '';
  const lines = others.slice(0, MOST_AFFECTED).map(({ title, id, location }) => {
    const elsewhereInFile = location !== null && location.line !== first.location?.line;
    const place = elsewhereInFile ? `, ${code(`${location.file}:${location.line}`)}` : '';
    return `- ${markdown(title.replace(/\.$/, ''))}${place} ${code(id)}`;
  });
  const more = others.length - lines.length;
  return [
    `Also on ${code(first.subject.address)}:`,
    '',
    ...lines,
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n');
}

function elsewhere(first: Finding, others: readonly Finding[]): string {
  if (others.length === 0) return '';
  const lines = others
    .slice(0, MOST_AFFECTED - 1)
    .map((finding) => `- ${code(finding.subject.address)} ${code(finding.id)}`);
  const more = others.length - lines.length;
  return [
    `The same lines do this to ${counted(others.length, 'more resource')} besides ${code(first.subject.address)}:`,
    '',
    ...lines,
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n');
}

function suggestion({ suggestion: text, location }: Finding, { offersSuggestion }: InlineContext): string {
  if (text === null || location?.side !== 'RIGHT' || !offersSuggestion) return '';
  // GitHub takes an empty block to mean that the lines go, and a blank line to mean a blank line.
  if (text === '') return '```suggestion\n```';
  return isPlainSource(text) ? fenced(text.replace(/\n$/, ''), 'suggestion') : '';
}

function closing(finding: Finding, { links }: InlineContext): string {
  const holder = capitalised(holderWords(finding));
  const intended =
    finding.rule === 'new-public-exposure'
      ? `Intended? Declare it under \`public-endpoints\`, or add a waiver for ${code(finding.id)}, in \`.github/demarc.yml\`.`
      : `Intended? Add a waiver for ${code(finding.id)} in \`.github/demarc.yml\`.`;
  const page =
    links.documentation === undefined
      ? ''
      : ` · [about this rule](${links.documentation}/${encodeURIComponent(finding.rule)})`;
  return `<sub>Layer: ${LAYER_NAMES[finding.layer].toLowerCase()}.${holder === '' ? '' : ` ${holder}.`} · ${intended}${page}</sub>`;
}
