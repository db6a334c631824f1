import { ANY_TIME, TWO_THIRDS } from '../../../../../../src/domain/renewal/policy';
import type { Tried } from '../data/use-plan';
import { fieldsOf, NEW_FREEZE, triedFrom, USUAL } from './policy-fields';
import type { PolicyField, PolicyFields } from './policy-fields';

const FREEZE = { name: 'Year-end', from: '2026-12-19', until: '2027-01-06' };

it.each<[string, Tried]>([
  ['two thirds of life', USUAL],
  ['a window with a cap', { timing: { by: 'window', days: 20 }, calendar: ANY_TIME, dailyCap: 3 }],
  ['what the CA suggests', { timing: { by: 'ca-window' }, calendar: { ...ANY_TIME, freezes: [FREEZE], fromHour: 8 } }],
  ['half of life', { timing: { by: 'fraction', lived: 0.5 }, calendar: { ...ANY_TIME, weekdays: [1, 2] } }],
])('a policy comes back from its fields: %s', (_what, policy) => {
  expect(triedFrom(fieldsOf(policy))).toEqual({ tried: policy, faults: {} });
});

it('67 percent are two thirds', () => {
  expect(fieldsOf(USUAL).lived).toBe('67');
  expect(triedFrom({ ...fieldsOf(USUAL), lived: ' 67 ' }).tried?.timing).toEqual({ by: 'fraction', lived: TWO_THIRDS });
});

it.each<[PolicyField, Partial<PolicyFields>]>([
  ['lived', { lived: '' }],
  ['lived', { lived: '150' }],
  ['days', { timing: 'window', days: '0' }],
  ['days', { timing: 'window', days: 'many' }],
  ['weekdays', { weekdays: [] }],
  ['hours', { fromHour: '' }],
  ['hours', { fromHour: '9', untilHour: '9' }],
  ['timeZone', { timeZone: 'Vienna' }],
  ['dailyCap', { dailyCap: '0' }],
  ['dailyCap', { dailyCap: '1.5' }],
  ['freezes', { freezes: [FREEZE, NEW_FREEZE] }],
  ['freezes', { freezes: [{ ...FREEZE, until: '2026-12-01' }] }],
])('%s is at fault: %j', (field, change) => {
  const { tried, faults } = triedFrom({ ...fieldsOf(USUAL), ...change });
  expect(tried).toBeUndefined();
  expect(Object.keys(faults)).toEqual([field]);
});

it('says which freeze is meant', () => {
  const { faults } = triedFrom({ ...fieldsOf(USUAL), freezes: [FREEZE, NEW_FREEZE] });
  expect(faults.freezes).toEqual(['Freeze 2: Give the freeze a name.']);
});
