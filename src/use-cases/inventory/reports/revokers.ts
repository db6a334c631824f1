/** Who revoked from Jira what is revoked in SCM: the inventory knows when, the audit list knows who. */
import type { Period } from '../../../domain/inventory/reports/period';
import type { ReportPage } from '../../../domain/inventory/reports/report';
import { sslIdOf } from '../../../domain/inventory/reports/report-lines';
import { HOUR_MS, DAY_MS } from '../../../domain/validity';
import type { Ports } from '../../ports/ports';

/** SCM may date a revocation by its day alone, and its clock is not ours. */
const EARLIER_MS = HOUR_MS;
const LATER_MS = DAY_MS;

/** Parts of the list that one call reads: beyond, the person stands in what people did. */
const MOST_PAGES = 20;

/** @returns the page with the person of each, as far as it was revoked from Jira */
export async function withRevokers(
  { audit }: Pick<Ports, 'audit'>,
  { account, from, until }: Period & { readonly account: string },
  page: ReportPage,
): Promise<ReportPage> {
  if (page.lines.length === 0) return page;
  const people = new Map<string, string>();
  const asked = { scmAccountId: account, act: 'row-revoke', from: from - EARLIER_MS, until: until + LATER_MS } as const;
  let cursor: string | undefined;
  for (let part = 0; part < MOST_PAGES; part++) {
    const read = await audit.list({ ...asked, ...(cursor !== undefined && { cursor }) });
    // An earlier one is what revoked it; a later one found it revoked.
    for (const event of read.events) if (event.outcome === 'done') people.set(sslIdOf(event), event.actor);
    cursor = read.cursor;
    if (cursor === undefined) break;
  }
  return { ...page, lines: page.lines.map((line) => ({ ...line, actor: people.get(line.sslId) ?? '' })) };
}
