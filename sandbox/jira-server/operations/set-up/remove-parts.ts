/** Deletes issue types, fields, screens and their schemes: only what nothing uses (REST v3). */
import { noContent } from '../../http/answers';
import { param, query, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError, notModelled } from '../../http/jira-error';
import { DEFAULT_IDS } from '../../site/build/default-schemes';
import type { Project, SiteState } from '../../site/site-state';
import { numbered, requireAdministrator } from '../administration/administrator';
import { accepted } from '../app/tasks';

/** An issue type in use is 404 unless another one takes its issues. */
export const deleteIssueType: Operation = {
  method: 'DELETE',
  path: 'issuetype/:id',
  handle(exchange) {
    requireAdministrator(exchange);
    const { site } = exchange;
    if (query(exchange, 'alternativeIssueTypeId') !== undefined) throw notModelled('An alternative issue type');
    const at = site.issueTypes.findIndex(({ id }) => id === param(exchange, 'id'));
    const type = site.issueTypes[at];
    if (!type || [...site.issues.values()].some(({ issueTypeId }) => issueTypeId === type.id)) {
      throw new JiraError(404, ['The issue type was not found, or it is in use and no alternative was given.']);
    }
    site.issueTypes.splice(at, 1);
    forgetIssueType(site, type.id);
    return noContent();
  },
};

/** Schemes let go of it. */
function forgetIssueType({ schemes }: SiteState, typeId: string): void {
  const { issueTypeSchemes, workflowSchemes, issueTypeScreenSchemes } = schemes;
  for (const { issueTypeIds } of issueTypeSchemes.values()) {
    const at = issueTypeIds.indexOf(typeId);
    if (at >= 0) issueTypeIds.splice(at, 1);
  }
  const without = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([id]) => id !== typeId));
  for (const one of workflowSchemes.values()) {
    workflowSchemes.set(one.id, { ...one, workflowIds: without(one.workflowIds) });
  }
  for (const one of issueTypeScreenSchemes.values()) {
    issueTypeScreenSchemes.set(one.id, { ...one, screenSchemes: without(one.screenSchemes) });
  }
}

/** Answers 303 at once; the field goes when the task is done, with its values. */
export const deleteField: Operation = {
  method: 'DELETE',
  path: 'field/:field',
  handle(exchange) {
    requireAdministrator(exchange);
    const { site } = exchange;
    const id = param(exchange, 'field');
    const field = site.fields.get(id) ?? site.trashedFields.get(id);
    if (!field?.custom) throw new JiraError(404, ['The custom field was not found.']);
    const description = `Delete ${field.name}`;
    if ([...site.tasks.values()].some((task) => task.description === description && task.result === undefined)) {
      throw new JiraError(409, ['A task to delete the custom field is running.']);
    }
    return accepted(exchange, { description, work: () => forgetField(site, field.id) });
  },
};

function forgetField(site: SiteState, id: string) {
  site.fields.delete(id);
  site.trashedFields.delete(id);
  for (const issue of site.issues.values()) issue.fields.delete(id);
  for (const { tabs } of site.schemes.screens.values()) {
    for (const tab of tabs) tab.fieldIds = tab.fieldIds.filter((one) => one !== id);
  }
  return {};
}

export const deleteScreen: Operation = {
  method: 'DELETE',
  path: 'screens/:screen',
  handle(exchange) {
    requireAdministrator(exchange);
    const { schemes, workflows } = exchange.site;
    const { id } = numbered(schemes.screens, param(exchange, 'screen'), 'screen');
    const inScheme = [...schemes.screenSchemes.values()].some(({ screens }) => Object.values(screens).includes(id));
    const inWorkflow = [...workflows.values()].some(({ transitions }) =>
      transitions.some((one) => one.screenId === id),
    );
    refuseIf(inScheme || inWorkflow, 'The screen is used in a screen scheme or a workflow.');
    schemes.screens.delete(id);
    return noContent();
  },
};

export const deleteScreenScheme: Operation = {
  method: 'DELETE',
  path: 'screenscheme/:scheme',
  handle(exchange) {
    requireAdministrator(exchange);
    const { screenSchemes, issueTypeScreenSchemes } = exchange.site.schemes;
    const { id } = numbered(screenSchemes, param(exchange, 'scheme'), 'screen scheme');
    const used = [...issueTypeScreenSchemes.values()].some((one) => [...one.screenSchemes.values()].includes(id));
    refuseIf(used, 'The screen scheme is used in an issue type screen scheme.');
    screenSchemes.delete(id);
    return noContent();
  },
};

export const deleteIssueTypeScheme: Operation = {
  method: 'DELETE',
  path: 'issuetypescheme/:scheme',
  handle: (exchange) => deleteScheme(exchange, 'issueTypeScheme'),
};

export const deleteIssueTypeScreenScheme: Operation = {
  method: 'DELETE',
  path: 'issuetypescreenscheme/:scheme',
  handle: (exchange) => deleteScheme(exchange, 'issueTypeScreenScheme'),
};

export const deleteWorkflowScheme: Operation = {
  method: 'DELETE',
  path: 'workflowscheme/:scheme',
  handle: (exchange) => deleteScheme(exchange, 'workflowScheme'),
};

type SchemeKind = 'issueTypeScheme' | 'issueTypeScreenScheme' | 'workflowScheme';

/** Neither the default one nor one that a project has. */
function deleteScheme(exchange: Exchange, kind: SchemeKind): Response {
  requireAdministrator(exchange);
  const all: Map<number, { readonly id: number }> = exchange.site.schemes[`${kind}s`];
  const { id } = numbered(all, param(exchange, 'scheme'), 'scheme');
  refuseIf(id === DEFAULT_IDS[kind], 'The default scheme cannot be deleted.');
  const used = exchange.site.projects.some((project: Project) => project[`${kind}Id`] === id);
  refuseIf(used, 'The scheme is associated with a project.');
  all.delete(id);
  return noContent();
}

function refuseIf(bad: boolean, sentence: string): void {
  if (bad) throw badRequest(sentence);
}
