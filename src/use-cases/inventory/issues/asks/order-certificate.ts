/** *Renew Certificate* and *Replace Certificate* on the issue of an imported certificate: ordered through its account, once. */
import { claimBase } from '../../../../domain/account-order/attempts/attempts';
import type { AccountOrder } from '../../../../domain/account-order/account-order';
import { BY_APP } from '../../../../domain/audit/audit-event';
import { answeredBy, following } from '../../../../domain/inventory/issues/asks/ask-steps';
import type { IssueAsks } from '../../../../domain/inventory/issues/asks/issue-asks';
import { Problem } from '../../../../domain/problem';
import { beginRenewal } from '../../orders/begin-renewal';
import { beginReplacement } from '../../orders/begin-replacement';
import { NO_CSR, waitingAt } from './asking';
import type { Asked, AskNeeds } from './asking';

/** @throws Problem with what speaks against it */
export async function orderCertificate(ports: AskNeeds, kind: 'renew' | 'replace', asked: Asked): Promise<IssueAsks> {
  const { asks, ask, again } = asked;
  const now = ports.now();
  if (asks.followed) {
    // The issue waits for that one where it stands now.
    const followed = waitingAt(asks.followed, ask);
    return answeredBy({ ...asks, followed }, { kind: 'already-running', operators: [] }, now);
  }
  const begun = again ? await begunBefore(ports, kind, asked) : undefined;
  const order = begun ?? (await BEGIN[kind](ports, asked));
  return following(asks, order.id, ports.now());
}

/** More orders of one certificate than anybody makes. */
const MOST_ORDERS = 200;

/** The job was cut off: what it ordered may have come to its end since. */
async function begunBefore(
  { accountOrders }: AskNeeds,
  kind: 'renew' | 'replace',
  { asks: { account, sslId }, ask }: Asked,
): Promise<AccountOrder | undefined> {
  for (let number = 1; number <= MOST_ORDERS; number++) {
    const found = await accountOrders.find(`${claimBase(kind, account, sslId)}:${number}`);
    if (!found) return undefined;
    if (found.by === byOf(ask.by) && found.createdAt >= ask.at) return found;
  }
  return undefined;
}

const byOf = (by: string): string => (by === '' ? BY_APP : by);

const AS_BEFORE = { dcvMode: '', dcvEmail: '', confirmed: false } as const;

const BEGIN = {
  /** With the CSR that the issue has; without one SCM takes that of the certificate, and so its key. */
  renew: (ports: AskNeeds, { account, asks: { sslId }, ask, issue }: Asked) =>
    beginRenewal(ports, account, { ...AS_BEFORE, sslId, csr: csrOf(issue.fields.csr), by: byOf(ask.by) }),
  replace: (ports: AskNeeds, { account, asks: { sslId }, ask, issue }: Asked) => {
    const csr = csrOf(issue.fields.csr);
    if (csr === '') throw new Problem('invalid-input', NO_CSR);
    const reason = `Replaced through Jira (${issue.key})`;
    return beginReplacement(ports, account, {
      ...AS_BEFORE,
      sslId,
      csr,
      names: [],
      keepsNames: true,
      reason,
      by: byOf(ask.by),
    });
  },
} as const;

const csrOf = (csr: string | undefined): string => csr?.trim() ?? '';
