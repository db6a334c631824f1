/** Reminds the issues of a page of certificates that end soon: each once at each stage, noted before anything is said. */
import type { AccountOrder } from '../../../domain/account-order/account-order';
import { nextStep } from '../../../domain/account-order/who-acts';
import { wasReminded, withReminder } from '../../../domain/inventory/issues/asks/ask-steps';
import type { IssueAsks } from '../../../domain/inventory/issues/asks/issue-asks';
import { endingMessage, isToRemind, REMIND_WITHIN_MS, stageOf } from '../../../domain/inventory/reminders/stages';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import { DAY_MS } from '../../../domain/validity';
import type { Ports } from '../../ports/ports';
import { noteOnRecord } from '../issues/changes/note-on-record';
import { renewalWithoutEnd } from '../orders/steps/latest-order';
import { isRenewedInVain } from './renewed-in-vain';

export type RemindNeeds = Pick<Ports, 'now' | 'inventory' | 'rowIssues' | 'issueAsks' | 'accountOrders' | 'jobs'>;

export interface RemindedPage {
  readonly reminded: number;
  /** Empty after the last page. */
  readonly cursor: string;
}

/** Cost follows what ends soon and has an issue: a page of the index, and one read for each. */
export async function remindRows(ports: RemindNeeds, account: string, cursor: string): Promise<RemindedPage> {
  const now = ports.now();
  const page = await ports.inventory.list({
    ...{ account, by: { what: 'issue', value: 'yes' }, endsFrom: now, endsUntil: now + REMIND_WITHIN_MS + DAY_MS },
    ...(cursor !== '' && { cursor }),
  });
  let reminded = 0;
  for (const row of page.rows) if (await remindRow(ports, row)) reminded += 1;
  return { reminded, cursor: page.cursor ?? '' };
}

async function remindRow(ports: RemindNeeds, row: InventoryRow): Promise<boolean> {
  const stage = stageOf(row, ports.now());
  if (stage === undefined || row.issueId === '') return false;
  const asks = await ports.issueAsks.find(row.issueId);
  const order = await orderOf(ports, row, asks);
  if (asks && !isWanted(asks, row, stage)) return false;
  const isOrdered = order !== undefined || (await isRenewedInVain(ports, row));
  return isToRemind(row, isOrdered) && (await isCurrent(ports, row)) && remind(ports, row, { stage, order });
}

/** @returns what its issue follows, or what else was ordered of it and has brought nothing */
async function orderOf(
  ports: RemindNeeds,
  row: InventoryRow,
  asks: IssueAsks | undefined,
): Promise<AccountOrder | undefined> {
  return asks?.followed ? ports.accountOrders.find(asks.followed.id) : renewalWithoutEnd(ports, row);
}

interface Reminding {
  readonly stage: number;
  readonly order: AccountOrder | undefined;
}

async function remind(ports: RemindNeeds, row: InventoryRow, { stage, order }: Reminding): Promise<boolean> {
  const { issueId, account, sslId } = row;
  const message = endingMessage({ issueId, row, order: order && nextStep(order) }, ports.now());
  const reminded = { of: row.serialNumber, stage };
  return noteOnRecord(ports, { issueId, account, sslId }, (found) =>
    isWanted(found, row, stage) ? withReminder(found, { message, reminded }, ports.now()) : undefined,
  );
}

/** What was said before is not said again, and nobody is reminded of what somebody lets end. */
function isWanted(asks: IssueAsks, { serialNumber }: InventoryRow, stage: number): boolean {
  return asks.letEnd !== serialNumber && !wasReminded(asks, { of: serialNumber, stage });
}

/** An issue keeps the certificate that was renewed there beside the one that it has now. */
async function isCurrent({ rowIssues }: RemindNeeds, { issueId, sslId }: InventoryRow): Promise<boolean> {
  const link = await rowIssues.linkOf(issueId);
  return link === undefined || link.sslId === sslId;
}
