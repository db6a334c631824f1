/** The platform's limits as data (Forge "Platform quotas and limits" and the storage and async events references). */

const KIB = 1024;
const MIB = 1024 * KIB;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Seconds that a function may run, by the kind of module that calls it. */
export const TIME_LIMIT_SECONDS: Readonly<Record<string, number>> = {
  resolver: 25,
  'jira:workflowValidator': 25,
  'jira:workflowPostFunction': 25,
  trigger: 25,
  dynamicProperties: 25,
  webtrigger: 55,
  action: 55,
  consumer: 55,
  scheduledTrigger: 55,
};

/** Module kinds whose function may ask for more time by `timeoutSeconds`, as long as no other kind uses it. */
export const ASYNC_MODULE_KINDS: readonly string[] = ['consumer', 'scheduledTrigger'];

export const MANIFEST_LIMIT = {
  scheduledTriggers: 5,
  timeoutSeconds: 900,
  entities: 20,
  indexesPerEntity: 7,
  attributesPerEntity: 50,
} as const;

export const PAYLOAD_LIMIT = {
  invocationBytes: 5 * MIB,
  frontEndInvokeBytes: 500 * KIB,
  responseBytes: 5 * MIB,
} as const;

export const EGRESS_CALLS_PER_RUNTIME_MINUTE = 100;

export const LOG_LIMIT = {
  linesPerRuntimeMinute: 100,
  bytesPerInvocation: 200 * KIB,
} as const;

export const KVS_LIMIT = {
  keyCharacters: 500,
  valueBytes: 240 * KIB,
  secretBytes: 128 * KIB,
  depth: 31,
  defaultPage: 10,
  maxPage: 100,
  batchItems: 25,
  batchBytes: 4 * MIB,
  transactionOperations: 25,
  transactionBytes: 4 * MIB,
  filterConditions: 100,
  rangeValueBytes: 900,
  partitionBytes: 1_700,
} as const;

export const QUEUE_LIMIT = {
  eventsPerPush: 50,
  pushBytes: 200 * KIB,
  longConsumerEventBytes: 100 * KIB,
  eventsPerMinute: 500,
  maxDelaySeconds: 900,
  chain: 1_000,
  retentionMs: DAY_MS,
  retryAfterSeconds: { least: 1, most: 900 },
  retryDataBytes: 4 * KIB,
} as const;

/** How often a post function or the function of a trigger may ask for a repetition by returning an InvocationError. */
export const EVENT_RETRIES = 4;

/** Waiting time in seconds before the first, second … automatic repetition; the last one stands for all later ones. */
export const AUTOMATIC_RETRY_SECONDS: readonly number[] = [10, 30, 90, 270, 600, 900];

export const SCHEDULE = {
  firstRunMs: 5 * MINUTE_MS,
  intervalMs: { fiveMinute: 5 * MINUTE_MS, hour: HOUR_MS, day: DAY_MS, week: 7 * DAY_MS },
  /** A run comes up to this share of its interval late, but never later than `maxSpreadMs`. */
  spreadShare: 0.02,
  maxSpreadMs: 2 * MINUTE_MS,
} as const;
