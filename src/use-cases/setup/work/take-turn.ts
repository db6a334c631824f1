/**
 * One act of set-up at a time: each takes the next turn, which the store gives away once, reads the record after that, and
 * writes it with the turn's number. A turn whose act died runs out by itself. Two admins at once: the second is told.
 */
import { Problem } from '../../../domain/problem';
import { NO_RECORD, type SetUpRecord } from '../../../domain/setup/set-up-record';
import type { Ports } from '../../ports/ports';
import type { SetUpRecords, SiteSetUp } from '../../ports/setup';

export type TurnNeeds = Pick<Ports, 'now' | 'newId' | 'people' | 'setUp'>;

/** Longer than the platform lets a resolver run (Forge: 25 s). */
const TURN_MS = 60_000;
/** How long others wait for the next step of the admin who is at work. */
const HOLD_MS = 120_000;
/** Turns in a row that may have died. */
const MOST_DEAD = 20;

/** What an act has while it is its turn. */
export interface Turn {
  readonly site: SiteSetUp;
  /** After fields were made or removed. */
  readonly forgetFieldIds: () => Promise<void>;
  readonly record: () => SetUpRecord;
  /** Stored at once: what follows may not get an answer. */
  readonly note: (change: (record: SetUpRecord) => SetUpRecord) => Promise<void>;
}

/** @throws Problem `conflict` when somebody else is at work; nothing was done then */
export async function takeTurn<T>(needs: TurnNeeds, accountId: string, act: (turn: Turn) => Promise<T>): Promise<T> {
  const { site, records } = needs.setUp;
  const number = await claim(needs, records);
  let record = (await records.find()) ?? NO_RECORD;
  const note: Turn['note'] = async (change) => {
    record = change(record);
    await records.keep(record);
  };
  try {
    if (record.turn >= number) throw atWork('Someone else');
    await requireNotHeld(needs, accountId, record);
    await note((before) => ({ ...before, hold: { accountId, until: needs.now() + HOLD_MS } }));
    const done = await act({ site, forgetFieldIds: () => records.forgetFieldIds(), record: () => record, note });
    await note((before) => ({ ...before, turn: number }));
    return done;
  } finally {
    await records.forgetTurn(number);
  }
}

async function claim({ now, newId }: TurnNeeds, records: SetUpRecords): Promise<number> {
  const mine = { owner: newId(), until: now() + TURN_MS };
  const next = ((await records.find()) ?? NO_RECORD).turn + 1;
  for (let number = next; number < next + MOST_DEAD; number += 1) {
    const holder = await records.claimTurn(number, mine);
    if (holder.owner === mine.owner) return number;
    if (holder.until > now()) throw atWork('Someone');
  }
  throw atWork('Someone');
}

async function requireNotHeld({ now, people }: TurnNeeds, accountId: string, { hold }: SetUpRecord): Promise<void> {
  if (!hold || hold.accountId === accountId || hold.until <= now()) return;
  const [person] = await people.named([hold.accountId]);
  throw atWork(person?.displayName ?? 'Another Jira admin');
}

function atWork(who: string): Problem {
  return new Problem(
    'conflict',
    `${who} is setting something up right now. Try again in two minutes; nothing was done.`,
  );
}

/** Lets other admins in at once. */
export function letGo(record: SetUpRecord): SetUpRecord {
  const { hold: _, ...rest } = record;
  return rest;
}
