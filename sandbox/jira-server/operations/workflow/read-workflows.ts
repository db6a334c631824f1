/** Finds workflows by text, and reads those of names, ids, or projects and issue types. */
import { json } from '../../http/answers';
import { objectBody, query, requireExpand, type Exchange, type Operation } from '../../http/exchange';
import { envelope, page } from '../../http/paging';
import { isList, textOf, type JsonObject } from '../../json';
import { workflowOf } from '../../site/project-schemes';
import { findProject, type Workflow } from '../../site/site-state';
import { requireAdministrator } from '../administration/administrator';
import { statusesOf, workflowsAnswer } from './workflows-answer';
import { objects, workflowBean } from './workflow-text';

/** Without `expand=values.transitions` an entry says nothing of its transitions. */
export const searchWorkflows: Operation = {
  method: 'GET',
  path: 'workflows/search',
  handle(exchange) {
    requireAdministrator(exchange, 401);
    const withTransitions = requireExpand(exchange, ['values.transitions', 'usage']).includes('values.transitions');
    const text = (query(exchange, 'queryString') ?? '').toLowerCase();
    const all = [...exchange.site.workflows.values()];
    const part = page(
      exchange,
      all.filter(({ name }) => name.toLowerCase().includes(text)),
      { usual: 50, most: 200 },
    );
    const values = part.values.map((workflow) => {
      const { transitions, ...rest } = workflowBean(workflow);
      return withTransitions ? { ...rest, transitions } : rest;
    });
    return json({ ...envelope({ ...part, values }), statuses: statusesOf(exchange.site, part.values) });
  },
};

export const readWorkflows: Operation = {
  method: 'POST',
  path: 'workflows',
  async handle(exchange) {
    requireAdministrator(exchange, 401);
    const wanted = asked(exchange, await objectBody(exchange));
    const found = [...exchange.site.workflows.values()].filter(wanted);
    return json(workflowsAnswer(exchange.site, found));
  },
};

function asked({ site }: Exchange, body: JsonObject): (workflow: Workflow) => boolean {
  const texts = (name: string) => (isList(body[name]) ? body[name].map(textOf) : []);
  const used = objects(body['projectAndIssueTypes']).flatMap((pair) => {
    const project = findProject(site, textOf(pair['projectId']));
    return project ? [workflowOf(site, project, textOf(pair['issueTypeId'])).id] : [];
  });
  const ids = [...texts('workflowIds'), ...used];
  const names = texts('workflowNames');
  return ({ id, name }) => ids.includes(id) || names.includes(name);
}
