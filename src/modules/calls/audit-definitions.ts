/** What the pages *Audit* and *Diagnostics* ask. */
import { ports } from '../../app';
import { auditCalls } from '../../contract/admin/audit-calls';
import type { Define } from '../wiring/define';
import { acts, nothing } from '../wiring/lazily';

export function defineAuditCalls(define: Define): void {
  define(auditCalls.listAudit, async (filter) => (await acts()).listAudit(ports, filter));
  define(auditCalls.exportAudit, async (filter) => (await acts()).listAudit(ports, filter));
  define(auditCalls.viewDiagnostics, async () => (await acts()).viewDiagnostics(ports));
  define(auditCalls.setLogLevel, ({ level }) => nothing(ports.health.setLogLevel(level)));
  define(auditCalls.exportSupport, async () => (await acts()).exportSupport(ports));
}
