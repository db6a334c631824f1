/** The certificate that came of a renewal belongs to the issue of the one before. */
import type { RowLink } from '../../../ports/inventory/row-issues';
import type { Ports } from '../../../ports/ports';
import { markRow } from '../making/mark-row';

type Needs = Pick<Ports, 'now' | 'newId' | 'inventory' | 'rowIssues'>;

/** May be repeated. One that has an issue of its own by now keeps that. */
export async function takeOver(ports: Needs, { issueId, ...row }: Omit<RowLink, 'at'>): Promise<void> {
  const attempt = { holder: ports.newId(), now: ports.now(), again: true };
  const taken = (await ports.rowIssues.take([row], attempt)).get(row.sslId);
  if (taken?.kind === 'fresh' || taken?.kind === 'unsure') {
    await ports.rowIssues.settle(taken.claim, { state: 'made', issueId });
  }
  await markRow(ports, row, { issueId, onlyFrom: '' });
}
