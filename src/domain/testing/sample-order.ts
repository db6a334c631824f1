/** What orders of tests are made from: the transition that asked, and what was sent to SCM. */
import type { OrderRequest } from '../order/order';
import { NOW } from './sample-certificate';

export const CLAIM = { issueId: '1', executionId: 'e', arrivedAt: '', rule: {} };

export const REQUEST: OrderRequest = {
  ...{ profileId: 'p', profileName: 'Standard SSL', clientId: 'c', scmUrl: 'https://scm.example.com' },
  ...{ csr: 'MII', spkiSha256: 'ab', commonName: 'a.example.com', names: ['a.example.com'] },
  ...{ mark: 'Jira CERT-1 order 1 (abcdef)', sentAt: NOW, home: { projectId: '10000', issueTypeId: '10100' } },
};
