/** What rules a workflow may have: Jira's own that are modelled, and those of installed apps. */
import { json } from '../../http/answers';
import { query, type Exchange, type Operation } from '../../http/exchange';
import { badRequest } from '../../http/jira-error';
import { workflowOf } from '../../site/project-schemes';
import { findProject, type Workflow } from '../../site/site-state';
import { CHECK_PERMISSION, FORGE_RULES, RESTRICT_FROM_USERS, RESTRICT_TRANSITION } from '../../workflow/rule-keys';
import { requireAdministrator } from '../administration/administrator';

const SYSTEM_RULES = [
  [RESTRICT_FROM_USERS, 'Condition', 'Hide transition from user', false],
  [RESTRICT_TRANSITION, 'Condition', 'Restrict who can move an issue', false],
  [CHECK_PERMISSION, 'Validator', 'Check for permissions', true],
] as const;

export const workflowCapabilities: Operation = {
  method: 'GET',
  path: 'workflows/capabilities',
  handle(exchange) {
    requireAdministrator(exchange, 401);
    askedWorkflow(exchange);
    const forgeKeys = new Map(Object.values(FORGE_RULES).map(({ key, ruleType }) => [ruleType, key]));
    return json({
      ...{ connectRules: [], triggerRules: [], editorScope: 'GLOBAL', projectTypes: ['software', 'business'] },
      forgeRules: exchange.site.appRules.map(({ key, name, description = '', ruleType }) => {
        return { id: key, name, description, ruleKey: forgeKeys.get(ruleType), ruleType };
      }),
      systemRules: SYSTEM_RULES.map(([ruleKey, ruleType, name, isAvailableForInitialTransition]) => {
        const offer = { incompatibleRuleKeys: [], isVisible: true, isAvailableForInitialTransition };
        return { ruleKey, ruleType, name, description: name, ...offer };
      }),
    });
  },
};

/** @throws JiraError 400 unless a workflow is named by its id or by a project and an issue type */
function askedWorkflow(exchange: Exchange): Workflow {
  const { site } = exchange;
  const id = query(exchange, 'workflowId');
  const [projectId, type] = [query(exchange, 'projectId'), query(exchange, 'issueTypeId')];
  const project = projectId === undefined ? undefined : findProject(site, projectId);
  const workflow =
    id === undefined ? project && type !== undefined && workflowOf(site, project, type) : site.workflows.get(id);
  if (!workflow) throw badRequest('Either a workflowId or a projectId with an issueTypeId must name a workflow.');
  return workflow;
}
