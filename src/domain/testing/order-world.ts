/** A lineage of orders as its jobs, SCM, Jira and people move it: the steps of the domain over a store with versions, for tests of what may never happen. */
import { isUnsent } from '../approval/unsent';
import { newCertificate } from '../certificate/certificate';
import type { Certificate } from '../certificate/certificate';
import { answerClaim } from '../order/answer-claim';
import type { Order, OrderState } from '../order/order';
import {
  backToQueued,
  newOrder,
  notSentYet,
  settledAsNotOrdered,
  settledAsOrdered,
  toCancelledByPerson,
  toDeclined,
  toIssued,
  toMismatched,
  toRejected,
  toRequested,
  toSubmitting,
  toUnknown,
  unknownAgain,
} from '../order/order-steps';
import { lookLater, tellLater, told } from '../order/order-work';
import { Problem } from '../problem';
import { DAY_MS } from '../validity';
import { alsoTell, isDue, isHeld, joinedBy, lease } from '../work/work';
import { NOW } from './sample-certificate';
import { REQUEST } from './sample-order';

/** What becomes of a call that orders. `lost`: SCM has taken it, and its answer did not come; `died`: nor did the job go on. */
export type Sent =
  'taken' | 'lost' | 'lost-and-died' | 'unheard' | 'unheard-and-died' | 'refused' | 'busy' | 'no-access';

export type Said = 'requested' | 'applied' | 'issued' | 'declined' | 'rejected' | 'mismatched' | 'busy';

export type Event =
  | { readonly what: 'ask'; readonly asked: 'enroll' | 'renew'; readonly press: number }
  /** `at`: deliveries of its job that read the order before any of them writes. */
  | { readonly what: 'job'; readonly at: 1 | 2; readonly sent: Sent; readonly said: Said; readonly jira: 'ok' | 'busy' }
  | { readonly what: 'settle'; readonly how: 'truly' | 'wrong-id' }
  | { readonly what: 'cancel' }
  | { readonly what: 'pass'; readonly ms: number };

const BUSY = new Problem('scm-busy', 'SCM is busy.');
const NO_ACCESS = new Problem('scm-rights', 'SCM refuses the sign-in.');
const JIRA_BUSY = new Problem('jira-busy', 'Jira is busy.');

const LINEAGE = 'issue-1';

export class OrderWorld {
  now = NOW;
  readonly #orders: Order[] = [];
  /** Orders that SCM has taken, by the id of ours. */
  readonly taken = new Map<string, string[]>();

  /** The oldest first. */
  list(): readonly Order[] {
    return this.#orders;
  }

  happen(event: Event): void {
    switch (event.what) {
      case 'ask':
        this.#ask(event.asked, `press-${event.press}`);
        break;
      case 'job':
        this.#job(event);
        break;
      case 'settle':
        this.#settle(event.how);
        break;
      case 'cancel':
        this.#cancel();
        break;
      case 'pass':
        this.now += event.ms;
        break;
    }
  }

  #latest(): Order | undefined {
    return this.#orders.at(-1);
  }

  /** On the version that was read. @returns undefined when another write came first */
  #replace<Next extends Order>(read: Order, next: Next): Next | undefined {
    const place = this.#orders.findIndex(({ id }) => id === read.id);
    if (this.#orders[place]?.version !== read.version) return undefined;
    const stored = { ...next, version: read.version + 1 };
    this.#orders[place] = stored;
    return stored;
  }

  #newest(): Certificate | undefined {
    const issued = this.#orders.findLast((order) => order.state === 'issued');
    if (issued?.state !== 'issued') return undefined;
    const facts = { commonName: 'a', names: ['a'], serialNumber: '0A', pem: 'PEM', spkiSha256: 'ab' };
    return newCertificate(issued, { ...facts, notBefore: NOW, notAfter: NOW + 9_000 * DAY_MS }, this.now);
  }

  #ask(asked: 'enroll' | 'renew', executionId: string): void {
    const claim = { issueId: '1', executionId, arrivedAt: '', rule: {} };
    const generations = [...this.#orders].reverse();
    const known = { asked, claim, lineage: LINEAGE, generations, newest: this.#newest(), now: this.now } as const;
    const answer = answerClaim(known);
    if (answer.act === 'claim') this.#orders.push(newOrder(claim, answer.place, this.now));
    if (answer.act === 'refuse') {
      const refusal = { kind: 'refused', actor: 'requester', reasons: [answer.sentence] } as const;
      this.#orders.push(toRejected(newOrder(claim, answer.place, this.now), refusal, this.now));
    }
    if (answer.act === 'join') {
      this.#replace(answer.order, alsoTell(joinedBy(answer.order, executionId), answer.message, this.now));
    }
  }

  #cancel(): void {
    const order = this.#latest();
    if (!order || !isUnsent(order)) return;
    this.#replace(order, toCancelledByPerson(order, this.now));
  }

  #settle(how: 'truly' | 'wrong-id'): void {
    const order = this.#latest();
    if (order?.state !== 'unknown') return;
    const by = { by: 'operator', now: this.now };
    const [certId] = this.taken.get(order.id) ?? [];
    if (how === 'wrong-id') this.#replace(order, settledAsOrdered(order, { ...by, certId: 'somebody else’s' }));
    else if (certId === undefined) this.#replace(order, settledAsNotOrdered(order, by));
    else this.#replace(order, settledAsOrdered(order, { ...by, certId }));
  }

  #job(event: Extract<Event, { what: 'job' }>): void {
    const read = this.#latest();
    if (!read || !isDue(read, this.now)) return;
    for (let delivery = 0; delivery < event.at; delivery++) this.#walk(read, event);
  }

  /** As the job goes on: until it has to wait. */
  #walk(read: Order, event: Extract<Event, { what: 'job' }>): void {
    let order = read;
    for (let steps = 0; steps < 10; steps++) {
      const next = this.#step(order, event, order !== read);
      if (!next || (!isHeld(next, this.now) && !isDue(next, this.now))) return;
      order = next;
    }
  }

  #step(order: Order, event: Extract<Event, { what: 'job' }>, mine: boolean): Order | undefined {
    if (order.state === 'submitting') return this.#replace(order, toUnknown(order, [], this.now));
    if (order.untold.length > 0) return this.#tell(order, event.jira, mine);
    if (isUnsent(order)) return this.#send(order, event.sent);
    if (order.state === 'requested' || order.state === 'applied') return this.#collect(order, event.said);
    return this.#replace(order, told(order, this.now));
  }

  #tell(order: Order, jira: 'ok' | 'busy', mine: boolean): Order | undefined {
    const held = mine ? order : this.#replace(order, lease(order, this.now));
    if (!held) return undefined;
    const failure = { problem: JIRA_BUSY, now: this.now };
    return this.#replace(held, jira === 'ok' ? told(held, this.now) : tellLater(held, held.untold, failure));
  }

  #send(order: Extract<Order, { state: 'queued' | 'approving' }>, sent: Sent): Order | undefined {
    if (sent === 'no-access') return this.#replace(order, notSentYet(order, NO_ACCESS, this.now));
    const intent = this.#replace(order, toSubmitting(order, { ...REQUEST, sentAt: this.now }, this.now));
    if (!intent) return undefined;
    const certId = `${order.generation}.${this.now}`;
    if (REACHED.has(sent)) this.taken.set(order.id, [...(this.taken.get(order.id) ?? []), certId]);
    return sent.endsWith('died') ? undefined : this.#replace(intent, this.#answered(intent, sent, certId));
  }

  #answered(intent: Extract<Order, { state: 'submitting' }>, sent: Sent, certId: string): Order {
    const refusal = { kind: 'refused', actor: 'requester', reasons: ['no'] } as const;
    if (sent === 'taken') return toRequested(intent, certId, this.now);
    if (sent === 'refused') return toRejected(intent, refusal, this.now);
    return sent === 'busy' ? backToQueued(intent, BUSY, this.now) : toUnknown(intent, [], this.now);
  }

  #collect(order: Extract<Order, { state: 'requested' | 'applied' }>, said: Said): Order | undefined {
    const isOurs = this.taken.get(order.id)?.includes(order.certId) === true;
    if (!isOurs) return this.#replace(order, unknownAgain(order, [], this.now));
    return this.#replace(order, this.#after(order, said));
  }

  #after(order: Extract<Order, { state: 'requested' | 'applied' }>, said: Said): Order {
    const { now } = this;
    if (said === 'issued') return toIssued(order, [], now);
    if (said === 'declined') return toDeclined(order, now);
    if (said === 'rejected') return toRejected(order, { kind: 'ended', certId: order.certId, how: 'rejected' }, now);
    if (said === 'mismatched') return toMismatched(order, ['wrong key'], now);
    return lookLater(order, said === 'applied' ? 'applied' : 'requested', now);
  }
}

const REACHED: ReadonlySet<Sent> = new Set(['taken', 'lost', 'lost-and-died']);

/** SCM has it, or may have it, or is about to be asked. */
export const IN_FLIGHT: ReadonlySet<OrderState> = new Set([
  ...(['queued', 'approving', 'submitting', 'unknown', 'requested', 'applied'] as const),
]);
