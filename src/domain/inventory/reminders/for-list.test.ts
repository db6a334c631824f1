import { DAY_MS, SECOND_MS } from '../../validity';
import { NO_ISSUES } from '../issues/issue-rule';
import type { IssueRule } from '../issues/issue-rule';
import { factsOf, newOf, rowFrom } from '../rows/inventory-row';
import type { InventoryRow } from '../rows/inventory-row';
import { isForList } from './for-list';

const NOW = Date.UTC(2026, 10, 2);

/** Of 90 days; a sixth of them are 15. */
function row(left: number, change: Partial<InventoryRow> = {}): InventoryRow {
  const notAfter = NOW + left * DAY_MS - SECOND_MS;
  const named = { commonName: 'a.example.com', names: ['a.example.com'] };
  const listed = { sslId: '7', complete: true, status: 'issued', notAfter, ...named } as const;
  const facts = factsOf({ ...listed, notBefore: notAfter + SECOND_MS - 90 * DAY_MS });
  return { ...rowFrom(facts, { suffixes: [], suffixCount: 0, hash: 'h' }, newOf('acc')), ...change };
}

const adopted = { adopted: { by: 'ada', at: 0 } };

it.each<[string, Partial<IssueRule>, InventoryRow, boolean]>([
  ['anything without a rule', { which: 'none' }, row(13), true],
  ['what a rule gives an issue, and has none', { which: 'all' }, row(13), true],
  ['nothing that it leaves out', { which: 'all', names: ['*.example.org'] }, row(13), false],
  [
    'what it leaves out, and the app should have renewed',
    { which: 'all', names: ['b.example'] },
    row(15, adopted),
    true,
  ],
  ['nothing that the app renews in time', { which: 'all', names: ['b.example'] }, row(15.1, adopted), false],
  ['what has fitted it for more than a week', { which: 'ending', withinDays: 21 }, row(12.9), true],
  ['nothing that fits it only since the last sync', { which: 'ending', withinDays: 14 }, row(12.9), false],
])('the weekly list has %s', (_what, rule, one, expected) => {
  expect(isForList(one, { ...NO_ISSUES, ...rule }, NOW)).toBe(expected);
});
