import * as fc from 'fast-check';
import { decideRenewal } from '../renewal/decide-renewal';
import { DEFAULT_POLICY, FORCE_LASTS_MS, FORCE_SPREAD_HOURS } from '../renewal/policy';
import { reasonOf } from '../revocation/reasons';
import { NOW, sampleCertificate } from '../testing/sample-certificate';
import { DAY_MS } from '../validity';
import { isDue, isHeld, lease, LEASE_MS } from '../work/work';
import type { Certificate, Parked, Renewal, Wish } from './certificate';
import {
  answered,
  atRest,
  begun,
  expiryTold,
  isLookDue,
  markedInstalled,
  notToBeRenewed,
  reminded,
  rested,
  revokedByApp,
  revokedElsewhere,
  superseded,
  wished,
  withoutRenewalIssue,
  withRenewalIssue,
} from './certificate-steps';
import { lookedAtWithin } from './renewal-steps';

const END = NOW + 90 * DAY_MS;
const HOUR_MS = 3_600_000;
const certificate = sampleCertificate({ failures: 3, untoldSince: 0, since: 0, trouble: 'scm-busy' });
const byApp: Renewal = { by: 'app', because: 'policy', issueWanted: true, token: 't', begunAt: NOW };
const asked = { ...certificate, renewal: byApp };
const opened = { ...certificate, renewal: { ...byApp, issueWanted: false, issue: { id: '2', key: 'CERT-2' } } };
const REMINDER = { kind: 'reminder', issueId: '1', days: 7, notAfter: END, people: [], next: '' } as const;
const wish = (what: Wish['what'], executionId: string): Wish => ({ what, executionId, arrivedAt: '', rule: {} });

describe('resting', () => {
  it.each<[string, number, Certificate['work'], number]>([
    ['in an hour', NOW + HOUR_MS, 'open', NOW + HOUR_MS],
    ['just within 36 hours', NOW + 36 * HOUR_MS - 1, 'open', NOW + 36 * HOUR_MS - 1],
    ['in 42 hours', NOW + 42 * HOUR_MS, 'watched', NOW + 18 * HOUR_MS],
    ['in 60 hours', NOW + 60 * HOUR_MS, 'watched', NOW + 36 * HOUR_MS],
    ['in 61 hours', NOW + 61 * HOUR_MS, 'watched', NOW + 37 * HOUR_MS],
    ['in 95 hours', NOW + 95 * HOUR_MS, 'watched', NOW + 71 * HOUR_MS],
    ['now', NOW, 'open', NOW + 1],
    ['long ago', NOW - DAY_MS, 'open', NOW + 1],
    ['at a broken instant', NOW + HOUR_MS + 1 / 3, 'open', NOW + HOUR_MS],
  ])('leaves what is next %s to the scan that reads it in time', (_name, until, work, nextAttemptAt) => {
    expect(rested(lease(certificate, NOW), until, NOW)).toEqual({
      ...{ ...certificate, work, nextAttemptAt, leaseUntil: 0, failures: 0, trouble: '' },
    });
  });

  it('looks at SCM every three days, half a day later at most, whatever else is far away', () => {
    const { work, nextAttemptAt } = rested(certificate, END, NOW);
    expect(work).toBe('watched');
    expect(nextAttemptAt).toBeGreaterThanOrEqual(NOW + 3 * DAY_MS);
    expect(nextAttemptAt).toBeLessThan(NOW + 3.5 * DAY_MS);
    expect(rested(certificate, END, NOW).nextAttemptAt).toBe(nextAttemptAt);
  });

  it('spreads what was issued together', () => {
    const crowd = Array.from({ length: 200 }, (_, index) => ({ ...certificate, id: `p:${index}` }));
    const hours = crowd.map((one) => Math.floor((rested(one, END, NOW).nextAttemptAt - NOW) / HOUR_MS));
    expect(new Set(hours).size).toBe(12);
  });

  it('does not hammer an SCM that has not answered for days', () => {
    expect(rested({ ...certificate, lookedAt: NOW - 9 * DAY_MS }, END, NOW)).toMatchObject({
      ...{ work: 'watched', nextAttemptAt: NOW + 36 * HOUR_MS },
    });
  });

  it('calls the daily scan so early that the hourly sweep keeps the moment itself, though the scan comes a day late', () => {
    for (let ahead = 42; ahead < 72; ahead++) {
      const until = NOW + ahead * HOUR_MS;
      const called = rested(certificate, until, NOW);
      expect(until - called.nextAttemptAt).toBeGreaterThanOrEqual(DAY_MS);
      const late = called.nextAttemptAt + DAY_MS;
      expect(rested(called, until, late - 1)).toMatchObject({ work: 'open', nextAttemptAt: Math.max(until, late) });
    }
  });

  it('keeps the very moment when that is near, and wakes in time where it is not', () => {
    const hours = fc.integer({ min: -200, max: 3_000 });
    fc.assert(
      fc.property(fc.string(), hours, fc.nat(200), (id, ahead, ago) => {
        const until = NOW + ahead * HOUR_MS;
        const next = rested({ ...certificate, id, lookedAt: NOW - ago * HOUR_MS }, until, NOW);
        expect(next.nextAttemptAt).toBeGreaterThan(NOW);
        expect(next.work).toBe(ahead < 36 ? 'open' : 'watched');
        if (next.work === 'open') expect(next.nextAttemptAt).toBe(Math.max(until, NOW + 1));
        else expect(next.nextAttemptAt).toBeLessThanOrEqual(Math.max(until - DAY_MS, NOW + 18 * HOUR_MS));
      }),
      { numRuns: 1_000 },
    );
  });

  it('wakes for nothing but what is next or to ask SCM', () => {
    const hours = fc.integer({ min: 36, max: 3_000 });
    fc.assert(
      fc.property(fc.string(), hours, fc.nat(200), (id, ahead, ago) => {
        const until = NOW + ahead * HOUR_MS;
        const next = rested({ ...certificate, id, lookedAt: NOW - ago * HOUR_MS }, until, NOW);
        const isNear = rested(next, until, next.nextAttemptAt).work === 'open';
        expect(isNear || isLookDue(next, next.nextAttemptAt)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('knows to the millisecond whether SCM has to be asked', () => {
    expect(isLookDue(certificate, NOW + 3 * DAY_MS - 1)).toBe(false);
    expect(isLookDue(certificate, NOW + 3 * DAY_MS)).toBe(true);
  });

  it('is for good once nothing will happen any more', () => {
    expect(atRest(lease(certificate, NOW), NOW)).toMatchObject({ work: 'closed', leaseUntil: 0, nextAttemptAt: 0 });
  });

  it.each([
    ['in 40 days', NOW + 40 * DAY_MS],
    ['in 35 hours', NOW + 35 * HOUR_MS],
  ])('waits for one sweep only while a wish waits for its answer, though what is next comes %s', (_name, until) => {
    const asking = { ...lease(certificate, NOW), wishes: [wish('revoke', 'e1')] };
    expect(rested(asking, until, NOW)).toEqual({
      ...{ ...asking, work: 'open', nextAttemptAt: NOW + 3_300_000, leaseUntil: 0, failures: 0, trouble: '' },
    });
  });

  it.each<[string, number, number, Certificate['work'], number]>([
    ['sooner than what is next', NOW + HOUR_MS, NOW + 40 * DAY_MS, 'open', NOW + HOUR_MS],
    ['sooner than what is next today', NOW + HOUR_MS, NOW + 30 * HOUR_MS, 'open', NOW + HOUR_MS],
    ['later than what is next', NOW + 30 * HOUR_MS, NOW + HOUR_MS, 'open', NOW + HOUR_MS],
    ['later than the look at SCM', NOW + 9 * DAY_MS, NOW + 42 * HOUR_MS, 'open', NOW + 18 * HOUR_MS],
  ])('tries words that no issue took in time: they come %s', (_name, nextAt, until, work, nextAttemptAt) => {
    const parked: Parked = { messages: [{ kind: 'cancelled' }], since: NOW, nextAt };
    expect(rested({ ...certificate, parked }, until, NOW)).toMatchObject({ work, nextAttemptAt, parked });
  });

  it('tries words that no issue took even where nothing else will happen', () => {
    const parked: Parked = { messages: [{ kind: 'cancelled' }], since: NOW, nextAt: NOW + DAY_MS };
    const next = atRest(lease({ ...certificate, parked }, NOW), NOW);
    expect(next).toMatchObject({ work: 'open', nextAttemptAt: NOW + DAY_MS, leaseUntil: 0, parked });
    expect(isDue(next, NOW + DAY_MS)).toBe(true);
  });
});

describe('the intent to renew', () => {
  const intent = { by: 'app', because: 'policy', issueWanted: true, token: 't1' } as const;

  it('is held by the job that stored it', () => {
    const next = begun(certificate, intent, NOW);
    expect(next.renewal).toEqual({ ...intent, begunAt: NOW });
    expect(next).toMatchObject({ since: NOW, leaseUntil: NOW + LEASE_MS });
    expect(isHeld(next, NOW)).toBe(true);
    expect(next.untold).toEqual([]);
  });

  it.each([
    [46, undefined],
    [30, 45],
    [23, 23],
    [10, 23],
    [9, 9],
    [4, 9],
    [2, 3],
    [1, 1],
    [0.5, 1],
  ])('begun %d days before the end needs no reminder of the days before', (days, remindedAt) => {
    expect(begun(certificate, intent, END - days * DAY_MS).remindedAt).toBe(remindedAt);
  });

  it('keeps in mind what a person was reminded of before', () => {
    expect(begun({ ...certificate, remindedAt: 9 }, intent, END - 5 * DAY_MS).remindedAt).toBe(9);
  });
});

describe('the issue of a renewal', () => {
  it('is named on the old issue once it is open, and wanted no more', () => {
    const next = withRenewalIssue(asked, { id: '2', key: 'CERT-2' }, NOW + 5);
    expect(next.renewal).toEqual({ ...byApp, issueWanted: false, issue: { id: '2', key: 'CERT-2' } });
    expect(next.untold).toEqual([{ kind: 'renewal-opened', issueKey: 'CERT-2', by: 'app', because: 'policy' }]);
  });

  it('is done without where Jira does not let the app open one', () => {
    const next = withoutRenewalIssue(asked, 'No right.', NOW + 5);
    expect(next.renewal).toEqual({ ...byApp, issueWanted: false });
    expect(next.untold).toEqual([{ kind: 'renewal-due', by: 'app', because: 'policy', reason: 'No right.' }]);
  });
});

const successor = (issueId: string) => ({
  ...{ id: 'p:78', serialNumber: '0B', notAfter: END, issueId, issueKey: `CERT-${issueId}` },
});

describe('every change that is told', () => {
  it.each<[string, Certificate, Partial<Certificate>, readonly string[]]>([
    ['a renewal issue', withRenewalIssue(asked, { id: '2', key: 'CERT-2' }, NOW), {}, ['renewal-opened']],
    ['no renewal issue', withoutRenewalIssue(asked, 'No.', NOW), {}, ['renewal-due']],
    ['a reminder', reminded(certificate, REMINDER, NOW), { remindedAt: 7 }, ['reminder']],
    ['its end', expiryTold(certificate, false, NOW), { expiryTold: 'over' }, ['expired']],
    ['its end while it is renewed', expiryTold(certificate, true, NOW), { expiryTold: 'renewing' }, ['expired']],
    [
      'its successor on the same issue',
      superseded(certificate, successor('1'), NOW),
      { supersededBy: successor('1') },
      ['superseded'],
    ],
    [
      'its revocation outside Jira',
      revokedElsewhere(certificate, NOW),
      { revoked: { at: NOW, by: 'elsewhere' } },
      ['revoked-elsewhere'],
    ],
    [
      'a person’s decision',
      notToBeRenewed(certificate, 'Closing.', NOW),
      { noRenewal: { reason: 'Closing.', at: NOW } },
      ['not-renewed'],
    ],
  ])('%s is stored together with what the issue is told, and held until it was told', (_name, next, facts, kinds) => {
    expect(next).toMatchObject({ ...facts, failures: 0, trouble: '', since: NOW, untoldSince: NOW });
    expect(next.untold.map(({ kind }) => kind)).toEqual(kinds);
    expect(isHeld(next, NOW)).toBe(true);
  });

  it('says what was not told yet first', () => {
    const told = expiryTold({ ...certificate, untold: [{ kind: 'cancelled' }], untoldSince: 7 }, true, NOW);
    expect(told.untold).toEqual([{ kind: 'cancelled' }, { kind: 'expired', notAfter: END - 1_000, renewing: true }]);
    expect(told.untoldSince).toBe(7);
  });
});

describe('a certificate that has expired', () => {
  const expired = { kind: 'expired', notAfter: END - 1_000 };

  it.each<[string, Certificate, boolean, readonly object[]]>([
    ['on its own issue', certificate, false, [{ ...expired, renewing: false }]],
    [
      'on the issue that was opened for its renewal too, when that came to nothing',
      opened,
      false,
      [
        { ...expired, renewing: false },
        { ...expired, renewing: false, issueId: '2' },
      ],
    ],
    ['on its own issue only while its renewal is under way', opened, true, [{ ...expired, renewing: true }]],
    ['on its own issue where the other is not open yet', asked, false, [{ ...expired, renewing: false }]],
  ])('is said to be so %s', (_name, given, renewing, untold) => {
    expect(expiryTold(given, renewing, NOW).untold).toEqual(untold);
  });

  it('while it was renewed, and then for good, is said twice', () => {
    const first = expiryTold(opened, true, NOW);
    const second = expiryTold({ ...first, untold: [] }, false, NOW + DAY_MS);
    expect([first.expiryTold, second.expiryTold, second.untold.length]).toEqual(['renewing', 'over', 2]);
    expect(second.untoldSince).toBe(NOW + DAY_MS);
  });
});

describe('a certificate that was renewed', () => {
  it.each<[string, Certificate, string, boolean, readonly object[]]>([
    ['in place', certificate, '1', true, []],
    ['on another issue', certificate, '3', false, []],
    ['on the issue that was opened for it', opened, '2', false, []],
    ['in place, with an issue open for it', opened, '1', true, [notNeeded('CERT-1')]],
    ['on a third issue, with an issue open for it', opened, '3', false, [notNeeded('CERT-3')]],
  ])('%s: says where, and that an issue opened in vain is not needed', (_name, old, issueId, sameIssue, more) => {
    const message = { kind: 'superseded', issueKey: `CERT-${issueId}`, serialNumber: '0B', sameIssue };
    const next = superseded(old, successor(issueId), NOW);
    expect(next.untold).toEqual([message, ...more]);
    expect(next).not.toHaveProperty('revoked');
  });

  it.each<[string, Certificate]>([
    ['in place', certificate],
    ['with an issue open for it', opened],
  ])('after it was revoked (%s) only notes by which: its issues have heard the rest', (_name, old) => {
    for (const by of ['app', 'elsewhere'] as const) {
      const revoked = { ...old, revoked: { at: NOW - 1, by } };
      const next = superseded(revoked, successor('1'), NOW);
      expect(next).toEqual({ ...lease(revoked, NOW), supersededBy: successor('1') });
      expect(next.untold).toEqual([]);
    }
  });

  function notNeeded(issueKey: string) {
    return { kind: 'not-needed', issueId: '2', issueKey };
  }
});

describe('an issue that was opened for a renewal', () => {
  const stopped = { kind: 'renewal-stopped', issueId: '2', serialNumber: '0A' };

  it('is told when the certificate was revoked outside Jira', () => {
    expect(revokedElsewhere(opened, NOW).untold).toEqual([
      ...[
        { kind: 'revoked-elsewhere', serialNumber: '0A' },
        { ...stopped, why: 'revoked' },
      ],
    ]);
  });

  it('is told when the app revoked the certificate', () => {
    const next = revokedByApp(rested(opened, END, NOW - HOUR_MS), reasonOf('Superseded')!, NOW);
    expect(next).toMatchObject({
      ...{ revoked: { at: NOW, by: 'app', reason: 4 }, untold: [{ ...stopped, why: 'revoked' }], untoldSince: NOW },
      ...{ work: 'open', nextAttemptAt: NOW },
    });
    expect(isDue(next, NOW)).toBe(true);
  });

  it('is told by the job that revoked the certificate, and by no other', () => {
    const next = revokedByApp(lease(opened, NOW), reasonOf('Superseded')!, NOW);
    expect(isHeld(next, NOW)).toBe(true);
    expect(next.untold).toEqual([{ ...stopped, why: 'revoked' }]);
  });

  it('is told after what was to be told before, even on a certificate that was at rest', () => {
    const before = { ...atRest(opened, NOW), untold: [{ kind: 'cancelled' }] as const, untoldSince: 7 };
    const next = revokedByApp(before, reasonOf('Superseded')!, NOW);
    expect(next.untold.map(({ kind }) => kind)).toEqual(['cancelled', 'renewal-stopped']);
    expect([next.untoldSince, isDue(next, NOW)]).toEqual([7, true]);
  });

  it.each<[string, (certificate: Certificate) => Certificate]>([
    ['revoked elsewhere', (certificate) => revokedElsewhere(certificate, NOW)],
    ['revoked by the app', (certificate) => revokedByApp(certificate, reasonOf('Superseded')!, NOW)],
    ['decided against', (certificate) => notToBeRenewed(certificate, 'Closing.', NOW)],
  ])('is told nothing once its certificate is there: the old one was %s', (_what, end) => {
    const kinds = end({ ...opened, supersededBy: successor('2') }).untold.map(({ kind }) => kind);
    expect(kinds).not.toContain('renewal-stopped');
  });

  it('is told when a person decided against it', () => {
    const next = notToBeRenewed({ ...opened, wishes: [wish('do-not-renew', 'e1')] }, 'Closing.', NOW);
    expect(next.untold).toEqual([
      { kind: 'not-renewed', reason: 'Closing.', arrivedAt: '', comments: 'all' },
      { ...stopped, why: 'not-wanted' },
    ]);
    expect(next).toMatchObject({ wishes: [], joined: ['e1'] });
  });
});

describe('what people wish', () => {
  it('is taken up at once, in turn', () => {
    const first = wished(atRest(certificate, NOW), wish('revoke', 'e1'), NOW);
    const second = wished(first, wish('do-not-renew', 'e2'), NOW + 1);
    expect(isDue(first, NOW)).toBe(true);
    expect(second.wishes.map(({ executionId }) => executionId)).toEqual(['e1', 'e2']);
  });

  it('does not interrupt the job that is at work', () => {
    expect(isHeld(wished(lease(certificate, NOW), wish('revoke', 'e1'), NOW), NOW)).toBe(true);
  });

  it('is answered oldest first, and its transition is recognised when it comes again', () => {
    const waiting = { ...certificate, wishes: [wish('revoke', 'e1'), wish('do-not-renew', 'e2')] };
    const next = answered(waiting, { kind: 'cancelled' }, NOW);
    expect(next).toMatchObject({ wishes: [{ executionId: 'e2' }], joined: ['e1'], untold: [{ kind: 'cancelled' }] });
    expect(answered(certificate, { kind: 'cancelled' }, NOW)).toMatchObject({ wishes: [], joined: [] });
  });

  it('keeps when, how and why it was revoked', () => {
    expect(revokedByApp(certificate, reasonOf('Superseded')!, NOW)).toEqual({
      ...{ ...certificate, revoked: { at: NOW, by: 'app', reason: 4 } },
    });
  });

  it('notes who says that it is installed, and tells the issue', () => {
    const next = markedInstalled(atRest(certificate, NOW), 'anna', NOW);
    expect(next).toMatchObject({ installed: { by: 'anna', at: NOW }, work: 'open', nextAttemptAt: NOW });
    expect(next.untold).toEqual([{ kind: 'installed', by: 'anna', serialNumber: '0A' }]);
    expect(isHeld(markedInstalled(lease(certificate, NOW), 'anna', NOW), NOW)).toBe(true);
  });
});

describe('when a policy has changed', () => {
  const resting = rested(certificate, END, NOW);

  const crowd = (of: Certificate) => Array.from({ length: 200 }, (_, index) => ({ ...of, id: `p:${index}` }));

  it.each<[string, Certificate]>([
    ['watched', resting],
    ['open, as its moment is near', rested(certificate, NOW + 35 * HOUR_MS, NOW)],
    ['open, as something stood in its way', { ...certificate, work: 'open', nextAttemptAt: NOW + 30 * HOUR_MS }],
  ])('what is %s is looked at within the time given, spread over it', (_name, one) => {
    const next = crowd(one).map((each) => lookedAtWithin(each, 20 * HOUR_MS, NOW));
    expect(new Set(next.map(({ work }) => work))).toEqual(new Set(['open']));
    const delays = next.map(({ nextAttemptAt }) => nextAttemptAt - NOW);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...delays)).toBeLessThanOrEqual(20 * HOUR_MS);
    expect(new Set(delays.map((delay) => Math.floor(delay / HOUR_MS))).size).toBeGreaterThanOrEqual(18);
  });

  it('is never looked at later than it was due', () => {
    for (const one of crowd({ ...resting, nextAttemptAt: NOW + 1 })) {
      const next = lookedAtWithin(one, DAY_MS, NOW);
      expect(next.nextAttemptAt).toBeLessThanOrEqual(NOW + 1);
      // The daily scan, which reads what is watched, may come a day too late.
      expect(next.work).toBe('open');
    }
  });

  it('is not written at all where it is due sooner already', () => {
    const open = { ...resting, work: 'open', nextAttemptAt: NOW } as const;
    for (const one of crowd(open)) expect(lookedAtWithin(one, DAY_MS, NOW)).toBe(one);
    const called = lookedAtWithin(resting, DAY_MS, NOW);
    expect(called).not.toBe(resting);
    expect(lookedAtWithin(called, DAY_MS, NOW)).toBe(called);
  });

  it('does not disturb the job that is at work, and waits for none that has died', () => {
    const atWork = lease(resting, NOW);
    expect(lookedAtWithin(atWork, DAY_MS, NOW)).toBe(atWork);
    expect(lookedAtWithin(atWork, DAY_MS, NOW + LEASE_MS - 1)).toBe(atWork);
    const died = { ...resting, leaseUntil: NOW };
    expect(lookedAtWithin(died, HOUR_MS, NOW).nextAttemptAt).toBeLessThanOrEqual(NOW + HOUR_MS);
  });

  it('a forced renewal reaches each certificate within 20 hours, before the day is over, even one that rests until then', () => {
    const force = { from: NOW, until: NOW + FORCE_LASTS_MS, by: 'admin' };
    const policy = { ...DEFAULT_POLICY, force };
    const before = { ...certificate, createdAt: NOW - 1, notBefore: NOW - 31 * DAY_MS, notAfter: NOW + 66 * DAY_MS };
    const due = rested(before, NOW + 35.9 * HOUR_MS, NOW - HOUR_MS / 4);
    expect(due).toMatchObject({ work: 'watched' });
    for (const one of [...crowd(due), ...crowd(rested(before, NOW + 30 * HOUR_MS, NOW))]) {
      const next = lookedAtWithin(one, FORCE_SPREAD_HOURS * HOUR_MS, NOW);
      const at = next.nextAttemptAt;
      expect(at).toBeLessThanOrEqual(NOW + 20 * HOUR_MS);
      expect(isDue(next, at)).toBe(true);
      expect(decideRenewal({ certificate: next, nextOrder: 'none' }, policy, at)).toEqual({
        ...{ rule: 'forced', act: 'renew' },
      });
    }
  });

  it('stays as it is where nothing will happen any more', () => {
    const closed = atRest(certificate, NOW);
    expect(lookedAtWithin(closed, DAY_MS, NOW)).toBe(closed);
  });
});

it('counts a revocation as something that SCM said of it just now', () => {
  const before = { ...certificate, lookedAt: NOW - DAY_MS };
  expect(revokedElsewhere(before, NOW).lookedAt).toBe(NOW);
  expect(revokedByApp(before, reasonOf('Unspecified')!, NOW).lookedAt).toBe(NOW);
});
