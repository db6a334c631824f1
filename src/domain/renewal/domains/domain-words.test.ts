import { DAY_MS } from '../../validity';
import type { Paragraph } from '../../issue/rich-text';
import { changeWords, closingWords, domainSummary, openingWords } from './domain-words';
import type { ShownDependent } from './domain-words';
import type { Dependent, EndingDomain } from './ending-domain';

const UNTIL = Date.UTC(2026, 10, 27);
const dependent: Dependent = {
  ...{ id: 'p:1', name: 'www.example.com', notAfter: UNTIL + 30 * DAY_MS, issueId: '5', projectId: '1', operators: [] },
};
const ending: EndingDomain = {
  ...{ domain: '*.example.com\nx', until: UNTIL, account: 'a', expired: false, dependents: [dependent] },
};

const textOf = (words: readonly Paragraph[]): string =>
  words.map((paragraph) => paragraph.map((span) => ('text' in span ? span.text : '')).join('')).join('\n');

const opening = (
  change: Partial<EndingDomain>,
  shown: readonly ShownDependent[] = [{ ...dependent, issueKey: 'C-5' }],
) => textOf(openingWords({ ending: { ...ending, ...change }, shown, ended: change.expired === true }));

it('names the domain in one line, and when it ends', () => {
  expect(domainSummary({ domain: ' a \n\n b ', until: UNTIL })).toBe('Validate domain:a b (ends 2026-11-27)');
  expect(domainSummary(ending)).toBe('Validate domain:*.example.com x (ends 2026-11-27)');
  expect(domainSummary({ domain: 'x'.repeat(300), until: UNTIL })).toHaveLength(255);
});

it.each<[string, Partial<EndingDomain>, RegExp]>([
  ['a mail', { method: 'EMAIL' }, /validated by: E-mail\..*whoever is asked then answers\. From 2028-03-15 on no CA/],
  ['a record', { method: 'CNAME' }, /validated by: CNAME\..*DNS connector.*has not done so.*puts the proof in place/],
  ['a record that was not seen to', { method: 'HTTP', expired: true }, /ended on .*validated by: HTTP.* did not: /s],
  ['SCM itself', { method: 'PERSISTENT_TXT', expired: true }, /by itself and has not done so/],
  ['nothing that SCM says', {}, /does not say how.*starts its validation there/],
])('says who acts where it was validated by %s', (_how, change, words) => {
  expect(opening(change)).toMatch(words);
});

it('names the certificates, when they are renewed, and their issues', () => {
  expect(opening({}).split('\n')).toEqual([
    expect.stringMatching(
      /ends on .*, before certificates that depend on it are renewed\. A certificate is renewed only/,
    ),
    expect.stringMatching(/^SCM does not say/),
    'One certificate depends on it:',
    expect.stringMatching(/^www/),
    expect.stringMatching(/^The app keeps this issue up to date/),
  ]);
  expect(opening({}, [dependent])).toContain('\nwww.example.com: renewed');
  expect(opening({})).toContain('www.example.com (C-5): renewed by a person, valid until 2026-12-27 00:00:00 UTC');
  const { issueId, ...other } = dependent;
  const byApp = [{ ...other, issueId, renewsAt: UNTIL + DAY_MS, issueKey: 'C-5' }];
  expect(opening({}, byApp)).toContain('(C-5): to be renewed on 2026-11-28');
});

it.each([
  [1, /One certificate depends on it:\nIt belongs to another project/],
  [3, /3 certificates depend on it:\nThey belong to other projects/],
])('counts %i that the people of the project may not see', (count, words) => {
  expect(opening({ dependents: Array.from({ length: count }, () => dependent) }, [])).toMatch(words);
});

it('spells out fifty, and counts the rest', () => {
  const many = Array.from({ length: 60 }, () => ({ ...dependent, issueKey: 'C-5' }));
  expect(opening({ dependents: many }, many)).toContain('\n10 more: on the page');
});

it('says what has changed', () => {
  expect(textOf(changeWords({ ending, shown: [dependent] }, false))).toMatch(
    /^These certificates .*\nwww\.example\.com/,
  );
  expect(changeWords({ ending, shown: [] }, true)).toHaveLength(1);
  expect(textOf(changeWords({ ending, shown: [] }, true))).toMatch(
    /ended on 2026-11-27 00:00:00 UTC\. SCM does not list/,
  );
});

it.each([
  [{ what: 'validated', until: UNTIL }, 'validated again, until 2026-11-27'],
  [{ what: 'validated' }, 'validated again.'],
  [{ what: 'not-needed' }, 'No certificate depends'],
  [{ what: 'not-listed' }, 'not among those'],
] as const)('says why it is closed: %o', (closing, words) => {
  expect(textOf(closingWords(closing, true))).toContain(words);
  expect(textOf(closingWords(closing, false))).toContain('close it by hand');
});
