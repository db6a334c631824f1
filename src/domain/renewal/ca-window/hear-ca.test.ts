import { DAY_MS, HOUR_MS, SECOND_MS } from '../../validity';
import type { CaSilence, CaWindow } from './ca-window';
import { heard, unheard } from './hear-ca';
import type { Asked } from './hear-ca';

const BEGIN = Date.UTC(2026, 10, 2);
const NOW = BEGIN + 10 * DAY_MS;
const life = { id: 'p:1', notBefore: BEGIN, notAfter: BEGIN + 90 * DAY_MS - SECOND_MS };
const url = 'https://ca.example/renewalInfo';
const asked: Asked = { life, url, now: NOW, before: undefined };
const iso = (day: number) => new Date(BEGIN + day * DAY_MS).toISOString();
const bodyOf = (start: unknown, end: unknown, more: object = {}) =>
  JSON.stringify({ suggestedWindow: { start, end }, ...more });
const GOOD = bodyOf(iso(59), iso(61));
const known = { start: BEGIN + 59 * DAY_MS, end: BEGIN + 61 * DAY_MS, since: NOW };

it('keeps the window, and asks again when the CA says', () => {
  expect(heard(asked, { status: 200, body: GOOD, retryAfterSeconds: 43_200 })).toEqual({
    ...{ url, askedAt: NOW, askAgainAt: NOW + 12 * HOUR_MS, window: known },
  });
});

it.each([
  ['at once', 1, 6],
  ['never', 1e12, 24],
  ['whenever', undefined, 6],
])('asks again four times a day at most and once at least, where the CA says %s', (_when, retryAfterSeconds, hours) => {
  const answer = { status: 503, body: '', ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
  expect(heard(asked, answer).askAgainAt).toBe(NOW + hours * HOUR_MS);
});

it.each<[string, CaSilence, number, string]>([
  ['is no JSON', 'unreadable', 200, '<html>Sign in</html>'],
  ['is empty', 'unreadable', 200, ''],
  ['is null', 'unreadable', 200, 'null'],
  ['nests without end', 'unreadable', 200, '['.repeat(9_000)],
  ['has no window', 'unreadable', 200, '{}'],
  ['has numbers for dates', 'unreadable', 200, bodyOf(1, 2)],
  ['has a date without a time', 'unreadable', 200, bodyOf('2026-12-01', iso(61))],
  ['has a date that there is not', 'unreadable', 200, bodyOf('2026-13-41T25:61:61Z', iso(61))],
  ['has a very long date', 'unreadable', 200, bodyOf('2'.repeat(5_000), iso(61))],
  ['ends before it starts', 'unreadable', 200, bodyOf(iso(61), iso(59))],
  ['ends as it starts', 'unreadable', 200, bodyOf(iso(61), iso(61))],
  ['ends after the certificate', 'unreadable', 200, bodyOf(iso(59), iso(91))],
  ['lies in the year 9999', 'unreadable', 200, bodyOf('9999-01-01T00:00:00Z', '9999-02-01T00:00:00Z')],
  ['lies in the year 1', 'unreadable', 200, bodyOf('0001-01-01T00:00:00Z', '0001-01-02T00:00:00Z')],
  ['began long before the certificate', 'unreadable', 200, bodyOf(iso(-3), iso(61))],
  ['is a redirect', 'no-answer', 302, ''],
  ['is an empty success', 'no-answer', 204, ''],
  ['says too many requests', 'no-answer', 429, ''],
  ['says that it is in trouble', 'no-answer', 503, GOOD],
  ['says that it knows no such certificate', 'unknown', 404, ''],
  ['says that the name of the certificate is none', 'unknown', 400, ''],
])('follows no answer that %s: %s', (_what, silence, status, body) => {
  const said = heard(asked, { status, body });
  expect([said.silence, said.window]).toEqual([silence, undefined]);
});

it.each([
  ['https://ca.example/why', 'https://ca.example/why'],
  ['https://ca.example/why?id=7#a', 'https://ca.example/why?id=7#a'],
  ['http://ca.example/why', undefined],
  ['javascript:alert(1)', undefined],
  ['https://user:secret@ca.example/', undefined],
  [`https://ca.example/${'a'.repeat(1_000)}`, undefined],
  [`https://ca.example/${'ä'.repeat(200)}`, undefined],
  ['//ca.example', undefined],
  [7, undefined],
  [{ toString: 'https://ca.example/' }, undefined],
])('takes %j as what explains it: %j', (explanationURL, expected) => {
  const { window } = heard(asked, { status: 200, body: bodyOf(iso(59), iso(61), { explanationURL }) });
  expect([window?.start, window?.explanationUrl]).toEqual([known.start, expected]);
});

describe('what was known before', () => {
  const before: CaWindow = {
    ...{ url, askedAt: NOW - DAY_MS, askAgainAt: NOW },
    window: { ...known, since: NOW - DAY_MS },
  };

  it('is as old as it was where the same window comes again, and anew where another one does', () => {
    expect(heard({ ...asked, before }, { status: 200, body: GOOD }).window?.since).toBe(NOW - DAY_MS);
    const other = bodyOf(iso(58), iso(61));
    expect(heard({ ...asked, before }, { status: 200, body: other }).window?.since).toBe(NOW);
  });

  it.each<[CaSilence, boolean]>([
    ['no-answer', true],
    ['not-allowed', true],
    ['unknown', false],
    ['unreadable', false],
    ['no-name', false],
  ])('%s: holds on: %s', (silence, holds) => {
    expect(unheard({ ...asked, before }, silence).window).toEqual(holds ? before.window : undefined);
  });

  it('says nothing for another CA', () => {
    expect(unheard({ ...asked, url: 'https://other.example', before }, 'no-answer').window).toBeUndefined();
  });
});
