/**
 * The end of a pass: was everything seen that SCM counted, and what was there before and is not listed any more? Whatever
 * is not listed is asked about by itself before it counts as gone: a list may have slipped.
 */
import { SnapshotCount } from '../../../../domain/inventory/snapshot';
import { goneRow } from '../../../../domain/inventory/rows/gone-row';
import { ended } from '../../../../domain/inventory/sync/sync-steps';
import { nextPass, passesOf } from '../../../../domain/inventory/sync/walk';
import type { Sync } from '../../../../domain/inventory/sync/sync';
import { noticeChanged } from '../../issues/changes/notice-changed';
import type { SeenPages } from '../../../../domain/inventory/sync/walk';
import type { Seen } from '../../../../domain/inventory/rows/digest-page';
import { askDetails } from './ask-details';
import { keepRows, keepUnreadable } from './keep-rows';
import { withNames } from './with-names';
import type { Run, Stepped, WalkNeeds } from './run';

/** Pages read together: 20,000 certificates, a few megabytes. */
const PAGES_AT_ONCE = 100;

export async function settleWalk(ports: WalkNeeds, run: Run): Promise<Stepped> {
  const { sync } = run;
  const { walk } = sync;
  const count = new SnapshotCount(ports.now());
  await eachSeen(ports, run, passesOf(walk), (seen) => count.add(seen));
  const isWhole = walk.goneUntil !== '' || (walk.steady && count.size >= walk.total);
  if (!isWhole) return passAgain(ports, run, count);
  const missing = new Set<string>();
  await eachSeen(ports, run, sync.base, ({ sslId }) => {
    if (!count.has(sslId) && sslId > walk.goneUntil) missing.add(sslId);
  });
  return missing.size === 0 ? finish(ports, run, { count, complete: true }) : lookFor(ports, run, [...missing].sort());
}

/** @param take is given each certificate as often as it was seen */
async function eachSeen(
  { seenPages }: WalkNeeds,
  { account }: Run,
  ...[series, take]: [readonly SeenPages[], (seen: Seen) => void]
): Promise<void> {
  const places = series.flatMap(({ slot, pages }) => Array.from({ length: pages }, (_, page) => ({ slot, page })));
  for (let start = 0; start < places.length; start += PAGES_AT_ONCE) {
    const read = await seenPages.read(account.id, places.slice(start, start + PAGES_AT_ONCE));
    for (const page of read) page.forEach(take);
  }
}

async function passAgain(ports: WalkNeeds, run: Run, count: SnapshotCount): Promise<Stepped> {
  const { sync, around } = run;
  const again = nextPass(sync.walk, sync.version + 1);
  if (!again) return finish(ports, run, { count, complete: false });
  around.forget();
  return { sync: await ports.syncs.replace(sync, { ...sync, walk: again, pace: { at: ports.now(), rows: 0 } }) };
}

/** @param missing in the order of their ids, so that a later portion goes on after the last one */
async function lookFor(ports: WalkNeeds, run: Run, missing: readonly string[]): Promise<Stepped> {
  const { sync } = run;
  const asked = await askDetails(ports, run, missing);
  const kept = await keepRows(ports, run, { listed: asked.found, last: new Map() });
  const unreadable = await keepUnreadable(ports, run, asked.unreadable);
  const seen = [...kept.seen, ...unreadable.seen];
  const gone = await markGone(ports, run, asked.unknown);
  const { walk } = sync;
  const handled = missing.length - asked.left.length;
  const counted = {
    ...{ added: walk.added + kept.added, changed: walk.changed + kept.changed, gone: walk.gone + gone },
    details: walk.details + asked.found.length,
    goneUntil: missing[handled - 1] ?? walk.goneUntil,
  };
  // Found all the same: seen by this walk too, on a page of its own.
  const extra = { slot: walk.slot, page: walk.pages, seen };
  const pages = seen.length > 0 ? walk.pages + 1 : walk.pages;
  const next = { ...sync, walk: { ...walk, ...counted, pages } };
  const stored = await ports.syncs.replace(sync, next, seen.length > 0 ? extra : undefined);
  return { sync: stored, ...(asked.problem && { problem: asked.problem }) };
}

/** @returns how many were not gone before */
async function markGone(ports: WalkNeeds, run: Run, sslIds: readonly string[]): Promise<number> {
  const { inventory, now } = ports;
  const rows = sslIds.length === 0 ? [] : await inventory.find(run.account.id, sslIds);
  let gone = 0;
  for (const row of rows.filter(({ goneAt }) => goneAt === 0)) {
    const next = goneRow(row, now());
    await noticeChanged(ports, { before: row, row: next });
    const writes = await inventory.replace(row, { row: next, allNames: [] });
    if (writes === undefined) throw new Error('A row of the inventory was written by others meanwhile.');
    run.portion.wrote(writes);
    gone += 1;
  }
  return gone;
}

interface Finish {
  readonly count: SnapshotCount;
  readonly complete: boolean;
}

async function finish(ports: WalkNeeds, run: Run, { count, complete }: Finish): Promise<Stepped> {
  const { account, sync } = run;
  const now = ports.now();
  const end = ended(sync, complete, now);
  await ports.syncs.keepSnapshot(account.id, await withNames(ports, account.id, count.snapshot(now)));
  const stored = await ports.syncs.replace(sync, end);
  if (stored) await ports.seenPages.forget(account.id, noMore(sync, end));
  return { sync: stored };
}

/** What nobody will look into again. What stays because this was cut short costs a few pages, and does no harm. */
function noMore({ base, walk }: Sync, end: Sync): readonly SeenPages[] {
  const needed = new Set(end.base.map(({ slot }) => slot));
  return [...base, ...passesOf(walk)].filter(({ slot }) => !needed.has(slot));
}
