/** The profiles of the simulation: how each is renewed at first, and what admins change now and then. */
import type { ProfileDraft } from '../../../src/domain/profile';

/** What the form of a profile takes of the policy. */
export type Policy = Pick<
  ProfileDraft,
  'timing' | 'calendar' | 'dailyCap' | 'autoRenew' | 'openRenewalIssue' | 'keyOnRenewal'
>;

export interface ProfilePlan {
  readonly name: string;
  /** Share of the certificates. */
  readonly share: number;
  /** SCM’s side asks nobody before it issues. */
  readonly autoApprove: boolean;
  /** The first holds from the beginning; admins go on to the next and round again. */
  readonly policies: readonly [Policy, ...Policy[]];
}

const anyTime = { timeZone: 'UTC', weekdays: [1, 2, 3, 4, 5, 6, 7], fromHour: 0, untilHour: 24, freezes: [] };

const usual: Policy = {
  timing: { by: 'fraction', lived: 2 / 3 },
  calendar: anyTime,
  ...{ autoRenew: true, openRenewalIssue: 'when-needed', keyOnRenewal: 'reuse' },
};

/** The year ends in a freeze, every year. */
const freezes = [2026, 2027, 2028, 2029].map((year) => ({
  name: `Year end ${year}`,
  from: `${year}-12-23`,
  until: `${year + 1}-01-02`,
}));

const office: Policy = {
  ...usual,
  calendar: { timeZone: 'Europe/Vienna', weekdays: [1, 2, 3, 4, 5], fromHour: 8, untilHour: 17, freezes },
};

const window = (days: number): Policy => ({ ...usual, timing: { by: 'window', days }, openRenewalIssue: 'always' });

/** The admin adds the daily cap. */
export const PROFILES: readonly ProfilePlan[] = [
  {
    ...{ name: 'Standard SSL', share: 0.4, autoApprove: true },
    policies: [usual, { ...usual, timing: { by: 'fraction', lived: 0.7 } }],
  },
  {
    ...{ name: 'Office hours', share: 0.2, autoApprove: false },
    policies: [office, { ...office, calendar: { ...office.calendar, weekdays: [2, 3, 4, 5, 6] } }],
  },
  { ...{ name: 'At times office hours', share: 0.2, autoApprove: true }, policies: [usual, office] },
  { ...{ name: 'Window', share: 0.1, autoApprove: true }, policies: [window(30), window(25)] },
  {
    ...{ name: 'By people', share: 0.1, autoApprove: true },
    policies: [
      { ...usual, autoRenew: false, openRenewalIssue: 'always' },
      { ...usual, keyOnRenewal: 'fresh', openRenewalIssue: 'always' },
    ],
  },
];

/** @returns the plan of the profile that the certificate of this index belongs to */
export function planOf(index: number): ProfilePlan {
  const place = ((index * 7) % 10) / 10;
  let reached = 0;
  const found = PROFILES.find(({ share }) => place < (reached += share) - 1e-9);
  if (!found) throw new Error('The shares of the profiles do not make a whole.');
  return found;
}
