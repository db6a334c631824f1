/** Certificates that the app renews for an SCM account, in bad times: SCM is down for a week, or has one no more. */
import type { InventoryRow } from '../../src/domain/inventory/rows/inventory-row';
import { issuesOf } from './stage/issues-of-rows';
import { anyTime, DAY, ordersNamed, press, renewerStage, rowOf, savePolicy, type RenewerStage } from './stage/renewers';
import { curtain, demand, HOUR } from './stage/stage';

const CROWD = 9;
/** Of 90 days 30 are left at two thirds of life: two a day become due from the second day on. */
const names = Array.from({ length: CROWD }, (_, place) => `host-${place}`);
const leftOf = (place: number): number => 32 + place / 2;
/** They were due over four days, and begin over two thirds of that: more than so many at once would be a storm. */
const MOST_AT_ONCE = 5;
const AT_ONCE_HOURS = 6;

it('renews little by little what waited while SCM was down, and nothing twice', async () => {
  const wishes = Object.fromEntries(names.map((name, place) => [name, { left: leftOf(place) }]));
  const stage = await renewerStage(wishes, { delivery: 'twice' });
  demand(await savePolicy(stage, anyTime));
  for (const name of names) demand(await press(stage, name, 'adopt'));
  stage.scm.faults.force('drop-before', { times: 1e9 });
  await stage.advance(9 * DAY);
  expect(stage.scm.calls()['ssl-renew']).toBe(0);
  stage.scm.faults.unforce();
  await stage.advance(AT_ONCE_HOURS * HOUR);
  expect(stage.scm.calls()['ssl-renew']).toBeLessThanOrEqual(MOST_AT_ONCE);
  await stage.advance(DAY);
  expect(stage.scm.calls()['ssl-renew']).toBeLessThan(CROWD);
  await stage.advance(7 * DAY);
  expect(stage.scm.calls()['ssl-renew']).toBe(CROWD);
  expect(names.map((name) => ordersNamed(stage, name))).toEqual(names.map(() => 2));
  curtain(stage);
});

/** As a sync leaves it to which SCM did not show it. */
function becomeGone({ app, clock }: RenewerStage, sslId: string): void {
  const stored = app.storage
    .dump()
    .find(({ value }) => (value as Partial<InventoryRow>).sslId === sslId && isRow(value));
  const value = { ...(stored?.value as InventoryRow), status: 'gone', goneAt: clock.now() };
  app.kvs.call('/api/v1/entity/set', { entityName: stored?.entityName, key: stored?.key, value });
}

const isRow = (value: unknown): boolean => typeof value === 'object' && value !== null && 'adopted' in value;

it('tells, once, of one that SCM has no more, although it gets no issue of its own', async () => {
  const stage = await renewerStage({ web: { left: 40 } }, { delivery: 'twice' });
  demand(await press(stage, 'web', 'adopt'));
  const { sslId } = await rowOf(stage, 'web');
  becomeGone(stage, sslId);
  await stage.advance(12 * DAY);
  expect((await rowOf(stage, 'web')).adopted).toBeUndefined();
  expect(issuesOf(stage, stage.id).size).toBe(0);
  const told = stage.jira.site
    .issues()
    .filter(({ text }) => text['Description']?.includes('SCM does not have it any more'));
  expect(told.map(({ summary }) => summary)).toEqual(['1 certificate needs a person: Sectigo']);
  expect(told[0]!.text['Description']).toContain(`web.example.com (SCM id ${sslId})`);
  await stage.advance(3 * DAY);
  expect(stage.comments(told[0]!.key)).toEqual([]);
  expect(stage.scm.calls()['ssl-renew']).toBe(0);
  curtain(stage);
});
