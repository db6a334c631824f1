/** What set-up remembers: one record, and the turns that keep two admins from writing it at once. */
import { kvs } from '@forge/kvs';
import type { SetUpRecord } from '../domain/setup/set-up-record';
import type { SetUpRecords, TurnClaim } from '../use-cases/ports/setup';
import { keys } from './keys';
import { setUpRecordSchema, turnClaimSchema } from './records/set-up-record';

async function find(): Promise<SetUpRecord | undefined> {
  const stored = await kvs.get(keys.setUp);
  return stored === undefined ? undefined : setUpRecordSchema.parse(stored);
}

/** After a refusal, or an answer that got lost, what stands under the key decides. */
async function claimTurn(turn: number, claim: TurnClaim): Promise<TurnClaim> {
  const key = keys.setUpTurn(turn);
  try {
    await kvs.set(key, claim, { keyPolicy: 'FAIL_IF_EXISTS' });
    return claim;
  } catch (refusal) {
    const stored = await kvs.get(key);
    if (stored === undefined) throw refusal;
    return turnClaimSchema.parse(stored);
  }
}

export const setUpRepository: SetUpRecords = {
  find,
  keep: (record) => kvs.set(keys.setUp, record),
  claimTurn,
  forgetTurn: (turn) => kvs.delete(keys.setUpTurn(turn)),
  forgetFieldIds: () => kvs.delete(keys.jiraFields),
};
