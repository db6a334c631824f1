/** Journeys 3 and 5: what a profile renews by itself is renewed in SCM as well. One of the two orders; a linked account tells which. */
import { BRIEF, enrolled, policy, press as transition, theOpened } from './stage/life-of-a-certificate';
import { DAY, ordersNamed, press, renewerStage, rowOf, setInScm, sync, type RenewerStage } from './stage/renewers';
import { curtain, demand, HOUR } from './stage/stage';

interface Own extends RenewerStage {
  readonly key: string;
  readonly sslId: string;
}

/** A certificate of sixty days that its profile renews by itself thirty days before its end, and that the account lists. */
async function ownStage(): Promise<Own> {
  const stage = await renewerStage({}, { ...BRIEF, delivery: 'twice' });
  const key = await enrolled(stage, ['own.example.com']);
  await policy(stage, { autoRenew: true });
  await sync(stage);
  return { ...stage, key, sslId: (await rowOf(stage, 'own')).sslId };
}

const saidOn = (stage: Own, key: string) => stage.comments(key).filter((text) => /set to renew this/.test(text));

it.each([
  ['SCM is set to renew by itself', ({ sslId }: Own, stage: Own) => setInScm(stage, sslId, 'Scheduled')],
  [
    'somebody renewed in SCM',
    ({ sslId }: Own, stage: Own) => stage.operate('POST', `/api/ssl/v1/renewById/${sslId}`, {}),
  ],
])(
  'the app does not order again what %s, although no sync has seen it, and asks a person once',
  async (_what, change) => {
    const stage = await ownStage();
    await stage.advance(DAY);
    await change(stage, stage);
    await stage.advance(36 * DAY);
    expect(stage.scm.calls().renew).toBe(0);
    expect(saidOn(stage, theOpened(stage, stage.key).key)).toHaveLength(1);
    await stage.advance(20 * DAY);
    expect(ordersNamed(stage, 'own')).toBe(2);
    curtain(stage);
  },
);

it('a person who has looked orders it all the same', async () => {
  const stage = await ownStage();
  await setInScm(stage, stage.sslId, 'Scheduled');
  await stage.advance(36 * DAY);
  const renewal = theOpened(stage, stage.key);
  await setInScm(stage, stage.sslId, 'Not scheduled');
  await transition(stage, renewal.key, ['Enroll Certificate']);
  await stage.advance(HOUR);
  expect(stage.issue(renewal.key).status).toBe('Certificate Enrolled');
  expect(stage.scm.calls().renew).toBe(1);
  curtain(stage);
});

it('is ordered as ever where SCM does not answer about it, and as the last sync has it off', async () => {
  const stage = await ownStage();
  stage.scm.faults.force('503', { operation: 'ssl-details', times: 50 });
  await stage.advance(36 * DAY);
  expect(stage.scm.calls().renew).toBe(1);
  curtain(stage);
});

it('SCM’s own renewal is not switched on from here for what a profile obtained', async () => {
  const stage = await ownStage();
  expect(await press(stage, 'own', 'auto-renew-on', { daysBefore: 20 })).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('its profile renews it') as string,
  });
  await setInScm(stage, stage.sslId, 'Scheduled');
  await sync(stage);
  demand(await press(stage, 'own', 'auto-renew-off'));
  curtain(stage);
});
