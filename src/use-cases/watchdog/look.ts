/** Gathers what the watchdog judges: a few reads, none of which calls SCM or Jira. */
import type { AuditEvent } from '../../domain/audit/audit-event';
import type { Account } from '../../domain/account/account';
import type { DutyHealth } from '../../domain/health/health';
import type { Profile } from '../../domain/profile';
import { OPENS_AFTER } from '../../domain/outage/circuit';
import type { Picture, Queue, ScheduleName, SecretHolder } from '../../domain/watchdog/picture';
import { mayStand } from '../../domain/watchdog/queues';
import { isHeardOut, refusalsIn } from '../../domain/watchdog/refusals';
import type { Page } from '../../domain/work/job';
import { together } from '../../domain/work/together';
import type { TrailPage } from '../ports/audit';
import type { Ports } from '../ports/ports';
import type { SignInNotes } from '../ports/profile-settings';

export type LookNeeds = Pick<
  Ports,
  | 'now'
  | 'health'
  | 'orders'
  | 'certificates'
  | 'accountOrders'
  | 'rowSchedule'
  | 'profiles'
  | 'accounts'
  | 'signIns'
  | 'accountSignIns'
  | 'audit'
  | 'circuits'
  | 'syncs'
>;

export async function look(ports: LookNeeds, watchingSince: number, secretDays: number): Promise<Picture> {
  const [profiles, accounts] = await together([ports.profiles.list(), ports.accounts.list()]);
  const inUse = accounts.filter(({ enabled }) => enabled);
  const schedules = await schedulesOf(ports);
  const [queues, hosts, ofProfiles, ofAccounts, syncs] = await together([
    queuesOf(ports, schedules.hourly),
    ports.circuits.list(),
    profileHolders(ports, profiles),
    accountHolders(ports, inUse),
    together(inUse.map((account) => syncOf(ports, account))),
  ]);
  return {
    ...{ now: ports.now(), watchingSince, schedules, queues, secretDays },
    silentHosts: hosts.filter(({ failures }) => failures >= OPENS_AFTER),
    holders: [...ofProfiles, ...ofAccounts],
    syncs: syncs.flat(),
  };
}

async function schedulesOf({ health }: LookNeeds): Promise<Picture['schedules']> {
  const found = await health.list();
  const dutiesOf = (name: ScheduleName) => found.find(({ schedule }) => schedule === name)?.duties ?? [];
  return { hourly: dutiesOf('hourly'), daily: dutiesOf('daily'), weekly: dutiesOf('weekly') };
}

/** The oldest alone is read: the index is sorted by when work is due. */
async function queuesOf(ports: LookNeeds, swept: readonly DutyHealth[]): Promise<readonly Queue[]> {
  const waiting = Object.keys(OLDEST_DUE) as Queue['what'][];
  const found = await together(
    waiting.filter((what) => mayStand(what, swept, ports.now())).map((what) => oldestOf(ports, what)),
  );
  return found.flat();
}

type OldestDue = (ports: LookNeeds) => Promise<number | undefined>;

const OLDEST_DUE: Readonly<Record<Queue['what'], OldestDue>> = {
  orders: ({ orders, now }) => firstOf(orders.listDue(now()), orders),
  certificates: ({ certificates, now }) => firstOf(certificates.listDue('open', now()), certificates),
  watched: ({ certificates, now }) => firstOf(certificates.listDue('watched', now()), certificates),
  'account-orders': ({ accountOrders, now }) => firstOf(accountOrders.listDue(now()), accountOrders),
  'row-renewals': async ({ rowSchedule, now }) => {
    const { looks } = await rowSchedule.list(now());
    return looks.length === 0 ? undefined : Math.min(...looks.map(({ at }) => at));
  },
};

interface Works {
  find(id: string): Promise<{ readonly nextAttemptAt: number } | undefined>;
}

async function firstOf(page: Promise<Page>, works: Works): Promise<number | undefined> {
  const [first] = (await page).ids;
  return first === undefined ? undefined : (await works.find(first))?.nextAttemptAt;
}

/** A list that cannot be read fails its own duty, which is told; it must not keep the watchdog from the rest. */
async function oldestOf(ports: LookNeeds, what: Queue['what']): Promise<Queue[]> {
  try {
    const oldest = await OLDEST_DUE[what](ports);
    return oldest === undefined ? [] : [{ what, oldest }];
  } catch {
    return [];
  }
}

/** Mostly SCM's last word is among the first, and was a good one; the second is enough to see refusals in a row. */
const EVENTS_READ = { mostly: 4, else: 20 } as const;

function profileHolders(ports: LookNeeds, profiles: readonly Profile[]): Promise<readonly SecretHolder[]> {
  const newest = (profileId: string, count: number) => ports.audit.list({ profileId, newest: count });
  return holdersOf('profile', profiles, { signIns: ports.signIns, newest });
}

function accountHolders(ports: LookNeeds, accounts: readonly Account[]): Promise<readonly SecretHolder[]> {
  const newest = (scmAccountId: string, count: number) => ports.audit.list({ scmAccountId, newest: count });
  return holdersOf('account', accounts, { signIns: ports.accountSignIns, newest });
}

interface HeardOf<Holder> {
  readonly signIns: SignInNotes<Holder>;
  readonly newest: Newest;
}

async function holdersOf<Holder extends Profile | Account>(
  what: SecretHolder['what'],
  holders: readonly Holder[],
  { signIns, newest }: HeardOf<Holder>,
): Promise<readonly SecretHolder[]> {
  if (holders.length === 0) return [];
  const [states, heard] = await together([
    signIns.ofEach(holders),
    together(holders.map((holder) => refusalsOf(holder, newest))),
  ]);
  return holders.map(({ id, name, secretSetAt }, place) => ({
    what,
    ...{ id, name, secretSetAt, signIn: states.get(id) ?? {} },
    ...heard[place],
  }));
}

type Newest = (id: string, count: number) => Promise<TrailPage>;

async function refusalsOf(holder: Profile | Account, newest: Newest): Promise<Pick<SecretHolder, 'refusals'>> {
  const refusals = refusalsIn(await lastWords(holder, newest), holder.secretSetAt);
  return refusals ? { refusals } : {};
}

async function lastWords({ id, secretSetAt }: Profile | Account, newest: Newest): Promise<readonly AuditEvent[]> {
  const { events } = await newest(id, EVENTS_READ.mostly);
  const isEnough = events.length < EVENTS_READ.mostly || isHeardOut(events, secretSetAt);
  return isEnough ? events : (await newest(id, EVENTS_READ.else)).events;
}

/** One that a person paused or cancelled is nobody's to miss. */
async function syncOf(ports: LookNeeds, { id: account, name }: Account): Promise<Picture['syncs']> {
  const sync = await ports.syncs.find(account);
  if (!sync || sync.state === 'paused' || sync.state === 'cancelled' || sync.lastDoneAt === 0) return [];
  return [{ account, name, since: sync.lastDoneAt }];
}
