/** Wraps every post function: read the event, name the issue, act, log one line; what fails is repeated by the platform a few times. */
import { ports } from '../../app';
import { readRule } from '../../domain/issue/rule-configuration';
import type { Claim } from '../../domain/order/order-steps';
import { Problem } from '../../domain/problem';
import type { RefusedRule } from '../../use-cases/refuse-rule';
import { record } from '../audit/record';
import { acts } from './lazily';
import { detail, log } from './log';
import { nameOfFailure, refusalOf, repetition } from './outcome';
import { readTransitionEvent } from './transition-event';
import type { TransitionEvent } from './transition-event';

type Act = (claim: Claim) => Promise<string>;

/**
 * A rule that is not configured does nothing but say so.
 * @param name key of the rule's module
 * @param act may be called twice for one transition: `executionId` is the same then; never calls SCM
 */
export function postFunction(name: string, act: Act) {
  return async (payload: unknown) => {
    const event = readTransitionEvent(payload);
    const at = ports.now();
    try {
      const { executionId, arrivedAt } = event;
      const issueId = await issueIdOf(event);
      const reading = readRule(event.configuration);
      const isSetUp = reading.state === 'configured';
      const answer = isSetUp
        ? await answerTo(name, event, { claim: { issueId, executionId, arrivedAt, rule: reading.rule }, act })
        : await refuse(event, { issueId, rule: name, how: reading.state });
      log(name, { issue: issueId, answer });
      await detail('transition', { issue: issueId, repetitions: event.repetitions });
      await record((to) => to.transition(event, { act: name, issueId, code: isSetUp ? '' : 'rule-not-set-up', at }));
      return undefined;
    } catch (thrown) {
      log(`${name}-failed`, { issue: event.issue, problem: nameOfFailure(thrown) });
      await record((to) => to.transition(event, { act: name, code: refusalOf(thrown).code, at }));
      return repetition(thrown, event.repetitions);
    }
  };
}

/** Where the issue has an imported certificate, that is what it is about. */
async function answerTo(
  name: string,
  { by }: TransitionEvent,
  { claim, act }: { readonly claim: Claim; readonly act: Act },
): Promise<string> {
  const row = name === 'enroll' ? undefined : await ports.rowIssues.linkOf(claim.issueId);
  const isAsked = row !== undefined && (await (await acts()).askForRow(ports, row, { ...claim, name, by }));
  return isAsked ? 'imported' : act({ ...claim, ...(by !== '' && { askedBy: by }) });
}

async function refuse(
  { executionId, cameFrom, arrivedAt }: TransitionEvent,
  refused: Pick<RefusedRule, 'issueId' | 'rule' | 'how'>,
): Promise<string> {
  await (await acts()).refuseRule(ports, { executionId, cameFrom, arrivedAt, ...refused });
  return `rule-${refused.how}`;
}

/** Keys change when an issue is moved; orders are kept by the id. */
async function issueIdOf({ issue, hasId }: TransitionEvent): Promise<string> {
  const id = hasId ? issue : (await ports.issues.find(issue))?.id;
  if (id === undefined) throw new Problem('jira-missing', 'The app cannot see this issue.');
  return id;
}
