/** A bulk act as its page shows it. */
import type { RowAct, Saying } from '../inventory/acts/row-acts';
import type { Bulk, BulkCounts, LeftOut } from './bulk';
import { endedOf, totalOf } from './bulk';
import type { Unmatched } from './match-requests';

export interface BulkView {
  readonly id: string;
  readonly account: string;
  readonly act: RowAct;
  readonly saying: Saying;
  readonly state: Bulk['state'];
  readonly by: string;
  /** Epoch milliseconds; 0 while it has not come. */
  readonly createdAt: number;
  readonly begunAt: number;
  readonly endedAt: number;
  readonly counts: BulkCounts;
  readonly total: number;
  readonly leftOut: readonly LeftOut[];
  /** Groups in which its items are read. */
  readonly chunks: number;
  /** In a minute; absent while that cannot be told. */
  readonly rate?: number;
  /** Until everything is tried, at this rate; in minutes. */
  readonly minutesLeft?: number;
  /** The sentence of what holds it up; else empty. */
  readonly trouble: string;
}

export interface BulkList {
  /** Newest first. */
  readonly bulks: readonly BulkView[];
  /** Absent on the last page. */
  readonly cursor?: string;
}

/** After a list of CSRs. */
export interface RequestsGiven {
  readonly view: BulkView;
  /** Files that are for none of the chosen certificates, or cannot be used, and why. */
  readonly unmatched: readonly Unmatched[];
}

const MINUTE_MS = 60_000;

/** A rate of less time than this is none. */
const LEAST_TIME_MS = 5_000;

export function viewOfBulk(bulk: Bulk, now: number): BulkView {
  const { id, account, act, saying, state, by, createdAt, begunAt, endedAt, counts, chunks, trouble, leftOut } = bulk;
  const said = { id, account, act, saying, state, by, createdAt, begunAt, endedAt, counts, chunks, trouble, leftOut };
  return { ...said, total: totalOf(counts), ...paceOf(bulk, now) };
}

function paceOf({ state, pace, counts }: Bulk, now: number): Pick<BulkView, 'rate' | 'minutesLeft'> {
  const [time, ended] = [now - pace.at, endedOf(counts) - pace.ended];
  if (state !== 'running' || time < LEAST_TIME_MS || ended <= 0) return {};
  const rate = (ended / time) * MINUTE_MS;
  const left = counts.waiting + counts.doing;
  return { rate: Math.max(1, Math.round(rate)), minutesLeft: Math.ceil(left / rate) };
}
