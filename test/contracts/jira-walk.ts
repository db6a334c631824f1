/** Walks over the operations of the Jira stand-in, on the site of the main story. */
import { PEOPLE } from '../../sandbox/jira-server/certificate-project';
import { json } from './jira-exchange';

const doc = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** Method, path below `/rest/api/3/`, the rest of the request, and the status that is expected (200 unless told). */
export type Step = readonly [method: string, path: string, init?: RequestInit, status?: number];

const named = { project: { key: 'CERT' }, issuetype: { name: 'Certificate' } };
const MORE_STEPS: readonly Step[] = [
  ['POST', 'issue/bulk', json({ issueUpdates: [{ fields: { ...named, summary: 'd' } }, { fields: named }] }), 201],
  ['POST', 'issue/bulkfetch', json({ issueIdsOrKeys: ['CERT-3', 'CERT-99'], expand: ['names', 'editmeta'] }), 200],
  ['POST', 'issue/properties', json({ entitiesIds: [10_001], properties: { k: { array: true } } }), 303],
  ['POST', 'issue/properties/multi', json({ issues: [{ issueID: 10_001, properties: { k: { array: true } } }] }), 303],
  ['GET', 'search/jql?jql=project%20%3D%20CERT&fields=summary,status&expand=names,transitions'],
  ['POST', 'search/jql', json({ jql: 'project = CERT', fields: ['*all'], properties: ['scm'] }), 200],
  ['POST', 'search/approximate-count', json({ jql: 'summary ~ "d"' }), 200],
  ['GET', 'issue/CERT-3?expand=renderedFields,transitions,operations,editmeta'],
  ['GET', 'issue/CERT-3/editmeta'],
  ['PUT', 'issue/CERT-3/assignee', json({ accountId: PEOPLE.requester }), 204],
  ['PUT', 'issue/CERT-1/comment/10001', json({ body: doc('Issued again') }), 200],
  ['DELETE', 'issue/CERT-1/comment/10001', {}, 204],
];

/** One walk over the operations on issues and what stands around them. */
export const ISSUE_WALK: readonly Step[] = [
  ['GET', 'serverInfo'],
  ['GET', 'myself'],
  ['GET', `user?accountId=${PEOPLE.operator}`],
  ['GET', 'user/search?query=Rita'],
  ['GET', 'user/assignable/search?project=CERT&query='],
  ['GET', 'groups/picker?query=cert&maxResults=5'],
  ['GET', 'group/bulk?maxResults=50'],
  ['GET', 'group/member?groupname=certificate-approvers'],
  ['GET', `user/groups?accountId=${PEOPLE.operator}`],
  ['GET', 'mypermissions?permissions=ADMINISTER,BROWSE_PROJECTS&projectKey=CERT'],
  ['GET', 'field'],
  ['GET', 'field/search?type=custom&query=Certificate&maxResults=3'],
  ['GET', 'issuetype'],
  ['GET', 'issuetype/10001'],
  ['GET', 'priority'],
  ['GET', 'issueLinkType'],
  ['GET', 'project/search?keys=CERT&expand=lead,issueTypes'],
  ['GET', 'project'],
  ['GET', 'project/CERT'],
  ['GET', 'project/CERT/statuses'],
  ['GET', 'project/CERT/components'],
  ['GET', 'project/CERT/versions'],
  ['GET', 'permissions'],
  ['POST', 'permissions/project', json({ permissions: ['BROWSE_PROJECTS'] }), 200],
  ['GET', 'priority/search?id=3'],
  ['GET', 'label'],
  ['GET', 'issue/createmeta?projectKeys=CERT&expand=projects.issuetypes.fields'],
  ['GET', 'issue/createmeta/CERT/issuetypes'],
  ['GET', 'issue/createmeta/CERT/issuetypes/10001'],
  ...['a', 'b'].map((name): Step => {
    const certificate = { customfield_10050: { value: 'Wildcard SSL' }, customfield_10051: doc('CSR'), labels: [name] };
    const place = { project: { key: 'CERT' }, issuetype: { name: 'Certificate' } };
    const fields = { ...place, summary: name, ...certificate, customfield_10056: { accountId: PEOPLE.requester } };
    return ['POST', 'issue', json({ fields, properties: [{ key: 'scm', value: { id: 1 } }] }), 201];
  }),
  ['GET', 'issue/CERT-1/transitions?expand=transitions.fields'],
  [
    'POST',
    'issue/CERT-1/transitions',
    json({ transition: { id: '61' }, update: { comment: [{ add: { body: doc('No longer needed') } }] } }),
    204,
  ],
  [
    'PUT',
    'issue/CERT-1',
    json({ fields: { customfield_10054: '2027-01-31' }, update: { labels: [{ add: 'c' }] } }),
    204,
  ],
  ['PUT', 'issue/CERT-1?returnIssue=true', json({ fields: { summary: 'c' } }), 200],
  ['POST', 'issue/CERT-1/comment', json({ body: doc('Issued'), properties: [{ key: 'k', value: 1 }] }), 201],
  ['GET', 'issue/CERT-1/comment?expand=properties'],
  ['GET', 'issue/CERT-1/comment/10001'],
  ['GET', 'attachment/meta'],
  ['POST', 'issue/CERT-1/attachments', upload(), 200],
  ['GET', 'attachment/10001'],
  ['GET', 'attachment/content/10001?redirect=false', {}, 200],
  ['PUT', 'issue/CERT-1/properties/scm', json({ id: 2 }), 200],
  ['GET', 'issue/CERT-1/properties'],
  ['GET', 'issue/CERT-1/properties/scm'],
  ['DELETE', 'issue/CERT-1/properties/scm', {}, 204],
  [
    'POST',
    'issueLink',
    json({ type: { name: 'Relates' }, inwardIssue: { key: 'CERT-1' }, outwardIssue: { key: 'CERT-2' } }),
    201,
  ],
  ['GET', 'issueLink/10001'],
  ['GET', 'issue/CERT-1?expand=names,schema,changelog&properties=*all'],
  ['GET', 'issue/CERT-1/changelog'],
  ['DELETE', 'issueLink/10001', {}, 204],
  ['DELETE', 'attachment/10001', {}, 204],
  ['DELETE', 'issue/CERT-2', {}, 204],
  ...MORE_STEPS,
  ['GET', 'search?jql=project=CERT', {}, 410],
  ['POST', 'search', json({ jql: 'project = CERT' }), 410],
];

function upload(): RequestInit {
  const body = new FormData();
  body.append('file', new File(['-----BEGIN CERTIFICATE-----'], 'exämple.pem', { type: 'application/x-pem-file' }));
  return { body, headers: { 'X-Atlassian-Token': 'no-check' } };
}
