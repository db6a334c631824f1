/** What was ordered at SCM, written down from SCM's own book: nothing of it is taken from the app. */
import type { OrderFacts } from '../../../sandbox/scm-server/orders/order-facts';
import type { World } from '../../../sandbox/world/world';
import { SKEW } from '../setting/simulated-world';

export interface Entry {
  readonly certId: string;
  readonly action: OrderFacts['action'];
  readonly predecessor?: string;
  readonly clientId: string;
  /** Epoch milliseconds by the app's clock. */
  readonly at: number;
  /** The app's mark in the comments, for example `Jira CERT-4 order 2 (k3f9a2)`. */
  readonly mark: string;
  /** The part of it that all calls of one generation have in common. */
  readonly generation: string;
  readonly name: string;
}

const MARK = /(Jira \S+ order \d+) \(\w+\)/;

export class ScmLedger {
  readonly entries: Entry[] = [];
  readonly #byMark = new Map<string, Entry>();
  readonly #world: World;
  #told = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** @returns what has arrived since it was called last, whoever has looked for a mark meanwhile */
  read(): readonly Entry[] {
    this.#writeDown();
    const news = this.entries.slice(this.#told);
    this.#told = this.entries.length;
    return news;
  }

  #writeDown(): void {
    for (const entry of this.#world.scm.orders.arrivedSince(this.entries.length).map(entryOf)) {
      this.entries.push(entry);
      this.#byMark.set(entry.mark, entry);
    }
  }

  /** What a person finds who looks in SCM for a mark. */
  findByMark(mark: string): Entry | undefined {
    this.#writeDown();
    return this.#byMark.get(mark);
  }
}

function entryOf(facts: OrderFacts): Entry {
  const [mark = '', generation = ''] = MARK.exec(facts.comments) ?? [];
  const { certId, action, predecessor, clientId, requestedAt, commonName } = facts;
  return {
    ...{ certId, action, clientId, mark, generation, at: requestedAt - SKEW.scm, name: commonName },
    ...(predecessor !== undefined && { predecessor }),
  };
}
