/** What a person wants to see of the inventory: as many conditions as they like, and what they typed into the search box. */
import * as z from 'zod/mini';

const value = z.optional(z.string().check(z.minLength(1), z.maxLength(300)));
const moment = z.optional(z.number());

/** Longest text that is searched for: a name has 253 characters, an address in a browser some more. */
export const LONGEST_SEARCH = 500;

const conditions = {
  account: z.string().check(z.minLength(1), z.maxLength(64)),
  status: value,
  certTypeId: value,
  orgId: value,
  keyType: value,
  issue: z.optional(z.enum(['yes', 'no'])),
  /** Epoch milliseconds, both inclusive. */
  endsFrom: moment,
  endsUntil: moment,
  /** Only what has expired by now, or only what has not. */
  ended: z.optional(z.boolean()),
  /** Those that were deleted here, and no others; else none of them. */
  hidden: z.optional(z.boolean()),
  /** A name, a serial number or an id of SCM. */
  search: z.optional(z.string().check(z.maxLength(LONGEST_SEARCH))),
  /** Those that end last in front. */
  latestFirst: z.optional(z.boolean()),
};

export const inventoryAskSchema = z.object(conditions);

export type InventoryAsk = z.infer<typeof inventoryAskSchema>;

/** One page of the answer: the first one, or the one behind a cursor of the same ask. */
export const inventoryPageAskSchema = z.object({
  ...conditions,
  cursor: z.optional(z.string().check(z.maxLength(5_000))),
});

export type InventoryPageAsk = z.infer<typeof inventoryPageAskSchema>;
