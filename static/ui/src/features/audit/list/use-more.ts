/** The pages of the list that were read so far, as one. */
import { useEffect, useState } from 'react';
import { auditCalls } from '../../../../../../src/contract/admin/audit-calls';
import type { Refused } from '../../../../../../src/contract/result';
import type { AuditFilter, AuditList } from '../../../../../../src/domain/audit/audit-filter';
import { ask } from '../../../shared/backend/ask';

interface More {
  readonly list: AuditList;
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  readonly more: () => Promise<void>;
}

export function useMore(first: AuditList, filter: AuditFilter): More {
  const [list, setList] = useState(first);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  // Read anew: the older pages would no longer join.
  useEffect(() => setList(first), [first]);
  const more = async () => {
    const { cursor } = list;
    if (busy || cursor === undefined) return;
    setBusy(true);
    const result = await ask(auditCalls.listAudit, { ...filter, cursor });
    setBusy(false);
    setRefused(result.ok ? undefined : result);
    if (result.ok) setList(joined(list, result.data));
  };
  return { list, busy, refused, more };
}

/** Names of both pages; where the next begins, the later one says. */
function joined(before: AuditList, next: AuditList): AuditList {
  return {
    events: [...before.events, ...next.events],
    ...(next.cursor !== undefined && { cursor: next.cursor }),
    people: [...before.people, ...next.people],
    profiles: next.profiles,
    issues: [...before.issues, ...next.issues],
  };
}
