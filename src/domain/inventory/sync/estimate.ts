/** How long a first import takes, before anybody has begun it: from the limits, and from what is usual. */
import { PAGE_SIZE } from './walk';
import { PORTION, WRITES_PER_MINUTE } from './platform-limits';

/** What is usual, until it is known better. */
const USUAL = {
  /** A row, and one for each name and domain that it is found under. */
  writesPerRow: 3.5,
  /** A call to SCM, four at a time. */
  secondsPerCall: 0.5,
  /** From the end of a job to the beginning of the next one. */
  secondsBetweenJobs: 2,
} as const;

export interface SyncEstimate {
  readonly certificates: number;
  readonly calls: number;
  readonly writes: number;
  /** Of a sync later on; at most, where its credentials may read SCM's report of what has changed. */
  readonly laterCalls: number;
  readonly minutes: number;
  /** What sets the pace: SCM, which is asked about each certificate, or Jira's store. */
  readonly slowest: 'scm' | 'store';
}

/** @param fullRows whether SCM's list says everything, so that nothing is asked for one by one */
export function estimateOf(certificates: number, fullRows: boolean): SyncEstimate {
  const pages = Math.max(1, Math.ceil(certificates / PAGE_SIZE));
  const calls = pages + (fullRows ? 0 : certificates);
  const writes = Math.ceil(certificates * USUAL.writesPerRow) + 2 * pages;
  const jobs = Math.ceil(calls / PORTION.calls);
  const scmMinutes = (calls * USUAL.secondsPerCall + jobs * USUAL.secondsBetweenJobs) / 60;
  const storeMinutes = writes / WRITES_PER_MINUTE;
  const slowest = scmMinutes > storeMinutes ? 'scm' : 'store';
  // A quarter of the pages is asked about all the same; the report itself takes four.
  const laterCalls = fullRows ? pages : pages + 4 + Math.ceil(certificates / 4);
  return { certificates, calls, laterCalls, writes, minutes: Math.ceil(Math.max(scmMinutes, storeMinutes)), slowest };
}
