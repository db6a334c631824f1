/** What has changed from one look of the watchdog to the next. */
import type { Change } from './trouble-words';
import { keyOf } from './trouble';
import type { Episode, Trouble, WatchRecord } from './trouble';

/** Long enough for any outage; a record has at most 240 KiB. */
const LONGEST_STORY = 100;

/** Takes down what was found now: what is new begins, what is gone ends. */
export function seen(before: WatchRecord, troubles: readonly Trouble[], now: number): WatchRecord {
  const keys = new Set(troubles.map(keyOf));
  const ended = before.story.map((one) =>
    one.until === undefined && !keys.has(keyOf(one)) ? { ...one, until: now } : one,
  );
  const lasting = new Set(ended.filter(({ until }) => until === undefined).map(keyOf));
  const begun = troubles.filter((one) => !lasting.has(keyOf(one)));
  return { ...before, lookedAt: now, troubles, story: [...ended, ...begun].slice(-LONGEST_STORY) };
}

/** @returns what was not told yet; undefined where nothing has changed since the last words */
export function untoldChange({ told, troubles, story }: WatchRecord): Change | undefined {
  const [before, keys] = [new Set(told), new Set(troubles.map(keyOf))];
  const come = troubles.filter((one) => !before.has(keyOf(one)));
  const gone = told.flatMap((key) => (keys.has(key) ? [] : lastOf(story, key)));
  if (come.length === 0 && told.every((key) => keys.has(key))) return undefined;
  return { come, gone, left: troubles.filter((one) => before.has(keyOf(one))) };
}

function lastOf(story: readonly Episode[], key: string): Episode[] {
  const found = story.findLast((one) => keyOf(one) === key);
  return found ? [found] : [];
}

/** These words are known now. */
export function toldNow(record: WatchRecord, now: number): WatchRecord {
  return { ...record, told: record.troubles.map(keyOf), toldAt: now, unheard: '' };
}

/** All is well, and whoever had to know it knows. */
export function atPeace({ issue: _closed, ...record }: WatchRecord, now: number): WatchRecord {
  return { ...toldNow(record, now), story: [] };
}
