/** The renewal policy: a share of life, a calendar with freezes, a daily cap, what is set for one certificate, and a change that reaches all. */
import { auditCalls } from '../../src/contract/admin/audit-calls';
import { renewalCalls } from '../../src/contract/issue/renewal-calls';
import type { OwnChoice } from '../../src/domain/renewal/own-renewal';
import type { RenewalTiming } from '../../src/domain/renewal/policy';
import { ANY_TIME, TWO_THIRDS } from '../../src/domain/renewal/policy';
import type { Person } from '../../sandbox/world/person';
import { DAY, enrolled, opened, policy, setBriefStage } from './stage/life-of-a-certificate';
import { curtain, demand, HOUR, type Stage } from './stage/stage';

const TWO_THIRDS_OF_LIFE: RenewalTiming = { by: 'fraction', lived: TWO_THIRDS };

/** A date so many days from now. */
const dateIn = (stage: Stage, days: number) => new Date(stage.clock.now() + days * DAY).toISOString().slice(0, 10);
const freeze = (stage: Stage, [from, until]: readonly [number, number]) => ({
  calendar: {
    ...ANY_TIME,
    freezes: [{ name: 'Year-end freeze', from: dateIn(stage, from), until: dateIn(stage, until) }],
  },
});
const outlook = async (stage: Stage, key: string) => (await stage.order(key)).certificate?.outlook;
const renewals = (stage: Stage) => stage.scm.calls().renew;

it('renews after two thirds of life, once, though everything is delivered twice', async () => {
  const stage = await setBriefStage({ delivery: 'twice' });
  const key = await enrolled(stage);
  await policy(stage, { autoRenew: true, timing: TWO_THIRDS_OF_LIFE });
  expect(await outlook(stage, key)).toMatch(/^Renewal begins on .*, after two thirds of its life; the app renews it/);
  await stage.advance(39 * DAY);
  expect(renewals(stage)).toBe(0);
  await stage.advance(2 * DAY);
  expect(renewals(stage)).toBe(1);
  expect(stage.issue(key).status).toBe('Certificate Renewed');
  curtain(stage);
});

it('a freeze holds a renewal back, and yields where the certificate could expire', async () => {
  const stage = await setBriefStage();
  const key = await enrolled(stage);
  const base = { autoRenew: true, timing: TWO_THIRDS_OF_LIFE };
  await policy(stage, { ...base, ...freeze(stage, [38, 43]) });
  expect(await outlook(stage, key)).toMatch(/moved out of the freeze “Year-end freeze”/);
  await policy(stage, { ...base, ...freeze(stage, [38, 55]) });
  expect(await outlook(stage, key)).toMatch(/its latest safe date, although the freeze “Year-end freeze” still holds/);
  await stage.advance(47 * DAY);
  expect(renewals(stage)).toBe(0);
  await stage.advance(1.5 * DAY);
  expect(renewals(stage)).toBe(1);
  curtain(stage);
});

it('a daily cap gives places day by day, and none twice', async () => {
  const stage = await setBriefStage({ delivery: 'twice' });
  for (const name of ['a', 'b', 'c', 'd', 'e']) await enrolled(stage, [`${name}.example.com`]);
  await stage.advance(25 * DAY);
  await policy(stage, { autoRenew: true, timing: { by: 'window', days: 40 }, dailyCap: 2 });
  const perDay = new Map<string, number>();
  for (let hour = 0; hour < 5 * 24; hour++) {
    const [day, before] = [dateIn(stage, 0), renewals(stage)];
    await stage.advance(HOUR);
    perDay.set(day, (perDay.get(day) ?? 0) + renewals(stage) - before);
  }
  expect(renewals(stage)).toBe(5);
  expect(Math.max(...perDay.values())).toBeLessThanOrEqual(3);
  expect([...perDay.values()].filter((count) => count > 0).length).toBeGreaterThanOrEqual(3);
  curtain(stage);
});

describe('what is set for one certificate', () => {
  const view = async (stage: Stage, key: string, as: Person = stage.requester) =>
    demand(await as.onIssue(renewalCalls.viewRenewal, { issueId: stage.issue(key).id }));
  const set = async (stage: Stage, key: string, own: OwnChoice, as: Person = stage.requester) =>
    as.onIssue(renewalCalls.setOwnRenewal, {
      ...{ issueId: stage.issue(key).id, certificateId: (await view(stage, key))?.certificateId ?? '' },
      own,
    });

  it('holds for that one alone, is shown with its author, told in the audit list, and can be taken back', async () => {
    const stage = await setBriefStage();
    const [one, two] = [await enrolled(stage), await enrolled(stage, ['two.example.com'])];
    await policy(stage, { autoRenew: true, timing: TWO_THIRDS_OF_LIFE });
    demand(await set(stage, one, { timing: { by: 'window', days: 35 } }));
    expect(await outlook(stage, one)).toMatch(/35 days before expiry as set for this certificate; the app renews/);
    expect(await view(stage, one)).toMatchObject({
      mayChange: true,
      own: { byName: expect.stringMatching(/./) as string },
    });
    expect((await view(stage, two))?.own).toBeUndefined();
    const { events } = demand(await stage.admin.onAdminPage(auditCalls.listAudit, { act: 'setOwnRenewal' }));
    expect(events).toMatchObject([{ act: 'setOwnRenewal', outcome: 'done' }]);
    await stage.advance(27 * DAY);
    expect([stage.issue(one).status, stage.issue(two).status]).toEqual(['Certificate Renewed', 'Certificate Enrolled']);
    demand(await set(stage, two, { byItself: false }));
    expect(await outlook(stage, two)).toMatch(/a renewal issue is opened for a person/);
    demand(await set(stage, two, null));
    expect(await outlook(stage, two)).toMatch(/the app renews it by itself/);
    curtain(stage);
  });

  it('is refused to whoever may not move the issue, with the arithmetic to what loops, and once its renewal has begun', async () => {
    const stage = await setBriefStage();
    const key = await enrolled(stage);
    expect(await set(stage, key, { byItself: false }, stage.stranger)).toMatchObject({ ok: false });
    const loop = await set(stage, key, { timing: { by: 'window', days: 60 } });
    expect(loop).toMatchObject({ ok: false, faults: [{ field: 'timing' }] });
    expect(loop.ok ? '' : loop.message).toMatch(/This certificate is valid for 60 days.*every 20 days/);
    expect((await view(stage, key))?.own).toBeUndefined();
    demand(await set(stage, key, { byItself: false }));
    await policy(stage, { autoRenew: true });
    await stage.advance(32 * DAY);
    expect([renewals(stage), opened(stage, key)]).toEqual([0, [expect.anything()]]);
    const late = await stage.requester.onIssue(renewalCalls.setOwnRenewal, {
      ...{ issueId: stage.issue(key).id, certificateId: 'p:1', own: null },
    });
    expect(late).toMatchObject({ ok: false, code: 'conflict' });
    curtain(stage);
  });
});

it('a changed policy reaches what it makes due within a day, not at the next look', async () => {
  const stage = await setBriefStage();
  await enrolled(stage);
  await policy(stage, { autoRenew: true, timing: { by: 'window', days: 10 } });
  await stage.advance(35.2 * DAY);
  expect(renewals(stage)).toBe(0);
  await policy(stage, { autoRenew: true, timing: { by: 'window', days: 30 } });
  await stage.advance(25 * HOUR);
  expect(renewals(stage)).toBe(1);
  curtain(stage);
});
