/** What may not be passed: a measurement beyond one of these makes `npm run bench` fail. */
export const LIMITS = {
  /** Wall time of the first import against a bare loop that makes the same calls. */
  importRatio: 1.5,
  /** Growth of the heap in one job of the import, its garbage included. */
  heapMegabytes: 128,
  /** Rows written by a sync that found fifty changes. */
  changedRows: 50,
  /** Time of a page of the inventory among the most rows against the same page among the fewest. */
  pageGrowth: 2,
  /** Time of a scan among the most certificates against the same among the fewest, the same number being due. */
  scanGrowth: 1.5,
  /** Calls to SCM and Jira of a renewal against those that no correct renewal can do without. */
  renewalCalls: 1.3,
  /** Calls to the store for a page of the inventory. */
  pageCalls: 5,
  /** Processor time of a whole plan of ten thousand certificates, in seconds. */
  planSeconds: 2,
  /** Time of one certificate in a plan of ten thousand against one in a plan of a thousand. */
  planGrowth: 2,
  /** Loading the app's bundle against loading an empty function's, made by the same bundler. */
  coldStart: 3,
  /** The same, with the code of the function that was called. */
  firstRun: 6,
} as const;

/** Changes that SCM makes between the first import and the sync. */
export const CHANGES = LIMITS.changedRows;
