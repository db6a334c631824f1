/** Jira's own limits, counted on the virtual clock, and the headers that tell of them (Jira Cloud rate limiting, 2026). */
import type { Clock } from '../../clock';
import type { Fault } from './fault-kinds';

/** Limits to enforce. All are off at first: the virtual clock stands still during a burst of work. */
export interface EnforcedLimits {
  /** Calls per second, endpoint and method. */
  readonly burst?: boolean;
  /** Writes on one issue. */
  readonly perIssueWrites?: boolean;
  /** Points per hour, reset at the UTC hour. */
  readonly quota?: boolean;
}

const HOUR = 3_600_000;
const POINTS_PER_HOUR = 65_000;
const CALLS_PER_SECOND: Readonly<Record<string, number>> = { GET: 100, POST: 100, PUT: 50, DELETE: 50 };
const WRITES_PER_ISSUE = [
  { writes: 20, windowMs: 2_000 },
  { writes: 100, windowMs: 30_000 },
];

/** Numbers and keys are what differs between calls of one endpoint. */
const VARIABLE = /\/(?:[A-Z][A-Z0-9_]*-)?\d+(?=\/|$)/g;

export class RateLimits {
  readonly #clock: Clock;
  readonly #calls = new Map<string, number[]>();
  readonly #writes = new Map<string, number[]>();
  #enforced: EnforcedLimits = {};
  #hour = 0;
  #points = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  enforce(limits: EnforcedLimits): void {
    this.#enforced = limits;
  }

  /** Counts the call. @returns the 429 it meets, if an enforced limit is used up */
  take(method: string, path: string): Fault | undefined {
    const now = this.#clock.now();
    this.#startHour(now);
    this.#points += method === 'GET' ? 2 : 1;
    const endpoint = `${method} ${path.replace(VARIABLE, '/*')}`;
    if (this.#enforced.quota && this.#points > POINTS_PER_HOUR) {
      return exceeded('jira-quota-tenant-based', this.#secondsToReset(now));
    }
    if (this.#enforced.burst) {
      const calls = counted(this.#calls, endpoint, { now, windowMs: 1000 });
      if (calls.length > callsPerSecond(method)) return exceeded('jira-burst-based', 1);
    }
    return method === 'GET' ? undefined : this.#write(path, now);
  }

  /** Headers of every answer. While bursts are not enforced the endpoint always has room. */
  headers(method: string, path: string): Record<string, string> {
    const now = this.#clock.now();
    const limit = callsPerSecond(method);
    const used = this.#enforced.burst ? (this.#calls.get(`${method} ${path.replace(VARIABLE, '/*')}`)?.length ?? 0) : 1;
    const remaining = Math.max(0, limit - used);
    return {
      'X-RateLimit-Limit': String(limit),
      'X-RateLimit-Remaining': String(remaining),
      ...(remaining < limit / 5 && { 'X-RateLimit-NearLimit': 'true' }),
      'RateLimit-Policy': `"tenant-app-quota";q=${POINTS_PER_HOUR};w=3600`,
      RateLimit: `"tenant-app-quota";r=${Math.max(0, POINTS_PER_HOUR - this.#points)};t=${this.#secondsToReset(now)}`,
    };
  }

  #write(path: string, now: number): Fault | undefined {
    const issue = /\/issue\/([^/]+)/.exec(path)?.[1];
    if (issue === undefined || !this.#enforced.perIssueWrites) return undefined;
    const writes = counted(this.#writes, issue, { now, windowMs: 30_000 });
    const full = WRITES_PER_ISSUE.find(
      (limit) => writes.filter((at) => at > now - limit.windowMs).length > limit.writes,
    );
    return full && exceeded('jira-per-issue-on-write', full.windowMs / 1000);
  }

  #startHour(now: number): void {
    const hour = Math.floor(now / HOUR);
    if (hour !== this.#hour) this.#points = 0;
    this.#hour = hour;
  }

  #secondsToReset(now: number): number {
    return Math.ceil((HOUR - (now % HOUR)) / 1000);
  }
}

function callsPerSecond(method: string): number {
  return CALLS_PER_SECOND[method] ?? 100;
}

/** Notes the instant and returns those still inside the window. */
function counted(log: Map<string, number[]>, key: string, at: { now: number; windowMs: number }): number[] {
  const recent = [...(log.get(key) ?? []).filter((one) => one > at.now - at.windowMs), at.now];
  log.set(key, recent);
  return recent;
}

function exceeded(reason: string, retryAfterSeconds: number): Fault {
  return { status: 429, moment: 'before', reason, retryAfterSeconds };
}
