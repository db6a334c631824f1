/** The composition root: real adapters and the clock, joined to what the use cases need. The only place that reads the clock. */
import { randomUUID } from 'node:crypto';
import { fetch, permissions } from '@forge/api';
import { createIssueTracker } from './jira/issue/issue-tracker';
import { jiraPeople } from './jira/people';
import { jiraPermissions } from './jira/permissions';
import { jobQueue } from './queue/jobs';
import type { Fetch } from './scm/client';
import { whenNeeded } from './scm/when-needed';
import { certificateRepository } from './storage/certificate-repository';
import { jiraFieldCache } from './storage/jira-field-cache';
import { keyRepository } from './storage/key-repository';
import { orderRepository } from './storage/order-repository';
import { profileRepository } from './storage/profile-repository';
import { credentialRepository, secretRepository } from './storage/secret-repository';
import type { Ports } from './use-cases/ports/ports';

const now = () => Date.now();

/** Forge's fetch checks the egress list; its type knows less of a response than the platform gives. */
const outbound = fetch as unknown as Fetch;

export const ports: Ports = {
  now,
  newId: randomUUID,
  egressAllows: (url) => permissions.canFetchFrom('backend', url),
  issues: createIssueTracker({ cache: jiraFieldCache, now }),
  orders: orderRepository,
  certificates: certificateRepository,
  knownKeys: keyRepository,
  profiles: profileRepository,
  secrets: secretRepository,
  scm: whenNeeded({ fetch: outbound, credentials: credentialRepository, now }),
  jobs: jobQueue,
  permissions: jiraPermissions,
  people: jiraPeople,
};
