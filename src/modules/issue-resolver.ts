/** Journey 2: the calls of the issue's panel. The issue's id comes from a browser: Jira says what the person may. */
import Resolver from '@forge/resolver';
import { ports } from '../app';
import { issueCalls } from '../contract/calls';
import { definer } from './wiring/define';

const resolver = new Resolver();
// Each use case checks the right that its own act needs.
const define = definer(resolver, () => Promise.resolve());
const acts = () => import('./wiring/acts');

define(
  issueCalls.viewOrder,
  async ({ issueId }, { accountId }) => (await (await acts()).viewOrder(ports, issueId, accountId)) ?? null,
);
define(issueCalls.settleOrder, async (settlement, { accountId }) => {
  await (await acts()).settleOrder(ports, settlement, accountId);
  return null;
});
define(issueCalls.markInstalled, async ({ issueId }, { accountId }) => {
  await (await acts()).markInstalled(ports, issueId, accountId);
  return null;
});

export const issueResolver = resolver.getDefinitions();
