/** Reads a publish request and holds it to the queue's limits, also where the client has already looked. */
import type { HostState } from '../host-state';
import { isRecord, jsonBytes, listOf, optionalNumber, optionalText } from '../json';
import { QUEUE_LIMIT } from '../limits';
import type { ModuleDefinition } from '../manifest/modules';

export interface QueuedEvent {
  readonly body: unknown;
  readonly delayMs: number;
  readonly concurrency?: { readonly key: string; readonly limit: number };
}

export interface PublishRequest {
  readonly queueName: string;
  readonly jobId: string;
  readonly events: readonly QueuedEvent[];
}

export interface Refusal {
  readonly status: number;
  readonly body: unknown;
}

export function isRefusal(value: PublishRequest | Refusal): value is Refusal {
  return 'status' in value;
}

const refuse = (message: string): Refusal => ({ status: 400, body: { code: 'INVALID_REQUEST', message } });
const tooBig = (errorMessage: string): Refusal => ({ status: 413, body: { errorMessage } });

export function consumerOf(state: HostState, queueName: string): ModuleDefinition | undefined {
  const { modules } = state.manifest;
  return modules.find((module) => module.kind === 'consumer' && module.source['queue'] === queueName);
}

function takesLong(state: HostState, consumer: ModuleDefinition): boolean {
  const definition = state.manifest.functions.find(({ key }) => key === consumer.functionKey);
  return (definition?.timeoutSeconds ?? 0) > 55;
}

function readConcurrency(value: unknown): Pick<QueuedEvent, 'concurrency'> | string {
  if (!isRecord(value)) return {};
  const key = optionalText(value['key']);
  const limit = optionalNumber(value['limit']);
  if (key === undefined || limit === undefined || limit < 1) return 'concurrency needs a key and a limit';
  return { concurrency: { key, limit } };
}

function readEvent(value: unknown): QueuedEvent | string {
  const event = isRecord(value) ? value : {};
  const delay = optionalNumber(event['delayInSeconds']) ?? 0;
  if (!isRecord(event['body'])) return 'an event body must be an object';
  if (delay < 0 || delay > QUEUE_LIMIT.maxDelaySeconds) return 'delayInSeconds must be between 0 and 900';
  const concurrency = readConcurrency(event['concurrency']);
  return typeof concurrency === 'string'
    ? concurrency
    : { body: event['body'], delayMs: delay * 1_000, ...concurrency };
}

function sizeRefusal(state: HostState, consumer: ModuleDefinition, payload: readonly unknown[]): Refusal | undefined {
  if (jsonBytes(payload) > QUEUE_LIMIT.pushBytes) return tooBig('The maximum payload size is 200KB.');
  const long = takesLong(state, consumer);
  const large = payload.some((event) => jsonBytes(event) > QUEUE_LIMIT.longConsumerEventBytes);
  return long && large ? tooBig('The maximum event size is 100KB for this consumer.') : undefined;
}

function readEvents(payload: readonly unknown[]): QueuedEvent[] | Refusal {
  if (payload.length < 1 || payload.length > QUEUE_LIMIT.eventsPerPush) return refuse('a push has 1 to 50 events');
  const events: QueuedEvent[] = [];
  for (const event of payload.map(readEvent)) {
    if (typeof event === 'string') return refuse(event);
    events.push(event);
  }
  return events;
}

/** @returns the request, or the answer that refuses it */
export function readPublish(state: HostState, value: unknown): PublishRequest | Refusal {
  const request = isRecord(value) ? value : {};
  const queueName = optionalText(request['queueName']) ?? '';
  const jobId = optionalText(request['jobId']);
  const consumer = consumerOf(state, queueName);
  if (!consumer || jobId === undefined) return refuse(`the manifest has no consumer for queue ${queueName}`);
  const payload = listOf(request['payload'], 'payload');
  const events = readEvents(payload);
  if (!Array.isArray(events)) return events;
  return sizeRefusal(state, consumer, payload) ?? { queueName, jobId, events };
}
