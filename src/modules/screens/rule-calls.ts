/** The calls of the configuration of workflow rules. Every one asks Jira first whether the person administers it. */
import Resolver from '@forge/resolver';
import { ports } from '../../app';
import { ruleCalls } from '../../contract/admin/rule-calls';
import { Problem } from '../../domain/problem';
import { definer } from '../wiring/define';
import { acts } from '../wiring/lazily';

const resolver = new Resolver();
const define = definer(resolver, async () => {
  if (await ports.permissions.isJiraAdmin()) return;
  throw new Problem('no-right', 'Only Jira admins can configure workflow rules.');
});

define(ruleCalls.listRuleProfiles, async () => (await acts()).listRuleProfiles(ports));

export const ruleCallsResolver = resolver.getDefinitions();
