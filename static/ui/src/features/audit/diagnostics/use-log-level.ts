/** Changes the log level: what was chosen shows at once; where it could not be saved, what was saved before comes back. */
import { useEffect, useState } from 'react';
import { auditCalls } from '../../../../../../src/contract/admin/audit-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { Diagnostics } from '../../../../../../src/domain/health/health';
import type { LogLevel } from '../../../../../../src/domain/health/log-level';
import { ask } from '../../../shared/backend/ask';
import { leavesOpen } from '../../../shared/backend/refusal';
import { LOG } from '../../../texts/audit/diagnostics';

export interface UsedLogLevel {
  readonly shown: LogLevel;
  readonly faults: readonly string[];
  /** How it stands with the last change. */
  readonly said: string;
  readonly change: (chosen: LogLevel) => Promise<void>;
}

export function useLogLevel(data: Diagnostics, reload: () => Promise<void>): UsedLogLevel {
  const [saving, setSaving] = useState<LogLevel>();
  const [saved, setSaved] = useState<LogLevel>();
  const [end, setEnd] = useState<{ readonly said?: string; readonly fault?: string }>({});
  // What was read last is newer than what was saved here before.
  useEffect(() => setSaved(undefined), [data]);
  const change = async (chosen: LogLevel) => {
    if (saving !== undefined) return;
    setSaving(chosen);
    setEnd({});
    const result = await ask(auditCalls.setLogLevel, { level: chosen });
    if (result.ok) setSaved(chosen);
    setEnd(result.ok ? { said: LOG.saved } : { fault: faultOf(result) });
    setSaving(undefined);
    await reload();
  };
  return {
    shown: saving ?? saved ?? data.level,
    faults: end.fault === undefined ? [] : [end.fault],
    said: saving === undefined ? (end.said ?? '') : LOG.saving,
    change,
  };
}

function faultOf(refused: Refused): string {
  return leavesOpen(refused) ? LOG.uncertain(refused.message) : LOG.notSaved(refused.message);
}
