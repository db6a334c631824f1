/** One walk through SCM's list: page by page, in as many passes as it takes to have come across everything. */

/** Pages of SCM's list as one pass has seen them, kept under that number. */
export interface SeenPages {
  readonly slot: number;
  readonly pages: number;
}

/** Where a walk stands. */
export interface Walk {
  /** `list`: page by page; `settle`: what was seen is compared with what was there before. */
  readonly step: 'list' | 'settle';
  /** Of this pass. */
  readonly slot: number;
  /** Of the next page, in rows. */
  readonly position: number;
  /** Rows of the page at `position` whose details are still to be asked for. */
  readonly pending: readonly string[];
  /** Pages that were kept in this pass, the begun one included. */
  readonly pages: number;
  /** As SCM said last; 0 before it said anything. */
  readonly total: number;
  /** False: SCM counted otherwise on another page, so that rows may have slipped from one page to the next. */
  readonly steady: boolean;
  /** Earlier passes of this walk. */
  readonly passes: readonly SeenPages[];
  /** The last one that was asked about, because SCM did not list it any more; empty before. */
  readonly goneUntil: string;
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  /** Details asked for one by one. */
  readonly details: number;
  /** Whose details could not be read. */
  readonly unreadable: number;
}

/** Largest page of SCM's lists (SCM Admin API, paging). */
export const PAGE_SIZE = 200;

/** Passes of one walk; what changes more often than that waits for the next walk. */
const MOST_PASSES = 3;

/** @param slot under which the pages of its first pass are kept */
export const newWalk = (slot: number): Walk => ({
  ...{ step: 'list', slot, position: 0, pending: [], pages: 0, total: 0, steady: true, passes: [] },
  ...{ goneUntil: '', added: 0, changed: 0, gone: 0, details: 0, unreadable: 0 },
});

/** @returns rows of this pass that are done */
export function rowsDone({ walk }: { readonly walk: Walk }): number {
  const { position, pending, pages, total } = walk;
  const begunPage = pending.length > 0 && pages > position / PAGE_SIZE;
  const upTo = begunPage ? position + PAGE_SIZE - pending.length : position;
  return Math.max(0, Math.min(upTo, total));
}

/** What one answer to the list said of the whole. */
interface Counted {
  readonly total: number;
  readonly received: number;
}

/** A page of the list was read; `pending` of its rows are still to be asked about. */
export function pageRead(walk: Walk, { total, received }: Counted, pending: readonly string[]): Walk {
  const isFirst = walk.position === 0;
  const counted = { ...walk, total, steady: isFirst || (walk.steady && walk.total === total) };
  const reached = { ...counted, pages: walk.position / PAGE_SIZE + 1, pending };
  return pending.length > 0 ? reached : pageDone(reached, received === 0);
}

/** All of the page's rows are kept. @param isEmpty SCM has no more, whatever it counts */
export function pageDone(walk: Walk, isEmpty = false): Walk {
  const position = walk.position + PAGE_SIZE;
  const step = isEmpty || position >= walk.total ? 'settle' : 'list';
  return { ...walk, position, pending: [], step };
}

/** @returns all passes of the walk so far */
export function passesOf({ passes, slot, pages }: Walk): readonly SeenPages[] {
  return [...passes, { slot, pages }];
}

/** Some rows may have slipped through. @returns the next pass; undefined when there were enough */
export function nextPass(walk: Walk, slot: number): Walk | undefined {
  const passes = passesOf(walk);
  if (passes.length >= MOST_PASSES) return undefined;
  const { added, changed, gone, details, unreadable } = walk;
  return { ...newWalk(slot), added, changed, gone, details, unreadable, total: walk.total, passes };
}
