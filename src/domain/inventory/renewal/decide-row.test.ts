import { DEFAULT_POLICY } from '../../renewal/policy';
import { DAY_MS, HOUR_MS, SECOND_MS } from '../../validity';
import { factsOf, newOf, rowFrom } from '../rows/inventory-row';
import type { InventoryRow } from '../rows/inventory-row';
import { decideRow } from './decide-row';
import type { RowDecision, RowOrder } from './decide-row';
import { policyOf, scheduleOfRow } from './row-policy';
import { renewerOf } from './renewer';
import { renewerView } from './renewer-view';

const NOW = Date.UTC(2026, 10, 1, 12);
const policy = policyOf({});
const NONE: RowOrder = { is: 'none' };
const adopted = { by: 'ada', at: NOW - DAY_MS };

/** Of 90 days; a third of life and so 30 days are left when it is due. */
function row(left: number, changes: Partial<InventoryRow> = {}): InventoryRow {
  const notAfter = NOW + left * DAY_MS - SECOND_MS;
  const listed = {
    ...({ sslId: '7', complete: true, commonName: 'a.example', names: [], status: 'issued' } as const),
    ...{ notAfter, notBefore: notAfter + SECOND_MS - 90 * DAY_MS },
  };
  const found = { suffixes: [], suffixCount: 0, hash: 'h' };
  return { ...rowFrom(factsOf(listed), found, newOf('acc')), adopted, ...changes };
}

const RUNNING: RowOrder = { is: 'running', id: 'renew:acc:7:1', since: NOW - 2 * DAY_MS, sentence: 'It waits.' };
const ISSUED: RowOrder = { is: 'issued', id: 'renew:acc:7:1', sslId: '8' };
const STUCK: RowOrder = { is: 'stuck', id: 'renew:acc:7:1', state: 'declined', sentence: 'No.' };

describe('what is done about a certificate that the app renews', () => {
  it.each<[string, InventoryRow, RowOrder, Partial<RowDecision>]>([
    ['is due', row(25), NONE, { act: 'renew' }],
    ['is not due for long', row(89), NONE, { act: 'wait', until: NOW + 30 * DAY_MS }],
    ['comes to half of its life', row(50), NONE, { act: 'wait', until: NOW + 5 * DAY_MS - 4 * DAY_MS }],
    ['a validation may move', row(44), NONE, { act: 'wait', until: NOW + 4 * DAY_MS }],
    ['SCM renews again', row(25, { autoRenew: 'scheduled' }), NONE, { act: 'give-back', because: 'scm-renews' }],
    ['SCM says a new word of', row(25, { autoRenew: 'unknown' }), NONE, { act: 'give-back', because: 'scm-renews' }],
    ['was renewed elsewhere', row(25, { renewed: true }), NONE, { act: 'give-back', because: 'renewed-elsewhere' }],
    ['is revoked', row(25, { status: 'revoked' }), NONE, { act: 'give-back', because: 'over' }],
    ['SCM has no more', row(25, { status: 'gone' }), NONE, { act: 'give-back', because: 'gone' }],
    ['SCM has no more while its renewal is on its way', row(25, { status: 'gone' }), RUNNING, { act: 'wait' }],
    ['is revoked while its renewal is on its way', row(15, { status: 'revoked' }), RUNNING, { act: 'wait' }],
    ['is revoked and has a renewal', row(25, { status: 'revoked' }), ISSUED, { act: 'pass-on', sslId: '8' }],
    ['has expired', row(-1), NONE, { act: 'give-back', because: 'expired' }],
    ['has expired while its renewal is on its way', row(-1), RUNNING, { act: 'wait', until: NOW + 6 * HOUR_MS }],
    ['is renewed just now', row(25, { renewed: true }), RUNNING, { act: 'wait' }],
    ['has a renewal on its way for long', row(15), RUNNING, { act: 'warn', sentence: 'It waits.' }],
    ['is renewed late', row(14), { ...RUNNING, since: NOW - HOUR_MS }, { act: 'wait' }],
    ['has a renewal', row(25, { renewed: true }), ISSUED, { act: 'pass-on', sslId: '8', orderId: 'renew:acc:7:1' }],
    ['has a renewal that came to nothing', row(25), STUCK, { act: 'ask', state: 'declined', sentence: 'No.' }],
    ['cannot be read', row(25, { status: 'unknown' }), NONE, { act: 'look' }],
    ['another job is at', row(25, { adopted: { ...adopted, begunAt: NOW - SECOND_MS } }), NONE, { act: 'wait' }],
    ['a job left lying', row(25, { adopted: { ...adopted, begunAt: NOW - HOUR_MS } }), NONE, { act: 'renew' }],
  ])('that %s', (_what, certificate, order, decision) => {
    expect(decideRow({ row: certificate, order, policy }, NOW)).toMatchObject(decision);
  });

  it('orders nothing that somebody lets end, and follows what is on its way', () => {
    const unwanted = { row: row(25), policy, unwanted: true };
    expect(decideRow({ ...unwanted, order: NONE }, NOW)).toEqual({ act: 'give-back', because: 'unwanted' });
    expect(decideRow({ ...unwanted, order: RUNNING }, NOW)).toMatchObject({ act: 'wait' });
  });

  it('waits for the day on which its policy is due, and not a moment longer', () => {
    const certificate = row(33);
    const { at } = scheduleOfRow(certificate, { policy });
    expect(decideRow({ row: certificate, order: NONE, policy }, NOW)).toEqual({ act: 'wait', until: at });
    expect(decideRow({ row: certificate, order: NONE, policy }, at)).toEqual({ act: 'renew' });
  });

  it('is renewed while its domains are validated, and where they were not at half of its life when its policy says', () => {
    const facts = { row: row(33), order: NONE, policy };
    const until = (days: number) => ({ domainsValidUntil: NOW + days * DAY_MS });
    expect(decideRow({ ...facts, limits: until(1) }, NOW)).toEqual({ act: 'renew' });
    const soon = decideRow({ ...facts, limits: until(3) }, NOW);
    expect(soon).toEqual({ act: 'wait', until: scheduleOfRow(facts.row, { policy, limits: until(3) }).at });
    expect(decideRow({ ...facts, limits: until(-20) }, NOW)).toMatchObject({ act: 'wait' });
    const view = renewerView(facts.row, { policy, limits: until(3), enabled: true, now: NOW });
    expect(view.sentence).toContain('forward because the validation of one of its domains ends');
  });

  it('waits for no calendar beyond the validation of its domains', () => {
    const freezes = [{ name: 'Fair', from: '2026-10-01', until: '2026-12-31' }];
    const closed = policyOf({ renewal: { ...DEFAULT_POLICY, calendar: { ...DEFAULT_POLICY.calendar, freezes } } });
    const facts = { row: row(33), order: NONE, policy: closed };
    expect(decideRow({ ...facts, limits: { domainsValidUntil: NOW + DAY_MS } }, NOW)).toEqual({ act: 'renew' });
    expect(decideRow(facts, NOW)).toMatchObject({ act: 'wait' });
  });

  it('waits for the calendar to open, up to the latest safe moment', () => {
    const day = (ahead: number) => new Date(NOW + ahead * DAY_MS).toISOString().slice(0, 10);
    const freezes = [{ name: 'Fair', from: day(-30), until: day(60) }];
    const closed = policyOf({ renewal: { ...DEFAULT_POLICY, calendar: { ...DEFAULT_POLICY.calendar, freezes } } });
    const waits = decideRow({ row: row(25), order: NONE, policy: closed }, NOW);
    expect(waits).toMatchObject({ act: 'wait' });
    const { latestSafe } = scheduleOfRow(row(25), { policy: closed });
    expect(decideRow({ row: row(25), order: NONE, policy: closed }, latestSafe)).toEqual({ act: 'renew' });
  });
});

it.each<[string, Partial<InventoryRow>, boolean]>([
  ['scm', { adopted, autoRenew: 'scheduled', requestedVia: 'ACME' }, false],
  ['scm', { adopted, autoRenew: 'started' }, true],
  ['profile', { adopted }, true],
  ['client', { requestedVia: 'MS_CA' }, false],
  ['client', { adopted, requestedVia: 'Network Agent' }, false],
  ['app', { adopted }, false],
  ['person', { adopted, autoRenew: 'unknown' }, false],
  ['person', {}, false],
])('%s renews what is %j', (renewer, changes, isOfProfile) => {
  const { adopted: _none, ...certificate } = row(25);
  expect(renewerOf({ ...certificate, ...changes }, isOfProfile)).toBe(renewer);
});

it.each<[string, Partial<InventoryRow>, number, object, RegExp]>([
  ['app', {}, 80, {}, /^This app renews it by itself on \d{4}-\d\d-\d\d, after two thirds of its life\.$/],
  ['app', {}, 25, {}, /due since/],
  ['app', {}, 25, { enabled: false }, /switched off/],
  ['app', { renewed: true }, 25, {}, /was ordered/],
  ['app', { renewed: true }, 25, { renewal: { is: 'in-vain' } }, /orders no other by itself/],
  ['scm', { autoRenew: 'scheduled' }, 25, {}, /SCM renews it by itself/],
  ['profile', {}, 25, { ownIssue: 'CERT-1' }, /obtained it on CERT-1/],
  ['client', { requestedVia: 'ACME' }, 25, {}, /requested via ACME/],
])('%s: says so of what is %j with %i days left (%j)', (renewer, changes, left, around, sentence) => {
  const view = renewerView(row(left, changes), { policy, enabled: true, now: NOW, ...around });
  expect(view).toMatchObject({ renewer, sentence: expect.stringMatching(sentence) as string });
});

it.each<[Partial<InventoryRow>, RegExp]>([
  [{}, /neither SCM nor this app/],
  [{ autoRenew: 'failed' }, /has failed/],
  [{ autoRenew: 'unknown' }, /does not know/],
  [{ renewed: true }, /ordered already/],
  [{ status: 'revoked' }, /Nobody/],
])('a person: says so of what is %j', (changes, sentence) => {
  const { adopted: _none, ...certificate } = row(25, changes);
  expect(renewerView(certificate, { policy, enabled: true, now: NOW }).sentence).toMatch(sentence);
});
