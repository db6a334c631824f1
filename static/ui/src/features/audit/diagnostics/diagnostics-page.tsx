/** The admin page *Diagnostics*: how the app is doing, and what helps whoever is asked for help. */
import Button from '@atlaskit/button/new';
import { auditCalls } from '../../../../../../src/contract/admin/audit-calls';
import type { Diagnostics } from '../../../../../../src/domain/health/health';
import { ask } from '../../../shared/backend/ask';
import { useAnswer } from '../../../shared/backend/use-answer';
import { PageHead } from '../../../shared/page/page-head';
import { Await } from '../../../shared/parts/await';
import { PAGE } from '../../../texts/audit/diagnostics';
import { Duties } from './duties';
import { LogLevelChoice } from './log-level-choice';
import { Profiles } from './profiles';
import { Support } from './support';
import { WatchdogCard } from './watchdog/watchdog-card';
import { WaitingWork } from './waiting-work';
import '../audit.css';

const viewDiagnostics = () => ask(auditCalls.viewDiagnostics, {});

export function DiagnosticsPage() {
  const answer = useAnswer(viewDiagnostics);
  return (
    <main className="page">
      <PageHead title={PAGE.title}>
        <Button onClick={() => void answer.reload()}>{PAGE.refresh}</Button>
      </PageHead>
      <Await answer={answer} what={PAGE.what}>
        {(data) => <Content data={data} reload={answer.reload} />}
      </Await>
    </main>
  );
}

function Content({ data, reload }: { readonly data: Diagnostics; readonly reload: () => Promise<void> }) {
  return (
    <div className="cards">
      <WatchdogCard />
      <WaitingWork data={data} />
      <Profiles data={data} />
      <Duties duties={data.duties} />
      <LogLevelChoice data={data} reload={reload} />
      <Support />
    </div>
  );
}
