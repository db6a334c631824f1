/** Brings fields, property and status of an issue up to the row of its certificate. */
import { draftOf } from '../../../../domain/inventory/issues/row-issue';
import { statusFor } from '../../../../domain/inventory/issues/row-standing';
import type { IssueAsks } from '../../../../domain/inventory/issues/asks/issue-asks';
import type { InventoryRow } from '../../../../domain/inventory/rows/inventory-row';
import type { Ports } from '../../../ports/ports';
import { unlessRefused } from '../../../unless-refused';
import { withOrganizations } from '../../organization-names';
import { namesOf } from '../making/pages';

type Needs = Pick<Ports, 'now' | 'issues' | 'inventory' | 'reference'>;

/** One call for what it shows. Its status follows only where a person has not moved it elsewhere, by the app's own transitions. */
export async function refreshIssue(ports: Needs, { issueId, refresh }: IssueAsks, row: InventoryRow): Promise<void> {
  const [named = row] = await withOrganizations(ports, row.account, [row]);
  const names = await namesOf(ports, row);
  const { fields, property } = draftOf(named, { names, accountName: '', now: ports.now() });
  await unlessRefused(() => ports.issues.update(issueId, { fields, property }));
  const [from, target] = [refresh?.from, statusFor(row, ports.now())];
  if (target === undefined || target === from) return;
  const issue = await ports.issues.find(issueId);
  if (issue?.status.name === from) await unlessRefused(() => ports.issues.moveTo(issueId, target, 'own-only'));
}
