/** What a simulation is asked to do. */
import type { World } from '../../sandbox/world/world';
import type { Outage } from './setting/outages';

/** How far a simulation is. */
export interface Reached {
  /** Epoch milliseconds by its own clock. */
  readonly at: number;
  readonly certificates: number;
  readonly renewals: number;
  /** Renewals a second since it was told the last time. */
  readonly rate: number;
  /** Milliseconds that it will take if it goes on like that. */
  readonly left: number;
}

export interface SimulationOptions {
  readonly certificates: number;
  readonly seed: number;
  /** Epoch milliseconds; usually 2026-11-02. */
  readonly startsAt: number;
  /** Three reach beyond the changes of 2027-03-15 and 2029-03-15. */
  readonly years: number;
  /** Days over which the requests are filed: two thirds of their life, so that renewals spread as evenly from the first. */
  readonly filingDays: number;
  /** Share of calls to SCM and to Jira that meet a fault. */
  readonly faults: number;
  /** Share of queue messages and schedule runs that the platform delivers twice. */
  readonly copies: number;
  /** Told now and then how far it is. */
  readonly tell?: (reached: Reached) => void;
  /** Instead of those drawn from the seed. */
  readonly outages?: readonly Outage[];
  /** Breaks a guarantee on purpose: of the platform's stand-in, before anything runs. */
  readonly sabotage?: (world: World) => void;
  /** The same in the app's own code: is given each file of the bundle. */
  readonly rewrite?: (code: string) => string;
}

/** A Monday morning. */
const STARTS_AT = Date.UTC(2026, 10, 2, 8);

export const USUAL: SimulationOptions = {
  ...{ certificates: 3_000, seed: 1, startsAt: STARTS_AT, years: 3, filingDays: 132 },
  ...{ faults: 0.05, copies: 0.1 },
};
