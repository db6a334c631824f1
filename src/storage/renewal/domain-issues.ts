/** Issues about domains whose validation ends: a plain key each, by the domain and the end of its validation. */
import { kvs, WhereConditions } from '@forge/kvs';
import { domainIssueSchema } from '../../domain/renewal/domains/domain-issue';
import type { DomainIssue } from '../../domain/renewal/domains/domain-issue';
import type { DomainIssues } from '../../use-cases/ports/self/domain-issues';
import { keys } from '../keys';

const keyOf = ({ domain, until }: Pick<DomainIssue, 'domain' | 'until'>): string => keys.domainIssue(domain, until);

const PAGE = 100;

async function list(): Promise<readonly DomainIssue[]> {
  const found: DomainIssue[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(keys.domainIssues)).limit(PAGE);
    const page = await (cursor === undefined ? query : query.cursor(cursor)).getMany();
    found.push(...page.results.map(({ value }) => domainIssueSchema.parse(value)));
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

/** A claim whose answer was lost is found by the next look, which asks Jira before it opens anything. */
async function create(issue: DomainIssue): Promise<boolean> {
  try {
    await kvs.set(keyOf(issue), issue, { keyPolicy: 'FAIL_IF_EXISTS' });
    return true;
  } catch (refusal) {
    if ((await kvs.get(keyOf(issue))) === undefined) throw refusal;
    return false;
  }
}

export const domainIssueRepository: DomainIssues = {
  ...{ list, create },
  keep: (issue) => kvs.set(keyOf(issue), issue),
  forget: (issue) => kvs.delete(keyOf(issue)),
};
