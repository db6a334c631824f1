/** The policy of an account has changed: when each certificate that the app renews is looked at is reckoned anew. */
import { nextLookAt } from '../../../domain/inventory/renewal/row-policy';
import type { Job } from '../../../domain/work/job';
import type { RowLook } from '../../ports/inventory/row-schedule';
import type { Ports } from '../../ports/ports';
import { termsOf } from './row-terms';
import type { TermsNeeds } from './row-terms';

type ReplanNeeds = TermsNeeds & Pick<Ports, 'now' | 'rowSchedule' | 'jobs' | 'accounts'>;

/** A page of all that the app renews is a job. */
export async function replanRows(
  ports: ReplanNeeds,
  { id, cursor }: Extract<Job, { kind: 'row-renewals' }>,
): Promise<{ readonly replanned: number; readonly happened: readonly [] } | undefined> {
  const account = await ports.accounts.find(id);
  if (!account) return undefined;
  const page = await ports.rowSchedule.list(Number.MAX_SAFE_INTEGER, cursor);
  const ours = page.looks.filter((look) => look.account === id).map(({ sslId }) => sslId);
  const rows = ours.length === 0 ? [] : await ports.inventory.find(id, ours);
  const terms = await termsOf(ports, account);
  const looks: RowLook[] = [];
  for (const row of rows.filter(({ adopted }) => adopted))
    looks.push({ account: id, sslId: row.sslId, at: nextLookAt(row, await terms(row), ports.now()) });
  await ports.rowSchedule.lookAt(looks);
  if (page.cursor !== undefined) await ports.jobs.queue({ kind: 'row-renewals', id, cursor: page.cursor }, 0);
  return { replanned: looks.length, happened: [] };
}
