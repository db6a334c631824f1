import { issueMessageSchema, type IssueMessage } from '../issue-messages';
import { commentOf } from '../issue-comments';
import type { Paragraph } from '../rich-text';
import { addressed } from './customer-words';

const text = 'secret';
const question = { mark: text, commonName: 'www.example.com', sentAt: 1, operators: ['otto'] };
const textOf = (paragraphs: readonly Paragraph[] = []) =>
  paragraphs.map((spans) => spans.map((span) => ('text' in span ? span.text : `@${span.mention}`)).join('')).join('\n');

const TOLD: readonly (readonly [IssueMessage, RegExp])[] = [
  [{ kind: 'requested', certId: text, names: ['www.example.com'], profile: text }, /^Certificate requested\./],
  [{ kind: 'requested', certId: text, names: [], profile: text, renews: text, otherKey: true }, /^Renewal requested\./],
  [{ kind: 'refused', actor: 'requester', reasons: [text], inRequest: ['The key is weak.'] }, /The key is weak\./],
  [{ kind: 'refused', actor: 'jira-admin', reasons: [text], inRequest: [] }, /^Certificate not requested\./],
  [{ kind: 'declined', certId: text }, /^Request declined\./],
  [{ kind: 'mismatched', certId: text, reasons: [text] }, /^Not delivered yet\./],
  [{ kind: 'unknown', ...question }, /^Still in progress\./],
  [{ kind: 'ended', certId: text, how: 'rejected' }, /^No certificate came/],
  [{ kind: 'cancel-too-late', how: 'sent', mark: text, operators: ['otto'] }, /^Too late to cancel\./],
  [
    { kind: 'renewal-opened', issueKey: text, by: 'person', because: 'manual' },
    /renewal of this certificate has begun/,
  ],
  [{ kind: 'renewal-due', by: 'app', because: 'policy', reason: text }, /due for renewal/],
  [{ kind: 'renewal-due', by: 'person', because: 'manual' }, /If it is not needed any more, say so here/],
  [
    { kind: 'renewal-due', by: 'person', because: 'fresh-key', csrFor: ['a.example.com'] },
    /same names: a\.example\.com/,
  ],
  [{ kind: 'reminder', issueId: text, days: 1, notAfter: 1, people: ['otto'], next: text }, /^Expires tomorrow/],
  [
    { kind: 'reminder', issueId: text, days: 7, notAfter: 1, people: [], next: text, csrFor: ['a.example.com'] },
    /^Expires in 7 days[^]*a new key and a CSR made for the same names: a\.example\.com/,
  ],
  [{ kind: 'key-compromised', serialNumber: 'AB12' }, /needs a new key[^]*Never put the key itself here/],
  [{ kind: 'superseded', issueKey: text, sameIssue: false, serialNumber: 'AB12' }, /AB12/],
  [{ kind: 'expired', notAfter: 1, renewing: false }, /^Certificate expired\./],
  [{ kind: 'revoked-elsewhere', serialNumber: 'AB12' }, /^Certificate revoked\./],
  [
    { kind: 'wish-refused', what: 'revoke', arrivedAt: '', actor: 'nobody', reasons: [text], moveTo: '' },
    /^Not revoked/,
  ],
  [{ kind: 'not-renewed', reason: text }, /^This certificate will not be renewed\.$/],
  [
    {
      kind: 'approval-asked',
      ...({ because: 'every', group: text, persons: 2, until: 1, approvers: ['otto'] } as const),
      ...{ profile: text, names: [text], differences: [{ part: 'owner', from: text, to: text }] },
    },
    /^This request waits for approval\.$/,
  ],
  [{ kind: 'turned-down', how: 'declined', by: 'otto', reason: text, days: 7 }, /^Request declined\. .*not approved/],
  [{ kind: 'file-removed', fileName: text, by: 'otto' }, /^The certificate’s file was removed\. .* unchanged\./],
  [
    { kind: 'file-foreign', fileName: 'a-0A.pem', serialNumber: text, attachedAt: 1, by: 'otto', current: true },
    /^A file here is not the certificate\. It is called a-0A\.pem .* do not use it\./,
  ],
];

it.each(TOLD)('tells customers %j without what is the agents’', (message, words) => {
  const comment = commentOf(message);
  const { agents, customers } = addressed(message, comment, true);
  expect(agents).toEqual(comment);
  expect(textOf(customers)).toMatch(words);
  expect(textOf(customers)).not.toMatch(/secret|@|SCM|Sectigo|admin|“/);
  expect(addressed(message, comment, false)).toEqual({ agents: comment });
});

const AGENTS_ONLY: readonly IssueMessage[] = [
  { kind: 'wrong-id', certId: text, ...question },
  { kind: 'settled', by: text },
  { kind: 'delayed', reason: text, actor: 'jira-admin' },
  { kind: 'moved-away', status: text },
  { kind: 'already-running', operators: [] },
  { kind: 'not-needed', issueId: text, issueKey: text },
  { kind: 'renewal-stopped', issueId: text, serialNumber: text, why: 'revoked' },
  { kind: 'installed', by: text, serialNumber: text },
  { kind: 'rule-not-set-up', issueId: text, rule: 'enroll', how: 'missing', cameFrom: '', arrivedAt: '' },
  { kind: 'status', issueId: text, title: text, next: text },
  { kind: 'elsewhere', issueId: text, returnTo: text, issued: true },
  { kind: 'enrolled', certId: text, warnings: [text] },
  { kind: 'status-asked', issueId: text },
  { kind: 'approval-given', by: 'otto', left: 1 },
  { kind: 'approval-dropped', by: ['otto'] },
  { kind: 'approved', how: 'given', by: ['otto'], at: 1 },
];

it.each(AGENTS_ONLY)('keeps %j from customers', (message) => {
  const comment = commentOf(message);
  expect(addressed(message, comment, true)).toEqual(comment.length > 0 ? { agents: comment } : {});
});

const revoked = { serialNumber: 'AB12', previous: false, moveTo: 'x' };
const SAME: readonly IssueMessage[] = [
  { kind: 'cancelled' },
  { kind: 'revoked', reason: 'Superseded', ...revoked },
  { kind: 'already-revoked', ...revoked },
];

it.each(SAME)('tells everybody %j in the same words', (message) => {
  const comment = commentOf(message);
  for (const serviceDesk of [true, false])
    expect(addressed(message, comment, serviceDesk)).toEqual({ customers: comment });
});

it('knows who reads every message that there is', () => {
  const told = [...TOLD.map(([{ kind }]) => kind), ...[...AGENTS_ONLY, ...SAME].map(({ kind }) => kind)];
  const all = issueMessageSchema.def.innerType.def.options.map(({ shape }) => shape.kind.def.values[0]);
  expect([...new Set(told)].sort()).toEqual([...all].sort());
});
