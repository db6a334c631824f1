import type { IssueMessage, MessageOf } from '../issue/issue-messages';
import { Problem } from '../problem';
import { NOW, sampleCertificate } from '../testing/sample-certificate';
import { DAY_MS } from '../validity';
import { isDue, lease, postponed } from '../work/work';
import { atRest, expiryTold } from './certificate-steps';
import { parked, tellCertificateLater, toldAll, unparked, withParked } from './certificate-words';

const END = NOW + 90 * DAY_MS;
const WEEK_MS = 7 * DAY_MS;
const SWEEP_MS = 3_300_000;
const certificate = sampleCertificate({ failures: 3, since: 0, trouble: 'scm-busy' });
const CANCELLED: IssueMessage = { kind: 'cancelled' };
const INSTALLED: IssueMessage = { kind: 'installed', by: 'anna', serialNumber: '0A' };
const reminder = (days: number): MessageOf<'reminder'> => ({
  ...{ kind: 'reminder', issueId: '1', days, notAfter: END, people: [], next: '' },
});

describe('after telling', () => {
  const told = expiryTold(certificate, false, NOW);

  it('goes on at once with whatever is next', () => {
    expect(toldAll(told, NOW)).toEqual({
      ...{ ...told, untold: [], leaseUntil: 0, work: 'open', nextAttemptAt: NOW, failures: 0, trouble: '' },
    });
  });

  it('does not start the table of delays again by telling of a delay', () => {
    const delayed = postponed({ ...certificate, failures: 9, trouble: '' }, new Problem('scm-busy', 'Busy.'), NOW);
    expect(delayed.untold).toHaveLength(1);
    const next = toldAll(delayed, NOW);
    expect(next).toMatchObject({ failures: 10, trouble: 'scm-busy', untold: [], work: 'open' });
    expect(next.nextAttemptAt).toBeGreaterThan(NOW + 60_000);
  });
});

describe('what could not be told', () => {
  const told = expiryTold(certificate, false, NOW);
  const busy = (retryAfterSeconds?: number) =>
    new Problem('jira-busy', 'Busy.', retryAfterSeconds === undefined ? {} : { retryAfterSeconds });

  it('is tried again by the table, without a limit of its own', () => {
    for (const now of [NOW, NOW + 401 * DAY_MS]) {
      const next = tellCertificateLater(told, told.untold, { problem: busy(), now });
      expect(next).toMatchObject({ untold: told.untold, failures: 1, trouble: 'jira-busy', leaseUntil: 0 });
      expect([next.work, next.untoldSince, next.expiryTold]).toEqual(['open', NOW, 'over']);
      expect(next.nextAttemptAt - now).toBeGreaterThanOrEqual(17_000);
      expect(next.nextAttemptAt - now).toBeLessThanOrEqual(23_000);
    }
  });

  it('waits longer each time, and as long as Jira asks for', () => {
    const delays = [0, 1, 2, 3, 4].map((failures) => {
      const next = tellCertificateLater({ ...told, failures }, told.untold, { problem: busy(), now: NOW });
      expect(next.failures).toBe(failures + 1);
      return next.nextAttemptAt - NOW;
    });
    expect(delays.toSorted((one, other) => one - other)).toEqual(delays);
    const asked = tellCertificateLater(told, told.untold, { problem: busy(700), now: NOW });
    expect(asked.nextAttemptAt).toBe(NOW + 700_000);
  });

  it('is only what is left of it', () => {
    const both = { ...told, untold: [CANCELLED, INSTALLED] };
    expect(tellCertificateLater(both, [INSTALLED], { problem: busy(), now: NOW }).untold).toEqual([INSTALLED]);
  });
});

describe('words that no issue took', () => {
  it('are kept apart, and nothing else changes', () => {
    expect(parked(certificate, [CANCELLED, INSTALLED], NOW)).toEqual({
      ...{ ...certificate, parked: { messages: [CANCELLED, INSTALLED], since: NOW, nextAt: NOW + SWEEP_MS } },
    });
  });

  it('are kept in the order in which they were to be said, and since the first of them', () => {
    const first = parked(certificate, [CANCELLED], NOW);
    expect(parked(first, [INSTALLED], NOW + 5).parked).toEqual({
      ...{ messages: [CANCELLED, INSTALLED], since: NOW, nextAt: NOW + 5 + SWEEP_MS },
    });
  });

  it.each<[string, readonly IssueMessage[], readonly IssueMessage[], readonly IssueMessage[]]>([
    ['of several at once', [], [reminder(14), reminder(7)], [reminder(7)]],
    ['that came later', [reminder(14), CANCELLED], [reminder(7)], [CANCELLED, reminder(7)]],
    ['of the same days', [reminder(7)], [reminder(7)], [reminder(7)]],
    ['though nothing else is said of it', [reminder(14)], [INSTALLED], [reminder(14), INSTALLED]],
    ['and never less of what is no reminder', [CANCELLED, CANCELLED], [INSTALLED], [CANCELLED, CANCELLED, INSTALLED]],
  ])('hold the latest reminder only: %s', (_name, before, then, kept) => {
    const first = before.length > 0 ? parked(certificate, before, NOW) : certificate;
    expect(parked(first, then, NOW + 1).parked?.messages).toEqual(kept);
  });

  it.each<[string, number, number]>([
    ['every 55 minutes at first', 0, SWEEP_MS],
    ['every 55 minutes to the end of a week', WEEK_MS, SWEEP_MS],
    ['daily after it', WEEK_MS + 1, DAY_MS],
    ['daily to the end of 60 days', 60 * DAY_MS, DAY_MS],
  ])('are tried %s', (_name, waited, again) => {
    const first = parked(certificate, [CANCELLED], NOW);
    expect(parked(first, [], NOW + waited).parked).toEqual({
      ...{ messages: [CANCELLED], since: NOW, nextAt: NOW + waited + again },
    });
  });

  it('are dropped after 60 days, when they are of use to nobody', () => {
    const first = parked(certificate, [CANCELLED], NOW);
    expect(parked(first, [INSTALLED], NOW + 60 * DAY_MS + 1)).toEqual(certificate);
  });

  it('are none where there is nothing to keep', () => {
    expect(parked(certificate, [], NOW)).toEqual(certificate);
    expect(parked(certificate, [], NOW)).not.toHaveProperty('parked');
  });
});

describe('words that are tried again', () => {
  const waiting = parked(certificate, [CANCELLED], NOW);

  it('wake a certificate at which nothing else will happen', () => {
    const next = withParked({ ...waiting, work: 'closed', nextAttemptAt: 0 });
    expect(next).toMatchObject({ work: 'open', nextAttemptAt: NOW + SWEEP_MS });
    expect([isDue(next, NOW), isDue(next, NOW + SWEEP_MS)]).toEqual([false, true]);
  });

  it.each([
    ['what is next comes later', NOW + 9 * DAY_MS, NOW + SWEEP_MS],
    ['what is next comes sooner', NOW + 5, NOW + 5],
  ])('are not waited for, nor forgotten, where %s', (_name, nextAttemptAt, expected) => {
    const next = withParked({ ...waiting, work: 'watched', nextAttemptAt });
    expect(next).toEqual({ ...waiting, work: 'open', nextAttemptAt: expected });
  });

  it('change nothing where there are none', () => {
    expect(withParked(certificate)).toBe(certificate);
    expect(unparked(certificate)).toBe(certificate);
    expect(atRest(certificate, NOW).work).toBe('closed');
  });

  it('are said before what came later, and looked for on the issue since they were first to be said', () => {
    const later = { ...waiting, untold: [INSTALLED], untoldSince: NOW + DAY_MS };
    const next = unparked(later);
    expect(next).toEqual({ ...certificate, untold: [CANCELLED, INSTALLED], untoldSince: NOW });
    expect(next).not.toHaveProperty('parked');
  });

  it('grow old though they are taken up each time: seldom after a week, and not for ever', () => {
    let [one, now, tries] = [waiting, NOW, 0];
    const pauses: number[] = [];
    for (; one.parked && tries < 1_000; tries++) {
      pauses.push(one.parked.nextAt - now);
      now = one.parked.nextAt;
      const leased = lease(unparked(one), now);
      one = parked(toldAll(leased, now), leased.untold, now);
    }
    expect(new Set(pauses)).toEqual(new Set([SWEEP_MS, DAY_MS]));
    expect(one).not.toHaveProperty('parked');
    expect((now - NOW) / DAY_MS).toBeGreaterThan(60);
    expect((now - NOW) / DAY_MS).toBeLessThan(61.1);
  });
});
