/** The first page of every report on a period, side by side: the counts on top are theirs. */
import { useCallback, useState } from 'react';
import { reportCalls } from '../../../../../src/contract/certificates/report-calls';
import type { Result } from '../../../../../src/contract/result';
import type { Period, PeriodAsk } from '../../../../../src/domain/inventory/reports/period';
import { REPORTS } from '../../../../../src/domain/inventory/reports/report';
import type { ReportAnswer, ReportKind } from '../../../../../src/domain/inventory/reports/report';
import { ask } from '../../shared/backend/ask';
import { useAnswer } from '../../shared/backend/use-answer';

export interface Reports extends Period {
  /** What was asked for; another one while the answer is on its way. */
  readonly asked: PeriodAsk;
  readonly first: Readonly<Record<ReportKind, Result<ReportAnswer>>>;
}

export function useReports(account: string, begin: PeriodAsk) {
  const [period, setPeriod] = useState(begin);
  const answer = useAnswer(useCallback(() => load(account, period), [account, period]));
  return { answer, period, setPeriod };
}

/** One report that cannot be read does not take the others away. */
async function load(account: string, period: PeriodAsk): Promise<Result<Reports>> {
  const results = await Promise.all(
    REPORTS.map(async (kind) => [kind, await ask(reportCalls.listReport, { account, kind, period })] as const),
  );
  const [refused] = results.flatMap(([, result]) => (result.ok ? [] : [result]));
  const [read] = results.flatMap(([, result]) => (result.ok ? [result.data] : []));
  if (read) {
    const { from, until } = read;
    const first = Object.fromEntries(results) as Reports['first'];
    return { ok: true, data: { asked: period, from, until, first } };
  }
  if (refused) return refused;
  throw new Error('There are no reports.');
}
