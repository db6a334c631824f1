/** A heap: whatever comes first is at hand among thousands, without sorting the rest (binary heap). */

export class Heap<T> {
  readonly #items: T[] = [];
  readonly #compare: (one: T, other: T) => number;

  /** @param compare negative where the one comes before the other */
  constructor(compare: (one: T, other: T) => number) {
    this.#compare = compare;
  }

  first(): T | undefined {
    return this.#items[0];
  }

  push(item: T): void {
    this.#items.push(item);
    let place = this.#items.length - 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (!this.#isBefore(place, parent)) return;
      this.#swap(place, parent);
      place = parent;
    }
  }

  takeFirst(): T | undefined {
    const [first] = this.#items;
    const last = this.#items.pop();
    if (this.#items.length > 0 && last !== undefined) this.#items[0] = last;
    this.#sink();
    return first;
  }

  #sink(): void {
    for (let place = 0; ;) {
      let least = place;
      for (const child of [2 * place + 1, 2 * place + 2]) {
        if (child < this.#items.length && this.#isBefore(child, least)) least = child;
      }
      if (least === place) return;
      this.#swap(place, least);
      place = least;
    }
  }

  #isBefore(place: number, other: number): boolean {
    const [one, two] = [this.#items[place], this.#items[other]];
    return one !== undefined && two !== undefined && this.#compare(one, two) < 0;
  }

  #swap(place: number, other: number): void {
    const [one, two] = [this.#items[place], this.#items[other]];
    if (one === undefined || two === undefined) return;
    this.#items[place] = two;
    this.#items[other] = one;
  }
}
