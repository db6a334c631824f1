import { LONGEST_SUMMARY } from '../../issue/issue-fields';
import type { Paragraph } from '../../issue/rich-text';
import type { Certificate, Renewal } from '../../certificate/certificate';
import { NOW, sampleCertificate } from '../../testing/sample-certificate';
import { DAY_MS } from '../../validity';
import {
  alsoWaitingWords,
  mayBeSaidTogether,
  waitingSummary,
  waitingWords,
  waitsForPerson,
  weekOf,
} from './waiting-digest';

const byPerson: Renewal = { by: 'person', because: 'manual', issueWanted: false, token: 't', begunAt: NOW };
const byApp: Renewal = { ...byPerson, by: 'app' };
const waiting = (change: Partial<Certificate> = {}) => sampleCertificate({ renewal: byPerson, ...change });
const END = NOW + 90 * DAY_MS;
const plain = (words: readonly Paragraph[]) =>
  words.map((spans) => spans.map((span) => ('text' in span ? span.text : '')).join(''));

it.each<[string, Partial<Certificate>, number, boolean]>([
  ['at half of its life', {}, 45, true],
  ['ten days before the end, which is urgent', {}, 9, false],
  ['of a customer', { serviceDesk: true }, 45, false],
  ['that the app renews', { renewal: byApp }, 45, false],
])('a reminder %s may be said together with others: %#', (_name, change, days, may) => {
  expect(mayBeSaidTogether(waiting(change), days)).toBe(may);
});

const supersededBy = { id: 'p:78', serialNumber: '0B', notAfter: END, issueId: '2', issueKey: 'CERT-2' };
it.each<[string, Partial<Certificate>, number, boolean]>([
  ['whose renewal was opened for a person', {}, NOW, true],
  ['in its last second', {}, END - 1, true],
  ['that has ended', {}, END, false],
  ['that the app renews', { renewal: byApp }, NOW, false],
  ['that was renewed', { supersededBy }, NOW, false],
  ['that was revoked', { revoked: { at: NOW, by: 'app' } }, NOW, false],
  ['that is not to be renewed', { noRenewal: { reason: 'The shop closes.', at: NOW } }, NOW, false],
])('a certificate %s waits for a person, or does not: %#', (_name, change, now, waits) => {
  expect(waitsForPerson(waiting(change), now)).toBe(waits);
});

it('one for which nothing was begun waits for nobody', () => {
  expect(waitsForPerson(sampleCertificate(), NOW)).toBe(false);
});

it.each([
  ['2026-11-02T00:00:00.000', '2026-11-02'],
  ['2026-11-08T23:59:59.999', '2026-11-02'],
  ['2026-11-09T00:00:00.000', '2026-11-09'],
  ['2027-01-01T12:00:00.000', '2026-12-28'],
  ['2028-03-05T12:00:00.000', '2028-02-28'],
])('%s is in the week that begins on Monday %s', (at, monday) => {
  expect(weekOf(Date.parse(`${at}Z`))).toBe(monday);
});

it('counts in its title, in one line that Jira takes', () => {
  expect(waitingSummary(1, 'Web')).toBe('1 renewal waits for a person: Web');
  expect(waitingSummary(12, ' Web\n\n shop ')).toBe('12 renewals wait for a person: Web shop');
  expect(waitingSummary(2, 'x'.repeat(300))).toHaveLength(LONGEST_SUMMARY);
});

describe('its list', () => {
  const one = { id: 'p:1', name: 'a\n.example.com', notAfter: END - 1_000, issueKey: 'CERT-1' };
  const many = (count: number) => Array.from({ length: count }, () => one);

  it('says of whom it is, and names certificate, issue and end', () => {
    const words = plain(waitingWords([one, { id: 'p:2', name: 'b.example.com', notAfter: one.notAfter }], 'Web'));
    expect(words[0]).toContain('of the profile “Web”');
    expect(words[1]).toMatch(/run the transition/);
    expect(words.slice(2)).toEqual([
      expect.stringMatching(/^a \.example\.com \(CERT-1\): valid until 2027-01-30/),
      expect.stringMatching(/^b\.example\.com: valid until 2027-01-30/),
    ]);
  });

  it('names a hundred, and counts the rest', () => {
    expect(alsoWaitingWords(many(100))).toHaveLength(1 + 100);
    const words = plain(alsoWaitingWords(many(103)));
    expect(words).toHaveLength(1 + 100 + 1);
    expect([words[0], words.at(-1)]).toEqual([
      expect.stringMatching(/wait for a person, too/),
      expect.stringMatching(/^3 more/),
    ]);
  });
});
