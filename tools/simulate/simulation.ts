/** Plays the years day by day: people do their work in the morning, the app does its own all day, judges look every evening. */
import { duplicatesIn } from './judge/once';
import { Expiries } from './judge/expiries';
import { judgeLoad, largestShare, loadsOf } from './judge/load';
import { Renewals } from './judge/renewals';
import { SecretSearch } from './judge/secrets';
import { judgeBurst, judgeStorm } from './judge/storm';
import type { Verdict } from './judge/verdict';
import { noneOf } from './judge/verdict';
import type { SimulationOptions } from './options';
import { Admin } from './people/admin';
import { Archivist } from './people/archivist';
import { Operator } from './people/operator';
import { Requesters } from './people/requester';
import { Progress } from './progress';
import { chanceOf } from './setting/chance';
import { DomainPerson } from './setting/domains';
import { isOut } from './setting/outages';
import { makeWorld, setFaultRate } from './setting/simulated-world';
import type { SimulatedWorld } from './setting/simulated-world';
import { DAY, HOUR, isWorkingDay, startOfDay } from './setting/time';
import { AppWatch } from './watch/app-watch';
import { ScmLedger } from './watch/scm-ledger';

export interface Figures {
  readonly renewals: number;
  readonly byPeople: number;
  readonly orders: number;
  readonly settled: { readonly ordered: number; readonly notOrdered: number };
  /** Renewed at their latest safe moment, where nothing holds them any more. */
  readonly atLatest: number;
  readonly expiredByHand: readonly string[];
  /** Their answer was lost, and SCM was reachable for less than a day of a week. */
  readonly expiredUnreachable: readonly string[];
  /** Faults dealt by SCM and by Jira. */
  readonly faults: number;
  readonly outages: number;
  readonly largestShare: number;
  readonly validatedByHand: number;
}

export interface Report {
  readonly verdicts: readonly Verdict[];
  readonly figures: Figures;
}

/** Everybody and everything that takes part. */
function castOf(world: SimulatedWorld, options: SimulationOptions) {
  const { seed } = options;
  const random = (purpose: string) => chanceOf(seed, purpose);
  const watch = new AppWatch(world);
  const ledger = new ScmLedger(world);
  const admin = new Admin(world, options, random('admin'));
  const requesters = new Requesters(world, watch, random('requesters'));
  const secrets = new SecretSearch(world);
  return {
    ...{ world, watch, ledger, admin, requesters, secrets },
    operator: new Operator(world, { watch, ledger }, random('operator')),
    domains: new DomainPerson(world, random('domains')),
    archivist: new Archivist(world, watch, secrets),
    expiries: new Expiries(watch, world.outages),
    renewals: new Renewals(world, { watch, admin, requesters }),
  };
}

type Cast = ReturnType<typeof castOf>;

const WORK_BEGINS = 9 * HOUR;

export async function simulate(options: SimulationOptions): Promise<Report> {
  const world = await makeWorld(options);
  const cast = castOf(world, options);
  const startsAt = world.clock.now();
  await cast.admin.setUp();
  await world.clock.advanceBy(HOUR);
  setFaultRate(world, options.faults);
  const progress = new Progress(cast, options);
  for (let day = startOfDay(startsAt); day < world.endsAt; day += DAY) {
    await world.clock.advanceTo(day + WORK_BEGINS);
    await morning(cast, options);
    await world.clock.advanceTo(day + DAY - 1);
    evening(cast);
    progress.tell();
  }
  return reportOf(cast);
}

async function morning(cast: Cast, options: SimulationOptions): Promise<void> {
  const now = cast.world.clock.now();
  if (!isWorkingDay(now)) return;
  cast.domains.work(now);
  if (!isOut(cast.world.outages, now)) await cast.admin.work(now);
  await cast.operator.work(now);
  await cast.requesters.answer(now);
  await cast.requesters.file(now, options);
}

function evening(cast: Cast): void {
  const now = cast.world.clock.now();
  cast.renewals.judge(cast.ledger.read());
  cast.expiries.look(now);
  cast.secrets.readLogs();
  cast.archivist.work(now);
}

function reportOf(cast: Cast): Report {
  const { world, watch, ledger, operator, expiries, renewals, domains } = cast;
  const counts = { all: renewals.byDay, atLatest: renewals.atLatestByDay };
  const loads = loadsOf(counts, world.outages, world.endsAt);
  const trouble = [
    ...world.host.failures.map(({ functionKey, error }) => `${functionKey}: ${error}`),
    ...world.host.unmodelled,
    ...world.jira.unmodelled(),
  ];
  return {
    verdicts: [
      noneOf('expiries', expiries.broken),
      ...duplicatesIn(ledger.entries, world),
      noneOf('renewals outside of the policy', renewals.outsidePolicy),
      noneOf('renewals that nobody asked for', renewals.unasked),
      judgeLoad(loads),
      judgeStorm(world, watch.current.size, ledger.entries),
      judgeBurst(world, watch.current.size, renewals.byHour),
      noneOf('lost answers of which the issue was not told', operator.untold),
      noneOf('secrets in logs, issues, the store or orders', cast.secrets.readEverything()),
      noneOf('functions that threw, and calls that nobody modelled', trouble),
    ],
    figures: {
      ...{ renewals: renewals.count, byPeople: renewals.byPeople, orders: ledger.entries.length },
      ...{
        settled: operator.settled,
        expiredByHand: expiries.byHand,
        expiredUnreachable: expiries.unreachable,
        atLatest: [...renewals.atLatestByDay.values()].reduce((sum, count) => sum + count, 0),
        outages: world.outages.length,
      },
      faults: world.scm.faults.journal().length + world.jira.faults.journal().length,
      largestShare: largestShare(loads),
      validatedByHand: domains.validated,
    },
  };
}
