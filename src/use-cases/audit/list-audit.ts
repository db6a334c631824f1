/** A page of the audit list, with the names of the people, profiles and issues in it. */
import type { AuditEvent } from '../../domain/audit/audit-event';
import { BY_APP, BY_WEBHOOK } from '../../domain/audit/audit-event';
import type { AuditFilter, AuditList } from '../../domain/audit/audit-filter';
import { Problem } from '../../domain/problem';
import type { Ports } from '../ports/ports';

type Needs = Pick<Ports, 'audit' | 'people' | 'profiles' | 'issueKeys' | 'issues'>;

const NOBODY: ReadonlySet<string> = new Set([BY_APP, BY_WEBHOOK, 'unknown']);
/** People of one page that are asked for by name; the others are shown by their ids. */
const MOST_PEOPLE = 40;
const MOST_ISSUES = 100;

/** @throws Problem `not-found` when the filter names an issue that there is not */
export async function listAudit(ports: Needs, { issue, ...filter }: AuditFilter): Promise<AuditList> {
  const issueId = issue === undefined ? undefined : await issueIdOf(ports, issue.trim());
  const page = await ports.audit.list({ ...filter, ...(issueId !== undefined && { issueId }) });
  const [people, profiles, issues] = await Promise.all([
    namesOfPeople(ports, page.events),
    namesOfProfiles(ports),
    namesOfIssues(ports, page.events),
  ]);
  return { ...page, people, profiles, issues };
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

function namesOfPeople(ports: Needs, events: readonly AuditEvent[]) {
  const accounts = new Set(events.map(({ actor }) => actor).filter((actor) => !NOBODY.has(actor)));
  // The list is worth more than the names in it.
  return ports.people.named([...accounts].slice(0, MOST_PEOPLE)).catch(() => []);
}

async function namesOfProfiles(ports: Needs) {
  return (await ports.profiles.list()).map(({ id, name }) => ({ id, name }));
}

async function namesOfIssues(ports: Needs, events: readonly AuditEvent[]) {
  const ids = new Set(events.flatMap(({ issueId }) => issueId ?? []));
  const named = await ports.issueKeys.named([...ids].slice(0, MOST_ISSUES)).catch(() => []);
  return named.map(({ id, key }) => ({ id, name: key }));
}
