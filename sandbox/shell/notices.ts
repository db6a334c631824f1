/** What is said once on the page after a form was sent: a refusal or a word of what was done. */

export interface Notice {
  readonly tone: 'refusal' | 'done';
  readonly text: string;
  /** What had been typed, by name of the form's field, so that it need not be typed again. */
  readonly draft?: Draft;
  /** What is wrong with single fields, by name of the form's field. */
  readonly errors?: Draft;
}

/** Texts by name of the form's field; the values of a field that has several stand in lines. */
export type Draft = Readonly<Partial<Record<string, string>>>;

export const done = (text: string): Notice => ({ tone: 'done', text });
export const refusal = (text: string): Notice => ({ tone: 'refusal', text });

/** Notices that nobody fetched are forgotten beyond so many. */
const MOST_KEPT = 100;

export class Notices {
  readonly #kept = new Map<string, Notice>();
  #last = 0;

  /** @returns the number under which the next page finds it */
  leave(notice: Notice): string {
    const id = String(++this.#last);
    this.#kept.set(id, notice);
    this.#kept.delete(String(this.#last - MOST_KEPT));
    return id;
  }

  /** Gives a notice away: whoever asks again gets none. */
  take(id: string): Notice | undefined {
    const notice = this.#kept.get(id);
    this.#kept.delete(id);
    return notice;
  }
}
