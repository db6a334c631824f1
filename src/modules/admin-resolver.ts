/** Journey 1: the calls of the admin page. Every one asks Jira whether the person administers it. */
import Resolver from '@forge/resolver';
import { ports } from '../app';
import { adminCalls } from '../contract/calls';
import { Problem } from '../domain/problem';
import { definer } from './wiring/define';

const resolver = new Resolver();
const define = definer(resolver, async () => {
  if (await ports.permissions.isJiraAdmin()) return;
  throw new Problem('no-right', 'Only Jira admins can change Sectigo profiles.');
});
const acts = () => import('./wiring/acts');
/** The answer of what only acts. */
const nothing = (act: Promise<void>): Promise<null> => act.then(() => null);

define(adminCalls.listProfiles, async () => (await acts()).listProfiles(ports));
define(adminCalls.saveProfile, async (draft) => (await acts()).saveProfile(ports, draft));
define(adminCalls.removeProfile, async (profile) => nothing((await acts()).removeProfile(ports, profile)));
define(adminCalls.testConnection, async ({ id }) => nothing((await acts()).testConnection(ports, id)));
define(adminCalls.previewForce, async ({ id }) => (await acts()).previewForce(ports, id));
define(adminCalls.forceRenewal, async (confirmed, { accountId }) =>
  nothing((await acts()).forceRenewal(ports, confirmed, accountId)),
);
define(adminCalls.stopForce, async (shown) => nothing((await acts()).stopForce(ports, shown)));
define(adminCalls.searchPeople, ({ query }) => ports.people.search(query));

export const adminResolver = resolver.getDefinitions();
