/** Whether SCM refuses everything for one and the same reason, read off the audit list. */
import type { AuditEvent } from '../audit/audit-event';
import { isProblemCode, PROBLEMS } from '../problem';

/** What a requester got wrong says nothing about the profile. */
function isOfScm(code: string): boolean {
  if (!code.startsWith('scm-') || !isProblemCode(code)) return false;
  const { retry, actor } = PROBLEMS[code];
  return !retry && actor !== 'requester';
}

/** Acts in which SCM has its say. */
const SAYS: ReadonlySet<string> = new Set([
  ...['order-requested', 'order-applied', 'order-issued', 'order-rejected', 'order-delayed', 'certificate-delayed'],
  ...[
    'certificate-revoked',
    'certificate-revoke-refused',
    'testConnection',
    'testAccount',
    'sync-done',
    'sync-stopped',
  ],
  ...['account-order-placed', 'account-order-issued', 'account-order-failed', 'sync-delayed'],
]);

function saidBy(events: readonly AuditEvent[], since: number): readonly AuditEvent[] {
  return events.filter(
    ({ act, at, outcome, code }) => at >= since && SAYS.has(act) && (outcome === 'done' || code !== ''),
  );
}

/** Whether those before could say no more: SCM's last word is among them, and was no refusal. Takes what `refusalsIn` takes. */
export function isHeardOut(events: readonly AuditEvent[], since: number): boolean {
  const [last] = saidBy(events, since);
  return last !== undefined && !isOfScm(last.code);
}

/**
 * @param events the newest first
 * @param since what was said before counts for nothing (epoch milliseconds)
 * @returns the refusals in a row up to now, for one reason; undefined where the last word was no such refusal
 */
export function refusalsIn(events: readonly AuditEvent[], since: number) {
  const said = saidBy(events, since);
  const code = said[0]?.code ?? '';
  if (!isOfScm(code)) return undefined;
  const other = said.findIndex((event) => event.code !== code);
  const alike = other === -1 ? said : said.slice(0, other);
  return { code, times: alike.length, since: alike.at(-1)?.at ?? since };
}
