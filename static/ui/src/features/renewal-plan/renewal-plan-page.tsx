/** The page *Renewal plan*: a dry run of every renewal in a time, under the saved policies or another one. */
import { useCallback } from 'react';
import { planCalls } from '../../../../../src/contract/certificates/plan-calls';
import { ask } from '../../shared/backend/ask';
import { useAnswer } from '../../shared/backend/use-answer';
import { EmptyPage } from '../../shared/page/empty-page';
import { Await } from '../../shared/parts/await';
import { NO_SOURCES, PAGE } from '../../texts/renewal-plan/page';
import './renewal-plan.css';
import { RenewalPlan } from './renewal-plan';

export function RenewalPlanPage() {
  const answer = useAnswer(useCallback(() => ask(planCalls.viewPlanSources, {}), []));
  return (
    <main className="page plan">
      <Await answer={answer} what={PAGE.what}>
        {({ sources, now }) =>
          sources.length === 0 ? <EmptyPage {...NO_SOURCES} /> : <RenewalPlan sources={sources} now={now} />
        }
      </Await>
    </main>
  );
}
