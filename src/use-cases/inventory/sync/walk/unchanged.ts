/**
 * Where a list says too little of its rows, SCM's report of what has changed since the last walk spares the details of the
 * others. It dates requests, issuances, revocations and ends; what it does not date (a comment, SCM's auto-renewal) is seen
 * within four weeks, because a quarter of the pages is asked about all the same. A report that may lack rows does not count.
 */
import type { Seen } from '../../../../domain/inventory/rows/digest-page';
import type { Sync } from '../../../../domain/inventory/sync/sync';
import { NOT_GIVEN } from '../../../../domain/inventory/rows/inventory-row';
import { Problem } from '../../../../domain/problem';
import { DAY_MS } from '../../../../domain/validity';
import { orProblem } from '../../or-problem';
import type { Run, WalkNeeds } from './run';

/** In these a certificate stays until something happens that the report dates; orders that wait are always asked about. */
const LASTING: ReadonlySet<string> = new Set([
  ...['issued', 'expired', 'revoked', 'replaced', 'declined', 'rejected', 'invalid', 'unmanaged'],
]);

/** Weeks in which every page has had its turn. */
const ROUND = 4;

/** Questions that the report takes. */
const CALLS = 4;

/** More do not fit into a value of the store; then asking about each is no dearer. */
const MOST_CHANGED = 15_000;

/** So often in a row SCM may fail to report; then the walk goes on without. */
const PATIENCE = 2;

export interface PageOfRows {
  readonly page: number;
  /** Of which the list says too little. */
  readonly sslIds: readonly string[];
  readonly last: ReadonlyMap<string, Seen>;
}

/** @returns those whose details need not be asked for, as they were seen last */
export async function unchangedOf(
  ports: WalkNeeds,
  run: Run,
  { page, sslIds, last }: PageOfRows,
): Promise<readonly Seen[] | Problem> {
  const { account, sync } = run;
  const lasting = sslIds.flatMap((sslId) => last.get(sslId) ?? []).filter(isLasting);
  if (lasting.length === 0 || !maySpare(sync, page)) return [];
  const changed = await changedIds(ports, run);
  if (changed instanceof Problem) return changed;
  if (changed === undefined) return [];
  const isWhole = sslIds.every((sslId) => last.has(sslId) || changed.has(sslId));
  if (isWhole) return lasting.filter(({ sslId }) => !changed.has(sslId));
  // One that nobody has seen before was requested since, or has slipped far: either way the report tells too little.
  await ports.seenPages.keepChanged(account.id, sync.walk.slot, undefined);
  return [];
}

/** Only what a whole walk has seen, and not on a page whose turn it is. */
function maySpare({ complete, lastBegunAt, begunAt }: Sync, page: number): boolean {
  const turn = Math.floor(begunAt / (7 * DAY_MS)) % ROUND;
  return complete && lastBegunAt > 0 && page % ROUND !== turn;
}

const isLasting = ({ status, hash }: Seen): boolean => LASTING.has(status) && hash !== NOT_GIVEN;

async function changedIds(ports: WalkNeeds, run: Run): Promise<ReadonlySet<string> | Problem | undefined> {
  const { account, sync, portion } = run;
  const kept = await ports.seenPages.changedOf(account.id, sync.walk.slot);
  if (kept) return kept.ids && new Set(kept.ids);
  portion.called(CALLS);
  const since = { from: sync.lastBegunAt, to: ports.now() };
  const told = await orProblem(() => ports.scmAccount.changedSince(account, since));
  if (told instanceof Problem && sync.failures < PATIENCE) return told;
  const ids = reliable(told);
  await ports.seenPages.keepChanged(account.id, sync.walk.slot, ids);
  return ids && new Set(ids);
}

function reliable(told: readonly string[] | Problem | undefined): readonly string[] | undefined {
  if (told === undefined || told instanceof Problem) return undefined;
  return told.length > MOST_CHANGED ? undefined : told;
}
