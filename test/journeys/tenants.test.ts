/** Two sites have the app: neither sees anything of the other. */
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { orderCalls } from '../../src/contract/issue/order-calls';
import { personAt } from '../../sandbox/world/person';
import { secondSite } from './stage/second-site';
import { curtain, demand, draftOf, setStage } from './stage/stage';

it('keeps profiles, secrets, orders and issues apart', async () => {
  const stage = await setStage();
  const other = secondSite(stage);
  const admin = personAt(other, other.people.administrator);
  expect(demand(await admin.onAdminPage(profileCalls.listProfiles, {})).profiles).toEqual([]);
  const foreign = await admin.onAdminPage(profileCalls.testConnection, { id: stage.profile.id });
  expect(foreign).toMatchObject({ ok: false, code: 'not-found' });

  const key = await stage.enroll(['first.example.com']);
  await stage.app.settle();
  expect(other.app.storage.dump().filter(({ entityName = 'audit' }) => entityName !== 'audit')).toEqual([]);

  const account = stage.scm.accounts.create({ name: 'Second site' });
  demand(await admin.onAdminPage(profileCalls.saveProfile, draftOf(other, account)));
  const requester = personAt(other, other.people.requester);
  const issueKey = await requester.createIssue({ summary: 'same key', profile: 'Standard SSL' });
  expect(issueKey).toBe(key);
  const issueId = other.jira.site.issue(issueKey)?.id ?? '';
  expect(issueId).toBe(stage.issue(key).id);
  expect(demand(await requester.onIssue(orderCalls.viewOrder, { issueId }))).toBeNull();
  curtain(stage);
});
