/** Deals troubles: those that a test forces first, then a seeded share of all calls. */
import type { Clock } from '../../clock';
import { seededRandom, type Random } from '../../random';
import { SEEDED_FAULTS, type Fault, type FaultMoment } from './fault-kinds';

interface ForcedFault {
  readonly status: number;
  /** `RateLimit-Reason` of a 429. */
  readonly reason?: string;
  readonly retryAfterSeconds?: number;
  /** `after` = the work is done, then the trouble is answered. Default `before`. */
  readonly moment?: FaultMoment;
}

interface FaultMatch {
  readonly method?: string;
  /** Found anywhere in the path, for instance `/comment$`. */
  readonly pathPattern?: RegExp;
  /** How many matching calls it strikes; default 1. */
  readonly times?: number;
}

interface DealtFault extends Fault {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
}

/** The side of the fault plan that tests use. */
export interface Faults {
  /** Strikes the next calls that match. */
  force(fault: ForcedFault, match?: FaultMatch): void;
  /** @param rate share of calls from 0 to 1 that meet a trouble */
  setRate(rate: number): void;
  /** Every trouble dealt so far. */
  journal(): readonly DealtFault[];
}

interface Pending extends Fault {
  readonly match: FaultMatch;
  left: number;
}

export class FaultPlan implements Faults {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #dealt: DealtFault[] = [];
  #pending: Pending[] = [];
  #rate = 0;

  constructor(clock: Clock, seed: number) {
    this.#clock = clock;
    this.#random = seededRandom(seed ^ 0x5bd1e995);
  }

  force(fault: ForcedFault, match: FaultMatch = {}): void {
    this.#pending.push({ moment: 'before', ...fault, match, left: match.times ?? 1 });
  }

  setRate(rate: number): void {
    if (!(rate >= 0 && rate <= 1)) throw new Error(`A rate lies between 0 and 1, not ${rate}`);
    this.#rate = rate;
  }

  journal(): readonly DealtFault[] {
    return this.#dealt;
  }

  /** The trouble this call meets, if any. Reading calls are never half done. */
  next(method: string, path: string): Fault | undefined {
    const fault = this.#forced(method, path) ?? this.#seeded();
    if (!fault) return undefined;
    const { status, reason, retryAfterSeconds } = fault;
    const dealt: Fault = {
      status,
      moment: method === 'GET' ? 'before' : fault.moment,
      ...(reason !== undefined && { reason }),
      ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
    };
    this.#dealt.push({ at: this.#clock.now(), method, path, ...dealt });
    return dealt;
  }

  #forced(method: string, path: string): Fault | undefined {
    const found = this.#pending.find(
      ({ match }) =>
        (match.method === undefined || match.method === method) &&
        (match.pathPattern === undefined || match.pathPattern.test(path)),
    );
    if (found && --found.left <= 0) this.#pending = this.#pending.filter((one) => one !== found);
    return found;
  }

  #seeded(): Fault | undefined {
    if (this.#rate === 0 || this.#random() >= this.#rate) return undefined;
    return SEEDED_FAULTS[Math.floor(this.#random() * SEEDED_FAULTS.length)];
  }
}
