import { NOW, sampleCertificate } from '../testing/sample-certificate';
import type { Certificate, Renewal } from './certificate';
import type { IssueMessage } from '../issue/issue-messages';
import { begunOnRequest, csrOfCustomer, isUnheardOf, withIssueWanted } from './renewal-on-request';

const certificate = sampleCertificate({ serviceDesk: true });
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

const waiting = (changes: Partial<Renewal> = {}): Certificate => ({
  ...certificate,
  renewal: { by: 'person', because: 'manual', token: 't', issueWanted: false, begunAt: NOW, ...changes },
});
const asked: IssueMessage = { kind: 'renewal-due', by: 'person', because: 'manual' };
const open = { id: '2', key: 'HELP-2' };

it.each<[string, Certificate, readonly IssueMessage[], boolean]>([
  ['the question itself', waiting(), [asked], true],
  ['other words', waiting(), [{ kind: 'installed', by: 'rita', serialNumber: '0A' }], false],
  ['the question, with an issue open', waiting({ issue: open }), [asked], false],
  [
    'the question, and no issue could be opened',
    { ...waiting(), untold: [asked, { ...asked, reason: 'No.' }] },
    [asked],
    false,
  ],
])('a renewal of which an issue does not take %s is unheard of or not', (_what, one, unheard, expected) => {
  expect(isUnheardOf(one, unheard)).toBe(expected);
});

it.each<[string, Certificate, Partial<Renewal>]>([
  ['that has none', waiting(), { issueWanted: true, token: 't' }],
  ['whose issue is gone, by another name', waiting({ issue: open }), { issueWanted: true, token: 'new' }],
  ['of the app, never', waiting({ by: 'app' }), { issueWanted: false, token: 't' }],
  ['that waits for one already, once', waiting({ issueWanted: true, issue: open }), { issueWanted: true, token: 't' }],
])('an issue is wanted for a renewal %s', (_what, one, expected) => {
  expect(withIssueWanted(one, 'new').renewal).toMatchObject(expected);
});
