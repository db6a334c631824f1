/** The page *Reports*: what expires, was issued, renewed, replaced and revoked in a period, by whom, and what failed. */
import { useState } from 'react';
import type { PeriodAsk } from '../../../../../src/domain/inventory/reports/period';
import type { ReportKind } from '../../../../../src/domain/inventory/reports/report';
import { useAccount } from '../../shared/account/with-account';
import type { Answer } from '../../shared/backend/use-answer';
import { PageHead } from '../../shared/page/page-head';
import { Await } from '../../shared/parts/await';
import { Busy } from '../../shared/parts/busy';
import { Notice } from '../../shared/parts/notice';
import { PAGE, PERIOD } from '../../texts/reports/page';
import { TABLE } from '../../texts/reports/table';
import { daysOf } from './period';
import { PeriodForm } from './period-form';
import { Report } from './report';
import './reports.css';
import { Summary } from './summary';
import { useReports } from './use-reports';
import type { Reports } from './use-reports';

const BEGIN = { choice: 'this-month', from: '', until: '' } as const;
const BEGIN_PERIOD: PeriodAsk = { preset: BEGIN.choice };

export function ReportsPage() {
  const { id: account } = useAccount();
  const { answer, period, setPeriod } = useReports(account, BEGIN_PERIOD);
  const [kind, choose] = useState<ReportKind>('expiring');
  return (
    <main className="page reports">
      <PageHead title={PAGE.title} />
      <PeriodForm begin={BEGIN} shown={shownIn(answer)} apply={setPeriod} />
      <Busy busy={isBehind(answer, period)} text={PAGE.reading} />
      <Await answer={answer} what={PAGE.what}>
        {(reports) => <Read {...{ account, reports, kind, choose }} />}
      </Await>
    </main>
  );
}

interface ReadProps {
  readonly account: string;
  readonly reports: Reports;
  readonly kind: ReportKind;
  readonly choose: (kind: ReportKind) => void;
}

function Read({ account, reports, kind, choose }: ReadProps) {
  const { first } = reports;
  const { [kind]: result } = first;
  const { from, until } = daysOf(reports);
  return (
    <>
      <p role="status" className="subtle">
        {PERIOD.said(from, until)}
      </p>
      <Summary first={first} chosen={kind} choose={choose} />
      {result.ok ? (
        <Report key={`${kind} ${reports.from} ${reports.until}`} asked={{ account, kind }} first={result.data} />
      ) : (
        <Notice appearance="error" title={TABLE.refused}>
          {result.message}
        </Notice>
      )}
    </>
  );
}

const shownIn = ({ state }: Answer<Reports>) => (state.phase === 'ready' ? state.data : undefined);

/** What is shown is of another period: this one is on its way. */
function isBehind({ state }: Answer<Reports>, period: PeriodAsk): boolean {
  return state.phase === 'ready' && !state.outdated && state.data.asked !== period;
}
