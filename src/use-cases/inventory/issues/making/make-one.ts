/** Makes the issue of one row, whoever wants it: a person who pressed for it, or the app that has something to tell. */
import type { Account } from '../../../../domain/account/account';
import type { MakingResult } from '../../../../domain/inventory/issues/making/making';
import { isThere } from '../../../../domain/inventory/issues/row-standing';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import { Problem } from '../../../../domain/problem';
import type { Ports } from '../../../ports/ports';
import { unlinkRow } from './check-links';
import { makeBatch } from './make-batch';
import { namesOf } from './pages';

export type MakeOneNeeds = Parameters<typeof makeBatch>[0] & Pick<Ports, 'newId'>;

/** The row as it stands afterwards says which issue it has. @throws Problem `conflict` while another attempt is at it, or as Jira refuses */
export async function makeOne(
  ports: MakeOneNeeds,
  { homeProject, name }: Account,
  row: InventoryRow,
): Promise<{ readonly id: string; readonly result: MakingResult }> {
  if (!isThere(row)) throw GONE;
  const place = await ports.issueMaker.place(homeProject.id);
  const rows = [{ row, names: await namesOf(ports, row) }];
  const batch = { rows, accountName: name, holder: ports.newId(), again: true, place };
  const { results, problem } = await makeBatch(ports, batch);
  const [result] = results;
  if (!result) throw problem ?? BUSY;
  if (result.key === '') throw new Problem('jira-refused', `${result.reason} A project admin must mend this.`);
  const [made] = await ports.inventory.find(row.account, [row.sslId]);
  return { id: made?.issueId ?? '', result };
}

/** A row whose issue was deleted has none any more. */
export async function issueOf(ports: MakeOneNeeds, row: InventoryRow) {
  if (row.issue === 'no') return undefined;
  const [issue] = await ports.issueKeys.named([row.issueId]);
  if (!issue) await unlinkRow(ports, row);
  return issue;
}

const GONE = new Problem('conflict', 'SCM does not have this certificate any more, so it gets no issue.');
const BUSY = new Problem('conflict', 'Its issue is being made just now. Look again in some minutes.');
