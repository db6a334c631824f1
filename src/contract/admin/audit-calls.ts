/** What the pages *Audit* and *Diagnostics* ask. Only for Jira admins. */
import * as z from 'zod/mini';
import type { AuditList } from '../../domain/audit/audit-filter';
import { auditFilterSchema } from '../../domain/audit/audit-filter';
import type { Diagnostics } from '../../domain/health/health';
import { LOG_LEVELS } from '../../domain/health/log-level';
import type { SupportExport } from '../../domain/health/support-export';
import { call, nothing } from '../call';

export const auditCalls = {
  listAudit: call<AuditList>()('listAudit', auditFilterSchema),
  /** The first page of a file; the others are listed. Named apart, because taking the list away is an act. */
  exportAudit: call<AuditList>()('exportAudit', auditFilterSchema),
  viewDiagnostics: call<Diagnostics>()('viewDiagnostics', nothing),
  setLogLevel: call<null>()('setLogLevel', z.object({ level: z.enum(LOG_LEVELS) })),
  exportSupport: call<SupportExport>()('exportSupport', nothing),
} as const;
