/** The pages of one report that were read so far, as one. */
import { useState } from 'react';
import { reportCalls } from '../../../../../src/contract/certificates/report-calls';
import type { Refused } from '../../../../../src/contract/result';
import type { ReportAnswer, ReportKind } from '../../../../../src/domain/inventory/reports/report';
import { ask } from '../../shared/backend/ask';

export interface Asked {
  readonly account: string;
  readonly kind: ReportKind;
}

export function useReport({ account, kind }: Asked, first: ReportAnswer) {
  const [report, setReport] = useState(first);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const more = async () => {
    const { cursor, from, until } = report;
    if (busy || cursor === undefined) return;
    setBusy(true);
    const result = await ask(reportCalls.listReport, { account, kind, period: { from, until }, cursor });
    setBusy(false);
    setRefused(result.ok ? undefined : result);
    if (result.ok) setReport(joined(report, result.data));
  };
  return { report, busy, refused, more };
}

/** What moved meanwhile comes a second time. */
function joined(before: ReportAnswer, { cursor, ...next }: ReportAnswer): ReportAnswer {
  const known = new Set(before.lines.map(({ id }) => id));
  return {
    ...next,
    lines: [...before.lines, ...next.lines.filter(({ id }) => !known.has(id))],
    looked: before.looked + next.looked,
    people: [...before.people, ...next.people],
    issues: [...before.issues, ...next.issues],
    ...(cursor !== undefined && { cursor }),
  };
}
