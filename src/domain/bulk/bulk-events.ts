/** What of a bulk act goes into the audit list: each certificate once, with the person who began it. */
import type { JobEvent } from '../audit/job-events';
import type { Outcome } from '../audit/outcome';
import type { Bulk, BulkItem, ItemState } from './bulk';

const OUTCOMES: Readonly<Partial<Record<ItemState, Outcome>>> = {
  done: 'done',
  handed: 'asked',
  refused: 'refused',
  unknown: 'failed',
};

/** @param before the same items in the same order */
export function eventsOfItems(
  { id, account, act, by }: Bulk,
  before: readonly BulkItem[],
  after: readonly BulkItem[],
): JobEvent[] {
  return after.flatMap(({ sslId, state }, place) => {
    const outcome = OUTCOMES[state];
    if (outcome === undefined || before[place]?.state === state) return [];
    const about = { scmAccountId: account, certificateId: `${account}:${sslId}` };
    const code = outcome === 'refused' ? 'conflict' : outcome === 'failed' ? 'scm-no-answer' : '';
    return [{ once: `bulk:${id}:${sslId}`, facts: { act: `row-${act}`, actor: by, outcome, code, ...about } }];
  });
}
