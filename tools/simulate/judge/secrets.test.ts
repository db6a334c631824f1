import type { World } from '../../../sandbox/world/world';
import { SecretSearch } from './secrets';

/** As much of a world as the search reads. */
function world(written: { log?: string; comment?: string; stored?: unknown; ordered?: string }): World {
  const { log = 'job order=1', comment = 'Requested', stored = {}, ordered = 'Jira CERT-1 order 1' } = written;
  const issue = {
    key: 'CERT-1',
    fields: {},
    comments: [{ text: comment }],
    properties: {},
    summary: '',
    attachments: [],
  };
  const parts = {
    app: { logs: [{ text: log, functionKey: 'jobs' }], storage: { dump: () => [{ key: 'k', value: stored }] } },
    jira: { site: { issues: () => [issue], issue: () => issue } },
    scm: {
      accounts: { list: () => [{ clientSecret: 'hunter2hunter2' }] },
      orders: { list: () => [{ comments: ordered, certId: '7' }] },
    },
  };
  return parts as unknown as World;
}

it.each([
  ['nothing', {}, []],
  ['a client secret in the log', { log: 'sent hunter2hunter2' }, ['log of jobs: sent hunter2hunter2']],
  ['a token on an issue', { comment: 'eyJhbGciOiJub25l.eyJzdWIiOiIx.' }, ['issue CERT-1']],
  ['a key in the store', { stored: { text: '-----BEGIN PRIVATE KEY-----' } }, ['store: k']],
  ['a client secret in an order', { ordered: 'by hunter2hunter2' }, ['order 7 at SCM']],
  ['a CSR in the log', { log: `csr ${'MII'.padEnd(60, 'A')}` }, [`log of jobs: csr ${'MII'.padEnd(60, 'A')}`]],
])('finds %s', (_what, written, found) => {
  expect(new SecretSearch(world(written)).readEverything()).toEqual(found);
});
