/** Orders the renewal of a certificate that the app renews, through its account: the intent is stored first, and its place under the cap taken before. */
import type { JobEvent } from '../../../../domain/audit/job-events';
import { rowEvent } from '../../../../domain/inventory/renewal/row-events';
import { lifeOf } from '../../../../domain/inventory/renewal/row-policy';
import type { RowTerms } from '../../../../domain/inventory/renewal/row-policy';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { needsPlace } from '../../../../domain/renewal/hold-renewal';
import { HOUR_MS } from '../../../../domain/validity';
import { LEASE_MS } from '../../../../domain/work/work';
import type { Ports } from '../../../ports/ports';
import { checkRow } from '../../acts/reread-row';
import { noticeChanged } from '../../issues/changes/notice-changed';
import { takePlace } from '../../../limits/take-place';
import { beginRenewal } from '../../orders/begin-renewal';
import { noticeRevoked } from '../../orders/steps/notice-revoked';
import type { AdoptNeeds } from '../adopt-row';
import type { InCare, TellNeeds } from '../tell-row';

export type EngineNeeds = AdoptNeeds &
  TellNeeds &
  Parameters<typeof beginRenewal>[0] &
  Pick<Ports, 'accounts' | 'renewalPlaces'>;

/** @returns the row as SCM says now; its issue is told where that is news */
export async function readAnew(ports: EngineNeeds, { account, row: before }: InCare): Promise<InventoryRow> {
  const row = await checkRow(ports, account, before);
  await noticeRevoked(ports, { before, row });
  await noticeChanged(ports, { before, row });
  return row;
}

/** The order wakes the certificate when it has got on; this is for the case that it does not. */
const LOOK_AGAIN_MS = 6 * HOUR_MS;

const AS_BEFORE = { csr: '', dcvMode: '', dcvEmail: '', confirmed: false } as const;

/** @throws Problem where nothing was ordered, with what stands in the way */
export async function orderRenewal(
  ports: EngineNeeds,
  { account, row }: InCare,
  terms: RowTerms,
): Promise<readonly JobEvent[]> {
  const { adopted, sslId } = row;
  if (!adopted) return [];
  const at = await turnOf(ports, row, terms);
  const now = ports.now();
  if (at > now) {
    await ports.rowSchedule.lookAt([{ account: account.id, sslId, at }]);
    return [];
  }
  const begun = { ...row, adopted: { ...adopted, begunAt: now } };
  // Another job was faster, or somebody wrote the row: it is due still, and looked at within the hour.
  if (!(await ports.rowSchedule.replace(row, begun, now + LEASE_MS))) return [];
  const order = await beginRenewal(ports, account, { ...AS_BEFORE, sslId, by: adopted.by });
  await ports.rowSchedule.lookAt([{ account: account.id, sslId, at: now + LOOK_AGAIN_MS }]);
  return [rowEvent('row-renewal-ordered', { account: account.id, sslId, orderId: order.id }, order.id)];
}

/** Its place among those of its day is taken before. @returns when it may begin, epoch milliseconds */
async function turnOf(ports: EngineNeeds, row: InventoryRow, { policy, limits = {} }: RowTerms): Promise<number> {
  const asked = { certificate: lifeOf(row), policy, limits };
  const now = ports.now();
  if (!needsPlace({ ...asked, now })) return now;
  return takePlace(ports, { ...asked, of: row.account, who: `${row.sslId}:${row.serialNumber}` });
}
