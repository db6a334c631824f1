import * as fc from 'fast-check';
import type { Certificate, Renewal } from '../certificate/certificate';
import { NOW as START, sampleCertificate } from '../testing/sample-certificate';
import { DAY_MS, expired, NO_EXPIRY_MS } from '../validity';
import { decideRenewal } from './decide-renewal';
import type { RenewalDecision, RenewalFacts } from './decide-renewal';
import { dueAt } from './own-renewal';
import type { OwnRenewal } from './own-renewal';
import { ANY_TIME, DEFAULT_POLICY, LONGEST_WINDOW_DAYS } from './policy';
import type { RenewalPolicy } from './policy';

const LIFE = 90 * DAY_MS;
/** The first instant at which it is not valid any more. */
const END = START + LIFE;
const HOUR_MS = 3_600_000;

const certificate = sampleCertificate();
const DUE = dueAt(certificate, DEFAULT_POLICY);
const byApp: Renewal = { by: 'app', because: 'policy', issueWanted: false, token: 't', begunAt: DUE };
const byPerson: Renewal = { by: 'person', because: 'manual', issueWanted: false, token: 't', begunAt: DUE };
const supersededBy = { id: 'p:78', serialNumber: '0B', notAfter: END, issueId: '2', issueKey: 'CERT-2' };
const noRenewal = { reason: 'The shop closes.', at: START };
const manual: RenewalPolicy = DEFAULT_POLICY;
const auto: RenewalPolicy = { ...DEFAULT_POLICY, autoRenew: true };
const fresh: RenewalPolicy = { ...auto, keyOnRenewal: 'fresh' };

interface Case {
  readonly change?: Partial<Certificate>;
  readonly nextOrder?: RenewalFacts['nextOrder'];
  readonly since?: number;
  readonly policy?: RenewalPolicy;
}

const decide = (now: number, { change = {}, nextOrder = 'none', since, policy = auto }: Case = {}) => {
  const facts = { certificate: { ...certificate, ...change }, nextOrder };
  return decideRenewal({ ...facts, ...(since !== undefined && { nextOrderSince: since }) }, policy, now);
};

describe('before anything was begun', () => {
  it.each<[string, number, Case, RenewalDecision]>([
    ['waits until the window opens', DUE - 1, {}, { rule: 'not-yet-due', act: 'wait', until: DUE }],
    ['renews at the very instant at which it opens', DUE, {}, { rule: 'in-window', act: 'renew' }],
    ['renews in the last second too', END - 1, {}, { rule: 'in-window', act: 'renew' }],
    ['asks a person where the profile says so', DUE, { policy: manual }, ask('in-window', 'manual')],
    ['asks for a fresh key, which nobody else can make', DUE, { policy: fresh }, ask('in-window', 'fresh-key')],
    ['asks a person when the last order came to nothing', DUE, { nextOrder: 'ended' }, ask('in-window', 'failed')],
    [
      'does not hurry for an order that came to nothing',
      DUE - 1,
      { nextOrder: 'ended' },
      { rule: 'not-yet-due', act: 'wait', until: DUE },
    ],
  ])('%s', (_name, now, given, expected) => {
    expect(decide(now, given)).toEqual(expected);
  });

  it('people are asked 18 days before the end where a share of a short life leaves less', () => {
    const change = { notAfter: START + 46 * DAY_MS - 1_000 };
    const asked = START + 28 * DAY_MS;
    // The offset of a certificate is one percent of its life at most.
    expect(decide(asked + DAY_MS / 2, { change, policy: manual })).toEqual(ask('in-window', 'manual'));
    expect(decide(asked - DAY_MS / 2, { change, policy: manual })).toMatchObject({ act: 'wait' });
    expect(decide(asked + DAY_MS / 2, { change })).toMatchObject({ rule: 'not-yet-due', act: 'wait' });
  });

  it('a window longer than the certificate lives lets a third of its life pass', () => {
    const notAfter = START + 47 * DAY_MS - 1_000;
    const policy: RenewalPolicy = { ...auto, timing: { by: 'window', days: 60 } };
    const given = { change: { notAfter }, policy };
    const due = dueAt({ ...certificate, notAfter }, policy);
    const third = START + (47 * DAY_MS) / 3;
    expect(due).toBeGreaterThanOrEqual(third);
    expect(due).toBeLessThan(third + 0.47 * DAY_MS);
    expect(decide(START, given)).toEqual({ rule: 'not-yet-due', act: 'wait', until: due });
    expect(decide(due - 1, given).act).toBe('wait');
    expect(decide(due, given).act).toBe('renew');
  });

  it('certificates of 47 days under a window of 60 days are renewed every 16 days, not without end', () => {
    const policy: RenewalPolicy = { ...auto, timing: { by: 'window', days: 60 } };
    let [now, notBefore] = [START, START];
    const acts: string[] = [];
    while (now < START + 365 * DAY_MS && acts.length < 100) {
      const decision = decide(now, { change: { notBefore, notAfter: notBefore + 47 * DAY_MS - 1_000 }, policy });
      acts.push(decision.act);
      if (decision.act === 'wait') now = Math.ceil(decision.until);
      else notBefore = now;
    }
    const renewals = acts.filter((act) => act === 'renew').length;
    expect([22, 23]).toContain(renewals);
    expect(new Set(acts)).toEqual(new Set(['wait', 'renew']));
  });
});

function ask(rule: RenewalDecision['rule'], because: Extract<RenewalDecision, { act: 'ask' }>['because']) {
  return { rule, act: 'ask', because } as const;
}

describe('forced by an admin', () => {
  const force = { from: START + DAY_MS, until: START + 2 * DAY_MS, by: 'admin' };
  const policy = { ...manual, force };

  it.each<[string, number, Case, RenewalDecision['rule']]>([
    ['before it begins', force.from - 1, {}, 'not-yet-due'],
    ['from its first instant', force.from, {}, 'forced'],
    ['to its last', force.until - 1, {}, 'forced'],
    ['not a millisecond longer', force.until, {}, 'not-yet-due'],
    [
      'not for a certificate that came at that instant',
      force.from,
      { change: { createdAt: force.from } },
      'not-yet-due',
    ],
    ['for one that came just before', force.from, { change: { createdAt: force.from - 1 } }, 'forced'],
    ['not for one that is on its way', force.from, { change: { renewal: byApp }, nextOrder: 'running' }, 'under-way'],
    ['not against a person’s decision', force.from, { change: { noRenewal } }, 'not-to-be-renewed'],
    ['not for a renewed one', force.from, { change: { supersededBy } }, 'renewed'],
    ['not for a revoked one', force.from, { change: { revoked: { at: START, by: 'elsewhere' } } }, 'revoked'],
  ])('%s', (_name, now, given, rule) => {
    expect(decide(now, { policy, ...given }).rule).toBe(rule);
  });

  it('renews unattended although the profile leaves renewals to people', () => {
    expect(decide(force.from, { policy })).toEqual({ rule: 'forced', act: 'renew' });
  });

  it('cannot make a fresh key, and does not repeat what has failed', () => {
    expect(decide(force.from, { policy: { ...fresh, force } })).toEqual(ask('forced', 'fresh-key'));
    expect(decide(force.from, { policy, nextOrder: 'ended' })).toEqual(ask('forced', 'failed'));
  });

  it('renews a certificate once: what was begun is under way, and what came of it is too new', () => {
    const begun = decide(force.from + 1, { policy, change: { renewal: byApp }, nextOrder: 'running' });
    expect(begun.rule).toBe('under-way');
    expect(decide(force.from + 2, { policy, change: { createdAt: force.from + 1 } }).rule).toBe('not-yet-due');
  });
});

describe('of a compromised key', () => {
  const compromised = { at: START };
  const replaces = (rule: RenewalDecision['rule']) => ask(rule, 'compromised');
  const force = { from: START, until: START + DAY_MS, by: 'admin' };
  const before = { createdAt: START - 1 };

  it.each<[string, number, Case, RenewalDecision]>([
    ['a person is asked for a new one when it is due', DUE, {}, replaces('in-window')],
    ['whatever came of the order before', DUE, { nextOrder: 'ended' }, replaces('in-window')],
    ['what the app has begun goes to a person', DUE, { change: { renewal: byApp } }, replaces('compromised')],
    [
      'also where that came to nothing',
      DUE,
      { change: { renewal: byApp }, nextOrder: 'ended' },
      replaces('compromised'),
    ],
    [
      'what a person has begun stays with them',
      DUE,
      { change: { renewal: byPerson } },
      { rule: 'under-way', act: 'wait', until: END - 23 * DAY_MS },
    ],
    [
      'what runs is waited for',
      DUE,
      { change: { renewal: byApp }, nextOrder: 'running' },
      { rule: 'under-way', act: 'wait', until: END - 23 * DAY_MS },
    ],
    [
      'nothing forces it',
      START,
      { policy: { ...auto, force }, change: before },
      { rule: 'not-yet-due', act: 'wait', until: DUE },
    ],
  ])('%s', (_name, now, { change, ...given }, expected) => {
    expect(decide(now, { ...given, change: { ...change, compromised } })).toEqual(expected);
  });
});

describe('once something was begun', () => {
  const far = DUE + 1;

  it.each<[string, number, Case, RenewalDecision]>([
    [
      'the app orders what it has begun, whatever the profile says now',
      far,
      { change: { renewal: byApp }, policy: manual },
      { rule: 'begun-by-app', act: 'renew' },
    ],
    [
      'a person is asked when the app’s order came to nothing',
      far,
      { change: { renewal: byApp }, nextOrder: 'ended' },
      ask('failed', 'failed'),
    ],
    [
      'the app’s order is waited for',
      far,
      { change: { renewal: byApp }, nextOrder: 'running' },
      { rule: 'under-way', act: 'wait', until: END - 23 * DAY_MS },
    ],
    [
      'a person’s own order is waited for, although nothing was begun here',
      far,
      { nextOrder: 'running', since: DUE },
      { rule: 'under-way', act: 'wait', until: END - 23 * DAY_MS },
    ],
    [
      'a person who was asked is waited for',
      far,
      { change: { renewal: byPerson } },
      { rule: 'under-way', act: 'wait', until: END - 23 * DAY_MS },
    ],
    [
      'and is not asked twice when the order came to nothing',
      far,
      { change: { renewal: byPerson }, nextOrder: 'ended' },
      { rule: 'under-way', act: 'wait', until: END - 23 * DAY_MS },
    ],
    [
      'after the last reminder only the end is waited for',
      END - HOUR_MS,
      { change: { renewal: byPerson, remindedAt: 1 } },
      { rule: 'under-way', act: 'wait', until: END },
    ],
  ])('%s', (_name, now, given, expected) => {
    expect(decide(now, given)).toEqual(expected);
  });

  it.each([23, 9, 3, 1])('reminds %d days before the end', (days) => {
    const given = { change: { renewal: byPerson } };
    expect(decide(END - days * DAY_MS, given)).toEqual({ rule: 'reminder', act: 'remind', days });
    expect(decide(END - (days + 1) * DAY_MS, given)).not.toMatchObject({ days });
  });

  it.each<[number, Partial<Certificate>]>([
    [23, {}],
    [9, { remindedAt: 23 }],
    [3, { remindedAt: 9 }],
    [1, { remindedAt: 3 }],
  ])('never says %d days while there are more, and waits until that very moment', (days, before) => {
    const moment = END - days * DAY_MS;
    const change = { renewal: byPerson, ...before };
    for (const now of [END - (days + 1) * DAY_MS + 1, moment - 1]) {
      expect(decide(now, { change })).toEqual({ rule: 'under-way', act: 'wait', until: moment });
    }
    expect(decide(moment, { change })).toEqual({ rule: 'reminder', act: 'remind', days });
    expect(decide(moment, { change: { ...change, remindedAt: days } }).act).toBe('wait');
  });

  it('reminds of an order that is stuck, and of one that came to nothing', () => {
    const now = END - 9 * DAY_MS;
    expect(decide(now, { nextOrder: 'running', since: DUE })).toMatchObject({ act: 'remind', days: 9 });
    expect(decide(now, { change: { renewal: byPerson }, nextOrder: 'ended' })).toMatchObject({ act: 'remind' });
    expect(decide(now, { change: { renewal: byApp } })).toMatchObject({ act: 'remind', days: 9 });
  });

  it('makes up for no reminder of before it was begun', () => {
    const late = { ...byPerson, begunAt: END - 5 * DAY_MS };
    const wait = { rule: 'under-way', act: 'wait', until: END - 3 * DAY_MS };
    expect(decide(END - 4 * DAY_MS, { change: { renewal: late } })).toEqual(wait);
    expect(decide(END - 4 * DAY_MS, { nextOrder: 'running', since: END - 5 * DAY_MS })).toEqual(wait);
  });

  it('reminds of nothing before anything was begun', () => {
    expect(decide(END - DAY_MS, { policy: manual })).toEqual(ask('in-window', 'manual'));
  });

  /** Lives through a renewal that nobody finishes. @returns what was decided, and when, in hours before the end */
  const live = (from: number, change: Partial<Certificate>) => {
    const seen: [string, number][] = [];
    let [now, remindedAt] = [from, change.remindedAt];
    for (let steps = 0; steps < 20; steps++) {
      const facts = { ...change, ...(remindedAt !== undefined && { remindedAt }) };
      const decision = decide(now, { change: facts });
      if (decision.act === 'wait') now = decision.until;
      else seen.push([decision.act === 'remind' ? `remind ${decision.days}` : decision.act, (END - now) / HOUR_MS]);
      if (decision.act === 'remind') remindedAt = decision.days;
      if (decision.act === 'expire') return seen;
    }
    return seen;
  };

  it('reminds of each once, to the second, and ends with the certificate', () => {
    expect(live(DUE, { renewal: byPerson })).toEqual([
      ['remind 23', 552],
      ['remind 9', 216],
      ['remind 3', 72],
      ['remind 1', 24],
      ['expire', 0],
    ]);
  });

  it('says the latest only of the reminders that it is late for', () => {
    expect(live(END - 50 * HOUR_MS, { renewal: byPerson })).toEqual([
      ['remind 3', 50],
      ['remind 1', 24],
      ['expire', 0],
    ]);
    expect(live(END - 50 * HOUR_MS, { renewal: byPerson, remindedAt: 3 })).toEqual([
      ['remind 1', 24],
      ['expire', 0],
    ]);
  });
});

describe('at its end and when a person has decided', () => {
  it.each<[string, number, Case, RenewalDecision]>([
    ['is good in its last second', END - 1, {}, { rule: 'in-window', act: 'renew' }],
    ['has expired a second after notAfter', END, {}, { rule: 'expired', act: 'expire' }],
    ['is said to have expired once', END, { change: { expiryTold: 'over' } }, { rule: 'expired', act: 'rest' }],
    [
      'is not said again though somebody renews it late',
      END + DAY_MS,
      { change: { expiryTold: 'over' }, nextOrder: 'running' },
      { rule: 'expired', act: 'rest' },
    ],
    [
      'is not said again though a late renewal came to nothing',
      END + DAY_MS,
      { change: { expiryTold: 'over' }, nextOrder: 'ended' },
      { rule: 'expired', act: 'rest' },
    ],
    [
      'is looked at again a day after it expired while its renewal ran',
      END + 5,
      { change: { expiryTold: 'renewing' }, nextOrder: 'running' },
      { rule: 'expired', act: 'wait', until: END + 5 + DAY_MS },
    ],
    [
      'is said to have expired for good once that renewal came to nothing',
      END + DAY_MS,
      { change: { expiryTold: 'renewing' }, nextOrder: 'ended' },
      { rule: 'expired', act: 'expire' },
    ],
    [
      'and where there is no order any more',
      END + DAY_MS,
      { change: { expiryTold: 'renewing' }, nextOrder: 'none' },
      { rule: 'expired', act: 'expire' },
    ],
    [
      'and is at rest once that renewal was issued',
      END + DAY_MS,
      { change: { expiryTold: 'renewing', supersededBy } },
      { rule: 'renewed', act: 'rest' },
    ],
    ['has expired although its renewal runs', END, { nextOrder: 'running' }, { rule: 'expired', act: 'expire' }],
    [
      'has expired although nobody wanted it renewed',
      END,
      { change: { noRenewal } },
      { rule: 'expired', act: 'expire' },
    ],
    ['rests once it was renewed', DUE, { change: { supersededBy } }, { rule: 'renewed', act: 'rest' }],
    [
      'is not told to have expired once it was renewed',
      END,
      { change: { supersededBy } },
      { rule: 'renewed', act: 'rest' },
    ],
    [
      'rests once it was revoked',
      DUE,
      { change: { revoked: { at: DUE, by: 'app', reason: 1 } } },
      { rule: 'revoked', act: 'rest' },
    ],
    [
      'is not renewed against a person’s decision',
      DUE,
      { change: { noRenewal } },
      { rule: 'not-to-be-renewed', act: 'wait', until: END },
    ],
    [
      'nor reminded of',
      END - DAY_MS,
      { change: { noRenewal, renewal: byPerson } },
      { rule: 'not-to-be-renewed', act: 'wait', until: END },
    ],
    [
      'nor ordered where it was begun before',
      DUE,
      { change: { noRenewal, renewal: byApp } },
      { rule: 'not-to-be-renewed', act: 'wait', until: END },
    ],
    [
      'goes on where a person has renewed it all the same',
      DUE,
      { change: { noRenewal }, nextOrder: 'running', since: DUE },
      { rule: 'under-way', act: 'wait', until: END - 23 * DAY_MS },
    ],
    [
      'rests where it never expires',
      NO_EXPIRY_MS,
      { change: { notAfter: NO_EXPIRY_MS } },
      { rule: 'never-expires', act: 'rest' },
    ],
    [
      'is taken for expired where its date cannot be read',
      START,
      { change: { notAfter: Number.NaN } },
      { rule: 'expired', act: 'expire' },
    ],
  ])('%s', (_name, now, given, expected) => {
    expect(decide(now, given)).toEqual(expected);
  });
});

describe('“Do Not Renew”', () => {
  const until = { rule: 'not-to-be-renewed', act: 'wait', until: END } as const;
  const at = DUE + DAY_MS;
  const stopped = { noRenewal: { reason: 'The shop closes.', at } };

  it.each<[string, Case]>([
    ['after a renewal that a person ordered came to nothing', { nextOrder: 'ended', since: at - 1 }],
    ['after the app’s own came to nothing', { nextOrder: 'ended', since: DUE, change: { ...stopped, renewal: byApp } }],
    ['after a person was asked', { nextOrder: 'ended', since: DUE, change: { ...stopped, renewal: byPerson } }],
    ['while an order of before still runs', { nextOrder: 'running', since: at - 1 }],
    ['where the time of the order is not known', { nextOrder: 'ended' }],
  ])('holds %s', (_name, given) => {
    for (const now of [at, END - 7 * DAY_MS, END - 1]) {
      expect(decide(now, { change: stopped, ...given })).toEqual(until);
    }
  });

  it.each<[string, Case, RenewalDecision['rule'], RenewalDecision['act']]>([
    ['it runs', { nextOrder: 'running' }, 'under-way', 'wait'],
    ['it came to nothing, so a person is asked', { nextOrder: 'ended' }, 'in-window', 'ask'],
    [
      'it came to nothing where a person had been asked',
      { nextOrder: 'ended', change: { ...stopped, renewal: byPerson } },
      'under-way',
      'wait',
    ],
  ])('is lifted by a later claim: %s', (_name, given, rule, act) => {
    for (const since of [at, at + 1]) {
      expect(decide(at + 2, { change: stopped, ...given, since })).toMatchObject({ rule, act });
    }
  });

  it('holds again where somebody decides so after that', () => {
    const again = { noRenewal: { reason: 'For good.', at: at + 10 } };
    expect(decide(at + 11, { change: again, nextOrder: 'ended', since: at + 5 })).toEqual(until);
  });
});

describe('for whatever certificate, policy and time', () => {
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const situation = fc
    .record({
      life: fc.integer({ min: 60, max: 400 * 86_400 }),
      age: fc.double({ min: -0.1, max: 1.2, noNaN: true }),
      createdAt: fc.constantFrom(START, START + DAY_MS, START + 40 * DAY_MS),
      renewal: maybe(fc.constantFrom({ ...byApp, begunAt: START }, { ...byPerson, begunAt: START })),
      remindedAt: maybe(fc.constantFrom(45, 23, 9, 3, 1)),
      expiryTold: maybe(fc.constantFrom('renewing', 'over')),
      noRenewal: maybe(fc.constant(noRenewal)),
      revoked: maybe(fc.constant({ at: START, by: 'elsewhere' } as const)),
      compromised: maybe(fc.constant({ at: START })),
      supersededBy: maybe(fc.constant(supersededBy)),
      nextOrder: fc.constantFrom<RenewalFacts['nextOrder']>('none', 'running', 'ended'),
      nextOrderSince: fc.constantFrom(START - 1, START, START + 1),
      timing: fc.oneof(
        fc.record({ by: fc.constant('window' as const), days: fc.integer({ min: 1, max: LONGEST_WINDOW_DAYS }) }),
        fc.record({ by: fc.constant('fraction' as const), lived: fc.double({ min: 0.33, max: 0.95, noNaN: true }) }),
      ),
      ownRenewal: maybe(
        fc.constantFrom<OwnRenewal>(
          { timing: { by: 'window', days: 5 }, by: 'ada', at: START },
          { byItself: false, by: 'ada', at: START },
        ),
      ),
      autoRenew: fc.boolean(),
      keyOnRenewal: fc.constantFrom<RenewalPolicy['keyOnRenewal']>('reuse', 'fresh'),
      forcedAt: maybe(fc.double({ min: 0, max: 1, noNaN: true })),
    })
    .map(({ life, age, nextOrder, nextOrderSince, timing, autoRenew, keyOnRenewal, forcedAt, ...rest }) => {
      const lasting = life * 1_000;
      const from = START + Math.round((forcedAt ?? 0) * lasting);
      const force = { from, until: from + DAY_MS, by: 'admin' };
      const set = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      const facts: RenewalFacts = {
        certificate: { ...certificate, ...set, notAfter: START + lasting - 1_000 },
        ...{ nextOrder, ...(nextOrder !== 'none' && { nextOrderSince }) },
      };
      const policy: RenewalPolicy = {
        ...{ timing, calendar: ANY_TIME, autoRenew, keyOnRenewal, openRenewalIssue: 'always' },
        ...(forcedAt !== undefined && { force }),
      };
      return { facts, policy, now: START + Math.round(age * lasting) };
    });
  const RUNS = { numRuns: 3_000 };

  it('there is an answer, the same for the same, and it changes nothing', () => {
    fc.assert(
      fc.property(situation, ({ facts, policy, now }) => {
        const before = structuredClone(facts);
        const decision = decideRenewal(facts, policy, now);
        expect(['rest', 'wait', 'expire', 'remind', 'renew', 'ask']).toContain(decision.act);
        expect(decideRenewal(facts, policy, now)).toEqual(decision);
        expect(facts).toEqual(before);
      }),
      RUNS,
    );
  });

  it('nothing is renewed or asked for that was revoked, renewed or has expired', () => {
    fc.assert(
      fc.property(situation, ({ facts, policy, now }) => {
        const { act } = decideRenewal(facts, policy, now);
        if (act !== 'renew' && act !== 'ask') return;
        const { revoked, supersededBy: successor, notAfter } = facts.certificate;
        expect([revoked, successor, expired(notAfter, now)]).toEqual([undefined, undefined, false]);
      }),
      RUNS,
    );
  });

  it('a certificate whose key is compromised is never renewed by itself', () => {
    fc.assert(
      fc.property(situation, ({ facts, policy, now }) => {
        const { act } = decideRenewal(facts, policy, now);
        if (facts.certificate.compromised) expect(act).not.toBe('renew');
      }),
      RUNS,
    );
  });

  it('nothing is ordered unattended unless the profile says so, an admin forced it, or the app has begun', () => {
    fc.assert(
      fc.property(situation, ({ facts, policy, now }) => {
        const { act, rule } = decideRenewal(facts, policy, now);
        if (act !== 'renew') return;
        const begunByApp = facts.certificate.renewal?.by === 'app';
        expect(policy.autoRenew || rule === 'forced' || begunByApp).toBe(true);
        expect(begunByApp || facts.certificate.ownRenewal?.byItself !== false).toBe(true);
        expect(policy.keyOnRenewal === 'reuse' || begunByApp).toBe(true);
        expect(facts.nextOrder).toBe('none');
      }),
      RUNS,
    );
  });

  it('what is waited for lies ahead, and no later than the end, after which it is a day', () => {
    fc.assert(
      fc.property(situation, ({ facts, policy, now }) => {
        const decision = decideRenewal(facts, policy, now);
        if (decision.act !== 'wait') return;
        expect(decision.until).toBeGreaterThan(now);
        if (decision.rule === 'expired') expect(decision.until).toBe(now + DAY_MS);
        else expect(decision.until).toBeLessThanOrEqual(facts.certificate.notAfter + 1_000);
      }),
      RUNS,
    );
  });

  it('what a person decided against is neither renewed, asked for nor reminded of, unless a claim came later', () => {
    fc.assert(
      fc.property(situation, ({ facts, policy, now }) => {
        const { nextOrder, nextOrderSince = 0, certificate: given } = facts;
        const { act } = decideRenewal(facts, policy, now);
        if (!given.noRenewal || !['renew', 'ask', 'remind'].includes(act)) return;
        expect([nextOrder === 'none', nextOrderSince >= given.noRenewal.at]).toEqual([false, true]);
      }),
      RUNS,
    );
  });

  it('nobody is told of fewer days than are left, nor twice of the same, and after a wait the reminder is due', () => {
    fc.assert(
      fc.property(situation, ({ facts, policy, now }) => {
        const decision = decideRenewal(facts, policy, now);
        const end = facts.certificate.notAfter + 1_000;
        if (decision.act === 'remind') {
          expect(end - now).toBeLessThanOrEqual(decision.days * DAY_MS);
          expect(decision.days).toBeLessThan(facts.certificate.remindedAt ?? Infinity);
        }
        if (decision.rule !== 'under-way' || decision.act !== 'wait') return;
        const { remindedAt: _before, expiryTold: _told, ...unreminded }: Certificate = facts.certificate;
        const then = decideRenewal({ ...facts, certificate: unreminded }, policy, decision.until);
        expect(then.act).toBe(decision.until === end ? 'expire' : 'remind');
      }),
      RUNS,
    );
  });

  it('its end is told once for good, and before that only while a renewal runs', () => {
    fc.assert(
      fc.property(situation, ({ facts, policy, now }) => {
        const { expiryTold } = facts.certificate;
        const { rule, act } = decideRenewal(facts, policy, now);
        if (rule !== 'expired') return;
        if (expiryTold === 'over') expect(act).toBe('rest');
        else if (expiryTold === undefined || facts.nextOrder !== 'running') expect(act).toBe('expire');
        else expect(act).toBe('wait');
      }),
      RUNS,
    );
  });

  it('once due it stays due until something is begun or it ends', () => {
    fc.assert(
      fc.property(situation, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        const { force: _force, ...policy } = given.policy;
        const { renewal: _renewal, ...unbegun }: Certificate = given.facts.certificate;
        const facts = { ...given.facts, certificate: unbegun };
        const decision = decideRenewal(facts, policy, given.now);
        if (decision.act !== 'renew' && decision.act !== 'ask') return;
        expect(given.now).toBeGreaterThanOrEqual(dueAt(unbegun, policy));
        const later = given.now + Math.floor(share * (unbegun.notAfter + 999 - given.now));
        expect(decideRenewal(facts, policy, later)).toEqual(decision);
      }),
      RUNS,
    );
  });

  it('a wait before anything was begun is honest: nothing else happens until then, and something then', () => {
    fc.assert(
      fc.property(situation, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        const { force: _force, ...policy } = given.policy;
        const { renewal: _renewal, ...unbegun }: Certificate = given.facts.certificate;
        const facts = { certificate: unbegun, nextOrder: 'none' } as const;
        const decision = decideRenewal(facts, policy, given.now);
        if (decision.act !== 'wait') return;
        const between = given.now + Math.floor(share * (decision.until - 1 - given.now));
        expect(decideRenewal(facts, policy, between)).toEqual(decision);
        expect(decideRenewal(facts, policy, decision.until).act).not.toBe('wait');
      }),
      RUNS,
    );
  });
});
