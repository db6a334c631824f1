import { DAY_MS } from '../validity';
import { ALIKE, findTroubles } from './find-troubles';
import type { Picture, SecretHolder } from './picture';
import { keyOf } from './trouble';

const NOW = Date.UTC(2026, 10, 20, 8);
const HOUR_MS = 3_600_000;
const good = (name: string, hoursAgo: number) => ({ name, lastSuccess: NOW - hoursAgo * HOUR_MS });
const failing = (name: string, hoursAgo: number) => ({
  ...good(name, hoursAgo),
  ...{ lastFailure: NOW - HOUR_MS, problem: 'jira-busy', failingSince: NOW - (hoursAgo - 1) * HOUR_MS },
});

const profile: SecretHolder = {
  ...{ what: 'profile', id: 'p', name: 'Standard SSL', secretSetAt: NOW - 10 * DAY_MS, signIn: {} },
};

const WELL: Picture = {
  now: NOW,
  watchingSince: NOW - 30 * DAY_MS,
  schedules: {
    hourly: [good('sweep-orders', 1)],
    daily: [good('scan-certificates', 20)],
    weekly: [good('begin-syncs', 150)],
  },
  queues: [{ what: 'orders', oldest: NOW - 3 * HOUR_MS }],
  silentHosts: [{ host: 'scm.example', since: NOW - 3 * HOUR_MS }],
  holders: [profile],
  syncs: [{ account: 'a', name: 'Main', since: NOW - 7 * DAY_MS }],
  secretDays: 365,
};

const found = (change: Partial<Picture>) => findTroubles({ ...WELL, ...change }).map(keyOf);

it('finds nothing where all is well', () => {
  expect(found({})).toEqual([]);
});

it.each<[string, Partial<Picture>, string[]]>([
  [
    'a schedule that has not run for more than 26 hours',
    { schedules: { ...WELL.schedules, hourly: [good('watch', 27), good('sweep-orders', 27)] } },
    ['schedule-silent:hourly'],
  ],
  ['one that has never run', { schedules: { ...WELL.schedules, weekly: [] } }, ['schedule-silent:weekly']],
  ['but not before it could have', { schedules: { ...WELL.schedules, weekly: [] }, watchingSince: NOW - DAY_MS }, []],
  [
    'a duty that fails while its schedule runs',
    { schedules: { ...WELL.schedules, hourly: [good('watch', 1), failing('sweep-orders', 27)] } },
    ['duty-failing:sweep-orders'],
  ],
  [
    'but not one that failed a few times',
    { schedules: { ...WELL.schedules, hourly: [good('watch', 1), failing('sweep-orders', 25)] } },
    [],
  ],
  [
    'a weekly one only after eight days',
    { schedules: { ...WELL.schedules, weekly: [good('begin-references', 1), failing('begin-syncs', 193)] } },
    ['duty-failing:begin-syncs'],
  ],
  [
    'a queue that stands',
    { queues: [{ what: 'certificates', oldest: NOW - 3 * HOUR_MS - 1 }] },
    ['queue-stands:certificates'],
  ],
  ['one of looks that come late', { queues: [{ what: 'watched', oldest: NOW - 24 * HOUR_MS }] }, []],
  [
    'looks that do not come',
    {
      queues: [
        { what: 'watched', oldest: NOW - 24 * HOUR_MS - 1 },
        { what: 'row-renewals', oldest: NOW - 24 * HOUR_MS - 1 },
      ],
    },
    ['queue-stands:watched', 'queue-stands:row-renewals'],
  ],
  [
    'an SCM that does not answer',
    { silentHosts: [{ host: 'scm.example', since: NOW - 4 * HOUR_MS }] },
    ['scm-silent:scm.example'],
  ],
  [
    'a secret that SCM refuses, and not its requests beside it',
    {
      holders: [
        {
          ...profile,
          signIn: { refusedSince: NOW - 1 },
          refusals: { code: 'scm-credentials', times: 9, since: NOW - 2 },
        },
      ],
    },
    ['sign-in-refused:p'],
  ],
  [
    'requests that are refused for one reason',
    { holders: [{ ...profile, refusals: { code: 'scm-set-up', times: ALIKE, since: NOW - 2 } }] },
    ['refused-alike:p'],
  ],
  [
    'but not one or two of them',
    { holders: [{ ...profile, refusals: { code: 'scm-set-up', times: ALIKE - 1, since: NOW - 2 } }] },
    [],
  ],
  [
    'a sync that fell behind',
    { syncs: [{ account: 'a', name: 'Main', since: NOW - 8 * DAY_MS - 1 }] },
    ['sync-behind:a'],
  ],
  ['a secret that is too old', { secretDays: 10 }, ['secret-old:p']],
  ['but not a day before', { secretDays: 11 }, []],
  ['and never where an admin wants none of it', { secretDays: 0 }, []],
])('finds %s', (_name, change, keys) => {
  expect(found(change)).toEqual(keys);
});

it('tells the worst first', () => {
  const silent = { ...WELL.schedules, hourly: [good('watch', 27)] };
  expect(found({ schedules: silent, secretDays: 10 })).toEqual(['schedule-silent:hourly', 'secret-old:p']);
});
