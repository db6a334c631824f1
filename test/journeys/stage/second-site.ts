/** Another Jira site that has the app, for what must stay apart. */
import { certificateSite } from '../../../sandbox/jira-server/certificate-project';
import { createJiraServer } from '../../../sandbox/jira-server/jira-server';
import { ruleHost } from '../../../sandbox/world/rule-host';
import type { World } from '../../../sandbox/world/world';
import type { Stage } from './stage';

/** A second site with the same people and issue keys, on the same host and the same SCM. */
export function secondSite(stage: Stage): World {
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
