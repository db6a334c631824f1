/**
 * The async events queue of one installation. Events wait on the virtual clock, are delivered at least once (twice and
 * out of order in the test mode), several at a time, and repeated for 24 hours when their consumer fails.
 */
import type { HostState } from '../host-state';
import { uuidOf } from '../host-state';
import { isRecord, optionalText } from '../json';
import { QUEUE_LIMIT } from '../limits';
import type { Invoker, Outcome } from '../runtime/invoker';
import { writeLog } from '../runtime/app-console';
import { emptyResponse, jsonResponse } from '../services/respond';
import { copyDelays, deliveryOrder } from './duplicates';
import { EventRate } from './event-rate';
import { Jobs } from './jobs';
import { consumerEvent, repeated } from './message';
import type { Message } from './message';
import { consumerOf, isRefusal, readPublish } from './publish-request';
import type { PublishRequest, QueuedEvent } from './publish-request';
import { automaticRetry, requestedRetry } from './retry';

/** Containers that the host lets run at the same time. */
const PARALLEL_RUNS = 10;

export class EventQueue {
  readonly #state: HostState;
  readonly #invoker: () => Invoker;
  readonly #jobs = new Jobs();
  readonly #rate = new EventRate();
  #waiting: Message[] = [];
  readonly #running = new Set<Message>();
  #events = 0;

  /** @param invoker given late, because the app that it runs needs the queue to exist */
  constructor(state: HostState, invoker: () => Invoker) {
    this.#state = state;
    this.#invoker = invoker;
  }

  /** Messages that wait or run, copies counted. */
  depth(): number {
    return this.#waiting.length + this.#running.size;
  }

  /** When the next message is due, or undefined when none waits. */
  nextDue(): number | undefined {
    return this.#waiting.length === 0 ? undefined : Math.min(...this.#waiting.map(({ dueAt }) => dueAt));
  }

  /** @param chain pushes in a row that led to the caller */
  publish(body: unknown, chain: number): Response {
    const request = readPublish(this.#state, body);
    if (isRefusal(request)) return jsonResponse(request.status, request.body);
    if (chain >= QUEUE_LIMIT.chain) return jsonResponse(405, { message: 'cyclic invocation' });
    const inRate = this.#rate.takes(request.events.length, this.#state.clock.now());
    if (!inRate && this.#state.options.enforceRates === true)
      return jsonResponse(429, { message: 'Too many requests' });
    for (const event of request.events) this.#accept(request, event, chain + 1);
    return jsonResponse(201, {});
  }

  stats(body: unknown): Response {
    const stats = this.#jobs.stats(this.#jobId(body));
    return stats ? jsonResponse(200, stats) : jsonResponse(404, { message: 'no such job' });
  }

  cancel(body: unknown): Response {
    const jobId = this.#jobId(body);
    if (!this.#jobs.stats(jobId)) return jsonResponse(404, { message: 'no such job' });
    for (const { eventId } of this.#waiting.filter((message) => message.jobId === jobId)) {
      this.#jobs.finish(jobId, eventId, 'failed');
    }
    this.#waiting = this.#waiting.filter((message) => message.jobId !== jobId);
    return emptyResponse(204);
  }

  #jobId(body: unknown): string {
    return (isRecord(body) ? optionalText(body['jobId']) : undefined) ?? '';
  }

  #accept(request: PublishRequest, event: QueuedEvent, chain: number): void {
    this.#events += 1;
    const eventId = uuidOf(`event ${this.#events} of ${this.#state.identity.installationId}`);
    const { queueName, jobId } = request;
    const { body, concurrency } = event;
    this.#jobs.start(jobId, eventId);
    for (const delay of copyDelays(this.#state)) {
      const dueAt = this.#state.clock.now() + event.delayMs + delay;
      const limits = concurrency === undefined ? {} : { concurrency };
      this.#wait({ queueName, jobId, eventId, body, chain, dueAt, firstDueAt: dueAt, retryCount: 0, ...limits });
    }
  }

  #wait(message: Message): void {
    this.#waiting.push(message);
    this.#state.clock.schedule(message.dueAt, () => this.#deliverDue());
  }

  async #deliverDue(): Promise<void> {
    for (let batch = this.#takeDue(); batch.length > 0; batch = this.#takeDue()) {
      await Promise.all(batch.map((message) => this.#deliver(message)));
    }
  }

  /** As many due messages as may run side by side; a concurrency key admits no more than its limit. */
  #takeDue(): Message[] {
    const now = this.#state.clock.now();
    const due = this.#waiting.filter(({ dueAt }) => dueAt <= now);
    const taken = deliveryOrder(this.#state, due).filter((message) => this.#admit(message));
    this.#waiting = this.#waiting.filter((message) => !this.#running.has(message));
    return taken;
  }

  #admit(message: Message): boolean {
    const { concurrency } = message;
    const sameKey = [...this.#running].filter((running) => running.concurrency?.key === concurrency?.key).length;
    if (this.#running.size >= PARALLEL_RUNS || (concurrency && sameKey >= concurrency.limit)) return false;
    this.#running.add(message);
    return true;
  }

  async #deliver(message: Message): Promise<void> {
    const consumer = consumerOf(this.#state, message.queueName);
    if (consumer?.functionKey === undefined) throw new Error(`queue ${message.queueName} has no consumer function`);
    const outcome = await this.#invoker().invoke({
      functionKey: consumer.functionKey,
      moduleKey: consumer.key,
      kind: 'consumer',
      chain: message.chain,
      event: consumerEvent(message, this.#state.clock.now()),
    });
    this.#running.delete(message);
    this.#conclude(message, outcome);
  }

  #conclude(message: Message, outcome: Outcome): void {
    const retry = requestedRetry(outcome) ?? automaticRetry(outcome, message.retryCount);
    if (!retry) {
      this.#jobs.finish(message.jobId, message.eventId, 'success');
      return;
    }
    const again = repeated(message, retry, this.#state.clock.now());
    if (again) {
      this.#wait(again);
      return;
    }
    this.#jobs.finish(message.jobId, message.eventId, 'failed');
    const text = `event ${message.eventId} is dropped after 24 hours`;
    writeLog(this.#state, { level: 'platform', functionKey: message.queueName, text });
  }
}
