import { NOW } from '../testing/sample-certificate';
import { DAY_MS } from '../validity';
import type { OrderApproval } from './approval';
import { alsoGiven, askedFor, coveredBy, lastApproved, standingApproval } from './approval';
import type { ApprovalSettings } from './approval-settings';
import type { ApprovalFacts, Verdict } from './judge-approval';
import { judgeApproval } from './judge-approval';
import { ASKED, SETTINGS, SUBJECT } from './testing/sample-approval';

const facts: ApprovalFacts = { settings: SETTINGS, asked: ASKED, now: NOW };
const settingsWith = (change: Partial<ApprovalSettings>): ApprovalSettings => ({ ...SETTINGS, ...change });
const asked = askedFor(ASKED, SETTINGS, NOW);
const otto = { by: 'otto', at: NOW + 1 };
const given = alsoGiven(asked, otto);
const approved: OrderApproval = { ...given, stage: 'approved' };
const OTHER = { ...ASKED, subject: { ...SUBJECT, key: 'RSA 3072' }, hash: 'h2', request: 'r2' };
const earlier: OrderApproval = { ...approved, ...OTHER };

it.each<[string, Partial<ApprovalFacts>, Verdict]>([
  ['a profile that never asks', { settings: settingsWith({ ask: 'never' }), current: asked }, { what: 'free' }],
  ['a first order', {}, { what: 'ask', because: 'first', differences: [] }],
  ['each order', { settings: settingsWith({ ask: 'every' }) }, { what: 'ask', because: 'every', differences: [] }],
  [
    'something else than was approved before',
    { previous: earlier },
    { what: 'ask', because: 'changed', differences: [{ part: 'key', from: 'RSA 3072', to: 'RSA 2048' }] },
  ],
  ['one that waits', { current: asked }, { what: 'wait', approval: asked }],
  ['one that waits, on its last instant', { current: asked, now: asked.until - 1 }, { what: 'wait', approval: asked }],
  ['one that nobody approved in time', { current: asked, now: asked.until }, { what: 'expired' }],
  ['enough', { current: given }, { what: 'complete', approval: given }],
  ['enough, although late', { current: given, now: asked.until + DAY_MS }, { what: 'complete', approval: given }],
  ['one of two', { current: given, settings: settingsWith({ persons: 2 }) }, { what: 'wait', approval: given }],
  ['what was approved', { current: approved }, { what: 'approved', approval: approved }],
  [
    'what was approved, where two are asked for since',
    { current: approved, settings: settingsWith({ persons: 2, ask: 'every' }) },
    { what: 'approved', approval: approved },
  ],
  [
    'another request than was approved',
    { current: approved, asked: OTHER },
    { what: 'ask', because: 'voided', differences: [{ part: 'key', from: 'RSA 2048', to: 'RSA 3072' }] },
  ],
  [
    'another CSR for the same',
    { current: given, asked: { ...ASKED, request: 'r9' } },
    { what: 'ask', because: 'voided', differences: [] },
  ],
  ['an unchanged one', { standing: approved }, { what: 'approved', approval: coveredBy(ASKED, approved, NOW) }],
  [
    'an unchanged one that waits since the profile asked for each',
    { standing: approved, current: asked },
    { what: 'approved', approval: coveredBy(ASKED, approved, NOW) },
  ],
  [
    'an unchanged one where each is asked for',
    { standing: approved, previous: approved, settings: settingsWith({ ask: 'every' }) },
    { what: 'ask', because: 'every', differences: [] },
  ],
  [
    'one that the service project has approved before',
    { desk: { decision: 'approved', given: [otto] } },
    { what: 'complete', approval: { ...asked, askedAt: NOW, until: NOW, given: [otto] } },
  ],
  [
    'one that the service project has approved meanwhile',
    { current: asked, desk: { decision: 'approved', given: [otto] } },
    { what: 'complete', approval: given },
  ],
  [
    'one of two by the service project',
    { desk: { decision: 'approved', given: [otto] }, settings: settingsWith({ persons: 2 }) },
    { what: 'ask', because: 'first', differences: [] },
  ],
  [
    'the same person here and there',
    { current: given, desk: { decision: 'approved', given: [otto] }, settings: settingsWith({ persons: 2 }) },
    { what: 'wait', approval: given },
  ],
  [
    'one that the service project declines',
    { current: asked, desk: { decision: 'declined', given: [otto] } },
    { what: 'declined', by: 'otto' },
  ],
  [
    'one that it declined before anybody was asked',
    { desk: { decision: 'declined', given: [otto] } },
    { what: 'ask', because: 'first', differences: [] },
  ],
])('judges %s', (_what, change, verdict) => {
  expect(judgeApproval({ ...facts, ...change })).toEqual(verdict);
});

describe('an approval that stands', () => {
  const ended = (stage: OrderApproval['stage'], change: Partial<OrderApproval> = {}) => ({
    approval: { ...approved, stage, ...change },
  });

  it.each<[string, { readonly approval?: OrderApproval }[], boolean]>([
    ['none', [], false],
    ['approved', [{}, ended('approved')], true],
    ['covered', [ended('covered')], true],
    ['still asked', [ended('asked')], false],
    ['declined since', [ended('declined'), ended('approved')], false],
    ['approved since it was declined', [ended('approved'), ended('declined')], true],
    ['nobody answered since', [ended('expired'), ended('approved')], true],
    ['another one declined since', [ended('declined', { hash: 'h2' }), ended('approved')], true],
    ['another one approved', [ended('approved', { hash: 'h2' })], false],
  ])('is there: %s', (_what, orders, stands) => {
    expect(standingApproval(orders, ASKED.hash) !== undefined).toBe(stands);
  });

  it('the last one is shown beside what is asked for, whatever it was', () => {
    const other = ended('approved', { hash: 'h2' });
    expect(lastApproved([ended('declined'), other, ended('approved')])).toBe(other.approval);
    expect(lastApproved([ended('asked'), {}])).toBeUndefined();
  });
});

it('nobody counts twice', () => {
  expect(alsoGiven(given, { by: 'otto', at: NOW + 9 })).toBe(given);
});
