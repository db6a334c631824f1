/** What the use cases need of the world. Adapters implement it, `src/app.ts` joins them, tests pass plain fakes. */
import type { Job } from '../../domain/work/job';
import type { Issues } from './issues';
import type { Certificates, KnownKeys, Orders, Profiles, Secrets } from './stores';
import type { Scm } from './scm';
import type { People, Permissions } from './people';

export interface Jobs {
  /** Queues the job after a delay; the sweep does what is further away than the queue can hold. */
  queue(job: Job, delaySeconds: number): Promise<void>;
  queueAll(jobs: readonly Job[]): Promise<void>;
}

export interface Ports {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Random, for ids that must not be guessed or repeated. */
  readonly newId: () => string;
  /** Whether functions of this installation may call the address. */
  readonly egressAllows: (url: string) => boolean;
  readonly issues: Issues;
  readonly orders: Orders;
  readonly certificates: Certificates;
  readonly knownKeys: KnownKeys;
  readonly profiles: Profiles;
  readonly secrets: Secrets;
  readonly scm: Scm;
  readonly jobs: Jobs;
  readonly permissions: Permissions;
  readonly people: People;
}
