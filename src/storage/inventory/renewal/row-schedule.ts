/**
 * When certificates that the app renews for SCM accounts are looked at again. They stand on a shelf of their own among the
 * names, whose index is ranged by a moment: an entity of their own would take one of the few that an app may have (ADR 0027).
 */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import * as z from 'zod/mini';
import type { RowPlace } from '../../../use-cases/ports/inventory/row-issues';
import type { RowLook, RowSchedule } from '../../../use-cases/ports/inventory/row-schedule';
import { ENTITIES, INDEXES, keys } from '../../keys';
import { moment, text } from '../../records/parts';
import { replaceRecord } from '../../versioned-entity';
import { readAll, writeAll } from '../batches';
import { rowPlace } from '../row-places';
import { shelved } from '../shelves';

const ENTITY = ENTITIES.certificateName;

/** No account has such an id. */
const SHELF = 'renewals';
const SUFFIX = 'due';

const PAGE = 100;

const lookSchema = z.object({ account: text, sslId: text, notAfter: moment });

export const lookPlace = ({ account, sslId }: RowPlace) => ({
  entityName: ENTITY,
  key: keys.rowRenewal(account, sslId),
});

const lookItem = ({ account, sslId, at }: RowLook) => ({
  ...lookPlace({ account, sslId }),
  value: { account, sslId, suffix: SUFFIX, shelf: SHELF, notAfter: at },
});

export const rowScheduleRepository: RowSchedule = {
  async replace(before, next, at) {
    const look = lookItem({ account: next.account, sslId: next.sslId, at });
    const stored = await replaceRecord(
      { entity: ENTITIES.inventory, key: rowPlace(next).key },
      shelved({ ...next, version: before.version }),
      [{ entity: ENTITY, key: look.key, value: look.value }],
    );
    return stored && { ...next, version: stored.version };
  },
  lookAt: (looks) => writeAll(looks.map(lookItem)),
  forget: async (row) => {
    await kvs.entity(ENTITY).delete(lookPlace(row).key);
  },
  async list(until, cursor) {
    const query = kvs
      .entity(ENTITY)
      .query()
      .index(INDEXES.namesBySuffix, { partition: [SHELF, SUFFIX] })
      .where(WhereConditions.between(0, until))
      .sort(Sort.ASC)
      .limit(PAGE);
    const { results, nextCursor } = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    // An index may show an older state: the looks are read by key (Forge, entity queries).
    const found = await readAll(results.map(({ key }) => ({ entityName: ENTITY, key })));
    const looks = [...found.values()].map((value) => lookSchema.parse(value));
    return {
      looks: looks.map(({ account, sslId, notAfter: at }) => ({ account, sslId, at })).filter(({ at }) => at <= until),
      ...(nextCursor && { cursor: nextCursor }),
    };
  },
};
