/** The composition root: real adapters and the clock, joined to what the use cases need. The only place that reads the clock. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { getAppContext, permissions, webTrigger } from '@forge/api';
import type * as inventoryStores from './app-inventory';
import type { laterAdapters as makeLater } from './app-later';
import { createIssueTracker } from './jira/issue/issue-tracker';
import { jiraIssueKeys } from './jira/issue-keys';
import { jobQueue } from './queue/jobs';
import type { SeenCall } from './scm/watched-fetch';
import { certificateRepository, serialNumberRepository } from './storage/certificate-repository';
import { jiraFieldCache } from './storage/jira-field-cache';
import { keyRepository } from './storage/key-repository';
import { orderRepository } from './storage/order-repository';
import { profileRepository } from './storage/profile-repository';
import { secretRepository } from './storage/secret-repository';
import type { Ports } from './use-cases/ports/ports';

const now = () => Date.now();

/** @returns an adapter that is loaded with the first call of one of its methods, all of which are asynchronous */
function lazily<Adapter extends object>(load: () => Promise<Adapter>): Adapter {
  return new Proxy({} as Adapter, {
    get:
      (_none, method) =>
      async (...given: unknown[]): Promise<unknown> => {
        const adapter = await load();
        return Reflect.apply(Reflect.get(adapter, method) as (...given: unknown[]) => unknown, adapter, given);
      },
  });
}

/** Who sees the calls to SCM: the log, where it is to be detailed. */
export const scmWatch = { seen: (_call: SeenCall): Promise<void> => Promise.resolve() };

/** Who is told of answers of Jira that cannot be read: the log. */
export const jiraWatch = { unreadable: (_what: string): void => undefined };

const watch = {
  seen: (call: SeenCall) => scmWatch.seen(call),
  unreadable: (what: string) => jiraWatch.unreadable(what),
};

type Later = ReturnType<typeof makeLater>;

let laterAdapters: Promise<Later> | undefined;

function adaptersForLater(): Promise<Later> {
  laterAdapters ??= import('./app-later').then((module) => module.laterAdapters(now, watch));
  return laterAdapters;
}

const later = <Name extends keyof Later>(name: Name): Later[Name] =>
  lazily<Later[Name]>(async () => (await adaptersForLater())[name]);

type OfInventory = typeof inventoryStores;

const ofInventory = <Name extends keyof OfInventory>(name: Name): OfInventory[Name] =>
  lazily<OfInventory[Name]>(async () => (await import('./app-inventory'))[name]);

/** Key of the web trigger in the manifest. */
const WEBHOOK = 'expiry-webhook';

export const ports: Ports = {
  now,
  newId: randomUUID,
  newSecret: () => randomBytes(32).toString('base64url'),
  digest: (text) => createHash('sha256').update(text).digest('hex'),
  correlation: () => getAppContext().invocationId,
  appVersion: () => getAppContext().appVersion,
  egressAllows: (url) => permissions.canFetchFrom('backend', url),
  issues: createIssueTracker({ cache: jiraFieldCache, now }),
  orders: orderRepository,
  certificates: certificateRepository,
  knownKeys: keyRepository,
  serialNumbers: serialNumberRepository,
  profiles: profileRepository,
  secrets: secretRepository,
  scm: later('scm'),
  scmLooks: later('scmLooks'),
  circuits: later('circuits'),
  renewalInfo: later('renewalInfo'),
  keyClaims: later('keyClaims'),
  renewalPlaces: later('renewalPlaces'),
  jobs: jobQueue,
  permissions: lazily(async () => (await import('./jira/permissions')).jiraPermissions),
  people: lazily(async () => (await import('./jira/people')).jiraPeople),
  profileNames: later('profileNames'),
  signIns: later('signIns'),
  certificateFacts: later('certificateFacts'),
  profileOptions: later('profileOptions'),
  offers: later('offers'),
  projects: later('projects'),
  certificateProject: later('certificateProject'),
  asPerson: later('asPerson'),
  workflowRules: later('workflowRules'),
  serviceDesk: later('serviceDesk'),
  attachments: later('attachments'),
  groups: later('groups'),
  deskApprovals: later('deskApprovals'),
  setUp: { site: later('setUpSite'), records: later('setUpRecords') },
  issueKeys: jiraIssueKeys,
  issueOwners: later('issueOwners'),
  audit: lazily(async () => (await import('./storage/audit/audit-repository')).auditRepository),
  inventory: ofInventory('inventory'),
  seenPages: ofInventory('seenPages'),
  syncs: ofInventory('syncs'),
  reference: later('reference'),
  rowIssues: later('rowIssues'),
  issueAsks: ofInventory('issueAsks'),
  issueMaker: later('issueMaker'),
  rowSchedule: ofInventory('rowSchedule'),
  rowNews: ofInventory('rowNews'),
  bulks: lazily(async () => (await import('./storage/bulk/bulk-repository')).bulkRepository),
  health: lazily(async () => (await import('./storage/audit/health-repository')).healthRepository),
  watchRecords: later('watchRecords'),
  jiraPoints: later('jiraPoints'),
  adminIssues: later('adminIssues'),
  domainIssues: later('domainIssues'),
  waitingDigests: later('waitingDigests'),
  accounts: later('accounts'),
  accountSecrets: later('accountSecrets'),
  accountSignIns: later('accountSignIns'),
  accountTests: later('accountTests'),
  scmAccount: later('scmAccount'),
  accountOrdering: later('accountOrdering'),
  accountOrders: later('accountOrders'),
  accountActs: later('accountActs'),
  webhooks: lazily(async () => ({
    ...(await import('./storage/webhook/webhook-repository')).webhookRepository,
    address: () => webTrigger.getUrl(WEBHOOK),
  })),
};
