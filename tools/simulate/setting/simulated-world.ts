/** The world of a simulation: the genuine app between a Jira and an SCM whose clocks are wrong, with faults, outages and double deliveries. */
import { ensureBundle } from '../../../sandbox/forge-host/bundle';
import { personAt } from '../../../sandbox/world/person';
import type { Person } from '../../../sandbox/world/person';
import { createWorld } from '../../../sandbox/world/world';
import type { World } from '../../../sandbox/world/world';
import { PROJECT_ROOT } from '../../project-root';
import type { SimulationOptions } from '../options';
import { addDomains } from './domains';
import type { Outage } from './outages';
import { planOutages } from './outages';
import type { ScmGate } from './scm-gate';
import { gateScm } from './scm-gate';
import { DAY, MINUTE } from './time';

/** Two clocks of three are wrong, each by most of what is promised to be borne. */
export const SKEW = { jira: -9 * MINUTE, scm: 10 * MINUTE } as const;

export interface SimulatedWorld extends World {
  readonly admin: Person;
  readonly requester: Person;
  readonly operator: Person;
  readonly outages: readonly Outage[];
  readonly gate: ScmGate;
  /** Epoch milliseconds at which the simulation ends. */
  readonly endsAt: number;
}

export async function makeWorld(options: SimulationOptions): Promise<SimulatedWorld> {
  const { seed, startsAt, years, copies, rewrite } = options;
  const bundleDir = await ensureBundle(PROJECT_ROOT);
  const world = await createWorld({
    ...{ root: PROJECT_ROOT, bundleDir, seed, startMs: startsAt, skew: SKEW },
    ...{ faultRate: 0, delivery: 'twice', copies, enforceRates: true },
    ...(rewrite && { rewrite }),
  });
  options.sabotage?.(world);
  addDomains(world);
  const endsAt = startsAt + Math.round(years * 365 * DAY);
  const outages = options.outages ?? planOutages(seed, startsAt, endsAt);
  const at = (accountId: string) => personAt(world, accountId);
  const { administrator, requester, operator } = world.people;
  return {
    ...world,
    ...{ admin: at(administrator), requester: at(requester), operator: at(operator) },
    ...{ outages, endsAt, gate: gateScm(world, outages, seed) },
  };
}

/** What people do meets no fault: whoever gets an error tries again, and that is no part of the question. */
export async function calmly<T>({ jira, scm }: World, act: () => Promise<T>): Promise<T> {
  const rates = { jira: rateOf.get(jira) ?? 0, scm: scm.faults.rate() };
  jira.faults.setRate(0);
  scm.faults.setRate(0);
  try {
    return await act();
  } finally {
    jira.faults.setRate(rates.jira);
    scm.faults.setRate(rates.scm);
  }
}

const rateOf = new WeakMap<World['jira'], number>();

/** @param rate share of calls that get a fault, from now on */
export function setFaultRate({ jira, scm }: World, rate: number): void {
  rateOf.set(jira, rate);
  jira.faults.setRate(rate);
  scm.faults.setRate(rate);
}
