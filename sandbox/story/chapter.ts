/** What every chapter of the story needs: how it is told, and how to wait for something on the virtual clock. */
import { orderCalls } from '../../src/contract/issue/order-calls';
import type { OrderView } from '../../src/domain/order/order-view';
import { personAt } from '../world/person';
import type { World } from '../world/world';
import { demand } from './demand';

/** Tells a step as it is done; `path` leads to where it can be seen. */
export type Teller = (step: string, detail: string, path: string) => void;

type Question = NonNullable<OrderView['question']>;

/** Longest that anything may take on the virtual clock before the story gives up. */
const PATIENCE_MS = 12 * 3_600_000;
const LOOK_EVERY_MS = 15_000;

/**
 * @param look what it waits for; undefined while it is not there
 * @throws Error that says what did not come
 */
export async function waitFor<T>(world: World, what: string, look: () => Promise<T | undefined>): Promise<T> {
  const end = world.clock.now() + PATIENCE_MS;
  while (world.clock.now() < end) {
    const found = await look();
    if (found !== undefined) return found;
    await world.clock.advanceBy(LOOK_EVERY_MS);
  }
  throw new Error(`${what} did not come within ${PATIENCE_MS / 3_600_000} h of virtual time.`);
}

/**
 * The sandbox loses replies now and then; then the operator looks in SCM, as the issue asks, and answers each question once.
 * @returns what to call while waiting for an order
 */
export function operatorAt(world: World, tell: Teller): (issueKey: string) => Promise<void> {
  const answered = new Set<number>();
  return async (issueKey) => {
    const question = await questionOn(world, issueKey);
    if (!question || answered.has(question.sentAt)) return;
    if (await settle(world, issueKey, [question, tell])) answered.add(question.sentAt);
  };
}

async function questionOn(world: World, issueKey: string): Promise<Question | undefined> {
  const issueId = world.jira.site.issue(issueKey)?.id ?? '';
  const operator = personAt(world, world.people.operator);
  return demand(await operator.onIssue(orderCalls.viewOrder, { issueId }))?.question;
}

/** @returns false when SCM did not answer the app just now: people try again */
async function settle(world: World, issueKey: string, [question, tell]: readonly [Question, Teller]): Promise<boolean> {
  const issueId = world.jira.site.issue(issueKey)?.id ?? '';
  const operator = personAt(world, world.people.operator);
  const certId = world.scm.orders.findByComment(question.mark)[0]?.certId ?? null;
  const answer = await operator.onIssue(orderCalls.settleOrder, { issueId, sentAt: question.sentAt, certId });
  if (!answer.ok && BUSY.has(answer.code)) return false;
  demand(answer);
  tell(
    'Reply lost, settled',
    certId !== null ? `SCM has the order: ${certId}` : 'SCM has nothing: sent again',
    `/browse/${issueKey}`,
  );
  return true;
}

/** What passes by itself. */
export const BUSY: ReadonlySet<string> = new Set(['scm-busy', 'scm-no-answer', 'scm-unreadable', 'scm-token']);

/** @throws Error with what Jira says when it refuses */
export async function makeTransition(
  world: World,
  issueKey: string,
  [name, fields = {}]: readonly [string, Readonly<Record<string, unknown>>?],
): Promise<void> {
  const requester = personAt(world, world.people.requester);
  const byId = Object.entries(fields).map(([field, value]) => [world.jira.site.fieldId(field), value]);
  const answer = await requester.transition(issueKey, name, Object.fromEntries(byId) as Record<string, unknown>);
  if (answer.status !== 204) throw new Error(`“${name}” was refused: ${await requester.refusal(answer)}`);
}
