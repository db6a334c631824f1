/**
 * The simulation in small: every promise is kept, and each is seen broken where its guarantee is broken on purpose.
 */
import { isBroken } from './judge/verdict';
import { USUAL } from './options';
import type { SimulationOptions } from './options';
import { SABOTAGES } from './sabotage';
import { simulate } from './simulation';
import { DAY } from './setting/time';

async function brokenIn(options: Partial<SimulationOptions>): Promise<string[]> {
  const { verdicts } = await simulate({ ...USUAL, ...options });
  return verdicts.filter(isBroken).map(({ promise, examples }) => `${promise}: ${examples.join('; ')}`);
}

it('keeps every promise for 300 certificates across the rules of 2029-03-15', async () => {
  const startsAt = Date.UTC(2029, 1, 19, 8);
  expect(await brokenIn({ certificates: 300, startsAt, years: 0.26, filingDays: 30, seed: 7 })).toEqual([]);
}, 900_000);

/** A Monday on which 24 certificates of 47 days are made; they are renewed around the 31st day after it, when SCM is out for half a day. */
const startsAt = Date.UTC(2029, 3, 2, 8);
const small: Partial<SimulationOptions> = {
  ...{ certificates: 24, startsAt, years: 0.14, filingDays: 1, seed: 3 },
  outages: [{ from: startsAt + 30.9 * DAY, until: startsAt + 31.4 * DAY }],
};

/** Filed on the working days of sixteen, so that three days come at once after each weekend; renewed for as long. That the judge of the load is content shows above. */
const busy: Partial<SimulationOptions> = {
  ...{ certificates: 180, startsAt, years: 54 / 365, filingDays: 16, seed: 3, outages: [] },
};

it('is content with the small world in which guarantees are broken next', async () => {
  const broken = await brokenIn(small);
  // Filed on one day: that is no even load, and no promise for so few.
  expect(broken.filter((one) => !one.startsWith('days with'))).toEqual([]);
}, 300_000);

it.each([
  ['no claims', /second time|renewed twice/, small],
  ['no retry', /^expiries/, small],
  ['endless retry', /^calls to SCM in the busiest hour/, small],
  // An outage would excuse what comes after it; of 24, those that come in one hour are hardly more than the ten that are nobody's storm.
  ['no jitter', /^renewals in the busiest hour/, { ...small, certificates: 48, outages: [] }],
  ['wide jitter', /^renewals outside of the policy/, small],
  // Of 24 orders hardly one loses its answer otherwise.
  ['no word', /^lost answers of which the issue was not told/, { ...small, faults: 0.2 }],
  ['no jitter', /^days with more than 1.5 times the mean/, busy],
] as const)(
  'sees which promise is broken with %s: %s',
  async (name, promise, world) => {
    const broken = await brokenIn({ ...world, ...SABOTAGES[name] });
    expect(broken.filter((one) => promise.test(one))).not.toEqual([]);
  },
  300_000,
);
