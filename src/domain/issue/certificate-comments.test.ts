import { ACTORS } from '../problem';
import type { Actor } from '../problem';
import { CERTIFICATE_MESSAGES } from './certificate-messages';
import { commentOf } from './issue-comments';
import { issueMessageSchema } from './issue-messages';
import type { IssueMessage } from './issue-messages';
import type { Paragraph } from './rich-text';

const NOW = Date.UTC(2026, 10, 2, 8, 0, 5);
const textOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map((spans) => spans.map((span) => ('text' in span ? span.text : `@${span.mention}`)).join('')).join('\n');
const byPerson = { by: 'person' } as const;
const byApp = { by: 'app', because: 'policy' } as const;

const MESSAGES: readonly (readonly [IssueMessage, RegExp])[] = [
  [
    { kind: 'renewal-opened', issueKey: 'CERT-9', ...byApp },
    /^Renewal opened: CERT-9\. The app renews it by itself\.$/,
  ],
  [
    { kind: 'renewal-opened', issueKey: 'CERT-9', ...byPerson, because: 'manual' },
    /leaves renewals to people\.\nRun “Enroll Certificate” on CERT-9/,
  ],
  [
    { kind: 'renewal-opened', issueKey: 'CERT-9', ...byPerson, because: 'fresh-key' },
    /the requester has to put a new CSR there first\.\nRun “Enroll Certificate” on CERT-9/,
  ],
  [
    { kind: 'renewal-opened', issueKey: 'CERT-9', ...byPerson, because: 'failed' },
    /last attempt to renew it came to nothing\.\nRun “Enroll Certificate” on CERT-9/,
  ],
  [
    { kind: 'renewal-opened', issueKey: 'CERT-9', ...byPerson, because: 'profile-gone' },
    /a Jira admin must set it up again\.\nRun “Enroll Certificate” on CERT-9/,
  ],
  [
    { kind: 'renewal-opened', issueKey: 'CERT-9', ...byPerson, because: 'answer-lost' },
    /the issue that asked about it is gone\.\nSomeone with SCM access answers on CERT-9 whether the order is there\.$/,
  ],
  [
    { kind: 'renewal-due', ...byPerson, because: 'answer-lost', reason: 'No right.' },
    /\nSomeone with SCM access has to look there whether the order is in SCM\.$/,
  ],
  [
    { kind: 'renewal-due', ...byApp, reason: 'No right.' },
    /is due for renewal\. The app renews it by itself\.\nNo issue could be opened for it: No right\. A project admin must mend this\.$/,
  ],
  [
    { kind: 'renewal-due', ...byPerson, because: 'manual', reason: 'No right.' },
    /A project admin must mend this\.\nRun “Renew Certificate” on this issue\.$/,
  ],
  [
    { kind: 'reminder', issueId: '1', days: 7, notAfter: NOW, people: ['x', 'y'], next: 'Run “Renew Certificate”.' },
    /^@x @y Expires in 7 days.* valid until 2026-11-02 08:00:05 UTC and is not renewed yet\.\nRun “Renew Certificate”\.$/,
  ],
  [
    { kind: 'reminder', issueId: '1', days: 1, notAfter: NOW, people: [], next: 'Run “Renew Certificate”.' },
    /^Expires tomorrow/,
  ],
  [
    { kind: 'superseded', issueKey: 'CERT-9', sameIssue: false, serialNumber: '0A' },
    /^Certificate renewed: CERT-9 has the new one, serial number 0A\.\n.*stays valid.*installed on CERT-9.*revoked here as “Superseded”\.$/,
  ],
  [{ kind: 'not-needed', issueId: '2', issueKey: 'CERT-1' }, /was renewed on CERT-1; there is nothing left to do here/],
  [
    { kind: 'expired', notAfter: NOW, renewing: false },
    /valid until 2026-11-02 08:00:05 UTC.*\nRun “Renew Certificate” here, or “Enroll Certificate” with a new CSR\.$/,
  ],
  [{ kind: 'expired', notAfter: NOW, renewing: true }, /\nIts renewal is still under way\.$/],
  [
    { kind: 'expired', notAfter: NOW, renewing: false, issueId: '2' },
    /^Certificate expired\. It was valid until 2026-11-02/,
  ],
  [
    { kind: 'revoked', serialNumber: '0A', reason: 'Key compromise', previous: false, moveTo: 'Certificate Revoked' },
    /^Certificate revoked\. Serial number 0A, reason: Key compromise\. This cannot be undone\.\nIts key is accepted in no CSR any more\./,
  ],
  [
    { kind: 'revoked', serialNumber: '0A', reason: 'Superseded', previous: true, moveTo: 'Certificate Enrolled' },
    /^Previous certificate revoked\. Serial number 0A/,
  ],
  [
    { kind: 'already-revoked', serialNumber: '0A', previous: false, moveTo: 'Certificate Revoked' },
    /serial number 0A was revoked already\.$/,
  ],
  [
    { kind: 'already-revoked', serialNumber: '0A', previous: false, moveTo: 'Certificate Revoked', compromised: true },
    /was revoked already\.\nIts key is accepted in no CSR any more\./,
  ],
  [
    { kind: 'key-compromised', serialNumber: '0A' },
    /reported as compromised\..*serial number 0A.*\n.*new key and CSR.*“Replace Certificate”/,
  ],
  [
    { kind: 'revoked-elsewhere', serialNumber: '0A' },
    /serial number 0A was revoked; nobody did it here\.\n.*not renewed any more\. Ask someone with access to Sectigo.*\n.*CSR with a new key.*“Enroll Certificate”/,
  ],
  [{ kind: 'renewal-stopped', issueId: '2', serialNumber: '0A', why: 'revoked' }, /\(serial number 0A\) was revoked/],
  [{ kind: 'renewal-stopped', issueId: '2', serialNumber: '0A', why: 'not-wanted' }, /is not to be renewed; somebody/],
  [
    {
      kind: 'wish-refused',
      what: 'revoke',
      arrivedAt: '3',
      actor: 'requester',
      reasons: ['One.', 'Two.'],
      moveTo: 'Certificate Enrolled',
    },
    /^Not revoked\. One\. Two\.$/,
  ],
  [
    {
      ...{ kind: 'wish-refused', what: 'do-not-renew', arrivedAt: '', actor: 'requester' },
      ...{ reasons: ['Give a reason.'], moveTo: 'X' },
    },
    /^Nothing changed\. Give a reason\.$/,
  ],
  [
    { kind: 'not-renewed', reason: 'The shop closes.' },
    /will not be renewed\. Reason: The shop closes\.\nThis lasts until someone runs “Renew Certificate” all the same\.$/,
  ],
  [
    { kind: 'file-removed', fileName: 'a-0A.pem', by: 'x' },
    /^The certificate’s file was removed\. @x took a-0A\.pem off this issue\.\nThe certificate itself is unchanged: .*under “Certificate” on this issue\.$/,
  ],
  [
    { kind: 'file-removed', fileName: 'a-0A.pem', desk: true },
    /Somebody took a-0A\.pem[^]*attach it to the request again\.$/,
  ],
  [
    {
      ...{ kind: 'file-foreign', fileName: 'a-0A.pem', serialNumber: '0A', attachedAt: NOW },
      ...{ by: 'x', current: true },
    },
    /^A file here is not the certificate\. @x attached it as a-0A\.pem \(2026-11-02 08:00:05 UTC\).* serial number 0A\. Do not install it.*\nThe right one can be downloaded under “Certificate” on this issue\.$/,
  ],
  [
    {
      ...{ kind: 'file-foreign', fileName: 'a-0A.pem', serialNumber: '0A', attachedAt: NOW },
      ...{ current: false, desk: true },
    },
    /Somebody attached it[^]*has a newer certificate by now[^]*\nDelete the wrong file, so that no customer/,
  ],
  [
    { kind: 'installed', by: 'x', serialNumber: '0A' },
    /^@x says that the certificate with serial number 0A is installed\.\n.*revoked now as “Superseded”/,
  ],
];

it.each(MESSAGES)('tells %j', (message, expected) => {
  expect(textOf(commentOf(message))).toMatch(expected);
});

it.each(MESSAGES)('keeps %j until the issue has been told', (message) => {
  expect(issueMessageSchema.parse(JSON.parse(JSON.stringify(message)))).toEqual(message);
});

it('has words for every kind of message about a certificate', () => {
  const kinds = CERTIFICATE_MESSAGES.map(({ shape }) => shape.kind.def.values[0]);
  expect(new Set(MESSAGES.map(([{ kind }]) => kind))).toEqual(new Set(kinds));
});

it('says nothing of a renewal on the issue that got the new certificate: its attachment says so', () => {
  expect(commentOf({ kind: 'superseded', issueKey: 'CERT-1', sameIssue: true, serialNumber: '0A' })).toEqual([]);
});

it('says the same of the same, so that a repetition is recognised', () => {
  for (const [message] of MESSAGES) expect(commentOf(message)).toEqual(commentOf(structuredClone(message)));
});

it.each<[Actor, RegExp]>([
  ['requester', /^Not revoked\. One\.$/],
  ['nobody', /^Not revoked\. One\.$/],
  ['jira-admin', /\nA Jira admin must mend this; then run the transition again\.$/],
  ['project-admin', /\nA project admin must mend this; then run the transition again\.$/],
  ['scm-operator', /\nSomeone with access to Sectigo Certificate Manager must look at it\.$/],
])('says of a refusal who must act: %s', (actor, expected) => {
  const refused = {
    kind: 'wish-refused',
    what: 'revoke',
    arrivedAt: '3',
    actor,
    reasons: ['One.'],
    moveTo: 'X',
  } as const;
  expect(textOf(commentOf(refused))).toMatch(expected);
});

it.each(ACTORS)('keeps what was refused with %s as the one who has to act', (actor) => {
  const refused = { kind: 'wish-refused', what: 'revoke', arrivedAt: '3', actor, reasons: [], moveTo: 'X' } as const;
  expect(issueMessageSchema.parse(refused)).toEqual(refused);
});

it.each([
  ['a person who is not named', { kind: 'installed', serialNumber: '0A' }],
  ['half a day', { kind: 'reminder', issueId: '1', days: 0.5, notAfter: NOW, people: [], next: '' }],
  ['a reason that is not known', { kind: 'renewal-opened', issueKey: 'CERT-9', by: 'app', because: 'mood' }],
  ['a kind that is not known', { kind: 'renewed' }],
  [
    'a refusal that does not say where the transition led',
    { kind: 'wish-refused', what: 'revoke', actor: 'requester', reasons: [], moveTo: 'X' },
  ],
  ['an issue that is none', { kind: 'expired', notAfter: NOW, renewing: false, issueId: 2 }],
])('refuses to keep a message with %s', (_name, message) => {
  expect(issueMessageSchema.safeParse(message).success).toBe(false);
});

it('never takes what a message does not name into the words: no PEM, no CSR, no secret', () => {
  const secret = { pem: '-----BEGIN', csr: 'MIISECRET', clientSecret: 'SECRET' };
  for (const [message] of MESSAGES) {
    const kept = issueMessageSchema.parse({ ...message, ...secret });
    expect(JSON.stringify([kept, commentOf({ ...message, ...secret })])).not.toMatch(/BEGIN|SECRET/);
  }
});
