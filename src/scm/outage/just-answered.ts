/** Hosts that have just answered this process: where calls follow one another, what is kept of a host is not read before each. */

/** So long a host that answered is taken to answer. */
const BELIEVED_MS = 10_000;

export class JustAnswered {
  readonly #answeredAt = new Map<string, number>();
  readonly #failedIn = new Map<string, number>();
  #calls = 0;

  /** @param now epoch milliseconds */
  is(host: string, now: number): boolean {
    return now - (this.#answeredAt.get(host) ?? -Infinity) < BELIEVED_MS;
  }

  /** @returns is told when the call has ended: an answer counts where no other call has failed since this one began */
  begin(host: string): (answered: boolean, now: number) => void {
    const call = ++this.#calls;
    return (answered, now) => {
      if (!answered) {
        this.#failedIn.set(host, this.#calls);
        this.#answeredAt.delete(host);
      } else if ((this.#failedIn.get(host) ?? 0) < call) this.#answeredAt.set(host, now);
    };
  }
}
