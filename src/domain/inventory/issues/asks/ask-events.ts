/** What of the answers on the issue of an imported certificate goes into the audit list: read off the record as each step left it. */
import { BY_APP } from '../../../audit/audit-event';
import type { JobEvent } from '../../../audit/job-events';
import type { IssueMessage } from '../../../issue/issue-messages';
import type { IssueAsks } from './issue-asks';

/** Orders have their own events. */
const DONE: Partial<Record<IssueMessage['kind'], string>> = {
  revoked: 'certificate-revoked',
  'not-renewed': 'certificate-kept',
};

/** @param passed the record as it was found, and as each step of the job left it */
export function eventsOfAsks(passed: readonly IssueAsks[]): JobEvent[] {
  return passed.flatMap((after, place) => {
    const before = passed[place - 1];
    const [ask] = before?.asks ?? [];
    const message = after.untold.at(-1);
    const isAnswer = before && ask && message && after.asks.length < before.asks.length;
    return isAnswer ? eventOf(after, message, ask.by) : [];
  });
}

function eventOf({ id, version, issueId }: IssueAsks, message: IssueMessage, by: string): JobEvent[] {
  const once = `asks:${id}:${version}`;
  const common = { actor: by === '' ? BY_APP : by, issueId, code: '' };
  const done = DONE[message.kind];
  if (done !== undefined) return [{ once, facts: { ...common, act: done, outcome: 'done' } }];
  const refused = refusedAct(message);
  return refused === undefined ? [] : [{ once, facts: { ...common, act: refused, outcome: 'refused' } }];
}

function refusedAct(message: IssueMessage): string | undefined {
  if (message.kind === 'wish-refused') return `certificate-${message.what}-refused`;
  return message.kind === 'refused' ? 'order-rejected' : undefined;
}
