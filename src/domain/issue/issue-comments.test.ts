import { enrolledComment, summaryOf, undeliverableComment } from './enrolled-comment';
import { commentOf, elsewhereComment } from './issue-comments';
import { issueMessageSchema } from './issue-messages';
import type { IssueMessage } from './issue-messages';
import { utc } from '../format-time';
import { utcDay } from './rich-text';
import type { Paragraph } from './rich-text';
import { ACTORS } from '../problem';

const NOW = Date.UTC(2026, 10, 2, 8, 0, 5);
const textOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map((spans) => spans.map((span) => ('text' in span ? span.text : `@${span.mention}`)).join('')).join('\n');

const MESSAGES: readonly (readonly [IssueMessage, RegExp])[] = [
  [
    { kind: 'requested', certId: '7', names: ['a.example.com'], profile: 'P' },
    /requested from Sectigo .* profile “P”, SCM id 7\.\nNames: a\.example\.com/,
  ],
  [
    { kind: 'requested', certId: '8', names: ['a.example.com'], profile: 'P', renews: '7' },
    /^Renewal requested from .* SCM id 8\.\n.*\nIt renews the certificate with SCM id 7; Sectigo bills a renewal\.\n/,
  ],
  [
    { kind: 'requested', certId: '8', names: ['a.example.com'], profile: 'P', renews: '7', replaces: true },
    /^Replacement requested from .*\n.*\nIt replaces the certificate with SCM id 7 and will end when that one does; Sectigo does not bill/,
  ],
  [
    { kind: 'refused', actor: 'requester', reasons: ['One.', 'Two.'] },
    /refused\. Nothing was ordered\.\nOne\.\nTwo\.\nYou can change/,
  ],
  [{ kind: 'declined', certId: '7' }, /declined the order \(SCM id 7\)/],
  [
    { kind: 'mismatched', certId: '7', reasons: ['Wrong key.'] },
    /was not attached \(SCM id 7\)\.\nWrong key\.\n.*revoke/,
  ],
  [
    { kind: 'unknown', mark: 'M', commonName: 'a.example.com', sentAt: NOW, operators: ['x', 'y'] },
    /@x @y please look in SCM .* a\.example\.com, requested about 2026-11-02 08:00:05 UTC.*: M/,
  ],
  [{ kind: 'settled', by: 'x', certId: '9' }, /@x looked in SCM: the order is there with SCM id 9/],
  [{ kind: 'settled', by: 'x' }, /@x looked in SCM: nothing was ordered/],
  [{ kind: 'delayed', reason: 'SCM is away.', actor: 'nobody' }, /Still waiting\. SCM is away\.\n.*nothing is lost/],
  [{ kind: 'moved-away', status: 'Done' }, /moved to “Done” before the order was sent/],
  [{ kind: 'already-running', operators: [] }, /on its way; no second one was sent/],
  [{ kind: 'already-running', operators: ['x'] }, /still lost, so no second one was sent\. @x please settle it/],
  [
    { kind: 'wrong-id', certId: '9', mark: 'M', commonName: 'a.example.com', sentAt: NOW, operators: ['x'] },
    /SCM id 9 is not for this request, or came to nothing\.\n@x please look in SCM .*: M\n/,
  ],
  [{ kind: 'ended', certId: '9', how: 'revoked' }, /No certificate came of this order \(SCM id 9\)\. SCM revoked it/],
  [{ kind: 'ended', certId: '9', how: 'rejected' }, /The CA rejected it/],
  [{ kind: 'cancelled' }, /^Request cancelled\. Nothing was ordered\.$/],
  [
    { kind: 'cancel-too-late', how: 'sent', mark: 'M', operators: ['x'] },
    /Too late .* cannot take it back there\.\n@x please decline the order with this mark .*: M\n.*all the same is attached/,
  ],
  [
    { kind: 'cancel-too-late', how: 'unknown', mark: 'M', operators: [] },
    /first someone has to look .*\nplease decline .*: M\n/,
  ],
  [{ kind: 'cancel-too-late', how: 'issued', mark: 'M', operators: [] }, /there already\. .* “Revoke Certificate”\.$/],
];

it.each(MESSAGES)('tells %j', (message, expected) => {
  expect(textOf(commentOf(message))).toMatch(expected);
  expect(issueMessageSchema.parse(JSON.parse(JSON.stringify(message)))).toEqual(message);
});

it.each<IssueMessage>([
  { kind: 'refused', actor: 'requester', reasons: [] },
  { kind: 'declined', certId: '7' },
  { kind: 'mismatched', certId: '7', reasons: [] },
  { kind: 'ended', certId: '7', how: 'rejected' },
])('names the transition to take after $kind: the one that the issue came by', (message) => {
  expect(textOf(commentOf(message, 'Renew Certificate'))).toContain('“Renew Certificate”');
  expect(textOf(commentOf(message, 'Renew Certificate'))).not.toContain('Enroll');
  expect(textOf(commentOf(message))).toContain('“Enroll Certificate”');
});

it('tells an issue where its order runs, or where its certificate was renewed', () => {
  expect(textOf(elsewhereComment('CERT-9', false))).toMatch(/on its way on CERT-9; no second order was sent/);
  expect(textOf(elsewhereComment(undefined, true))).toMatch(/was renewed on another issue; renew, replace or revoke/);
  const message = { kind: 'elsewhere', issueId: '1', returnTo: 'Certificate Enrolled', issued: true } as const;
  expect(commentOf(message)).toEqual([]);
  expect(issueMessageSchema.parse(message)).toEqual(message);
});

it.each(ACTORS)('says what %s has to do, after a refusal and while waiting', (actor) => {
  expect(
    textOf(commentOf({ kind: 'refused', actor, reasons: [] }))
      .split('\n')
      .at(-1),
  ).toMatch(/\.$/);
  expect(
    textOf(commentOf({ kind: 'delayed', reason: '', actor }))
      .split('\n')
      .at(-1),
  ).toMatch(/\.$/);
});

it('tells of the certificate with its attachment, not by itself', () => {
  expect(commentOf({ kind: 'enrolled', certId: '7', warnings: [] })).toEqual([]);
});

it('spells out twenty names and counts the rest', () => {
  const names = Array.from({ length: 25 }, (_, index) => `h${index}.example.com`);
  const text = textOf(
    enrolledComment({ serialNumber: 'AB', notBefore: NOW, notAfter: NOW, names, fileName: 'x.pem' }, ['Note.']),
  );
  expect(text).toContain('h19.example.com and 5 more');
  expect(text).not.toContain('h20.example.com');
  expect(text).toMatch(/Certificate attached: x\.pem[^\n]*\nNote\.$/);
});

it('says of a renewal that the old certificate is still there, and what to do once the new one is in use', () => {
  const facts = { serialNumber: 'AB', notBefore: NOW, notAfter: NOW, names: ['a.example.com'], fileName: 'x.pem' };
  expect(textOf(enrolledComment({ ...facts, renews: '7' }, []))).toMatch(
    /^Certificate renewed\. Serial number AB.*[^]*old certificate stays valid.*press “Mark as installed”/,
  );
  expect(textOf(enrolledComment(facts, []))).toMatch(/^Certificate enrolled\. (?![^]*Mark as installed)/);
});

it('says who must act when the issue cannot take the certificate', () => {
  expect(textOf(undeliverableComment('No right.'))).toMatch(/could not be attached\. No right\.\nA project admin must/);
});

it('gives the summary as Sectigo’s connector does, and dates in UTC', () => {
  expect(summaryOf('enrolled', 'a.example.com')).toBe('Certificate enrolled:a.example.com');
  expect(summaryOf('renewed', 'a.example.com')).toBe('Certificate renewed:a.example.com');
  expect(summaryOf('revoked', 'a'.repeat(253))).toHaveLength(255);
  expect(utc(NOW)).toBe('2026-11-02 08:00:05 UTC');
  expect(utcDay(NOW)).toBe('2026-11-02');
});
