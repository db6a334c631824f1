import * as fc from 'fast-check';
import type { KnownTerm } from '../../profiles/expiry-window';
import { DAY_MS } from '../../validity';
import { ANY_TIME, DEFAULT_POLICY, TWO_THIRDS, UNATTENDED } from '../policy';
import type { RenewalCalendar, RenewalTiming } from '../policy';
import { frozenStretches } from './calendar-faults';
import { policyFaults, policyWarnings } from './policy-faults';
import type { SetPolicy } from './policy-faults';
import { targetAtTerm, timingFault } from './timing-fault';

const NOW = Date.UTC(2026, 10, 22);
const lasting = (days: number): KnownTerm => ({ days, from: 'last certificate', at: NOW });
const policy = (change: Partial<SetPolicy> = {}): SetPolicy => ({ ...DEFAULT_POLICY, ...UNATTENDED, ...change });
const window = (days: number): RenewalTiming => ({ by: 'window', days });
const share = (lived: number): RenewalTiming => ({ by: 'fraction', lived });
const messages = (change: Partial<SetPolicy>, term?: KnownTerm) =>
  policyFaults(policy(change), term).map(({ field, message }) => `${field}: ${message}`);

it.each([47, 100, 200, undefined])('the default policy is good for a term of %s days', (days) => {
  expect(messages({}, days === undefined ? undefined : lasting(days))).toEqual([]);
});

describe('a window', () => {
  it.each([
    [30, 199, undefined],
    [198, 199, undefined],
    [199, 199, /timing: The expiry window is a whole number of days from 1 to 180/],
    [180, 180, /valid for 180 days\. Renewed 180 days before its end.*every 60 days.*with 30 it is every 150 days/],
    [100, 99, /fewer than 99 days/],
    [47, 47, /every 15 days.*with 15 it is every 32 days/],
    [7, 6, /with 2 it is every 3 days/],
    [1, 1, /cannot be renewed by a window of whole days/],
  ])('of %d days against a term of %d days', (days, term, expected) => {
    const [fault] = messages({ timing: window(days) }, lasting(term));
    if (expected && days <= 199) expect(fault).toMatch(expected);
    else expect(fault === undefined).toBe(days < 181);
  });

  it.each([0, -1, 1.5, 181, Number.NaN])('of %d days is none', (days) => {
    expect(messages({ timing: window(days) })).toEqual([
      'timing: The expiry window is a whole number of days from 1 to 180.',
    ]);
  });

  it.each([
    ['this certificate', /^This certificate is valid for 30 days\./],
    ['last certificate', /^The last certificate of this profile is valid for 30 days\./],
    ['public maximum', /^A public certificate that is issued today is valid for 30 days at most\./],
  ] as const)('says where its term is taken from: %s', (from, words) => {
    expect(timingFault(window(40), { days: 30, from })).toMatch(words);
  });

  it('of the CA is never a loop', () => {
    expect(messages({ timing: { by: 'ca-window' } }, lasting(3))).toEqual([]);
  });

  it('says nothing of a loop where no term is known', () => {
    expect(messages({ timing: window(180) })).toEqual([]);
  });
});

describe('a share of life', () => {
  it.each<[string, number, number, RegExp | undefined]>([
    ['is good', TWO_THIRDS, 199, undefined],
    ['is good at a third', 1 / 3, 199, undefined],
    ['is good at 95 percent', 0.95, 199, undefined],
    [
      'lands after expiry',
      1.1,
      199,
      /At 110 % of that it would be renewed 218 days after it is issued, when it has expired/,
    ],
    ['lands on expiry', 1, 46, /At 100 % .* 46 days after it is issued, when it has expired/],
    ['loops', 0.1, 199, /At 10 % of that it would be renewed every 19 days, each time billed/],
    ['is too late to try again', 0.98, 100, /2 days before it expires, too late to try again/],
    ['is no number', Number.NaN, 100, /^timing: From 33 to 95 percent of life are possible\.$/],
  ])('%s', (_name, lived, days, expected) => {
    const [fault] = messages({ timing: share(lived) }, lasting(days));
    if (expected) expect(fault).toMatch(expected);
    else expect(fault).toBeUndefined();
  });
});

it.each([undefined, 1, 1_000])('a daily cap of %s is possible', (dailyCap) => {
  expect(messages({ dailyCap })).toEqual([]);
});

it.each([0, -1, 1.5, 1_001, Number.NaN])('a daily cap of %d is not', (dailyCap) => {
  expect(messages({ dailyCap })).toEqual(['dailyCap: The daily cap is a whole number from 1 to 1000, or empty.']);
});

describe('a calendar', () => {
  const freeze = (from: string, until: string, name = 'Year-end') => ({ freezes: [{ name, from, until }] });

  it.each<[string, Partial<RenewalCalendar>, string, RegExp]>([
    ['without a day', { weekdays: [] }, 'calendar.weekdays', /at least one day/],
    ['with a day that there is not', { weekdays: [8] }, 'calendar.weekdays', /from 1 \(Monday\) to 7/],
    ['with a day twice', { weekdays: [1, 1] }, 'calendar.weekdays', /each once/],
    ['with half an hour', { fromHour: 8.5 }, 'calendar.hours', /whole numbers/],
    ['with hour 25', { untilHour: 25 }, 'calendar.hours', /whole numbers/],
    ['without an hour', { fromHour: 9, untilHour: 9 }, 'calendar.hours', /no time to renew in/],
    ['with midnight to midnight the wrong way round', { fromHour: 24, untilHour: 0 }, 'calendar.hours', /no time/],
    ['in no zone', { timeZone: 'Middle/Earth' }, 'calendar.timeZone', /IANA name/],
    ['with a nameless freeze', freeze('2026-12-24', '2027-01-01', ' '), 'calendar.freezes.0', /a name/],
    ['with a long name', freeze('2026-12-24', '2027-01-01', 'x'.repeat(61)), 'calendar.freezes.0', /60 characters/],
    ['with a date that there is not', freeze('2027-02-29', '2027-03-01'), 'calendar.freezes.0', /as dates/],
    ['with a freeze that ends first', freeze('2027-01-02', '2027-01-01'), 'calendar.freezes.0', /before it begins/],
    [
      'with too many freezes',
      { freezes: Array.from({ length: 21 }, () => ({ name: 'x', from: '2027-01-01', until: '2027-01-01' })) },
      'calendar.freezes',
      /at most 20/,
    ],
  ])('%s is refused', (_name, change, field, words) => {
    const [fault] = policyFaults(policy({ calendar: { ...ANY_TIME, ...change } }), lasting(199));
    expect(fault).toEqual({ field, message: expect.stringMatching(words) as string });
  });

  it('takes nights, one day, and a freeze of a day', () => {
    const calendar = { ...ANY_TIME, fromHour: 22, untilHour: 6, weekdays: [7], ...freeze('2026-12-24', '2026-12-24') };
    expect(messages({ calendar }, lasting(199))).toEqual([]);
  });

  it('refuses a freeze in which certificates of today’s term would expire, with the arithmetic', () => {
    const calendar = { ...ANY_TIME, ...freeze('2026-12-01', '2026-12-20') };
    expect(messages({ calendar }, lasting(199))).toEqual([]);
    expect(messages({ calendar }, lasting(46))).toEqual([
      'calendar.freezes.0: From 2026-12-01 to 2026-12-20 nothing would be renewed for 20 days, and a certificate of 46 days has only 15 left when it is due: it would expire in the freeze. Make the freeze shorter, or renew earlier.',
    ]);
    // People are asked earlier than the app would begin.
    expect(messages({ calendar, autoRenew: false }, lasting(46))).toEqual([
      expect.stringContaining('has only 18 left when it is due'),
    ]);
  });

  it('that is over keeps nobody from saving, on the last of its days it still does', () => {
    const calendar = { ...ANY_TIME, ...freeze('2026-11-01', '2026-11-21') };
    const since = (at: number) => messages({ calendar }, { ...lasting(46), at });
    expect(since(Date.UTC(2026, 10, 21, 12))).toHaveLength(1);
    expect(since(Date.UTC(2026, 10, 22, 12))).toEqual([]);
  });

  it('takes freezes without a day between them for one', () => {
    const freezes = [
      { name: 'New year', from: '2027-01-01', until: '2027-01-10' },
      { name: 'Year-end', from: '2026-12-20', until: '2026-12-31' },
      { name: 'Fair', from: '2027-03-01', until: '2027-03-02' },
      { name: 'unread', from: 'soon', until: '2027-03-02' },
    ];
    expect(frozenStretches(freezes)).toEqual([
      { name: 'Year-end', index: 1, from: '2026-12-20', until: '2027-01-10', days: 22 },
      { name: 'Fair', index: 2, from: '2027-03-01', until: '2027-03-02', days: 2 },
    ]);
  });
});

it.each([
  [undefined, true],
  [1, true],
  [1_000, true],
  [0, false],
  [1_001, false],
  [2.5, false],
  [Number.NaN, false],
])('takes a daily cap of %s: %s', (dailyCap, good) => {
  expect(messages({ dailyCap })).toHaveLength(good ? 0 : 1);
});

describe('warns of what is to come', () => {
  const warned = (change: Partial<SetPolicy>, term = lasting(199), publicTrust = true) =>
    policyWarnings(policy(change), { term, publicTrust }, NOW);

  it('of nothing under the default policy', () => {
    expect(warned({})).toEqual([]);
  });

  it('of a window that becomes a loop once certificates live shorter', () => {
    expect(warned({ timing: window(60) })).toEqual([
      'From 2027-03-15 a certificate lives 99 days: it is renewed every 39 days, 9 times a year, because the window is 60 days.',
      'From 2029-03-15 a certificate lives 46 days: it is due on the day it is issued; slowed down, it is renewed every 15 days, 24 times a year, because the window is 60 days.',
    ]);
  });

  it('of the usual 30 days, which are every 16 days at 46', () => {
    expect(warned({ timing: window(30) })).toEqual([expect.stringContaining('renewed every 16 days, 23 times a year')]);
  });

  it('of too little left for an outage of a week', () => {
    expect(warned({ timing: window(5) })).toEqual([
      'A certificate of 199 days has 5 days left when it is due: an outage of SCM that lasts a week would let it expire.',
      expect.stringMatching(/^From 2027-03-15 a certificate lives 99 days: it has 5 days left/),
      expect.stringMatching(/^From 2029-03-15/),
    ]);
  });

  it('of a freeze that the latest safe date falls into', () => {
    const freezes = [{ name: 'Year-end', from: '2026-12-19', until: '2027-01-06' }];
    expect(warned({ calendar: { ...ANY_TIME, freezes } })).toEqual([
      expect.stringMatching(
        /^From 2027-03-15 a certificate lives 99 days: it can wait 16 days at most.*19 days of “Year-end”/,
      ),
      expect.stringMatching(/^From 2029-03-15 a certificate lives 46 days: it can wait 3 days at most/),
    ]);
  });

  it('not of rules that hold for public certificates alone, nor of what is refused anyway', () => {
    expect(warned({ timing: window(60) }, lasting(199), false)).toEqual([]);
    expect(warned({ timing: window(0) })).toEqual([]);
  });
});

it('whatever is not refused is due before it expires, and not in a loop', () => {
  const timing = fc.oneof(
    fc.record({ by: fc.constant('window' as const), days: fc.integer({ min: -10, max: 400 }) }),
    fc.record({ by: fc.constant('fraction' as const), lived: fc.double({ min: -1, max: 2, noNaN: true }) }),
  );
  fc.assert(
    fc.property(timing, fc.integer({ min: 1, max: 400 }), (given, days) => {
      if (policyFaults(policy({ timing: given }), lasting(days)).length > 0) return;
      const { target } = targetAtTerm(policy({ timing: given }), days);
      expect(target).toBeGreaterThanOrEqual((days * DAY_MS) / 3.04);
      expect(target).toBeLessThan(days * DAY_MS);
    }),
    // The last of them is rounded to what is allowed.
    {
      numRuns: 2_000,
      examples: [
        [{ by: 'fraction', lived: 0.33 }, 1],
        [{ by: 'fraction', lived: 0.325 }, 1],
      ],
    },
  );
});
