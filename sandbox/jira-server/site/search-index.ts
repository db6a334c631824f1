/** The search index of a site, which may lag behind what was written; people switch the lag on to prove `reconcileIssues`. */
import type { Clock } from '../../clock';
import type { IssueRecord } from './issue-record';

interface Snapshot {
  /** Epoch milliseconds of the write; -Infinity for what was there when the lag was switched on. */
  readonly at: number;
  readonly issue: IssueRecord;
}

export class SearchIndex {
  readonly #clock: Clock;
  readonly #issues: ReadonlyMap<string, IssueRecord>;
  readonly #snapshots = new Map<string, Snapshot[]>();
  #lagMs = 0;

  constructor(clock: Clock, issues: ReadonlyMap<string, IssueRecord>) {
    this.#clock = clock;
    this.#issues = issues;
  }

  /** @param lagMs how long a write stays invisible to searches; 0 makes them see everything at once */
  setLag(lagMs: number): void {
    if (this.#lagMs === 0) {
      this.#snapshots.clear();
      for (const issue of this.#issues.values()) this.#keep(issue, -Infinity);
    }
    this.#lagMs = lagMs;
  }

  /** Told of every issue that a request has written. */
  written(ids: Iterable<string>): void {
    if (this.#lagMs === 0) return;
    for (const id of ids) {
      const issue = this.#issues.get(id);
      if (issue) this.#keep(issue, this.#clock.now());
    }
  }

  /** The issues as a search sees them; those named in `current` as they are. */
  seen(current: ReadonlySet<string>): IssueRecord[] {
    if (this.#lagMs === 0) return [...this.#issues.values()];
    const latest = this.#clock.now() - this.#lagMs;
    return [...this.#issues.values()].flatMap((issue) => {
      if (current.has(issue.id)) return [issue];
      return this.#snapshots.get(issue.id)?.findLast(({ at }) => at <= latest)?.issue ?? [];
    });
  }

  /** Keeps a copy; what no search can see any more is dropped. */
  #keep(issue: IssueRecord, at: number): void {
    const kept = this.#snapshots.get(issue.id) ?? [];
    const seen = kept.findLastIndex((one) => one.at <= this.#clock.now() - this.#lagMs);
    this.#snapshots.set(issue.id, [...kept.slice(Math.max(seen, 0)), { at, issue: structuredClone(issue) }]);
  }
}
