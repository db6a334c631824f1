/** `serverInfo`: clients decide by it whether they talk to Jira Cloud. */
import { json } from '../../http/answers';
import type { Operation } from '../../http/exchange';
import { jiraDateTime } from '../../http/jira-date';

/** Day the version below was built. */
const BUILD_DATE = Date.UTC(2026, 9, 1);

export const serverInfo: Operation = {
  method: 'GET',
  path: 'serverInfo',
  handle: ({ baseUrl, site }) =>
    json({
      baseUrl,
      displayUrl: baseUrl,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100_300,
      buildDate: jiraDateTime(BUILD_DATE),
      serverTime: jiraDateTime(site.clock.now()),
      scmInfo: '0000000000000000000000000000000000000000',
      serverTitle: 'Jira',
      serverTimeZone: 'Etc/UTC',
    }),
};
