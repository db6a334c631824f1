/** Journey 1: what the admin page asks about profiles. */
import { ports } from '../../app';
import { profileCalls } from '../../contract/admin/profile-calls';
import type { Define } from '../wiring/define';
import { acts, nothing, noticed } from '../wiring/lazily';

export function defineProfileCalls(define: Define): void {
  define(profileCalls.listProfiles, async () => (await acts()).listProfiles(ports));
  define(profileCalls.saveProfile, async (draft) => (await acts()).saveProfile(ports, draft));
  define(profileCalls.enableProfile, async (change) => (await acts()).enableProfile(ports, change));
  define(profileCalls.previewRemoval, async ({ id }) => (await acts()).previewRemoval(ports, id));
  define(profileCalls.removeProfile, async (profile) => noticed((await acts()).removeProfile(ports, profile)));
  define(profileCalls.findBlockedHosts, async (addresses) => (await acts()).hostsToAllow(ports, addresses));
  define(profileCalls.getStarted, async () => (await acts()).getStarted(ports));
  define(profileCalls.testConnection, async ({ id }) => nothing((await acts()).testConnection(ports, id)));
  define(profileCalls.previewForce, async ({ id }) => (await acts()).previewForce(ports, id));
  define(profileCalls.forceRenewal, async (confirmed, { accountId }) =>
    nothing((await acts()).forceRenewal(ports, confirmed, accountId)),
  );
  define(profileCalls.stopForce, async (shown) => nothing((await acts()).stopForce(ports, shown)));
  define(profileCalls.searchPeople, ({ query }) => ports.people.search(query));
  define(profileCalls.searchGroups, ({ query }) => ports.groups.search(query));
  define(profileCalls.searchProjects, ({ query }) => ports.projects.search(query));
}
