/**
 * Journeys let weeks pass in which nothing is due. Hours of theirs are left out, or the tests would mostly run the empty
 * hourly schedule; whatever has work in an hour gets it (ADR 0033). The simulation and the story run every hour.
 */
import type { Slack } from '../../../sandbox/forge-host/triggers/schedules';
import type { World } from '../../../sandbox/world/world';

const DAY = 86_400_000;

/** Without the first day, in which what was begun is finished, and the last two, at whose end a journey looks. */
export function quietHours({ app, clock }: World, milliseconds: number): Slack {
  return {
    fromMs: clock.now() + DAY,
    untilMs: clock.now() + milliseconds - 2 * DAY,
    isQuiet: () => !hasWork(app.kvs.records, clock.now()),
  };
}

/** What the hourly schedule takes up: open work whose moment has come, and looks at the rows of accounts. */
function hasWork(records: World['app']['kvs']['records'], now: number): boolean {
  return records
    .entityNames()
    .some((entityName) => records.list({ kind: 'entity', entityName }).some(({ value }) => isDue(value as Due, now)));
}

interface Due {
  readonly work?: string;
  readonly nextAttemptAt?: number;
  readonly shelf?: string;
  readonly notAfter?: number;
}

function isDue({ work, nextAttemptAt = Infinity, shelf, notAfter = Infinity }: Due, now: number): boolean {
  if (work === 'open') return nextAttemptAt <= now;
  // Of a look at a row this is the moment when it is due.
  return shelf === 'renewals' && notAfter <= now;
}
