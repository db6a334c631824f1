/** The person with access to SCM: settles orders whose reply was lost, within three working days, by looking in SCM for their mark. */
import { orderCalls } from '../../../src/contract/issue/order-calls';
import type { Random } from '../../../sandbox/random';
import { calmly } from '../setting/simulated-world';
import type { SimulatedWorld } from '../setting/simulated-world';
import { isOut } from '../setting/outages';
import { HOUR, workingDaysLater } from '../setting/time';
import type { AppWatch, Unknown } from '../watch/app-watch';
import type { ScmLedger } from '../watch/scm-ledger';

const MOST_WORKING_DAYS = 3;

/** Jira has faults, too: what could not be told at once is told after 1 and 10 minutes, and by the hourly sweep after 100. */
const TOLD_WITHIN = 3 * HOUR;

/** What the app asks about an order. */
interface Asked {
  /** By which the order is found in SCM. */
  readonly mark: string;
  readonly sentAt: number;
}

export class Operator {
  /** Orders settled: as ordered, as not ordered. */
  readonly settled = { ordered: 0, notOrdered: 0 };
  /** Issues with a lost reply of which the app said nothing on the issue. */
  readonly untold: string[] = [];
  readonly #planned = new Map<string, number>();
  readonly #world: SimulatedWorld;
  readonly #watch: AppWatch;
  readonly #ledger: ScmLedger;
  readonly #random: Random;

  constructor(world: SimulatedWorld, seen: { watch: AppWatch; ledger: ScmLedger }, random: Random) {
    this.#world = world;
    this.#watch = seen.watch;
    this.#ledger = seen.ledger;
    this.#random = random;
  }

  async work(now: number): Promise<void> {
    // Nobody can look into an SCM that is out.
    if (isOut(this.#world.outages, now)) return;
    for (const [id, unknown] of [...this.#watch.unknown]) {
      const at = this.#planned.get(id) ?? this.#someMorning(now);
      this.#planned.set(id, at);
      if (now < at) continue;
      await calmly(this.#world, () => this.#settle(unknown, now));
      this.#planned.delete(id);
    }
  }

  /** The first morning that sees the question is the first working day after it, and today. */
  #someMorning(now: number): number {
    const more = Math.floor(this.#random() * MOST_WORKING_DAYS);
    return more === 0 ? now : workingDaysLater(now, more - 1);
  }

  async #questionOn(issueId: string) {
    const view = await this.#world.operator.onIssue(orderCalls.viewOrder, { issueId });
    return view.ok ? view.data?.question : undefined;
  }

  async #settle({ issueId, since }: Unknown, now: number): Promise<void> {
    const issue = this.#world.jira.site.issue(issueId);
    const question = await this.#questionOn(issueId);
    if (!issue || !question) return;
    const isTold = issue.comments.some(({ text }) => text.includes(question.mark));
    // Whoever is not told yet does not come yet.
    if (!isTold && now - since < TOLD_WITHIN) return;
    if (!isTold) this.untold.push(issue.key);
    await this.#answer(issueId, question);
  }

  async #answer(issueId: string, { mark, sentAt }: Asked): Promise<void> {
    const certId = this.#ledger.findByMark(mark)?.certId ?? null;
    const answer = await this.#world.operator.onIssue(orderCalls.settleOrder, { issueId, sentAt, certId });
    if (answer.ok) this.settled[certId === null ? 'notOrdered' : 'ordered'] += 1;
  }
}
