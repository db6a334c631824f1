/** What the use cases need of the world. Adapters implement it, `src/app.ts` joins them, tests pass plain fakes. */
import type { Job } from '../../domain/work/job';
import type { AuditTrail, Health } from './audit';
import type { Attachments, Issues, IssueKeys, IssueOwners } from './issues';
import type {
  Certificates,
  KeyClaims,
  KnownKeys,
  Orders,
  Profiles,
  RenewalPlaces,
  Secrets,
  SerialNumbers,
} from './stores';
import type { RenewalInfo, Scm, ScmLooks } from './scm';
import type { DeskApprovals, Groups } from './approval/approvals';
import type { Circuits } from './self/outage';
import type { AsPerson, WorkflowRules } from './as-person';
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
import type { ServiceDesk } from './issues';
import type { Inventory, SeenBefore, Syncs } from './inventory/inventory';
import type { Bulks } from './inventory/bulks';
import type { References } from './inventory/reference';
import type { IssueAskStore } from './inventory/issue-asks';
import type { IssueMaker, RowIssues } from './inventory/row-issues';
import type { RowNewsStore } from './inventory/row-news';
import type { RowSchedule } from './inventory/row-schedule';
import type { SetUpPorts } from './setup';
import type { DomainIssues } from './self/domain-issues';
import type { JiraPoints } from './self/points';
import type { WaitingDigests } from './self/waiting-digests';
import type { AdminIssues, WatchRecords } from './self/watchdog';
import type { Webhooks } from './webhook';
import type { AccountPorts } from './account/accounts';

export interface Jobs {
  /** Queues the job after a delay; the sweep does what is further away than the queue can hold. */
  queue(job: Job, delaySeconds: number): Promise<void>;
  queueAll(jobs: readonly Job[]): Promise<void>;
}

export interface Ports extends AccountPorts {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Random, for ids that must not be guessed or repeated. */
  readonly newId: () => string;
  /** Random, 256 bits in letters that an address may hold. */
  readonly newSecret: () => string;
  /** SHA-256 of a text, lower-case hex. */
  readonly digest: (text: string) => string;
  /** Id of the running invocation, as the platform's own log names it; empty where there is none. */
  readonly correlation: () => string;
  /** Version of the app that is running. */
  readonly appVersion: () => string;
  /** Whether functions of this installation may call the address. */
  readonly egressAllows: (url: string) => boolean;
  readonly issues: Issues;
  readonly orders: Orders;
  readonly certificates: Certificates;
  readonly knownKeys: KnownKeys;
  readonly keyClaims: KeyClaims;
  readonly renewalPlaces: RenewalPlaces;
  readonly serialNumbers: SerialNumbers;
  readonly profiles: Profiles;
  readonly secrets: Secrets;
  readonly scm: Scm;
  readonly scmLooks: ScmLooks;
  readonly circuits: Circuits;
  readonly renewalInfo: RenewalInfo;
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
  readonly workflowRules: WorkflowRules;
  readonly issueKeys: IssueKeys;
  readonly issueOwners: IssueOwners;
  readonly audit: AuditTrail;
  readonly health: Health;
  readonly webhooks: Webhooks;
  readonly watchRecords: WatchRecords;
  readonly adminIssues: AdminIssues;
  readonly domainIssues: DomainIssues;
  readonly waitingDigests: WaitingDigests;
  readonly jiraPoints: JiraPoints;
  readonly serviceDesk: ServiceDesk;
  readonly inventory: Inventory;
  readonly seenPages: SeenBefore;
  readonly syncs: Syncs;
  readonly bulks: Bulks;
  readonly reference: References;
  readonly rowIssues: RowIssues;
  readonly issueMaker: IssueMaker;
  readonly rowSchedule: RowSchedule;
  readonly rowNews: RowNewsStore;
  readonly issueAsks: IssueAskStore;
  readonly attachments: Attachments;
  readonly groups: Groups;
  readonly deskApprovals: DeskApprovals;
}
