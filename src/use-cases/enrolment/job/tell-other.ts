/** Tells an issue what it asked of an order that may be another issue's, or of the rule that it came by. */
import { commentOf, elsewhereComment } from '../../../domain/issue/issue-comments';
import type { MessageOf } from '../../../domain/issue/issue-messages';
import type { Order } from '../../../domain/order/order';
import type { Ports } from '../../ports/ports';
import { unlessRefused } from '../../unless-refused';

type Needs = Pick<Ports, 'issues'>;

/** Another issue asked for what runs here: it is told so, and goes back to where it was. */
export async function tellElsewhere(
  ports: Needs,
  order: Order,
  { message, since }: { readonly message: MessageOf<'elsewhere'>; readonly since: number | undefined },
): Promise<void> {
  const { issueId, returnTo, issued } = message;
  const here = await ports.issues.find(order.issueId);
  const comment = elsewhereComment(here?.key, issued);
  const there = await ports.issues.find(issueId);
  // An issue that is gone has nobody to tell.
  if (!there) return;
  await unlessRefused(() => ports.issues.comment(issueId, { text: comment, internal: true }, since));
  // Who pressed a button has moved nothing.
  if (returnTo === '' || there.status.name === returnTo) return;
  await unlessRefused(() => ports.issues.moveTo(issueId, returnTo));
}

/** Somebody asked, and is told on the issue where that was. */
export async function tellAsked(ports: Needs, message: MessageOf<'status'>, since: number | undefined): Promise<void> {
  const { issueId } = message;
  if (!(await ports.issues.find(issueId))) return;
  await unlessRefused(() => ports.issues.comment(issueId, { text: commentOf(message), internal: true }, since));
}

/** Nothing was done, so the issue goes back to where it came from; a person who moved it on since has decided otherwise. */
export async function tellOfRule(
  ports: Needs,
  message: MessageOf<'rule-not-set-up'>,
  since: number | undefined,
): Promise<void> {
  const { issueId, cameFrom, arrivedAt } = message;
  const issue = await ports.issues.find(issueId);
  if (!issue) return;
  await unlessRefused(() => ports.issues.comment(issueId, { text: commentOf(message), internal: true }, since));
  if (cameFrom === '' || cameFrom === arrivedAt || issue.status.id !== arrivedAt) return;
  await unlessRefused(() => ports.issues.moveBack(issueId, cameFrom));
}
