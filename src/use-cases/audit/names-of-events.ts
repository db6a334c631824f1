/** The people and issues of events by name, as far as they can be had: the events are worth more than the names in them. */
import type { AuditEvent } from '../../domain/audit/audit-event';
import { BY_APP, BY_WEBHOOK } from '../../domain/audit/audit-event';
import type { Ports } from '../ports/ports';

const NOBODY: ReadonlySet<string> = new Set([BY_APP, BY_WEBHOOK, 'unknown']);
/** Those beyond are shown by their ids. */
const MOST_PEOPLE = 40;
const MOST_ISSUES = 100;

export function namesOfPeople(ports: Pick<Ports, 'people'>, events: readonly AuditEvent[]) {
  const accounts = new Set(events.map(({ actor }) => actor).filter((actor) => !NOBODY.has(actor)));
  return ports.people.named([...accounts].slice(0, MOST_PEOPLE)).catch(() => []);
}

export async function namesOfIssues(ports: Pick<Ports, 'issueKeys'>, events: readonly AuditEvent[]) {
  const ids = new Set(events.flatMap(({ issueId }) => issueId ?? []));
  const named = await ports.issueKeys.named([...ids].slice(0, MOST_ISSUES)).catch(() => []);
  return named.map(({ id, key }) => ({ id, name: key }));
}
