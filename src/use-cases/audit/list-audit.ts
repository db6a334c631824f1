/** A page of the audit list, with the names of the people, profiles and issues in it. */
import type { AuditFilter, AuditList } from '../../domain/audit/audit-filter';
import { Problem } from '../../domain/problem';
import { together } from '../../domain/work/together';
import type { Ports } from '../ports/ports';
import { namesOfIssues, namesOfPeople } from './names-of-events';

type Needs = Pick<Ports, 'audit' | 'people' | 'profiles' | 'issueKeys' | 'issues'>;

/** @throws Problem `not-found` when the filter names an issue that there is not */
export async function listAudit(ports: Needs, { issue, ...filter }: AuditFilter): Promise<AuditList> {
  const issueId = issue === undefined ? undefined : await issueIdOf(ports, issue.trim());
  const page = await ports.audit.list({ ...filter, ...(issueId !== undefined && { issueId }) });
  const [people, profiles, issues] = await together([
    namesOfPeople(ports, page.events),
    ports.profiles.list(),
    namesOfIssues(ports, page.events),
  ]);
  return { ...page, people, profiles: profiles.map(({ id, name }) => ({ id, name })), issues };
}

/** An issue that is gone is still found by its id. */
async function issueIdOf(ports: Needs, issue: string): Promise<string> {
  if (/^\d{1,19}$/.test(issue)) return issue;
  const found = /^[A-Za-z][A-Za-z0-9_]{0,63}-\d{1,12}$/.test(issue) ? await ports.issues.find(issue) : undefined;
  if (found) return found.id;
  throw new Problem('not-found', 'The app cannot see an issue with this key.', {
    faults: [
      { field: 'issue', message: 'The app cannot see an issue with this key. The id of one that is gone works.' },
    ],
  });
}
