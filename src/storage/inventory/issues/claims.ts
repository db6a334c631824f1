/** Claims of rows in the store: an entity, because taking one over is written on the version that was read. */
import { kvs } from '@forge/kvs';
import { judged, newClaim } from '../../../domain/inventory/issues/making/claim';
import type { Attempt, Claim, Taken } from '../../../domain/inventory/issues/making/claim';
import { together } from '../../../domain/work/together';
import type { RowIssues, RowPlace } from '../../../use-cases/ports/inventory/row-issues';
import { ENTITIES, keys } from '../../keys';
import { createRecord, replaceRecord } from '../../versioned-entity';
import { claimSchema } from './making-record';

const SIDE_BY_SIDE = 10;

const keyOf = ({ account, sslId }: RowPlace) => keys.inventoryRow(account, sslId);

async function find(row: RowPlace): Promise<Claim | undefined> {
  const stored = await kvs.entity(ENTITIES.issueClaim).get(keyOf(row));
  return stored === undefined ? undefined : claimSchema.parse(stored);
}

const replace = (next: Claim) => replaceRecord({ entity: ENTITIES.issueClaim, key: keyOf(next) }, next);

async function takeOne(row: RowPlace, attempt: Attempt): Promise<Taken> {
  const fresh = newClaim(row, attempt);
  if (await createRecord(ENTITIES.issueClaim, keyOf(row), fresh)) return { kind: 'fresh', claim: fresh };
  const there = await find(row);
  if (!there) return { kind: 'busy' };
  const { taken, next } = judged(there, attempt);
  if (taken === 'busy' || taken === 'deleted') return { kind: taken };
  if (!next) return { kind: taken, claim: there };
  const claim = await replace(next);
  return claim ? { kind: taken, claim: claimSchema.parse(claim) } : { kind: 'busy' };
}

export const claims: Pick<RowIssues, 'take' | 'claimOf' | 'settle' | 'release'> = {
  async take(rows, attempt) {
    const found = new Map<string, Taken>();
    for (let start = 0; start < rows.length; start += SIDE_BY_SIDE) {
      const some = rows.slice(start, start + SIDE_BY_SIDE);
      const taken = await together(some.map((row) => takeOne(row, attempt)));
      taken.forEach((one, place) => found.set(some[place]?.sslId ?? '', one));
    }
    return found;
  },
  claimOf: find,
  async settle(claim, settled) {
    return (await replace({ ...claim, ...settled })) !== undefined;
  },
  async release(row, state) {
    const there = await find(row);
    if (there) await replace({ ...there, state, issueId: '' });
  },
};
