import { encodedKey, markerOf, summaryBody } from './marker.ts';
import { Refusal, type OwnComment } from './pull-request.ts';
import type { Effect, Performance } from './publish.ts';
import type { PublishAction } from './reconcile.ts';

/** GitHub refuses bodies over 65,536 characters. */
const MOST_CHARACTERS = 65_536;

/** Edits the summary comment; one that was deleted meanwhile is created anew. */
export async function updateSummary(
  { comment, body }: Extract<PublishAction, { kind: 'update-summary' }>,
  context: Performance,
): Promise<Effect> {
  try {
    await inFittingSize(body, context, (text) => context.port.revise(comment.id, text));
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'missing') throw error;
    return createSummary({ kind: 'create-summary', body }, context);
  }
  return { comment, updated: 1 };
}

/**
 * Creates the summary comment. If a run at the same moment did so first, ours is taken back and theirs brought up to date: the
 * oldest stays, whoever wrote it.
 */
export async function createSummary(
  { body }: Extract<PublishAction, { kind: 'create-summary' }>,
  context: Performance,
): Promise<Effect> {
  const { port } = context;
  const created = await inFittingSize(body, context, (text) => createOnce(text, context));
  const [oldest] = await standingSummaries(context);
  if (oldest === undefined || oldest.id >= created.id) return { comment: created, posted: 1 };
  await port.remove(created.id);
  await inFittingSize(body, context, (text) => port.revise(oldest.id, text));
  return { comment: oldest, updated: 1 };
}

/** A request that broke off may have created the comment all the same: look before asking again. */
async function createOnce(body: string, context: Performance): Promise<OwnComment> {
  try {
    return await context.port.comment(body);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'uncertain') throw error;
    const found = (await standingSummaries(context)).at(-1);
    return found ?? context.port.comment(body);
  }
}

async function standingSummaries({ port, settings }: Performance): Promise<readonly OwnComment[]> {
  const { comments } = await port.read();
  return comments.filter(({ body, minimised }) => {
    const marker = markerOf(body);
    return !minimised && marker?.key === encodedKey(settings.commentKey) && marker.fingerprint === undefined;
  });
}

/** Tries the whole summary, then the barer one, then what fits of it. */
async function inFittingSize<T>(
  body: string,
  { publication, settings }: Performance,
  write: (body: string) => Promise<T>,
): Promise<T> {
  const { shorterSummary, summary, head, run } = publication;
  const shorter = cutShort(shorterSummary ?? summary);
  const barer = summaryBody(shorter, settings.commentKey, { head, run: run.id, attempt: run.attempt });
  if (body.length > MOST_CHARACTERS) return write(barer);
  try {
    return await write(body);
  } catch (error) {
    const isTooLong =
      error instanceof Refusal && error.kind === 'rejected' && /too long/i.test(error.message);
    if (!isTooLong) throw error;
    return write(barer);
  }
}

function cutShort(text: string): string {
  const room = 15_000;
  if (text.length <= room) return text;
  const cut = text.slice(0, text.lastIndexOf('\n', room));
  return `${cut}\n\n…\n\nThe rest did not fit: the whole review is in the job summary.`;
}
