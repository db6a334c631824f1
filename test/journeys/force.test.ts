/** Force renewal: a one-shot with count and confirmation, that clears itself after a day. */
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { DAY, doNotRenew, enrolled, opened, policy, press, profileOf, revokeAs } from './stage/life-of-a-certificate';
import { curtain, demand, HOUR, setStage, type Stage } from './stage/stage';

async function three(stage: Stage): Promise<string[]> {
  const keys = [];
  for (const name of ['a.example.com', 'b.example.com', 'c.example.com']) keys.push(await enrolled(stage, [name]));
  return keys;
}

const preview = async (stage: Stage) =>
  demand(await stage.admin.onAdminPage(profileCalls.previewForce, { id: (await profileOf(stage)).id }));

async function force(stage: Stage, count: number) {
  const { id, version } = await profileOf(stage);
  return stage.admin.onAdminPage(profileCalls.forceRenewal, { id, version, count });
}

it('renews every certificate of the profile once within a day, whatever its expiry, and then no more', async () => {
  const stage = await setStage({ delivery: 'twice' });
  await three(stage);
  await policy(stage, { openRenewalIssue: 'when-needed' });
  await stage.advance(5 * DAY);
  expect(await preview(stage)).toMatchObject({
    count: 3,
    more: false,
    certificates: ['a.example.com', 'b.example.com', 'c.example.com'].map((commonName) => ({ commonName })),
  });
  demand(await force(stage, 3));
  await stage.advance(DAY);
  expect(stage.scm.calls()).toMatchObject({ enroll: 3, renew: 3 });
  expect(stage.jira.site.issues()).toHaveLength(3);
  await stage.advance(30 * DAY);
  expect(stage.scm.calls().renew).toBe(3);
  curtain(stage);
});

it('leaves out what is revoked, not to be renewed, or renewed already, and refuses a count that is not right any more', async () => {
  const stage = await setStage();
  const [one = '', two = ''] = await three(stage);
  await press(stage, one, revokeAs('Key compromise'));
  await press(stage, two, doNotRenew('It goes away.'));
  await stage.advance(HOUR);
  expect((await preview(stage)).count).toBe(1);
  expect(await force(stage, 3)).toMatchObject({
    ok: false,
    code: 'conflict',
    message: expect.stringContaining('not 3') as string,
  });
  demand(await force(stage, 1));
  await stage.advance(2 * DAY);
  expect(stage.scm.calls().renew).toBe(1);
  curtain(stage);
});

it('can be stopped: what was not ordered by then is not', async () => {
  const stage = await setStage();
  await three(stage);
  demand(await force(stage, 3));
  const { id, version } = await profileOf(stage);
  demand(await stage.admin.onAdminPage(profileCalls.stopForce, { id, version }));
  await stage.advance(3 * DAY);
  expect(stage.scm.calls().renew).toBe(0);
  expect((await profileOf(stage)).force).toBeUndefined();
  curtain(stage);
});

it('opens issues and waits for the requesters where the profile asks for a fresh CSR', async () => {
  const stage = await setStage();
  const keys = await three(stage);
  await policy(stage, { keyOnRenewal: 'fresh' });
  demand(await force(stage, 3));
  await stage.advance(2 * DAY);
  expect(stage.scm.calls().renew).toBe(0);
  expect(opened(stage, keys[0] ?? '').filter(({ key }) => !keys.includes(key))).toHaveLength(3);
  curtain(stage);
});

it('is for Jira admins only', async () => {
  const stage = await setStage();
  const { id, version } = await profileOf(stage);
  const refused = { ok: false, code: 'no-right' };
  expect(await stage.requester.onAdminPage(profileCalls.previewForce, { id })).toMatchObject(refused);
  expect(await stage.requester.onAdminPage(profileCalls.forceRenewal, { id, version, count: 0 })).toMatchObject(
    refused,
  );
  expect(await stage.operator.onAdminPage(profileCalls.stopForce, { id, version })).toMatchObject(refused);
  curtain(stage);
});
