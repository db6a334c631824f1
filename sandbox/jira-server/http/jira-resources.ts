/**
 * Resources Jira Cloud's REST API has (Jira Cloud platform REST v3, first segment of its paths): what is not modelled
 * of them is answered 501, anything else does not exist in Jira either and is 404.
 */

const RESOURCES = new Set(
  [
    'announcementBanner app application-properties applicationrole attachment auditing avatar bulk changelog',
    'classification-levels comment component config configuration customFieldOption dashboard data-policy events',
    'expression field fieldconfiguration fieldconfigurationscheme filter forge group groups groupuserpicker instance',
    'issue issueLink issueLinkType issues issuesecurityschemes issuetype issuetypescheme issuetypescreenscheme jql label',
    'license mypermissions mypreferences myself notificationscheme permissions permissionscheme plans priority',
    'priorityscheme project project-template projectCategory projects projectvalidate redact resolution role screens',
    'screenscheme search securitylevel serverInfo settings status statuscategory statuses task uiModifications',
    'universal_avatar user users version webhook workflow workflows workflowscheme worklog',
  ].flatMap((line) => line.split(' ')),
);

/** Jira Service Management's own API. */
export const SERVICE_DESK_ROOT = '/rest/servicedeskapi';

/** Other products and interfaces under /rest, modelled in part or not at all. */
const OTHER_APIS = ['agile', 'servicedeskapi', 'forge', 'atlassian-connect', 'internal', 'auth', 'webResources'];

/** True when Jira itself would know the path. */
export function isJiraPath(pathname: string): boolean {
  const [root, api, version = '', resource = ''] = pathname.split('/').slice(1);
  if (root !== 'rest') return false;
  if (api === 'api') return /^(2|3|latest)$/.test(version) && RESOURCES.has(resource);
  return OTHER_APIS.includes(api ?? '');
}
