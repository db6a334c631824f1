/** What is said once on the page after a form was sent: a refusal or a word of what was done. */

export interface Notice {
  readonly tone: 'refusal' | 'done';
  readonly text: string;
  /** What had been typed, by name of the form's field, so that it need not be typed again. */
  readonly draft?: Readonly<Partial<Record<string, string>>>;
}

export class Notices {
  readonly #kept = new Map<string, Notice>();
  #last = 0;

  /** @returns the number under which the next page finds it */
  leave(notice: Notice): string {
    const id = String(++this.#last);
    this.#kept.set(id, notice);
    return id;
  }

  /** Gives a notice away: whoever asks again gets none. */
  take(id: string): Notice | undefined {
    const notice = this.#kept.get(id);
    this.#kept.delete(id);
    return notice;
  }
}
