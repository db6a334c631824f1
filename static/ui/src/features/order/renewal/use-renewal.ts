/** How the issue's certificate is renewed: read when somebody asks, and after it was set. */
import { useCallback } from 'react';
import { renewalCalls } from '../../../../../../src/contract/issue/renewal-calls';
import type { Result } from '../../../../../../src/contract/result';
import type { OwnChoice } from '../../../../../../src/domain/renewal/own-renewal';
import type { RenewalView } from '../../../../../../src/domain/renewal/words/renewal-view';
import { ask } from '../../../shared/backend/ask';
import type { Answer } from '../../../shared/backend/use-answer';
import { useAnswer } from '../../../shared/backend/use-answer';

interface AskedRenewal extends Answer<RenewalView | null> {
  /** Reads anew afterwards, also what the panel says of the renewal. */
  readonly set: (certificateId: string, own: OwnChoice) => Promise<Result<null>>;
}

/** @param reloadOrder reads the rest of the panel */
export function useRenewal(issueId: string, reloadOrder: () => Promise<void>): AskedRenewal {
  const load = useCallback(() => ask(renewalCalls.viewRenewal, { issueId }), [issueId]);
  const answer = useAnswer(load);
  const set = async (certificateId: string, own: OwnChoice) => {
    const result = await ask(renewalCalls.setOwnRenewal, { issueId, certificateId, own });
    if (result.ok) await Promise.all([answer.reload(), reloadOrder()]);
    return result;
  };
  return { ...answer, set };
}
