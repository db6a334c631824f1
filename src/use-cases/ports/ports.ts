/** What the use cases need of the world. Adapters implement it, `src/app.ts` joins them, tests pass plain fakes. */
import type { Job } from '../../domain/work/job';
import type { Issues } from './issues';
import type { Certificates, Orders, Profiles, Secrets } from './stores';
import type { Scm } from './scm';
import type { AsPerson } from './as-person';
import type { People, Permissions } from './people';
import type {
  CertificateFacts,
  CertificateProject,
  Offers,
  ProfileNames,
  ProfileOptions,
  Projects,
  SignIns,
} from './profile-settings';
import type { ServiceDesk } from './service-desk';
import type { SetUpPorts } from './setup';

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
  readonly profiles: Profiles;
  readonly secrets: Secrets;
  readonly scm: Scm;
  readonly jobs: Jobs;
  readonly permissions: Permissions;
  readonly people: People;
  readonly profileNames: ProfileNames;
  readonly signIns: SignIns;
  readonly certificateFacts: CertificateFacts;
  readonly profileOptions: ProfileOptions;
  readonly offers: Offers;
  readonly projects: Projects;
  readonly certificateProject: CertificateProject;
  readonly setUp: SetUpPorts;
  readonly asPerson: AsPerson;
  readonly serviceDesk: ServiceDesk;
}
