/** What an issue shows of the certificate of an SCM account that it was made for, to whoever sees the issue, with what they can do. */
import { withoutKept } from '../../../../domain/acts/kept-acts';
import type { Account } from '../../../../domain/account/account';
import type { Act } from '../../../../domain/acts/act';
import type { Offer } from '../../../../domain/acts/offers';
import type { IssueAsks } from '../../../../domain/inventory/issues/asks/issue-asks';
import { importedOffers } from '../../../../domain/inventory/issues/panel/imported-offers';
import type { ImportedSituation } from '../../../../domain/inventory/issues/panel/imported-offers';
import { certificateBefore, orderUnderWay } from '../../../../domain/inventory/issues/panel/order-under-way';
import { importedView } from '../../../../domain/inventory/issues/row-issue-view';
import type { ImportedView } from '../../../../domain/inventory/issues/row-issue-view';
import { renewerView } from '../../../../domain/inventory/renewal/renewer-view';
import type { KnownRenewal } from '../../../../domain/inventory/renewal/renewer-view';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { Problem } from '../../../../domain/problem';
import { together } from '../../../../domain/work/together';
import type { RowLink } from '../../../ports/inventory/row-issues';
import type { Ports } from '../../../ports/ports';
import { ownRenewal } from '../../renewal/own-renewal';
import { termsOf } from '../../renewal/row-terms';
import { namesOf } from '../making/pages';
import { findOpenOrder } from './find-open-order';

export type ViewNeeds = Pick<
  Ports,
  | 'now'
  | 'permissions'
  | 'rowIssues'
  | 'inventory'
  | 'accounts'
  | 'reference'
  | 'circuits'
  | 'syncs'
  | 'issueAsks'
  | 'accountOrders'
>;

/** Which of the acts the site's workflow keeps from the person in front. */
export type KeptActs = (issueId: string, offers: readonly Offer[]) => Promise<ReadonlySet<Act>>;

/** @returns null for an issue that was made for none. @throws Problem `not-found` for whoever may not see the issue */
export async function viewImported(ports: ViewNeeds, issueId: string, kept: KeptActs): Promise<ImportedView | null> {
  const found = await findImported(ports, issueId);
  if (!found) return null;
  const mayAct = await ports.permissions.mayTransition(issueId);
  const acts = importedOffers({ ...found.situation, mayAct });
  const view = await viewOf(ports, found);
  return { ...view, acts: withoutKept(acts, await kept(issueId, acts.offers)) };
}

/** Without what the person can do. @throws Problem `not-found` for whoever may not see the issue */
export async function lookAtImported(ports: ViewNeeds, issueId: string): Promise<ImportedView | null> {
  const found = await findImported(ports, issueId);
  return found ? viewOf(ports, found) : null;
}

async function findImported(ports: ViewNeeds, issueId: string): Promise<Found | undefined> {
  if (!(await ports.permissions.maySee(issueId))) throw new Problem('not-found', 'You cannot see this issue.');
  const link = await ports.rowIssues.linkOf(issueId);
  return link && situationOf(ports, link);
}

export interface Found {
  readonly link: RowLink;
  readonly accountName: string | undefined;
  /** Who renews it, in a sentence; empty where the account is not linked any more. */
  readonly renewer: string;
  readonly order: Awaited<ReturnType<typeof findOpenOrder>>;
  /** Without the person's right. */
  readonly situation: Omit<ImportedSituation, 'mayAct'>;
}

/** @returns undefined where the inventory does not have its certificate */
export async function situationOf(
  ports: Pick<ViewNeeds, 'now' | 'inventory' | 'accounts' | 'reference' | 'circuits' | 'issueAsks' | 'accountOrders'>,
  link: RowLink,
): Promise<Found | undefined> {
  const [[row], account, asks] = await together([
    ports.inventory.find(link.account, [link.sslId]),
    ports.accounts.find(link.account),
    ports.issueAsks.find(link.issueId),
  ]);
  if (!row) return undefined;
  const [order, renewal] = [await findOpenOrder(ports, row, asks), await ownRenewal(ports, row)];
  const situation = { asks, orderId: order?.id, hasAccount: account?.enabled === true, now: ports.now() };
  const renewer = account ? await sentenceOf(ports, account, { row, renewal }) : '';
  return { link, accountName: account?.name, renewer, order, situation: { ...situation, row: shown(row, renewal) } };
}

interface Known {
  readonly row: InventoryRow;
  readonly renewal: KnownRenewal | undefined;
}

async function sentenceOf(
  ports: Parameters<typeof termsOf>[0],
  account: Account,
  { row, renewal }: Known,
): Promise<string> {
  const terms = await (await termsOf(ports, account))(row);
  const around = { ...terms, enabled: account.enabled, now: ports.now(), ...(renewal && { renewal }) };
  return renewerView(row, around).sentence;
}

/** Of what came to nothing SCM says the same as of what came to something. */
function shown(row: InventoryRow, renewal: KnownRenewal | undefined): InventoryRow {
  return renewal?.is === 'in-vain' ? { ...row, renewed: false } : row;
}

async function viewOf(
  ports: ViewNeeds,
  { link, accountName, renewer, order, situation }: Found,
): Promise<ImportedView> {
  const { row, asks } = situation;
  const [sync, before, names] = await together([
    ports.syncs.find(link.account),
    certificatesBefore(ports, row, asks),
    namesOf(ports, row),
  ]);
  const around = { accountName, renewer, syncedAt: sync?.lastDoneAt ?? 0, since: link.at };
  return importedView(row, names, { ...around, before, order: order && orderUnderWay(order) });
}

async function certificatesBefore(ports: ViewNeeds, { account }: InventoryRow, asks: IssueAsks | undefined) {
  const { previous, earlier = [] } = asks ?? {};
  const ids = previous === undefined ? earlier : [...earlier, previous];
  const rows = ids.length === 0 ? [] : await ports.inventory.find(account, ids);
  const known = new Map(rows.map((row) => [row.sslId, certificateBefore(row)]));
  return ids.flatMap((id) => known.get(id) ?? []).reverse();
}
