import { issueMessageSchema } from '../issue/issue-messages';
import type { IssueMessage } from '../issue/issue-messages';
import { importanceOf, isSaid, isToBeSaid } from './verbosity';
import type { Importance } from './verbosity';

const text = 'x';
const question = { mark: text, commonName: text, sentAt: 1, operators: [] };
const because = { issueKey: text, because: 'manual' } as const;
const revoked = { serialNumber: text, previous: false, moveTo: text };

const MESSAGES: readonly (readonly [Importance, IssueMessage])[] = [
  ['step', { kind: 'requested', certId: text, names: [], profile: text }],
  ['attention', { kind: 'requested', certId: text, names: [], profile: text, renews: text, otherKey: true }],
  ['result', { kind: 'enrolled', certId: text, warnings: [] }],
  ['attention', { kind: 'enrolled', certId: text, warnings: ['The chain is broken.'] }],
  ['attention', { kind: 'refused', actor: 'requester', reasons: [] }],
  ['attention', { kind: 'declined', certId: text }],
  ['attention', { kind: 'mismatched', certId: text, reasons: [] }],
  ['attention', { kind: 'unknown', ...question }],
  ['attention', { kind: 'wrong-id', certId: text, ...question }],
  ['attention', { kind: 'ended', certId: text, how: 'rejected' }],
  ['step', { kind: 'settled', by: text }],
  ['attention', { kind: 'delayed', reason: text, actor: 'jira-admin' }],
  ['attention', { kind: 'moved-away', status: text }],
  ['attention', { kind: 'already-running', operators: [] }],
  ['result', { kind: 'cancelled' }],
  ['attention', { kind: 'cancel-too-late', how: 'sent', mark: text, operators: [] }],
  ['attention', { kind: 'elsewhere', issueId: text, returnTo: text, issued: false }],
  ['attention', { kind: 'renewal-opened', by: 'person', ...because }],
  ['step', { kind: 'renewal-opened', by: 'app', ...because }],
  ['attention', { kind: 'renewal-due', by: 'app', because: 'policy', reason: text }],
  ['attention', { kind: 'reminder', issueId: text, days: 1, notAfter: 1, people: [], next: text }],
  ['result', { kind: 'superseded', issueKey: text, sameIssue: true, serialNumber: text }],
  ['attention', { kind: 'superseded', issueKey: text, sameIssue: false, serialNumber: text }],
  ['result', { kind: 'not-needed', issueId: text, issueKey: text }],
  ['attention', { kind: 'expired', notAfter: 1, renewing: false }],
  ['result', { kind: 'revoked', reason: text, ...revoked }],
  ['result', { kind: 'already-revoked', ...revoked }],
  ['attention', { kind: 'revoked-elsewhere', serialNumber: text }],
  ['attention', { kind: 'renewal-stopped', issueId: text, serialNumber: text, why: 'revoked' }],
  ['attention', { kind: 'wish-refused', what: 'revoke', arrivedAt: text, actor: 'nobody', reasons: [], moveTo: text }],
  ['result', { kind: 'not-renewed', reason: text }],
  ['step', { kind: 'installed', by: text, serialNumber: text }],
  ['attention', { kind: 'file-removed', fileName: text }],
  ['attention', { kind: 'file-foreign', fileName: text, serialNumber: text, attachedAt: 1, current: true }],
  [
    'attention',
    { kind: 'rule-not-set-up', issueId: text, rule: 'enroll', how: 'missing', cameFrom: '', arrivedAt: '' },
  ],
  ['step', { kind: 'status-asked', issueId: text }],
  ['attention', { kind: 'status', issueId: text, title: text, next: text }],
];

it.each(MESSAGES)('%s: %j', (importance, message) => {
  expect(issueMessageSchema.parse(message)).toEqual(message);
  expect(importanceOf(message)).toBe(importance);
  expect(isToBeSaid(message, undefined)).toBe(true);
  expect(isToBeSaid(message, 'all')).toBe(true);
  expect(isToBeSaid(message, 'results')).toBe(importance !== 'step');
  expect(isToBeSaid(message, 'problems')).toBe(importance === 'attention');
});

it('tells whatever needs attention, however little an admin wants to be told', () => {
  for (const verbosity of ['all', 'results', 'problems'] as const) expect(isSaid('attention', verbosity)).toBe(true);
});

it('goes by the rule that the message answers, where it answers one', () => {
  const message = { kind: 'revoked', reason: text, ...revoked } as const;
  expect(isToBeSaid({ ...message, comments: 'all' }, 'problems')).toBe(true);
  expect(isToBeSaid({ ...message, comments: 'problems' }, 'all')).toBe(false);
});
