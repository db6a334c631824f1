/** What of the making of issues goes into the audit list: its end, what stopped it, and what holds it up. */
import { BY_APP, outcomeOf } from '../../../audit/audit-event';
import type { JobEvent } from '../../../audit/job-events';
import type { Making } from './making';

/** @param after as the job left it */
export function eventsOfMaking(before: Making, after: Making): JobEvent[] {
  const { account, state, trouble: code, begunAt, version } = after;
  const once = `issues:${account}:${begunAt}`;
  const subject = { actor: BY_APP, scmAccountId: account };
  if (state === 'done') return doneEvents(after, once);
  if (code === '' || (code === before.trouble && state === before.state)) return [];
  const act = state === 'failed' ? 'issues-stopped' : 'issues-delayed';
  return [{ once: `${once}:${code}:${version}`, facts: { ...subject, act, outcome: outcomeOf(code), code } }];
}

/** One that found nothing to do tells nobody anything. */
function doneEvents({ account, made, unlinked, failed }: Making, once: string): JobEvent[] {
  if (made + unlinked + failed === 0) return [];
  const end =
    failed > 0 ? ({ outcome: 'failed', code: 'jira-refused' } as const) : ({ outcome: 'done', code: '' } as const);
  return [{ once: `${once}:done`, facts: { actor: BY_APP, scmAccountId: account, act: 'issues-made', ...end } }];
}
