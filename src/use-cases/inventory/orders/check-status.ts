/** *Check order status* of one, many or all: SCM is asked now, and the inventory has what it says. */
import type { Account } from '../../../domain/account/account';
import { OPEN_STATUSES } from '../../../domain/account-order/who-acts';
import type { InventoryRow } from '../../../domain/inventory/rows/inventory-row';
import { asProblem, Problem } from '../../../domain/problem';
import { isFree, waiting } from '../../../domain/work/work';
import type { Job } from '../../../domain/work/job';
import type { Ports } from '../../ports/ports';
import { noticeChanged } from '../issues/changes/notice-changed';
import { keepRow } from './job/keep-row';
import type { KeptRow } from './job/keep-row';
import { requireEnabled } from './steps/listed-certificate';
import { noticeRevoked } from './steps/notice-revoked';
import type { NoticeNeeds } from './steps/notice-revoked';

/** So many are asked about while a person waits (Forge gives 25 s). */
const MOST_AT_ONCE = 10;

type Needs = NoticeNeeds & Pick<Ports, 'digest' | 'inventory' | 'rowSchedule' | 'scmAccount' | 'accountOrders'>;

/** What SCM said of one certificate. */
interface AskedStatus {
  readonly sslId: string;
  /** Absent where SCM could not be asked; then the sentence says why. */
  readonly status?: InventoryRow['status'];
  readonly changed: boolean;
  readonly sentence: string;
}

/** One row, no screen: for bulk too. The caller has looked at rights. */
async function checkStatus(ports: Needs, account: Account, sslId: string): Promise<AskedStatus> {
  requireEnabled(account);
  try {
    const kept = await keepRow(ports, account.id, await ports.scmAccount.certificate(account, sslId));
    const { before, row } = kept;
    await notice(ports, kept);
    return { sslId, status: row.status, changed: before?.status !== row.status, sentence: '' };
  } catch (thrown) {
    return { sslId, changed: false, sentence: asProblem(thrown).message };
  }
}

async function notice(ports: Needs, kept: KeptRow): Promise<void> {
  await noticeRevoked(ports, kept);
  await noticeChanged(ports, kept);
}

export async function checkStatuses(
  ports: Needs,
  account: Account,
  { sslIds, orders }: { readonly sslIds: readonly string[]; readonly orders: readonly string[] },
): Promise<readonly AskedStatus[]> {
  requireEnabled(account);
  for (const id of orders) await wake(ports, account, id);
  const asked: AskedStatus[] = [];
  for (const sslId of sslIds.slice(0, MOST_AT_ONCE)) asked.push(await checkStatus(ports, account, sslId));
  return asked;
}

/** Has an order looked at now by its job: it collects what was issued, or looks for an answer that was lost. */
async function wake(ports: Needs, { id: account }: Account, id: string): Promise<void> {
  const order = await ports.accountOrders.find(id);
  if (!order || order.account !== account || order.stage === 'ended') return;
  if (!isFree(order, ports.now())) return;
  await ports.accountOrders.replace(order, { ...order, ...waiting(0, ports.now()) });
  await ports.jobs.queue({ kind: 'account-order', id }, 0);
}

type StatusJob = Extract<Job, { kind: 'account-status' }>;

/** Between two pages: a hundred calls a minute are what the platform lets out (Forge). */
const PAUSE_SECONDS = 60;

/** *Check all*, and the daily duty. Cost follows what is on its way: the rows of each open status, page by page. */
export async function askStatuses(ports: Needs & Pick<Ports, 'accounts'>, job: StatusJob) {
  const { id, place = 0, cursor } = job;
  const account = await ports.accounts.find(id);
  const status = OPEN_STATUSES[place];
  if (!account?.enabled || status === undefined) return undefined;
  const page = await ports.inventory.list({ account: id, by: { what: 'status', value: status }, cursor });
  for (const { sslId } of page.rows) await askQuietly(ports, account, sslId);
  const delay = page.rows.length > 0 ? PAUSE_SECONDS : 0;
  const next = nextPart(place, page.cursor);
  if (next) await ports.jobs.queue({ kind: 'account-status', id, ...next }, delay);
  return { account: id, status, asked: page.rows.length, happened: [] };
}

/** @returns the next page, or the first one of the next status; undefined after the last */
function nextPart(place: number, cursor: string | undefined) {
  if (cursor !== undefined) return { place, cursor };
  return place + 1 < OPEN_STATUSES.length ? { place: place + 1 } : undefined;
}

/** What concerns this certificate alone stops nothing; what concerns the account does. @throws Problem */
async function askQuietly(ports: Needs, account: Account, sslId: string): Promise<void> {
  try {
    await notice(ports, await keepRow(ports, account.id, await ports.scmAccount.certificate(account, sslId)));
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.code !== 'scm-unknown-certificate') throw thrown;
  }
}

/** Daily duty. @returns how many accounts are asked about */
export async function askAllStatuses(ports: Pick<Ports, 'accounts' | 'jobs'>): Promise<number> {
  const enabled = (await ports.accounts.list()).filter((account) => account.enabled);
  await ports.jobs.queueAll(enabled.map(({ id }) => ({ kind: 'account-status', id })));
  return enabled.length;
}
