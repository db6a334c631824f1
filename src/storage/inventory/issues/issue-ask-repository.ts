/** What was asked on issues of imported certificates, in the store: one record an issue, replaced by version. */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import { issueAsksSchema } from '../../../domain/inventory/issues/asks/issue-asks';
import type { IssueAskStore } from '../../../use-cases/ports/inventory/issue-asks';
import { ENTITIES, INDEXES } from '../../keys';
import { readPage } from '../../page';
import { createRecord, replaceRecord } from '../../versioned-entity';

export const issueAskRepository: IssueAskStore = {
  async find(issueId) {
    const stored = await kvs.entity(ENTITIES.issueAsks).get(issueId);
    return stored === undefined ? undefined : issueAsksSchema.parse(stored);
  },
  create: (asks) => createRecord(ENTITIES.issueAsks, asks.id, asks),
  replace: (read, next) =>
    replaceRecord({ entity: ENTITIES.issueAsks, key: read.id }, { ...next, version: read.version }),
  listDue(until, cursor) {
    const open = kvs
      .entity(ENTITIES.issueAsks)
      .query()
      .index(INDEXES.issueAsksByWork, { partition: ['open'] });
    return readPage(open.where(WhereConditions.lessThanEqualTo(until)).sort(Sort.ASC), cursor);
  },
};
