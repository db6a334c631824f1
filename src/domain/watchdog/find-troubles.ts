/** What is wrong with the app, by rules: each takes the picture and gives what it finds. Pure. */
import { actInWords } from '../audit/acts';
import type { DutyHealth } from '../health/health';
import { DAY_MS } from '../validity';
import type { Picture, ScheduleName } from './picture';
import { SCHEDULES } from './picture';
import { QUEUE_STANDS_MS } from './queues';
import type { Trouble, TroubleKind } from './trouble';

const HOUR_MS = 3_600_000;

/** SCM is maintained for some hours now and then. */
const SCM_SILENT_MS = 3 * HOUR_MS;
/** So many refusals in a row for one reason are no accident of one request. */
export const ALIKE = 3;
/** The sync of an account is begun every week. */
const SYNC_BEHIND_MS = 8 * DAY_MS;

type Found = Omit<Trouble, 'kind'>;

const RULES: Readonly<Record<TroubleKind, (picture: Picture) => readonly Found[]>> = {
  'schedule-silent': (picture) =>
    schedules(picture)
      .filter(({ name, duties }) => isSilent(picture, name, duties))
      .map(({ name, duties }) => ({ about: name, name, since: lastRun(duties) ?? picture.watchingSince, code: '' })),
  'duty-failing': (picture) =>
    schedules(picture)
      .filter(({ name, duties }) => !isSilent(picture, name, duties))
      .flatMap(({ name, duties }) => duties.filter((duty) => isFailing(picture, name, duty)))
      .map((duty) => ({
        ...{ about: duty.name, name: actInWords(duty.name), since: lastGood(picture, duty) },
        code: duty.problem ?? '',
      })),
  'queue-stands': ({ now, queues }) =>
    queues
      .filter(({ what, oldest }) => now - oldest > QUEUE_STANDS_MS[what])
      .map(({ what, oldest }) => ({ about: what, name: QUEUES[what], since: oldest, code: '' })),
  'scm-silent': ({ now, silentHosts }) =>
    silentHosts
      .filter(({ since }) => now - since > SCM_SILENT_MS)
      .map(({ host, since }) => ({ about: host, name: host, since, code: 'scm-no-answer' })),
  'sign-in-refused': ({ holders }) =>
    holders.flatMap(({ id, name, signIn: { refusedSince } }) =>
      refusedSince === undefined ? [] : [{ about: id, name, since: refusedSince, code: 'scm-credentials' }],
    ),
  'refused-alike': ({ holders }) =>
    holders.flatMap(({ id, name, signIn, refusals }) =>
      refusals && refusals.times >= ALIKE && signIn.refusedSince === undefined
        ? [{ about: id, name, since: refusals.since, code: refusals.code }]
        : [],
    ),
  'sync-behind': ({ now, syncs }) =>
    syncs
      .filter(({ since }) => now - since > SYNC_BEHIND_MS)
      .map(({ account, name, since }) => ({ about: account, name, since, code: '' })),
  'secret-old': ({ now, holders, secretDays }) =>
    holders
      .map(({ id, name, secretSetAt }) => ({ about: id, name, since: secretSetAt + secretDays * DAY_MS, code: '' }))
      .filter(({ since }) => secretDays > 0 && now >= since),
};

const QUEUES = {
  orders: 'orders',
  certificates: 'certificates',
  watched: 'certificates whose renewal is to come',
  'account-orders': 'orders through accounts',
  'row-renewals': 'certificates of SCM accounts that this app renews',
} as const;

/** @returns the worst first */
export function findTroubles(picture: Picture): readonly Trouble[] {
  return (Object.keys(RULES) as TroubleKind[]).flatMap((kind) =>
    RULES[kind](picture).map((found) => ({ kind, ...found })),
  );
}

function schedules({ schedules: all }: Picture) {
  return (Object.keys(SCHEDULES) as ScheduleName[]).map((name) => ({ name, duties: all[name] }));
}

const limitMs = (name: ScheduleName): number => SCHEDULES[name] * HOUR_MS;

/** None of its duties has run, well or not. */
function isSilent({ now, watchingSince }: Picture, name: ScheduleName, duties: readonly DutyHealth[]): boolean {
  return now - Math.max(lastRun(duties) ?? watchingSince, 0) > limitMs(name);
}

function lastRun(duties: readonly DutyHealth[]): number | undefined {
  const runs = duties.flatMap(({ lastSuccess = 0, lastFailure = 0 }) => Math.max(lastSuccess, lastFailure));
  return runs.length === 0 ? undefined : Math.max(...runs);
}

function isFailing(picture: Picture, name: ScheduleName, duty: DutyHealth): boolean {
  const { lastSuccess = 0, lastFailure = 0 } = duty;
  return lastFailure >= lastSuccess && lastFailure > 0 && picture.now - lastGood(picture, duty) > limitMs(name);
}

function lastGood({ watchingSince }: Picture, { lastSuccess, failingSince }: DutyHealth): number {
  return lastSuccess ?? failingSince ?? watchingSince;
}
