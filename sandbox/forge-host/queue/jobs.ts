/** Progress of pushed jobs: how many of their events succeeded, failed or are still going on. */
type Progress = 'inProgress' | 'success' | 'failed';

/** So many jobs are remembered; a host of years must not keep them all. */
const REMEMBERED = 50_000;

export class Jobs {
  readonly #jobs = new Map<string, Map<string, Progress>>();

  start(jobId: string, eventId: string): void {
    const events = this.#jobs.get(jobId) ?? new Map<string, Progress>();
    this.#jobs.set(jobId, events.set(eventId, 'inProgress'));
    const [oldest] = this.#jobs.size > REMEMBERED ? this.#jobs.keys() : [];
    if (oldest !== undefined) this.#jobs.delete(oldest);
  }

  /** An event that succeeded once stays so, whatever becomes of a second copy. */
  finish(jobId: string, eventId: string, progress: 'success' | 'failed'): void {
    const events = this.#jobs.get(jobId);
    if (events?.get(eventId) === 'inProgress' || progress === 'success') events?.set(eventId, progress);
  }

  /** @returns undefined for an unknown job */
  stats(jobId: string): Record<Progress, number> | undefined {
    const events = this.#jobs.get(jobId);
    if (!events) return undefined;
    const count = (progress: Progress): number => [...events.values()].filter((one) => one === progress).length;
    return { success: count('success'), inProgress: count('inProgress'), failed: count('failed') };
  }
}
