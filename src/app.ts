/** The composition root: real adapters and the clock, joined to what the use cases need. The only place that reads the clock. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { fetch, getAppContext, permissions, webTrigger } from '@forge/api';
import { createIssueTracker } from './jira/issue/issue-tracker';
import { jiraIssueKeys } from './jira/issue-keys';
import { jiraPeople } from './jira/people';
import { jiraPermissions } from './jira/permissions';
import { jobQueue } from './queue/jobs';
import type { Fetch } from './scm/client';
import { createEnrollmentApi } from './scm/enrollment-api';
import { watchedFetch } from './scm/watched-fetch';
import type { SeenCall } from './scm/watched-fetch';
import { auditTrail, healthNotes, webhookStore } from './storage/audit/lazily';
import { certificateRepository, serialNumberRepository } from './storage/certificate-repository';
import { jiraFieldCache } from './storage/jira-field-cache';
import { orderRepository } from './storage/order-repository';
import { profileRepository } from './storage/profile-repository';
import { credentialRepository, secretRepository } from './storage/secret-repository';
import type { Ports } from './use-cases/ports/ports';

const now = () => Date.now();

/** Forge's fetch checks the egress list; its type knows less of a response than the platform gives. */
const outbound = watchedFetch(fetch as unknown as Fetch, now, (call) => scmWatch.seen(call));

/** Who sees the calls to SCM: the log, where it is to be detailed. */
export const scmWatch = { seen: (_call: SeenCall): Promise<void> => Promise.resolve() };

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
  serialNumbers: serialNumberRepository,
  profiles: profileRepository,
  secrets: secretRepository,
  scm: createEnrollmentApi({ fetch: outbound, credentials: credentialRepository, now }),
  jobs: jobQueue,
  permissions: jiraPermissions,
  people: jiraPeople,
  issueKeys: jiraIssueKeys,
  audit: auditTrail,
  health: healthNotes,
  webhooks: webhookStore(() => webTrigger.getUrl(WEBHOOK)),
};
