/** How many certificates there are of each kind, and how many end in each of the coming weeks: counted by a walk, and dated. */
import * as z from 'zod/mini';
import { dayOf } from './rows/digest-page';
import type { Seen } from './rows/digest-page';

/** `name`: as SCM calls what has an id; absent where it is its own name. */
const kind = z.object({ value: z.string(), count: z.int(), name: z.optional(z.string()) });
const counts = z.readonly(z.array(kind));

export type CountedKind = z.infer<typeof kind>;

/** The shape in which it is stored and shown. */
export const snapshotSchema = z.object({
  /** Epoch milliseconds of the end of the walk. */
  at: z.number(),
  total: z.int(),
  byStatus: counts,
  byProfile: counts,
  byKeyType: counts,
  byOrganization: z._default(counts, []),
  /** Of a year from the day of the walk on, whole weeks. Only what is issued. */
  weeks: z.readonly(z.array(z.int())),
});

export type InventorySnapshot = z.infer<typeof snapshotSchema>;

const WEEKS = 53;

/** Kinds that are counted by name; the rest is counted together. */
const MOST_KINDS = 50;
export const OTHER_KINDS = 'other';

/** Counts each certificate once, however often a walk came across it. */
export class SnapshotCount {
  readonly #known = new Set<string>();
  readonly #byStatus = new Map<string, number>();
  readonly #byProfile = new Map<string, number>();
  readonly #byKeyType = new Map<string, number>();
  readonly #byOrganization = new Map<string, number>();
  readonly #weeks = new Array<number>(WEEKS).fill(0);
  readonly #today: number;

  /** @param now epoch milliseconds: the first week begins today */
  constructor(now: number) {
    this.#today = dayOf(now);
  }

  get size(): number {
    return this.#known.size;
  }

  has(sslId: string): boolean {
    return this.#known.has(sslId);
  }

  add({ sslId, status, certTypeId, keyType, orgId, lastDay }: Seen): void {
    if (this.#known.has(sslId)) return;
    this.#known.add(sslId);
    increase(this.#byStatus, status);
    increase(this.#byProfile, certTypeId);
    increase(this.#byKeyType, keyType);
    increase(this.#byOrganization, orgId);
    const week = Math.floor((lastDay - this.#today) / 7);
    if (status === 'issued' && week >= 0 && week < WEEKS) this.#weeks[week] = (this.#weeks[week] ?? 0) + 1;
  }

  snapshot(now: number): InventorySnapshot {
    return {
      ...{ at: now, total: this.size, weeks: [...this.#weeks] },
      byStatus: largestFirst(this.#byStatus),
      byProfile: largestFirst(this.#byProfile),
      byKeyType: largestFirst(this.#byKeyType),
      byOrganization: largestFirst(this.#byOrganization),
    };
  }
}

function increase(kinds: Map<string, number>, value: string): void {
  kinds.set(value, (kinds.get(value) ?? 0) + 1);
}

function largestFirst(kinds: ReadonlyMap<string, number>): readonly CountedKind[] {
  const sorted = [...kinds]
    .map(([value, count]) => ({ value, count }))
    .sort((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  const rest = sorted.slice(MOST_KINDS).reduce((sum, { count }) => sum + count, 0);
  return [...sorted.slice(0, MOST_KINDS), ...(rest > 0 ? [{ value: OTHER_KINDS, count: rest }] : [])];
}
