/** Who renews a certificate, in one sentence: the app knows it better than what SCM's list says. */
import { useCallback } from 'react';
import { renewerCalls } from '../../../../../../src/contract/certificates/renewer-calls';
import type { RenewerView } from '../../../../../../src/domain/inventory/renewal/renewer-view';
import type { Loaded } from '../../../../../../src/contract/screen/loaded';
import type { InventoryRow } from '../../../../../../src/domain/inventory/rows/inventory-row';
import { ask } from '../../../shared/backend/ask';
import { useAnswer } from '../../../shared/backend/use-answer';
import { Fact } from '../../../shared/parts/facts';
import { DETAILS } from '../../../texts/inventory/details';

/** The row's version tells that something was decided about it: then it is asked for anew. */
export function RenewerFact({ row: { account, sslId, version } }: { readonly row: InventoryRow }) {
  const load = useCallback(() => ask(renewerCalls.viewRenewer, { account, sslId }), [account, sslId, version]);
  const { state } = useAnswer(load);
  return (
    <Fact term={DETAILS.renewer}>
      <span role="status" className={state.phase === 'ready' ? undefined : 'subtle'}>
        {sentenceOf(state)}
      </span>
    </Fact>
  );
}

function sentenceOf(state: Loaded<RenewerView>): string {
  if (state.phase === 'ready') return state.data.sentence;
  return state.phase === 'loading' ? DETAILS.findingRenewer : DETAILS.noRenewer;
}
