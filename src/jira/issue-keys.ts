/** The keys of issues of which the ids are known: a key changes when its issue is moved, the id does not. */
import * as z from 'zod/mini';
import type { IssueKeys } from '../use-cases/ports/issues';
import { readJira } from './client';

const answer = z.looseObject({ issues: z.array(z.looseObject({ id: z.string(), key: z.string() })) });

/** Of one request (Jira Cloud REST v3, bulk fetch issues). */
const MOST = 100;

export const jiraIssueKeys: IssueKeys = {
  async named(issueIds) {
    const asked = [...new Set(issueIds)].slice(0, MOST);
    if (asked.length === 0) return [];
    const json = { issueIdsOrKeys: asked, fields: ['summary'] };
    return answer.parse(await readJira('issues', { json })).issues.map(({ id, key }) => ({ id, key }));
  },
};
