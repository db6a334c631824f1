/**
 * What a walk has seen of one page of SCM's list, small enough that 200 rows cost the store one unit of reading: by it the
 * next walk tells what changed without reading the rows, and what is gone; and everything is counted by it.
 */
import * as z from 'zod/mini';

/** A certificate as it was seen. */
export interface Seen {
  readonly sslId: string;
  /** The beginning of the hash of its row. */
  readonly hash: string;
  readonly status: string;
  readonly certTypeId: string;
  readonly keyType: string;
  readonly orgId: string;
  /** Day on which it ends, counted from 1970. */
  readonly lastDay: number;
}

/** Twelve hex digits: two contents of one certificate are taken for one in 10^14. */
export const HASH_LENGTH = 12;

const DAY_MS = 86_400_000;

export const dayOf = (moment: number): number => Math.floor(moment / DAY_MS);

/** Words stand once; a row is its id, its hash, four places among the words, and its last day. */
export const digestPageSchema = z.object({
  words: z.array(z.string()),
  rows: z.array(z.tuple([z.string(), z.string(), z.int(), z.int(), z.int(), z.int(), z.int()])),
});

export type DigestPage = z.infer<typeof digestPageSchema>;

export function packed(seen: readonly Seen[]): DigestPage {
  const words: string[] = [];
  const placeOf = (word: string): number => {
    const known = words.indexOf(word);
    return known < 0 ? words.push(word) - 1 : known;
  };
  const rows = seen.map(({ sslId, hash, status, certTypeId, keyType, orgId, lastDay }): DigestPage['rows'][number] => {
    return [sslId, hash, placeOf(status), placeOf(certTypeId), placeOf(keyType), placeOf(orgId), lastDay];
  });
  return { words, rows };
}

export function unpacked({ words, rows }: DigestPage): Seen[] {
  const word = (place: number): string => words[place] ?? '';
  return rows.map(([sslId, hash, status, profile, key, organization, lastDay]) => ({
    ...{ sslId, hash, lastDay },
    ...{ status: word(status), certTypeId: word(profile), keyType: word(key), orgId: word(organization) },
  }));
}
