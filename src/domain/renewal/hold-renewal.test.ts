import { releasedAt } from '../outage/silence';
import type { Silence } from '../outage/silence';
import { sampleCertificate } from '../testing/sample-certificate';
import { DAY_MS, HOUR_MS, SECOND_MS } from '../validity';
import { isOpen } from './calendar/openings';
import { decideRenewal } from './decide-renewal';
import { holdsOn, needsPlace, placesAhead } from './hold-renewal';
import { dueAt, policyFor, scheduleOf } from './own-renewal';
import { ANY_TIME, DEFAULT_POLICY } from './policy';
import type { RenewalPolicy } from './policy';

const auto: RenewalPolicy = { ...DEFAULT_POLICY, autoRenew: true };
const capped: RenewalPolicy = { ...auto, dailyCap: 3 };
const office: RenewalPolicy = {
  ...auto,
  calendar: { ...ANY_TIME, timeZone: 'Europe/Vienna', weekdays: [1, 2, 3, 4, 5], fromHour: 9, untilHour: 17 },
};
const certificate = sampleCertificate();
const facts = { certificate, nextOrder: 'none' } as const;
const { at: DUE, latestSafe: SAFE } = scheduleOf(certificate, auto);

describe('a place on a later day', () => {
  const turn = DUE + 2 * DAY_MS;
  const waiting = { ...certificate, turn };

  it('holds back until the place comes, and not a moment longer', () => {
    for (const now of [DUE, turn - 1]) {
      expect(decideRenewal({ ...facts, certificate: waiting }, capped, now)).toEqual({
        ...{ rule: 'day-full', act: 'wait', until: turn },
      });
    }
    expect(decideRenewal({ ...facts, certificate: waiting }, capped, turn)).toEqual({
      rule: 'in-window',
      act: 'renew',
    });
  });

  it('yields at the latest safe moment, although the place comes later', () => {
    const late = { ...certificate, turn: SAFE + DAY_MS };
    expect(decideRenewal({ ...facts, certificate: late }, capped, SAFE - 1)).toMatchObject({
      act: 'wait',
      until: SAFE,
    });
    expect(decideRenewal({ ...facts, certificate: late }, capped, SAFE)).toMatchObject({ act: 'renew' });
  });

  it('yields before the validation of a domain ends', () => {
    const limits = { domainsValidUntil: DUE };
    const limit = DUE - DAY_MS;
    const late = { ...facts, certificate: { ...certificate, turn: DUE + 3 * DAY_MS }, limits };
    expect(decideRenewal(late, capped, limit - 1)).toMatchObject({ act: 'wait', until: limit });
    expect(decideRenewal(late, capped, limit)).toMatchObject({ act: 'renew' });
    const { places, last } = placesAhead({ certificate, policy: capped, limits, now: limit - 2 * DAY_MS });
    expect([last.at, places.every(({ at }) => at < limit)]).toEqual([limit, true]);
    expect(needsPlace({ certificate, policy: capped, limits, now: limit })).toBe(false);
  });

  it('holds back where there is no cap, too, and keeps no person from being asked', () => {
    expect(decideRenewal({ ...facts, certificate: waiting }, auto, DUE).act).toBe('wait');
    expect(decideRenewal({ ...facts, certificate: waiting }, { ...capped, autoRenew: false }, DUE).act).toBe('ask');
  });

  it.each<[string, RenewalPolicy, number, boolean]>([
    ['has a cap', capped, DUE, true],
    ['has no cap: a place among all', auto, DUE, true],
    ['lets it wait until the last moment that is safe', capped, SAFE - 1, true],
    ['cannot let it wait any more', capped, SAFE, false],
  ])('asks for a place where the policy %s', (_name, policy, now, needs) => {
    expect(needsPlace({ certificate, policy, now })).toBe(needs);
  });
});

describe('an SCM that does not answer', () => {
  const since = DUE - DAY_MS;
  const silent = { ...facts, limits: { silence: { since } } };
  const back = (until: number, more = {}) => ({ ...facts, limits: { silence: { since, until }, ...more } });

  it('holds back what is due, is looked at again within a day, and yields in time', () => {
    for (const now of [DUE, SAFE - 1]) {
      const decision = decideRenewal(silent, auto, now);
      expect(decision).toMatchObject({ rule: 'scm-silent', act: 'wait' });
      const until = decision.act === 'wait' ? decision.until : 0;
      expect(until).toBeGreaterThan(now);
      expect(until).toBeLessThanOrEqual(Math.min(now + DAY_MS, SAFE));
    }
    expect(decideRenewal(silent, auto, SAFE)).toEqual({ rule: 'in-window', act: 'renew' });
  });

  it('lets it begin in its turn once it answers, and no later than is safe', () => {
    const until = DUE + 2 * DAY_MS;
    const turn = releasedAt(DUE, { since, until });
    expect(decideRenewal(back(until), auto, until)).toEqual({ rule: 'scm-silent', act: 'wait', until: turn });
    expect(decideRenewal(back(until), auto, turn)).toEqual({ rule: 'in-window', act: 'renew' });
    const late = SAFE - 1;
    expect(decideRenewal(back(late), auto, late)).toEqual({ rule: 'scm-silent', act: 'wait', until: SAFE });
  });

  describe('at a life of 46 days', () => {
    const short = { ...certificate, notAfter: certificate.notBefore + 46 * DAY_MS - SECOND_MS };
    const { at: due, latestSafe, latestRelease } = scheduleOf(short, auto);
    const past = { since: due, until: due + 7 * DAY_MS };
    const held = (now: number, silence: Silence = past, policy = auto, turn = 0) =>
      holdsOn({ certificate: { ...short, turn }, policy, limits: { silence }, now });

    it('is let out little by little after a week without SCM, beyond the latest safe moment', () => {
      const later = { since: due - 7 * DAY_MS, until: latestSafe };
      expect(releasedAt(due, later)).toBeGreaterThan(latestSafe + DAY_MS);
      expect(held(latestSafe, later)).toEqual({ answers: Math.min(releasedAt(due, later), latestRelease) });
      expect(held(latestRelease, later)).toEqual({});
    });

    it('is held by neither turn nor calendar from the latest safe moment on', () => {
      const shut = { ...auto, calendar: { ...ANY_TIME, weekdays: [(new Date(latestSafe).getUTCDay() + 3) % 7 || 7] } };
      expect(held(latestSafe - 1, past, auto, latestSafe + DAY_MS)).toEqual({ turn: latestSafe });
      expect(held(releasedAt(due, past), past, shut, latestRelease)).toEqual({});
    });

    it('needs no place then', () => {
      const limits = { silence: past };
      expect(needsPlace({ certificate: short, policy: capped, limits, now: latestSafe })).toBe(false);
    });
  });

  it('lets it begin before the validation of a domain ends', () => {
    const until = DUE + 2 * DAY_MS;
    const limit = { domainsValidUntil: until + DAY_MS + HOUR_MS };
    expect(decideRenewal(back(until, limit), auto, until)).toMatchObject({ act: 'wait', until: until + HOUR_MS });
    const pulled = { domainsValidUntil: DUE };
    expect(decideRenewal(back(until, pulled), auto, until)).toMatchObject({ act: 'renew' });
  });

  it('keeps no person from being asked, and nobody’s forced renewal from beginning', () => {
    expect(decideRenewal(silent, DEFAULT_POLICY, DUE).act).toBe('ask');
    const force = { from: DUE - 1, until: DUE + DAY_MS, by: 'admin' };
    const old = { ...silent, certificate: { ...certificate, createdAt: 0 } };
    expect(decideRenewal(old, { ...auto, force }, DUE)).toEqual({ rule: 'forced', act: 'renew' });
  });
});

describe('a calendar that is closed when the job comes', () => {
  /** A Sunday after it was due. */
  const sunday = Date.UTC(2027, 0, 3, 12);

  it('holds back until it opens', () => {
    const { opens = 0 } = holdsOn({ certificate, policy: office, now: sunday });
    expect([isOpen(office.calendar, opens), opens > sunday, opens <= SAFE]).toEqual([true, true, true]);
    expect(decideRenewal(facts, office, sunday)).toEqual({ rule: 'closed-now', act: 'wait', until: opens });
    expect(decideRenewal(facts, office, opens)).toEqual({ rule: 'in-window', act: 'renew' });
  });

  it('holds back nothing from the latest safe moment on', () => {
    const closed = { ...office, calendar: { ...office.calendar, weekdays: [7], fromHour: 3, untilHour: 4 } };
    for (const later of [0, HOUR_MS]) expect(decideRenewal(facts, closed, SAFE + later).act).toBe('renew');
  });

  it('does not keep a person from being asked', () => {
    expect(decideRenewal(facts, { ...office, autoRenew: false }, sunday).act).toBe('ask');
  });
});

describe('what a person set for one certificate', () => {
  const by = { by: 'ada', at: 0 };

  it('takes the place of the profile’s timing', () => {
    const own = { ...certificate, ownRenewal: { timing: { by: 'window', days: 10 } as const, ...by } };
    expect(policyFor(own, auto).timing).toEqual({ by: 'window', days: 10 });
    expect(dueAt(own, auto)).toBe(dueAt(certificate, { ...auto, timing: { by: 'window', days: 10 } }));
    expect(policyFor(own, auto).autoRenew).toBe(true);
  });

  it('can keep the app from ordering, never make it', () => {
    const own = { ...certificate, ownRenewal: { byItself: false, ...by } as const };
    expect([policyFor(own, auto).autoRenew, policyFor(own, DEFAULT_POLICY).autoRenew]).toEqual([false, false]);
    expect(policyFor(certificate, auto)).toBe(auto);
    expect(decideRenewal({ ...facts, certificate: own }, auto, DUE)).toMatchObject({ act: 'ask', because: 'manual' });
  });

  it('also keeps a forced renewal from ordering', () => {
    const own = { ...certificate, createdAt: 0, ownRenewal: { byItself: false, ...by } as const };
    const force = { from: DUE - DAY_MS, until: DUE, by: 'admin' };
    const decision = decideRenewal({ ...facts, certificate: own }, { ...auto, force }, DUE - HOUR_MS);
    expect(decision).toEqual({ rule: 'forced', act: 'ask', because: 'manual' });
  });
});
