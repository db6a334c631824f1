/** A page of a report on an account, for the person in front, who may see its home project. */
import { BY_APP } from '../../../domain/audit/audit-event';
import { periodOf } from '../../../domain/inventory/reports/period';
import type { Period } from '../../../domain/inventory/reports/period';
import type { ReportAnswer, ReportAsk, ReportLine, ReportPage } from '../../../domain/inventory/reports/report';
import { together } from '../../../domain/work/together';
import type { Ports } from '../../ports/ports';
import { accountFor } from '../account-access';
import { reportEvents } from './report-events';
import { reportOrders } from './report-orders';
import { reportRows } from './report-rows';
import { withRevokers } from './revokers';

type Needs = Pick<
  Ports,
  'accounts' | 'permissions' | 'inventory' | 'accountOrders' | 'audit' | 'now' | 'people' | 'issueKeys'
>;

/** @throws Problem `not-found` where the person may not see the account */
export async function listReport(ports: Needs, asked: ReportAsk): Promise<ReportAnswer> {
  await accountFor(ports, asked.account, 'see');
  const now = ports.now();
  const period = periodOf(asked.period, now);
  const page = await pageOf(ports, asked, period);
  const [people, issues] = await together([peopleIn(ports, page.lines), issuesIn(ports, page.lines)]);
  return { now, from: period.from, until: period.until, ...page, people, issues };
}

async function pageOf(ports: Needs, { account, kind, cursor }: ReportAsk, period: Period): Promise<ReportPage> {
  const from = { account, cursor };
  switch (kind) {
    case 'expiring':
    case 'issued':
      return reportRows(ports, { ...from, kind }, period);
    case 'revoked':
      return withRevokers(ports, { account, ...period }, await reportRows(ports, { ...from, kind }, period));
    case 'renewed':
    case 'replaced':
      return reportOrders(ports, { ...from, kind }, period);
    case 'done':
    case 'failed':
      return reportEvents(ports, { ...from, kind }, period);
  }
}

/** As many as Jira names in one request. */
const AT_ONCE = 100;
/** Those beyond are shown by their ids. */
const MOST_PEOPLE = 40;

/** A report without the names is better than none. */
async function peopleIn({ people }: Needs, lines: readonly ReportLine[]): Promise<ReportAnswer['people']> {
  const ids = new Set(lines.map(({ actor }) => actor).filter((actor) => actor !== '' && actor !== BY_APP));
  if (ids.size === 0) return [];
  const named = await people.named([...ids].slice(0, MOST_PEOPLE)).catch(() => []);
  return named.map(({ accountId, displayName }) => ({ id: accountId, name: displayName }));
}

async function issuesIn({ issueKeys }: Needs, lines: readonly ReportLine[]): Promise<ReportAnswer['issues']> {
  const ids = [...new Set(lines.flatMap(({ issueId }) => (issueId === '' ? [] : [issueId])))];
  const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, part) =>
    ids.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  );
  const named = await together(parts.map((part) => issueKeys.named(part).catch(() => [])));
  return named.flat().map(({ id, key }) => ({ id, name: key }));
}
