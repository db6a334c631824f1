import { NOW, sampleCertificate } from '../../testing/sample-certificate';
import { DAY_MS } from '../../validity';
import { scheduleOf } from '../own-renewal';
import { DEFAULT_POLICY } from '../policy';
import type { RenewalPolicy } from '../policy';
import { renewalView } from './renewal-view';

const auto: RenewalPolicy = { ...DEFAULT_POLICY, autoRenew: true };
const own = { timing: { by: 'window', days: 20 }, by: 'ada', at: NOW } as const;
const view = (policy = auto, change: Parameters<typeof sampleCertificate>[0] = {}, limits = {}) =>
  renewalView(sampleCertificate(change), { policy, limits, byName: 'Ada', mayChange: true });

it('says when it is renewed, by which timing, and on whose clock', () => {
  expect(view()).toEqual({
    ...{ certificateId: 'p:77', schedule: scheduleOf(sampleCertificate(), auto), mayChange: true },
    ...{ timing: auto.timing, profileTiming: auto.timing, automatic: true, hasCa: false, timeZone: 'UTC' },
  });
});

it('says what was set for it alone, by whom, and what its profile says', () => {
  const seen = view(auto, { ownRenewal: own });
  expect(seen).toMatchObject({ timing: own.timing, profileTiming: auto.timing, own: { ...own, byName: 'Ada' } });
  expect(seen.schedule.target).toBe(NOW + 70 * DAY_MS);
});

it.each<[string, RenewalPolicy, boolean]>([
  ['the app orders it', auto, true],
  ['its profile leaves it to people', DEFAULT_POLICY, false],
  ['a new key is needed', { ...auto, keyOnRenewal: 'fresh' }, false],
])('is renewed by itself, or not, where %s', (_name, policy, automatic) => {
  expect(view(policy).automatic).toBe(automatic);
});

it('names its turn, where the days before were full', () => {
  const turn = NOW + 65 * DAY_MS;
  expect(view({ ...auto, dailyCap: 3 }, { turn }).turn).toBe(turn);
  expect(view(auto, { turn }).turn).toBe(turn);
  expect(view({ ...auto, dailyCap: 3 })).not.toHaveProperty('turn');
});

it('says until when its domains are validated, and is moved by it', () => {
  const seen = view(auto, {}, { domainsValidUntil: NOW + 55 * DAY_MS });
  expect(seen).toMatchObject({ domainsValidUntil: NOW + 55 * DAY_MS, schedule: { movedBy: ['domain-validation'] } });
});
