import { Refusal, type PullRequestPort } from './pull-request.ts';
import type { Effect } from './publish.ts';
import type { PublishAction } from './reconcile.ts';

/**
 * Says that a finding is gone. The wording comes last, because it is what later runs go by: a run that is killed half-way is
 * completed by the next.
 */
export async function retire(
  { thread, body, reply, how }: Extract<PublishAction, { kind: 'retire' }>,
  port: PullRequestPort,
): Promise<Effect> {
  const { opener } = thread;
  if (reply !== undefined) await replyOnce(port, opener.id, reply);
  const isResolved = how === 'resolve' && (await isGranted(() => port.resolve(thread.node)));
  const hides = how === 'hide' || (how === 'resolve' && !isResolved && !thread.answered);
  if (hides) await isGranted(() => port.hide(opener.node, 'RESOLVED'));
  await port.reviseInline(opener.id, body);
  return { resolved: 1 };
}

/** Opens the conversation of a finding that came back, instead of starting a second one. */
export async function revive(
  { thread, body }: Extract<PublishAction, { kind: 'revive' }>,
  port: PullRequestPort,
): Promise<Effect> {
  if (thread.resolved && thread.mayReopen) await isGranted(() => port.reopen(thread.node));
  if (thread.opener.minimised) await isGranted(() => port.show(thread.opener.node));
  await port.reviseInline(thread.opener.id, body);
  return { updated: 1 };
}

/** A reply that broke off is not repeated: saying it twice is worse than not at all. */
async function replyOnce(port: PullRequestPort, id: number, body: string): Promise<void> {
  try {
    await port.reply(id, body);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'uncertain') throw error;
  }
}

/** Resolving needs more than `pull-requests: write`, whatever GitHub says beforehand: a refusal of it is no failure. */
async function isGranted(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.kind !== 'limited') return false;
    throw error;
  }
}
