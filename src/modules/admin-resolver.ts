/** Journey 1: the calls of the admin page. Every one asks Jira whether the person administers it. */
import Resolver from '@forge/resolver';
import { ports } from '../app';
import { adminCalls } from '../contract/calls';
import { Problem } from '../domain/problem';
import { listProfiles } from '../use-cases/profiles/list-profiles';
import { removeProfile } from '../use-cases/profiles/remove-profile';
import { saveProfile } from '../use-cases/profiles/save-profile';
import { testConnection } from '../use-cases/profiles/test-connection';
import { definer } from './define';

const resolver = new Resolver();
const define = definer(resolver, async () => {
  if (await ports.permissions.isJiraAdmin()) return;
  throw new Problem('no-right', 'Only Jira admins can change Sectigo profiles.');
});

define(adminCalls.listProfiles, () => listProfiles(ports));
define(adminCalls.saveProfile, (draft) => saveProfile(ports, draft));
define(adminCalls.removeProfile, async (profile) => {
  await removeProfile(ports, profile);
  return null;
});
define(adminCalls.testConnection, async ({ id }) => {
  await testConnection(ports, id);
  return null;
});
define(adminCalls.searchPeople, ({ query }) => ports.people.search(query));

export const adminResolver = resolver.getDefinitions();
