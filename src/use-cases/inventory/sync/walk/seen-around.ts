/** What earlier walks and passes have seen about where this one is: a certificate seldom moves further than a page. */
import type { Seen } from '../../../../domain/inventory/rows/digest-page';
import type { Sync } from '../../../../domain/inventory/sync/sync';
import type { SeenPages } from '../../../../domain/inventory/sync/walk';
import { together } from '../../../../domain/work/together';
import type { SeenBefore } from '../../../ports/inventory/inventory';

export interface Around {
  /** Seen by an earlier pass of this very walk. */
  readonly inThisWalk: ReadonlyMap<string, Seen>;
  /** As it was seen last, by whichever walk. */
  readonly last: ReadonlyMap<string, Seen>;
}

/** Pages are read once and forgotten when the walk is past them. */
export class SeenAround {
  readonly #store: SeenBefore;
  readonly #account: string;
  readonly #pages = new Map<number, Promise<Around>>();

  constructor(store: SeenBefore, account: string) {
    this.#store = store;
    this.#account = account;
  }

  async of({ walk, base }: Sync, page: number): Promise<Around> {
    const near = [page - 1, page, page + 1].filter((place) => place >= 0);
    for (const place of this.#pages.keys()) if (!near.includes(place)) this.#pages.delete(place);
    const read = near.map((place) => this.#page(place, walk.passes, base));
    const around = await together(read);
    return { inThisWalk: joined(around.map((one) => one.inThisWalk)), last: joined(around.map((one) => one.last)) };
  }

  /** A new pass looks into the one before it too. */
  forget(): void {
    this.#pages.clear();
  }

  #page(page: number, passes: readonly SeenPages[], base: readonly SeenPages[]): Promise<Around> {
    const known = this.#pages.get(page) ?? this.#read(page, passes, base);
    this.#pages.set(page, known);
    return known;
  }

  async #read(page: number, passes: readonly SeenPages[], base: readonly SeenPages[]): Promise<Around> {
    const [before, inThisWalk] = await together([this.#seen(base, page), this.#seen(passes, page)]);
    return { inThisWalk, last: joined([before, inThisWalk]) };
  }

  /** The later one counts. */
  async #seen(series: readonly SeenPages[], page: number): Promise<ReadonlyMap<string, Seen>> {
    const places = series.filter(({ pages }) => page < pages).map(({ slot }) => ({ slot, page }));
    if (places.length === 0) return new Map();
    const read = await this.#store.read(this.#account, places);
    return new Map(read.flat().map((seen) => [seen.sslId, seen]));
  }
}

function joined(maps: readonly ReadonlyMap<string, Seen>[]): ReadonlyMap<string, Seen> {
  return new Map(maps.flatMap((map) => [...map]));
}
