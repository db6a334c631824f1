/** Journey 1: Sectigo profiles, saved by Jira admins, with every fault told at once. */
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { policy } from './stage/life-of-a-certificate';
import { curtain, demand, draftOf, HOUR, PROFILE, setStage } from './stage/stage';

it('is for Jira admins only, whatever the page says', async () => {
  const stage = await setStage();
  const draft = draftOf(stage, stage.account, { name: 'Mine' });
  for (const person of [stage.requester, stage.stranger]) {
    expect(await person.onAdminPage(profileCalls.saveProfile, draft)).toMatchObject({ ok: false, code: 'no-right' });
    expect(await person.onAdminPage(profileCalls.listProfiles, {})).toMatchObject({ ok: false, code: 'no-right' });
    const removal = { id: stage.profile.id, version: stage.profile.version };
    expect(await person.onAdminPage(profileCalls.removeProfile, removal)).toMatchObject({
      ok: false,
      code: 'no-right',
    });
  }
  curtain(stage);
});

it('never gives the secret back', async () => {
  const stage = await setStage();
  const list = await stage.admin.onAdminPage(profileCalls.listProfiles, {});
  expect(JSON.stringify(list)).not.toContain(stage.account.clientSecret);
  expect(demand(list).profiles[0]).toMatchObject({ name: PROFILE, hasSecret: true });
  expect(demand(list).people).toEqual([{ accountId: stage.people.operator, displayName: 'Otto Operator' }]);
  curtain(stage);
});

it.each([
  ['http', { scmUrl: 'http://example.enroll.enterprise.sectigo.com' }, /https/],
  ['a host that is not Sectigo’s', { scmUrl: 'https://scm.example.net' }, /may not call scm\.example\.net/],
  ['a look-alike', { scmUrl: 'https://enterprise.sectigo.com.example.net' }, /may not call/],
  ['a token URL elsewhere', { tokenUrl: 'https://login.example.net/token' }, /may not call login\.example\.net/],
  ['no URL at all', { scmUrl: 'example' }, /https/],
])('refuses %s beside its field', async (_name, change, sentence) => {
  const stage = await setStage();
  const draft = draftOf(stage, stage.account, { name: 'Second', ...change });
  const answer = await stage.admin.onAdminPage(profileCalls.saveProfile, draft);
  expect(answer).toMatchObject({ ok: false, code: 'invalid-input', faults: [{ field: Object.keys(change)[0] }] });
  expect(answer.ok ? '' : answer.faults[0]?.message).toMatch(sentence);
  curtain(stage);
});

it('refuses a second profile of one name', async () => {
  const stage = await setStage();
  const answer = await stage.admin.onAdminPage(profileCalls.saveProfile, draftOf(stage, stage.account));
  expect(answer).toMatchObject({ ok: false, faults: [{ field: 'name' }] });
  curtain(stage);
});

it('tells the second of two admins, and overwrites nothing', async () => {
  const stage = await setStage();
  const { id, version } = stage.profile;
  const edit = (comments: string) =>
    stage.admin.onAdminPage(
      profileCalls.saveProfile,
      draftOf(stage, stage.account, { id, version, comments, clientSecret: '' }),
    );
  const answers = await Promise.all([edit('first'), edit('second')]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'conflict' });
  curtain(stage);
});

it('keeps the secret when the field is left empty, and forgets the old one when it is changed', async () => {
  const stage = await setStage();
  const { id, version } = stage.profile;
  const unchanged = draftOf(stage, stage.account, { id, version, clientSecret: '', comments: 'new' });
  const saved = demand(await stage.admin.onAdminPage(profileCalls.saveProfile, unchanged));
  demand(await stage.admin.onAdminPage(profileCalls.testConnection, { id }));
  const clientSecret = stage.scm.accounts.resetSecret(stage.account.clientId);
  const changed = draftOf(stage, stage.account, { id, version: saved.version, clientSecret });
  demand(await stage.admin.onAdminPage(profileCalls.saveProfile, changed));
  demand(await stage.admin.onAdminPage(profileCalls.testConnection, { id }));
  const secrets = stage.app.storage.dump().filter(({ space, key }) => space === 'secret' && key.includes(':secret:'));
  expect(secrets).toHaveLength(1);
  curtain(stage);
});

it('never sends a stored secret to a new address', async () => {
  const stage = await setStage();
  const { id, version } = stage.profile;
  for (const address of [
    { tokenUrl: 'https://auth.demo.sectigo.com/token' },
    { scmUrl: 'https://other.enroll.demo.sectigo.com' },
  ]) {
    const change = { id, version, clientSecret: '', ...address };
    const answer = await stage.admin.onAdminPage(profileCalls.saveProfile, draftOf(stage, stage.account, change));
    expect(answer).toMatchObject({ ok: false, faults: [{ field: 'clientSecret' }] });
  }
  curtain(stage);
});

describe('Test connection', () => {
  it.each([
    ['a wrong secret', { clientSecret: 'wrong' }, 'scm-credentials', /client id and secret/],
    [
      'a host that does not exist',
      { scmUrl: 'https://portal.enterprise.sectigo.com' },
      'scm-url',
      /no server with the name/,
    ],
    ['a wrong path', { scmUrl: 'https://example.enroll.enterprise.sectigo.com/nothing' }, 'scm-url', /SCM URL/],
    ['a token URL that leads nowhere', { tokenUrl: 'https://auth.sso.sectigo.com/elsewhere' }, 'scm-url', /token URL/],
  ])('tells %s', async (_name, change, code, sentence) => {
    const stage = await setStage();
    const draft = draftOf(stage, stage.account, { name: 'Second', ...change });
    const { id } = demand(await stage.admin.onAdminPage(profileCalls.saveProfile, draft));
    const answer = await stage.admin.onAdminPage(profileCalls.testConnection, { id });
    expect(answer).toMatchObject({ ok: false, code });
    expect(answer.ok ? '' : answer.message).toMatch(sentence);
    curtain({ ...stage, contractFaults: [] });
  });

  it('tells an outage', async () => {
    const stage = await setStage();
    stage.scm.faults.force('503', { operation: 'status' });
    const answer = await stage.admin.onAdminPage(profileCalls.testConnection, { id: stage.profile.id });
    expect(answer).toMatchObject({ ok: false, code: 'scm-busy' });
    curtain(stage);
  });
});

it('tells the requester when the secret was reset in SCM, and orders after it was mended', async () => {
  const stage = await setStage();
  const clientSecret = stage.scm.accounts.resetSecret(stage.account.clientId);
  const key = await stage.enroll();
  await stage.app.settle();
  expect(stage.comments(key).at(-1)).toMatch(/client id and secret of this profile[\s\S]*A Jira admin must mend this/);
  expect(stage.issue(key).status).toBe('Certificate Request');
  await policy(stage, { clientSecret });
  await stage.requester.transition(key, 'Enroll Certificate');
  await stage.app.settle();
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  curtain(stage);
});

it('goes on collecting after the secret was reset meanwhile, as soon as the profile is mended', async () => {
  const stage = await setStage({ approvalSeconds: 3_600 });
  const key = await stage.enroll();
  await stage.advance(10_000);
  const clientSecret = stage.scm.accounts.resetSecret(stage.account.clientId);
  await stage.advance(24 * HOUR);
  expect(stage.comments(key).filter((text) => text.startsWith('Still waiting.'))).toHaveLength(1);
  await policy(stage, { clientSecret });
  await stage.advance(3 * HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  curtain(stage);
});

it('goes on with an order when its profile was removed and is made again under its name', async () => {
  const stage = await setStage();
  const key = await stage.enroll();
  await stage.advance(10_000);
  const { id, version } = stage.profile;
  demand(await stage.admin.onAdminPage(profileCalls.removeProfile, { id, version }));
  await stage.advance(24 * HOUR);
  expect(stage.comments(key).at(-1)).toMatch(
    /was removed or leads to another account, .* cannot be collected\. Give “Standard SSL”/,
  );
  expect(stage.app.storage.dump().filter(({ space }) => space === 'secret')).toEqual([]);
  demand(await stage.admin.onAdminPage(profileCalls.saveProfile, draftOf(stage, stage.account)));
  await stage.advance(2 * HOUR);
  expect(stage.issue(key).status).toBe('Certificate Enrolled');
  curtain(stage);
});

it('keeps the new secret when the answer to saving the profile gets lost', async () => {
  const stage = await setStage();
  const clientSecret = stage.scm.accounts.resetSecret(stage.account.clientId);
  stage.app.kvs.faults.force({ path: '/transaction', moment: 'after', holding: '"profile"' });
  await policy(stage, { clientSecret });
  demand(await stage.admin.onAdminPage(profileCalls.testConnection, { id: stage.profile.id }));
  curtain(stage);
});

it('finds people by name for the field “people with SCM access”', async () => {
  const stage = await setStage();
  const found = demand(await stage.admin.onAdminPage(profileCalls.searchPeople, { query: 'otto' }));
  expect(found).toEqual([{ accountId: stage.people.operator, displayName: 'Otto Operator' }]);
  curtain(stage);
});
