/** What of a sync of reference data goes into the audit list: its end, and what holds it up. */
import { BY_APP, outcomeOf } from '../../../audit/audit-event';
import type { JobEvent } from '../../../audit/job-events';
import type { ReferenceSync } from './reference-sync';

/** @param after as the job left it */
export function eventsOfReference(before: ReferenceSync, after: ReferenceSync): JobEvent[] {
  const { account, kind, state, trouble: code, begunAt, version } = after;
  const once = `reference:${account}:${kind}:${begunAt}`;
  const subject = { actor: BY_APP, scmAccountId: account };
  if (state === 'done') {
    return [{ once: `${once}:done`, facts: { ...subject, act: `synced-${kind}`, outcome: 'done', code: '' } }];
  }
  if (code === '' || (code === before.trouble && state === before.state)) return [];
  const facts = { ...subject, act: `synced-${kind}`, outcome: outcomeOf(code), code };
  return [{ once: `${once}:${code}:${version}`, facts }];
}
