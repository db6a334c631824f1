/** What answering an ask on the issue of an imported certificate needs, and is given. */
import type { Account } from '../../../../domain/account/account';
import type { Ask, Followed, IssueAsks } from '../../../../domain/inventory/issues/asks/issue-asks';
import { statusFor } from '../../../../domain/inventory/issues/row-standing';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { ISSUE_FIELDS, STATUSES } from '../../../../domain/issue/issue-fields';
import type { IssueMessage } from '../../../../domain/issue/issue-messages';
import { NO_TRANSITION } from '../../../../domain/order/order';
import type { Problem } from '../../../../domain/problem';
import type { Issue } from '../../../ports/issues';
import type { Ports } from '../../../ports/ports';
import type { ActNeeds } from '../../acts/acting';

export type AskNeeds = ActNeeds &
  Pick<
    Ports,
    'newId' | 'issues' | 'issueAsks' | 'accounts' | 'rowIssues' | 'accountOrdering' | 'knownKeys' | 'reference'
  >;

export interface Asked {
  readonly asks: IssueAsks;
  readonly ask: Ask;
  readonly issue: Issue;
  readonly account: Account;
  readonly row: InventoryRow;
  /** It was begun before, and what became of it is not known. */
  readonly again: boolean;
}

/** Where the issue belongs with the certificate that it has. */
export function homeOf(row: InventoryRow | undefined, now: number): string {
  return (row && statusFor(row, now)) ?? STATUSES.enrolled;
}

/** The issue waits where its latest transition led; a button has led it nowhere. */
export function waitingAt(followed: Followed, { arrivedAt }: Ask): Followed {
  return arrivedAt === NO_TRANSITION ? followed : { ...followed, arrivedAt };
}

export const NO_CSR = `A replacement needs a new key. Put its CSR into “${ISSUE_FIELDS.csr}”.`;

/** All that speaks against it, in sentences. */
function reasonsOf({ message, detail }: Problem): string[] {
  const faults = detail.faults ?? [];
  if (faults.length === 0) return [message];
  const isConfirmable = faults.some(({ field }) => field === 'confirmed');
  return [...faults.map((fault) => fault.message), ...(isConfirmable ? [CONFIRM] : [])];
}

const CONFIRM = 'Whoever wants it all the same confirms that on the page “Certificates”.';

/** What the issue is told of what could not be done, and that brings it back to where it came from. */
export function refusalOf(
  { what, rule, arrivedAt }: Ask,
  problem: Problem,
  at: { readonly issueId: string; readonly row: InventoryRow | undefined; readonly now: number },
): IssueMessage {
  const { actor } = problem.kind;
  const reasons = reasonsOf(problem);
  if (what === 'renew' || what === 'replace') return { kind: 'refused', actor, reasons };
  if (what === 'revoke' || what === 'do-not-renew') {
    const moveTo = rule.onRefusal ?? homeOf(at.row, at.now);
    return { kind: 'wish-refused', what, arrivedAt, actor, reasons, moveTo };
  }
  const title = what === 'cancel-request' ? 'Not cancelled' : 'The status is not known';
  return { kind: 'status', issueId: at.issueId, title, next: reasons.join(' ') };
}
