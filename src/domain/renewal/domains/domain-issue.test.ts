import { DAY_MS } from '../../validity';
import { actsOn, newDomainIssue, projectOf, shownIn, toldOf } from './domain-issue';
import type { DomainFacts, DomainIssue } from './domain-issue';
import type { Dependent, EndingDomain } from './ending-domain';

const NOW = Date.UTC(2026, 10, 2);
const UNTIL = NOW + 10 * DAY_MS;

const dependent = (id: string, projectId = '1'): Dependent => ({
  ...{ id, name: `${id}.example.com`, notAfter: NOW + 90 * DAY_MS, issueId: '', projectId, operators: [] },
});
const ending: EndingDomain = {
  ...{ domain: 'example.com', until: UNTIL, account: 'a', expired: false, dependents: [dependent('p:1')] },
};
const claimed = newDomainIssue(ending, { token: 't', projectId: '1', now: NOW });
const open: DomainIssue = toldOf({ ...claimed, issue: { id: '7', key: 'C-7' } }, ending, NOW);
const row = { name: 'example.com', status: 'validated', validUntil: UNTIL } as const;

const acts = (facts: Partial<DomainFacts>) =>
  actsOn({ issues: [], endings: [], rows: [row], unread: new Set(), now: NOW, ...facts }).map((act) =>
    'because' in act ? [act.act, act.because.what] : 'come' in act ? [act.act, act.come.length, act.ends] : [act.act],
  );

it.each<[string, Partial<DomainFacts>, unknown[]]>([
  ['nothing ends', {}, []],
  ['one ends', { endings: [ending] }, [['open']]],
  ['it is told', { issues: [open], endings: [ending] }, []],
  ['Jira has not said whether it opened it', { issues: [claimed], endings: [ending] }, [['look']]],
  [
    'another certificate comes',
    { issues: [open], endings: [{ ...ending, dependents: [dependent('p:1'), dependent('p:2')] }] },
    [['tell', 1, false]],
  ],
  ['it has ended', { issues: [open], endings: [ending], now: UNTIL }, [['tell', 0, true]]],
  ['SCM says that it has', { issues: [open], endings: [{ ...ending, expired: true }] }, [['tell', 0, true]]],
  ['that was told', { issues: [{ ...open, toldEnd: true }], endings: [ending], now: UNTIL }, []],
  [
    'the next validation ends, too',
    { issues: [open], endings: [{ ...ending, until: UNTIL + DAY_MS }], rows: [{ ...row, validUntil: UNTIL + DAY_MS }] },
    [['close', 'validated'], ['open']],
  ],
  [
    'it is validated again',
    { issues: [open], rows: [{ ...row, validUntil: UNTIL + DAY_MS }] },
    [['close', 'validated']],
  ],
  [
    'it is validated again, for good',
    { issues: [open], rows: [{ name: 'Example.com', status: 'validated' }] },
    [['close', 'validated']],
  ],
  ['no certificate depends on it', { issues: [open] }, [['close', 'not-needed']]],
  ['SCM has it no more', { issues: [open], rows: [] }, [['close', 'not-listed']]],
  [
    'SCM has another one',
    { issues: [open], rows: [{ ...row, name: 'example.org', validUntil: UNTIL + DAY_MS }] },
    [['close', 'not-listed']],
  ],
  [
    'a later validation has ended, too',
    { issues: [open], rows: [{ ...row, status: 'expired', validUntil: UNTIL + DAY_MS }] },
    [['close', 'not-needed']],
  ],
  ['its account is not read', { issues: [open], rows: [], unread: new Set(['a']) }, []],
  ['SCM does not say how it stands', { issues: [open], rows: [{ ...row, status: 'unknown' }] }, []],
])('where %s', (_what, facts, expected) => {
  expect(acts(facts)).toEqual(expected);
});

it.each([
  [{ validUntil: UNTIL + DAY_MS }, { what: 'validated', until: UNTIL + DAY_MS }],
  [{}, { what: 'validated' }],
])('says until when it is validated again, where SCM does: %j', (end, because) => {
  const rows = [{ name: 'example.com', status: 'validated', ...end } as const];
  expect(actsOn({ issues: [open], endings: [], rows, unread: new Set(), now: NOW })).toEqual([
    { act: 'close', issue: open, because },
  ]);
});

it('remembers that its end was told, and has told nothing at first', () => {
  expect(claimed).toMatchObject({ told: [], toldEnd: false });
  expect(toldOf(claimed, ending, NOW).toldEnd).toBe(false);
  expect(toldOf(claimed, ending, UNTIL).toldEnd).toBe(true);
  expect(toldOf({ ...claimed, toldEnd: true }, ending, NOW).toldEnd).toBe(true);
});

it('opens what ends first in front', () => {
  const later = { ...ending, domain: 'later.example', until: UNTIL + DAY_MS };
  const opened = actsOn({ issues: [], endings: [later, ending], rows: [], unread: new Set(), now: NOW });
  expect(opened.map((act) => ('ending' in act ? act.ending.domain : ''))).toEqual(['example.com', 'later.example']);
});

it('is told in the project of most certificates, and names there only what its people may see', () => {
  const dependents = [dependent('p:1', '2'), dependent('p:2', '1'), dependent('p:3', '2'), dependent('p:4', '')];
  expect(projectOf({ ...ending, dependents }, '9')).toBe('2');
  expect(projectOf({ ...ending, dependents: dependents.slice(1) }, '1')).toBe('1');
  expect(projectOf({ ...ending, dependents: ['1', '2', '2'].map((project) => dependent('p', project)) }, '9')).toBe(
    '2',
  );
  expect(shownIn('2', dependents).map(({ id }) => id)).toEqual(['p:1', 'p:3']);
  expect(projectOf({ ...ending, dependents: [dependent('p:4', '')] }, '9')).toBe('9');
});

it('remembers a hundred of the certificates that it has named', () => {
  const many = Array.from({ length: 150 }, (_, place) => dependent(`p:${place}`));
  const told = toldOf(claimed, { ...ending, dependents: many }, NOW);
  expect(told.told).toHaveLength(100);
  expect(
    acts({ issues: [{ ...told, issue: { id: '7', key: 'C-7' } }], endings: [{ ...ending, dependents: many }] }),
  ).toEqual([]);
});
