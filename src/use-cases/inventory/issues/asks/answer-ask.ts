/** Answers one ask on the issue of an imported certificate. */
import { BY_APP } from '../../../../domain/audit/audit-event';
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import { nextStep } from '../../../../domain/account-order/who-acts';
import { answeredBy } from '../../../../domain/inventory/issues/asks/ask-steps';
import type { IssueAsks } from '../../../../domain/inventory/issues/asks/issue-asks';
import { importedStatus } from '../../../../domain/inventory/issues/imported-status';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { importedView } from '../../../../domain/inventory/issues/row-issue-view';
import { ISSUE_FIELDS } from '../../../../domain/issue/issue-fields';
import type { MessageOf } from '../../../../domain/issue/issue-messages';
import { Problem } from '../../../../domain/problem';
import { doAct } from '../../acts/do-act';
import { checkStatuses } from '../../orders/check-status';
import { homeOf, waitingAt } from './asking';
import type { Asked, AskNeeds } from './asking';
import { orderCertificate } from './order-certificate';
import { revokeImported } from './revoke-imported';

/** @throws Problem with what speaks against it */
export async function answerAsk(ports: AskNeeds, asked: Asked): Promise<IssueAsks> {
  const { what } = asked.ask;
  switch (what) {
    case 'renew':
    case 'replace':
      return orderCertificate(ports, what, asked);
    case 'revoke':
      return revokeImported(ports, asked);
    case 'check-status':
      return answeredBy(asked.asks, await statusOf(ports, asked), ports.now());
    case 'do-not-renew':
      return leaveUnrenewed(ports, asked);
    case 'cancel-request':
      return cancel(ports, asked);
  }
}

async function statusOf(ports: AskNeeds, { asks, account, row }: Asked): Promise<MessageOf<'status'>> {
  const { issueId, sslId, followed } = asks;
  const orders = followed ? [followed.id] : [];
  const [answer] = await checkStatuses(ports, account, { sslIds: [sslId], orders });
  const refusal = answer?.sentence ?? '';
  const common = { kind: 'status', issueId, scm: refusal === '' ? 'answered' : 'silent' } as const;
  const order = followed && (await ports.accountOrders.find(followed.id));
  if (order) return { ...common, ...standingOf(order) };
  const [now = row] = await ports.inventory.find(account.id, [sslId]);
  return { ...common, ...rowStanding(now, refusal, ports.now()) };
}

/** @param refusal why SCM said nothing of it; else empty */
function rowStanding(row: InventoryRow, refusal: string, now: number) {
  const view = importedView(row, row.names, { accountName: undefined, since: 0, syncedAt: 0 });
  const { label: title, todo } = importedStatus(view, now);
  return {
    title,
    next: refusal === '' ? todo : refusal,
    ...(view.notAfter !== undefined && { notAfter: view.notAfter }),
  };
}

function standingOf(order: AccountOrder) {
  const { label: title, who } = nextStep(order);
  const { sentence, since } = order;
  if (sentence !== '') return { title, next: sentence, since };
  return { title, next: who === '' ? 'Nobody has to do anything.' : who, since };
}

/** The app renews no imported certificate by itself; SCM may, and is told not to. */
async function leaveUnrenewed(ports: AskNeeds, asked: Asked): Promise<IssueAsks> {
  const { asks, ask, issue, row } = asked;
  const reason = (ask.reason ?? issue.fields.noRenewalReason)?.trim().slice(0, LONGEST_REASON) ?? '';
  if (reason === '') throw new Problem('invalid-input', NO_REASON);
  const isSwitchedOff = await switchOff(ports, asked);
  const { rule, arrivedAt } = ask;
  const message = {
    kind: 'not-renewed',
    ...{ arrivedAt, moveTo: rule.onSuccess ?? homeOf(row, ports.now()) },
    reason: `${reason} ${isSwitchedOff ? SWITCHED_OFF_NOW : NOT_BY_SCM}`,
    comments: rule.comments ?? 'all',
  } as const;
  return answeredBy({ ...asks, letEnd: row.serialNumber }, message, ports.now());
}

const LONGEST_REASON = 500;
const NO_REASON = `Give a reason in “${ISSUE_FIELDS.noRenewalReason}”, so that others understand it later.`;
const SWITCHED_OFF_NOW = '(SCM’s own automated renewal was switched off. It is managed on the page “Certificates”.)';
const NOT_BY_SCM = '(SCM does not renew it by itself either. That is managed on the page “Certificates”.)';

/** @returns whether SCM was set to renew it */
async function switchOff(ports: AskNeeds, { account, row, asks, ask, again }: Asked): Promise<boolean> {
  if (row.autoRenew !== 'scheduled' && row.autoRenew !== 'started') return false;
  const { sslId, serialNumber } = row;
  const by = ask.by === '' ? BY_APP : ask.by;
  const act = { sslId, serialNumber, act: 'auto-renew-off', saying: {}, again, by } as const;
  await doAct(ports, { account, ...act, press: `issue:${asks.id}:${ask.at}`, onIssue: true });
  return true;
}

/** What waits for an approval in SCM is declined there; the order then comes to its end, which is told. */
async function cancel(ports: AskNeeds, { asks, ask, account, again }: Asked): Promise<IssueAsks> {
  const { followed } = asks;
  const order = followed && (await ports.accountOrders.find(followed.id));
  if (!followed || !order) throw new Problem('conflict', 'Nothing is on its way for this issue any more.');
  requireCancellable(order);
  const [row] = await ports.inventory.find(account.id, [order.sslId]);
  await doAct(ports, {
    ...{ account, sslId: order.sslId, serialNumber: serialOf(row), act: 'cancel', again },
    ...{ saying: { message: 'Cancelled in Jira' }, by: ask.by === '' ? BY_APP : ask.by },
    press: `issue:${asks.id}:${ask.at}`,
    onIssue: true,
  });
  await checkStatuses(ports, account, { sslIds: [], orders: [order.id] });
  const next = { ...asks, followed: waitingAt(followed, ask) };
  return answeredBy(next, undefined, ports.now());
}

const serialOf = (row: InventoryRow | undefined): string => row?.serialNumber ?? '';

function requireCancellable({ sslId, kind }: AccountOrder): void {
  if (sslId === '') throw new Problem('conflict', NOT_SENT);
  if (kind === 'replace') throw new Problem('conflict', REPLACEMENT);
}

const NOT_SENT = 'The order is just being sent, or its answer was lost. Try again once SCM has it.';
const REPLACEMENT =
  'SCM has the replacement already. Someone with access to SCM declines it there; the certificate before stays as it is.';
