import type { Certificate, Renewal } from './certificate';
import { begunOnRequest, csrOfCustomer } from './renewal-on-request';

const NOW = Date.UTC(2026, 10, 2);
const certificate: Certificate = {
  ...{ id: 'p:77', version: 1, certId: '77', profileId: 'p', orderId: 'issue-1#1', lineage: 'issue-1', generation: 1 },
  ...{ issueId: '1', rule: {}, createdAt: NOW, lookedAt: NOW, wishes: [], spkiSha256: 'ab', pem: 'PEM' },
  ...{ commonName: 'a.example.com', names: ['a.example.com'], serialNumber: '0A', notBefore: NOW, notAfter: NOW * 2 },
  ...{ work: 'watched', nextAttemptAt: NOW, leaseUntil: 0, failures: 3, joined: [], untold: [], untoldSince: 0 },
  ...{ since: 0, trouble: 'scm-busy', serviceDesk: true },
};
const names = { csrFor: ['a.example.com'] };

it.each<[Renewal['because'], object]>([
  ['manual', {}],
  ['failed', {}],
  ['profile-gone', {}],
  ['fresh-key', names],
  ['compromised', names],
])('asks for a renewal (%s) on the request, without an issue of its own', (because, csr) => {
  const since = because === 'compromised' ? { compromised: { at: NOW } } : {};
  const next = begunOnRequest({ ...certificate, ...since }, { by: 'person', because, token: 't' }, NOW);
  expect(next.renewal).toEqual({ by: 'person', because, token: 't', issueWanted: false, begunAt: NOW });
  expect(next.untold).toEqual([{ kind: 'renewal-due', by: 'person', because, ...csr }]);
});

it.each<[string, Partial<Certificate>]>([
  ['no service project', { serviceDesk: false }],
  ['nothing begun', { compromised: { at: NOW } }],
  [
    'the app at work',
    {
      renewal: { by: 'app', because: 'policy', token: 't', issueWanted: false, begunAt: NOW },
      compromised: { at: NOW },
    },
  ],
])('asks no customer for a CSR with %s', (_what, changes) => {
  expect(csrOfCustomer({ ...certificate, ...changes })).toEqual({});
});
