/** Two sites have the app: neither sees anything of the other. */
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { orderCalls } from '../../src/contract/issue/order-calls';
import { certificateSite } from '../../sandbox/jira-server/certificate-project';
import { createJiraServer } from '../../sandbox/jira-server/jira-server';
import { personAt } from '../../sandbox/world/person';
import { ruleHost } from '../../sandbox/world/rule-host';
import type { World } from '../../sandbox/world/world';
import { curtain, demand, draftOf, setStage, type Stage } from './stage/stage';

/** A second site with the same people and issue keys, on the same host and the same SCM. */
function secondSite(stage: Stage): World {
  const app = stage.host.install({
    cloudId: '99999999-a1b2-3b33-c444-def123456789',
    siteUrl: 'https://second.atlassian.net',
    appAccountId: stage.people.app,
    jira: (request, caller) => jira.fetch(request, caller),
    internet: (request) => stage.scm.fetch(request),
  });
  const rules = {
    enrollPostFunction: app.extensionAri('enroll'),
    requestValidator: app.extensionAri('certificate-request-is-valid'),
  };
  const jira = createJiraServer({ clock: stage.clock, seed: 2, site: certificateSite(rules) });
  jira.attach(ruleHost(app));
  app.startSchedules();
  return { ...stage, app, jira };
}

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
