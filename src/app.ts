/** The composition root: real adapters and the clock, joined to what the use cases need. The only place that reads the clock. */
import { randomUUID } from 'node:crypto';
import { permissions } from '@forge/api';
import type { laterAdapters as makeLater } from './app-later';
import { createIssueTracker } from './jira/issue/issue-tracker';
import { jiraPeople } from './jira/people';
import { jiraPermissions } from './jira/permissions';
import { jobQueue } from './queue/jobs';
import { certificateRepository } from './storage/certificate-repository';
import { jiraFieldCache } from './storage/jira-field-cache';
import { orderRepository } from './storage/order-repository';
import { profileRepository } from './storage/profile-repository';
import { secretRepository } from './storage/secret-repository';
import type { Ports } from './use-cases/ports/ports';

const now = () => Date.now();

type Later = ReturnType<typeof makeLater>;

let laterAdapters: Promise<Later> | undefined;

/** @returns an adapter that is loaded with the first call of one of its methods, all of which are asynchronous */
function later<Name extends keyof Later>(name: Name): Later[Name] {
  return new Proxy({} as Later[Name], {
    get:
      (_none, method) =>
      async (...given: unknown[]): Promise<unknown> => {
        laterAdapters ??= import('./app-later').then((module) => module.laterAdapters(now));
        const adapter = (await laterAdapters)[name];
        return Reflect.apply(Reflect.get(adapter, method) as (...given: unknown[]) => unknown, adapter, given);
      },
  });
}

export const ports: Ports = {
  now,
  newId: randomUUID,
  egressAllows: (url) => permissions.canFetchFrom('backend', url),
  issues: createIssueTracker({ cache: jiraFieldCache, now }),
  orders: orderRepository,
  certificates: certificateRepository,
  profiles: profileRepository,
  secrets: secretRepository,
  scm: later('scm'),
  jobs: jobQueue,
  permissions: jiraPermissions,
  people: jiraPeople,
  profileNames: later('profileNames'),
  signIns: later('signIns'),
  certificateFacts: later('certificateFacts'),
  profileOptions: later('profileOptions'),
  offers: later('offers'),
  projects: later('projects'),
  certificateProject: later('certificateProject'),
  asPerson: later('asPerson'),
  serviceDesk: later('serviceDesk'),
  setUp: { site: later('setUpSite'), records: later('setUpRecords') },
};
