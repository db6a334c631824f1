/** What changed in SCM between two syncs: what came, what went, and what is said otherwise. */
import * as z from 'zod/mini';
import { comparedRows } from './compared-rows';
import type { Compared } from './compared-rows';
import type { ReferenceKind, ReferenceRows } from './reference-kind';

const named = z.object({ id: z.string(), name: z.string() });

/** What is said otherwise, for example `terms`: `365` became `199`. */
const fieldChange = z.object({ fact: z.string(), from: z.string(), to: z.string() });

/** The shape in which they are stored and shown. */
export const changesSchema = z.object({
  /** Epoch milliseconds of the sync before, and of the one that found them. */
  since: z.number(),
  at: z.number(),
  added: z.readonly(z.array(named)),
  removed: z.readonly(z.array(named)),
  changed: z.readonly(z.array(z.object({ ...named.shape, what: z.readonly(z.array(fieldChange)) }))),
  /** How many there are; of many only the first are kept. */
  counts: z.object({ added: z.number(), removed: z.number(), changed: z.number() }),
});

export type ReferenceChanges = z.infer<typeof changesSchema>;

/** More nobody reads, and the store takes 240 KiB (Forge KVS). */
const MOST_KEPT = 100;
const LONGEST_FACT = 300;

interface Rows<Kind extends ReferenceKind> {
  readonly rows: readonly ReferenceRows[Kind][];
  /** Epoch milliseconds. */
  readonly syncedAt: number;
}

/** @returns undefined where nothing changed */
export function changesBetween<Kind extends ReferenceKind>(
  kind: Kind,
  before: Rows<Kind>,
  after: Rows<Kind>,
): ReferenceChanges | undefined {
  const [was, is] = [comparedRows(kind, before.rows), comparedRows(kind, after.rows)];
  const added = [...is].flatMap(([key, one]) => (was.has(key) ? [] : [nameOf(one)]));
  const removed = [...was].flatMap(([key, one]) => (is.has(key) ? [] : [nameOf(one)]));
  const changed = [...is].flatMap(([key, one]) => changesOf(was.get(key), one));
  if (added.length + removed.length + changed.length === 0) return undefined;
  return {
    ...{ since: before.syncedAt, at: after.syncedAt },
    ...{ added: firstOf(added), removed: firstOf(removed), changed: firstOf(changed) },
    counts: { added: added.length, removed: removed.length, changed: changed.length },
  };
}

const firstOf = <Row>(rows: readonly Row[]): Row[] => rows.slice(0, MOST_KEPT);
const nameOf = ({ id, name }: Compared) => ({ id, name: clipped(name) });

function changesOf(before: Compared | undefined, after: Compared) {
  if (!before) return [];
  const what = Object.entries(after.facts).flatMap(([fact, to]) => {
    const from = before.facts[fact];
    // What was not said before has not changed.
    return from === undefined || from === to ? [] : [{ fact, from: clipped(from), to: clipped(to) }];
  });
  return what.length > 0 ? [{ ...nameOf(after), what }] : [];
}

function clipped(text: string): string {
  return text.length > LONGEST_FACT ? `${text.slice(0, LONGEST_FACT)} …` : text;
}
