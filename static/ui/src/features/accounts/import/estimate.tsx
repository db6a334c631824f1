/** What a first import takes, before it is begun. */
import { useCallback } from 'react';
import { syncCalls } from '../../../../../../src/contract/admin/sync-calls';
import { ask } from '../../../shared/backend/ask';
import { useAnswer } from '../../../shared/backend/use-answer';
import { Await } from '../../../shared/parts/await';
import { Fact, Facts } from '../../../shared/parts/facts';
import { ESTIMATE } from '../../../texts/accounts/import';

export function Estimate({ account }: { readonly account: string }) {
  const load = useCallback(() => ask(syncCalls.readSyncEstimate, { account }), [account]);
  const answer = useAnswer(load);
  const { terms } = ESTIMATE;
  return (
    <>
      <p>{ESTIMATE.intro}</p>
      <Await answer={answer} what={ESTIMATE.what}>
        {({ certificates, calls, writes, minutes, slowest }) => (
          <>
            <Facts>
              <Fact term={terms.size}>{ESTIMATE.size(certificates, calls)}</Fact>
              <Fact term={terms.writes}>{ESTIMATE.writes(writes)}</Fact>
              <Fact term={terms.time}>{ESTIMATE.time(minutes)}</Fact>
            </Facts>
            <p className="subtle">{ESTIMATE.slowest[slowest]}</p>
          </>
        )}
      </Await>
    </>
  );
}
