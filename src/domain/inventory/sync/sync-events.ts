/** What of a walk goes into the audit list: its end, what stopped it, and what holds it up. */
import { BY_APP, outcomeOf } from '../../audit/audit-event';
import type { JobEvent } from '../../audit/job-events';
import type { Sync } from './sync';

/** @param after as the job left it */
export function eventsOfSync(before: Sync, after: Sync): JobEvent[] {
  const { account, state, trouble: code, begunAt, version } = after;
  const once = `sync:${account}:${begunAt}`;
  const subject = { actor: BY_APP, scmAccountId: account };
  if (state === 'done') {
    return [{ once: `${once}:done`, facts: { ...subject, act: 'sync-done', outcome: 'done', code: '' } }];
  }
  if (code === '' || (code === before.trouble && state === before.state)) return [];
  const act = state === 'stopped' ? 'sync-stopped' : 'sync-delayed';
  return [{ once: `${once}:${code}:${version}`, facts: { ...subject, act, outcome: outcomeOf(code), code } }];
}
