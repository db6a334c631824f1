import { DEFAULT_POLICY } from '../../../../../src/domain/renewal/policy';
import type { RenewalPolicy } from '../../../../../src/domain/renewal/policy';
import { renewalInWords } from './list';

it.each<[string, Partial<RenewalPolicy>]>([
  ['after two thirds of its life, by a person', {}],
  ['after two thirds of its life, automatic', { autoRenew: true }],
  ['1 day before expiry, automatic', { autoRenew: true, timing: { by: 'window', days: 1 } }],
  ['after 70 % of its life, automatic', { autoRenew: true, timing: { by: 'fraction', lived: 0.7 } }],
  [
    'after two thirds of its life, automatic, Mon–Fri, 9:00–17:00 (Europe/Vienna), 1 freeze, 10 a day at most',
    {
      autoRenew: true,
      dailyCap: 10,
      calendar: {
        ...{ timeZone: 'Europe/Vienna', weekdays: [1, 2, 3, 4, 5], fromHour: 9, untilHour: 17 },
        freezes: [{ name: 'Year-end', from: '2026-12-20', until: '2027-01-06' }],
      },
    },
  ],
  ['after two thirds of its life, fresh CSR from the requester', { autoRenew: true, keyOnRenewal: 'fresh' }],
])('says “%s” of %j', (words, policy) => {
  expect(renewalInWords({ ...DEFAULT_POLICY, ...policy })).toBe(words);
});
