/** What the issue of an imported certificate is told of the order that it waits for, read off the order as it stands. */
import type { AccountOrder } from '../../../account-order/account-order';
import type { IssueMessage } from '../../../issue/issue-messages';
import type { Followed } from './issue-asks';

export interface News {
  readonly message: IssueMessage;
  /** How it stands, to be remembered; undefined where the order has ended. */
  readonly told: string | undefined;
}

interface About {
  readonly issueId: string;
  readonly followed: Followed;
  /** Certificate profile, or else the account, by its name. */
  readonly profile: string;
}

/** @returns undefined where there is nothing new to tell */
export function newsOf(order: AccountOrder, about: About): News | undefined {
  const standing = order.state === 'unknown' && order.work === 'closed' ? 'unknown-for-good' : order.state;
  if (standing === about.followed.told) return undefined;
  const message = messageOf(order, about);
  if (!message) return undefined;
  const isOver = order.state === 'failed' || order.state === 'settled';
  return { message, told: isOver ? undefined : standing };
}

function messageOf(order: AccountOrder, about: About): IssueMessage | undefined {
  switch (order.state) {
    case 'placed':
      return requested(order, about);
    case 'unknown':
      return lost(order, about);
    case 'failed':
      return { kind: 'refused', actor: order.actor, reasons: [order.sentence] };
    case 'settled':
      return ended(order, about);
    default:
      return undefined;
  }
}

function requested({ sslId, asked, of, kind }: AccountOrder, { profile }: About): IssueMessage {
  return {
    ...{ kind: 'requested', certId: sslId, names: [...asked.names], profile, renews: of?.sslId ?? '' },
    ...(kind === 'replace' && { replaces: true }),
  };
}

function lost({ sentence, since }: AccountOrder, { issueId }: About): IssueMessage {
  const next = `${sentence === '' ? LOOKING : sentence} It is settled on the page “Orders” of “Certificates”.`;
  return { kind: 'status', issueId, title: 'The answer of SCM was lost', next, since };
}

const LOOKING = 'SCM may have taken the order. The app looks for it, and orders nothing meanwhile.';

type Outcome = Exclude<AccountOrder['outcome'], ''>;

const ENDS: Partial<Record<Outcome, (order: AccountOrder) => IssueMessage>> = {
  issued: ({ sslId: certId, sentence, kind, of }) => ({
    ...{ kind: 'enrolled', certId, warnings: sentence === '' ? [] : [sentence], renews: of?.sslId ?? '' },
    ...(kind === 'replace' && { replaces: true }),
  }),
  declined: ({ sslId: certId }) => ({ kind: 'declined', certId }),
  rejected: ({ sslId: certId }) => ({ kind: 'ended', certId, how: 'rejected' }),
  revoked: ({ sslId: certId }) => ({ kind: 'ended', certId, how: 'revoked' }),
  mismatched: ({ sslId: certId, sentence }) => ({ kind: 'mismatched', certId, reasons: [sentence] }),
  'not-ordered': ({ actor, sentence }) => ({
    kind: 'refused',
    actor,
    reasons: [sentence === '' ? NOT_THERE : sentence],
  }),
};

function ended(order: AccountOrder, { issueId }: About): IssueMessage {
  const { outcome, sentence: next, since } = order;
  const end = outcome === '' ? undefined : ENDS[outcome];
  return end ? end(order) : { kind: 'status', issueId, title: 'No certificate came of the order', next, since };
}

const NOT_THERE = 'Somebody looked in SCM: there is no such order.';
