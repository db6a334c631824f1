/** What the platform's store can do to an order on its way. */
import { curtain, HOUR, setStage, type Stage } from './stage/stage';

const DAY = 24 * HOUR;

/** A job that cannot reach the store throws and is repeated; that it threw is what these journeys are about. */
function curtainAfterCrash(stage: Stage): void {
  curtain({ ...stage, host: { ...stage.host, failures: [] } });
}

it('orders once and knows it when the store stumbles before anything is sent', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  for (const path of ['/secret/set', '/secret/get', '/entity/get'])
    stage.app.kvs.faults.force({ path, moment: 'before' });
  await stage.advance(3 * HOUR);
  expect((await stage.order(key)).state).toBe('issued');
  expect(stage.scm.calls().enroll).toBe(1);
  curtainAfterCrash(stage);
});

it.each(['before', 'after'] as const)(
  'claims once when the answer to the claim is lost %s it was made',
  async (moment) => {
    const stage = await setStage();
    stage.app.kvs.faults.force({ path: '/entity/set', moment, holding: 'queued' });
    const key = await stage.enroll();
    await stage.advance(3 * HOUR);
    expect((await stage.order(key)).state).toBe('issued');
    expect(stage.scm.calls().enroll).toBe(1);
    curtainAfterCrash(stage);
  },
);

it.each([
  ['the intent', 'submitting'],
  ['what SCM answered', '"requested"'],
  ['the certificate', '"issued"'],
])('goes on when the answer to storing %s is lost', async (_name, holding) => {
  const stage = await setStage();
  const key = await stage.enroll();
  stage.app.kvs.faults.force({ path: '/transaction', moment: 'after', holding });
  await stage.advance(3 * HOUR);
  expect((await stage.order(key)).state).toBe('issued');
  expect(stage.scm.calls().enroll).toBe(1);
  expect(stage.issue(key).attachments).toHaveLength(1);
  curtainAfterCrash(stage);
});

it('asks a person when its job dies in the call, also when the transition is made once more meanwhile', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  stage.app.kvs.faults.force({ path: '/transaction', moment: 'before', holding: '"requested"' });
  await stage.advance(1_000);
  const { id } = stage.issue(key);
  stage.app.queuePostFunction('enroll', {
    issue: { id, key },
    transition: { executionId: 'another', to: { id: '10001' } },
    configuration: '{"v":1}',
  });
  await stage.advance(DAY);
  expect((await stage.order(key)).state).toBe('unknown');
  expect(stage.comments(key).join('\n')).toContain('The answer to this order was lost.');
  expect(stage.scm.calls().enroll).toBe(1);
  curtainAfterCrash(stage);
});

it.each([
  [
    'no id',
    { issue: { key: 'CERT-1' }, transition: { to: null }, configuration: {}, retryContext: { retryReason: 'x' } },
  ],
  ['numbers and nulls', { issue: { id: 10001 }, transition: { executionId: null }, configuration: '{"v":1}' }],
])('reads a post function’s event with %s', async (_name, event) => {
  const stage = await setStage();
  const key = await stage.request();
  expect(key).toBe('CERT-1');
  stage.app.queuePostFunction('enroll', event);
  await stage.app.settle();
  expect(stage.scm.calls().enroll).toBe(1);
  curtain(stage);
});

it('reads the validator’s event as Atlassian documents it', async () => {
  const stage = await setStage();
  const key = await stage.request();
  const event = {
    issue: { key },
    configuration: {},
    transition: { from: { id: '10000' }, to: { id: '10001' }, modifiedFields: {} },
  };
  expect(await stage.app.runValidator('certificate-request-is-valid', event)).toEqual({ result: true });
  curtain(stage);
});
