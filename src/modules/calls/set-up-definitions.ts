/** Set-up: what the admin page asks about projects. */
import { ports } from '../../app';
import { setUpCalls } from '../../contract/admin/set-up-calls';
import type { Define } from '../wiring/define';
import { acts } from '../wiring/lazily';

export function defineSetUpCalls(define: Define): void {
  define(setUpCalls.viewSetUp, async () => (await acts()).viewSetUp(ports));
  define(setUpCalls.listProjects, async ({ query }) => (await acts()).listProjects(ports, query));
  define(setUpCalls.previewAttach, async ({ projectKey }) => (await acts()).previewAttach(ports, projectKey));
  define(setUpCalls.checkProject, async ({ projectKey }) => (await acts()).checkProject(ports, projectKey));
  define(setUpCalls.beginSetUp, async (wanted, { accountId }) => (await acts()).beginSetUp(ports, wanted, accountId));
  define(setUpCalls.runStep, async (asked, { accountId }) => (await acts()).runStep(ports, asked, accountId));
  define(setUpCalls.removeSetUp, async (asked, { accountId }) => (await acts()).removeSetUp(ports, asked, accountId));
}
