/** What can be created in a project: issue types, and the fields of its create screen. */
import { screenField } from '../../beans/field-bean';
import { issueTypeBean, projectBean } from '../../beans/site-beans';
import { json } from '../../http/answers';
import { param, type Exchange, type Operation } from '../../http/exchange';
import { JiraError } from '../../http/jira-error';
import { page } from '../../http/paging';
import type { JsonObject } from '../../json';
import { may, visibleProject } from '../../permissions/guard';
import { fieldsOnScreen, issueTypesOf, screenOf } from '../../site/project-schemes';
import type { IssueType, Project } from '../../site/site-state';

const PAGE = { usual: 50, most: 200 };

export const createIssueTypes: Operation = {
  method: 'GET',
  path: 'issue/createmeta/:project/issuetypes',
  handle(exchange) {
    const { values, ...counts } = page(exchange, issueTypesOf(exchange.site, creatable(exchange)), PAGE);
    return json({ ...counts, issueTypes: values.map((type) => issueTypeBean(exchange, type)) });
  },
};

export const createFields: Operation = {
  method: 'GET',
  path: 'issue/createmeta/:project/issuetypes/:type',
  handle(exchange) {
    const project = creatable(exchange);
    const type = issueTypesOf(exchange.site, project).find((one) => one.id === param(exchange, 'type'));
    if (!type) throw new JiraError(404, ['The issue type does not exist in this project.']);
    const { values, ...counts } = page(exchange, createScreenFields(exchange, project, type), PAGE);
    return json({ ...counts, fields: values });
  },
};

/** The project, when the caller may create issues in it. */
function creatable(exchange: Exchange): Project {
  const project = visibleProject(exchange, param(exchange, 'project'));
  if (project && may(exchange, 'CREATE_ISSUES', project)) return project;
  throw new JiraError(404, ['The project does not exist or you do not have permission to create issues in it.']);
}

/** The fields of the create screen. */
export function createScreenFields(exchange: Exchange, project: Project, type: IssueType): JsonObject[] {
  const shown = screenOf(exchange.site, project, { issueTypeId: type.id, operation: 'create' });
  const own = fieldsOnScreen(exchange.site, shown).flatMap((id) => {
    const field = exchange.site.fields.get(id);
    return field ? [screenField(exchange, project, field)] : [];
  });
  return [
    fixed({ id: 'project', name: 'Project', value: projectBean(exchange, project) }),
    fixed({ id: 'issuetype', name: 'Issue Type', value: issueTypeBean(exchange, type) }),
    ...own,
  ];
}

/** Project and issue type stand on every create screen. */
function fixed(field: { id: string; name: string; value: JsonObject }): JsonObject {
  return {
    ...{ required: true, schema: { type: field.id, system: field.id }, name: field.name, key: field.id },
    ...{ hasDefaultValue: false, operations: field.id === 'issuetype' ? [] : ['set'], allowedValues: [field.value] },
    fieldId: field.id,
  };
}
