/** A few certificates of a bulk act: written as begun, done side by side, written as they ended. */
import { eventsOfItems } from '../../../../domain/bulk/bulk-events';
import type { Bulk, BulkItem } from '../../../../domain/bulk/bulk';
import { itemsChanged, leased } from '../../../../domain/bulk/bulk-steps';
import { together } from '../../../../domain/work/together';
import { doItem } from './do-item';
import type { ItemEnd } from './do-item';
import { TRIES } from './run';
import type { Run, RunNeeds, Stepped } from './run';

/** @returns undefined when another job has it */
export async function nextGroup(
  ports: RunNeeds,
  run: Run,
  { bulk, most }: { readonly bulk: Bulk; readonly most: number },
): Promise<Stepped | undefined> {
  const { items, at } = await openItems(ports, bulk);
  const group = items.filter(isOpen).slice(0, most);
  if (group.length === 0) return { bulk, count: 0, happened: [] };
  const begun = itemsBegun(items, group, ports.now());
  const claimed = await store(ports, run, { bulk, before: items, after: begun, at, claim: true });
  if (!claimed) return undefined;
  // Stopped between two groups: nothing of this one has begun.
  if (claimed.state !== 'running') return { bulk: claimed, count: group.length, happened: [] };
  const ends = await together(group.map((item) => doItem(ports, run.account, { bulk, item })));
  const after = begun.map((item) => itemEnded(item, ends, ports.now()));
  const stored = await store(ports, run, { bulk: claimed, before: begun, after, at, claim: false });
  if (!stored) return undefined;
  const problem = ends.find((end) => end.problem)?.problem;
  const happened = eventsOfItems(stored, begun, after);
  return { bulk: stored, count: group.length, happened, ...(problem && { problem }) };
}

const isOpen = ({ state }: BulkItem): boolean => state === 'waiting' || state === 'doing';

/** The first chunk that has something to do. */
async function openItems({ bulks }: RunNeeds, { id, at, chunks }: Bulk) {
  for (let chunk = at; chunk < chunks; chunk++) {
    const items = await bulks.items(id, chunk);
    if (items.some(isOpen)) return { items, at: chunk };
  }
  return { items: [], at: chunks };
}

function itemsBegun(items: readonly BulkItem[], group: readonly BulkItem[], at: number): readonly BulkItem[] {
  const taken = new Set(group.map(({ sslId }) => sslId));
  return items.map((item) =>
    taken.has(item.sslId) ? { ...item, state: 'doing' as const, tries: item.tries + 1, at } : item,
  );
}

function itemEnded(item: BulkItem, ends: readonly ItemEnd[], at: number): BulkItem {
  const end = ends.find(({ sslId }) => sslId === item.sslId);
  return end ? { ...item, state: end.state, said: end.said, at } : item;
}

interface Writing {
  readonly bulk: Bulk;
  readonly before: readonly BulkItem[];
  readonly after: readonly BulkItem[];
  readonly at: number;
  /** Nothing was sent yet: nothing is lost where it is not written. */
  readonly claim: boolean;
}

/** @returns the stored one, as it was where nothing was to be claimed any more; undefined when another job has it */
async function store(ports: RunNeeds, { holder }: Run, writing: Writing): Promise<Bulk | undefined> {
  const { before, after, at, claim } = writing;
  let bulk: Bulk | undefined = writing.bulk;
  for (let tries = 0; bulk?.holder === holder && tries < TRIES; tries++) {
    if (claim && bulk.state !== 'running') return bulk;
    const next = { ...itemsChanged(leased(bulk, holder, ports.now()), before, after), at };
    const stored = await ports.bulks.replace(bulk, next, { at, items: after });
    if (stored) return stored;
    bulk = await ports.bulks.find(bulk.id);
  }
  return undefined;
}
