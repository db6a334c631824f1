/**
 * The points of an hour, one record for all that runs. Two jobs at once may lose what one of them spent: the share that is
 * left to people covers that, and Jira's own figure, where it gives one, is the true one.
 */
import { kvs } from '@forge/kvs';
import { hourOf, hourOfPointsSchema, withSpent } from '../../domain/points/points';
import type { HourOfPoints } from '../../domain/points/points';
import type { JiraPoints } from '../../use-cases/ports/self/points';
import { keys } from '../keys';

interface World {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** What was spent since it was called last. */
  readonly counted: () => Omit<HourOfPoints, 'hour'>;
  /** Names the site that the present run is for: one process may serve several. */
  readonly site: () => string;
}

interface Known {
  readonly site: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly points: HourOfPoints;
}

/** So long a process believes what it read. */
const BELIEVED_MS = 10_000;

const KEPT = { ttl: { value: 3, unit: 'HOURS' } } as const;

export function pointRepository({ now, counted, site }: World): JiraPoints {
  let known: Known | undefined;
  const know = (points: HourOfPoints) => {
    known = { site: site(), at: now(), points };
    return points;
  };
  const read = async (): Promise<HourOfPoints> => {
    const stored = await kvs.get(keys.jiraPoints(hourOf(now())));
    const none = { hour: hourOf(now()), spent: 0 };
    return know(stored === undefined ? none : hourOfPointsSchema.parse(stored));
  };
  return {
    async thisHour() {
      const isFresh = known?.points.hour === hourOf(now()) && now() - known.at < BELIEVED_MS;
      return known && isFresh && known.site === site() ? known.points : read();
    },
    async settle() {
      const add = counted();
      if (add.spent === 0) return;
      const points = withSpent(await read(), hourOf(now()), add);
      await kvs.set(keys.jiraPoints(points.hour), points, KEPT);
      know(points);
    },
  };
}
