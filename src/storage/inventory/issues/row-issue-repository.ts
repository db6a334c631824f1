/** The making of issues in the store: replaced by version, with the page of results that belongs to it; and which row an issue belongs to. */
import { kvs, Sort, WhereConditions } from '@forge/kvs';
import type { RowIssues, RowLink } from '../../../use-cases/ports/inventory/row-issues';
import { ENTITIES, INDEXES } from '../../keys';
import { createRecord, replaceRecord } from '../../versioned-entity';
import { removeAll, writeAll } from '../batches';
import { claims } from './claims';
import { makingKeys } from './making-keys';
import { linkSchema, makingSchema, resultsSchema } from './making-record';

async function find(account: string) {
  const stored = await kvs.entity(ENTITIES.issueMaking).get(account);
  return stored === undefined ? undefined : makingSchema.parse(stored);
}

async function listDue(until: number): Promise<readonly string[]> {
  const open = kvs
    .entity(ENTITIES.issueMaking)
    .query()
    .index(INDEXES.makingsByWork, { partition: ['open'] });
  const { results } = await open.where(WhereConditions.lessThanEqualTo(until)).sort(Sort.ASC).limit(100).getMany();
  return results.map(({ key }) => key);
}

const linkItem = ({ issueId, account, sslId, at }: RowLink) => ({
  key: makingKeys.rowOfIssue(issueId),
  value: { account, sslId, at },
});

export const rowIssueRepository: RowIssues = {
  ...claims,
  find,
  listDue,
  create: (making) => createRecord(ENTITIES.issueMaking, making.account, making),
  replace: (read, next, page) => {
    const at = { entity: ENTITIES.issueMaking, key: read.account };
    const beside = page ? [{ key: makingKeys.results(read.account, page.page), value: [...page.results] }] : [];
    return replaceRecord(at, { ...next, version: read.version }, beside);
  },
  async results(account, page) {
    const read = resultsSchema.safeParse(await kvs.get(makingKeys.results(account, page)));
    return read.success ? read.data : [];
  },
  forgetResults: (account, pages) =>
    removeAll(Array.from({ length: pages }, (_, page) => ({ key: makingKeys.results(account, page) }))),
  link: (links) => writeAll(links.map(linkItem)),
  unlink: (issueIds) => removeAll(issueIds.map((issueId) => ({ key: makingKeys.rowOfIssue(issueId) }))),
  async linkOf(issueId) {
    const read = linkSchema.safeParse(await kvs.get(makingKeys.rowOfIssue(issueId)));
    return read.success ? { issueId, ...read.data } : undefined;
  },
};
