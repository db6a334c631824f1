/** Where a custom field is used: screens it stands on, and contexts that administrators give it. */
import { contextOfProject } from '../../fields/field-contexts';
import type { Field, FieldContext } from '../../fields/field-kind';
import { json } from '../../http/answers';
import { objectBody, query, queryList, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError, notModelled } from '../../http/jira-error';
import { envelope, page } from '../../http/paging';
import { asIdentifier, isList, type Json } from '../../json';
import { findProject, nextId } from '../../site/site-state';
import { descriptionOf, newName, requireAdministrator } from '../administration/administrator';
import { contextId, customField } from '../administration/custom-fields';

export const screensOfField: Operation = {
  method: 'GET',
  path: 'field/:field/screens',
  handle(exchange) {
    requireAdministrator(exchange);
    const { id: fieldId } = customField(exchange);
    const screens = [...exchange.site.schemes.screens.values()].filter(({ tabs }) =>
      tabs.some(({ fieldIds }) => fieldIds.includes(fieldId)),
    );
    const found = screens.map(({ id, name, description }) => ({ id, name, description }));
    return json(envelope(page(exchange, found, { usual: 100, most: 100 })));
  },
};

export const listContexts: Operation = {
  method: 'GET',
  path: 'field/:field/context',
  handle(exchange) {
    requireAdministrator(exchange);
    const field = customField(exchange);
    const asked = (name: 'isGlobalContext' | 'isAnyIssueType') => query(exchange, name);
    const contexts = [contextBean(field), ...(field.otherContexts ?? []).map(otherContextBean)].filter((one) =>
      (['isGlobalContext', 'isAnyIssueType'] as const).every((name) =>
        [undefined, String(one[name])].includes(asked(name)),
      ),
    );
    return json(envelope(page(exchange, contexts, { usual: 50, most: 100 })));
  },
};

function contextBean(field: Field) {
  return {
    ...{ id: contextId(field), name: `Default Configuration Scheme for ${field.name}`, description: '' },
    ...{ isGlobalContext: true, isAnyIssueType: true },
  };
}

function otherContextBean({ id, name, description }: FieldContext) {
  return { id, name, description, isGlobalContext: false, isAnyIssueType: true };
}

/** One entry for each project of a context; a context whose projects are gone has none. */
export const listProjectMappings: Operation = {
  method: 'GET',
  path: 'field/:field/context/projectmapping',
  handle(exchange) {
    requireAdministrator(exchange);
    const field = customField(exchange);
    const wanted = queryList(exchange, 'contextId');
    const own = (field.otherContexts ?? []).flatMap((context) =>
      context.projectIds
        .filter((id) => findProject(exchange.site, id))
        .map((projectId) => ({ contextId: context.id, projectId })),
    );
    const all = [{ contextId: contextId(field), isGlobalContext: true }, ...own];
    const asked = all.filter((one) => wanted.length === 0 || wanted.includes(one.contextId));
    return json(envelope(page(exchange, asked, { usual: 50, most: 100 })));
  },
};

/** A field has one context for all projects from its birth; another one is for some of them. */
export const createContext: Operation = {
  method: 'POST',
  path: 'field/:field/context',
  async handle(exchange) {
    requireAdministrator(exchange, 401);
    const field = customField(exchange);
    const body = await objectBody(exchange);
    const taken = field.otherContexts ?? [];
    const name = newName(body, { what: 'context', longest: 255, taken, conflict: 400 });
    const projectIds = freeProjects(exchange, field, idsOf(body['projectIds']));
    if (idsOf(body['issueTypeIds']).length > 0) throw notModelled('A context for some issue types');
    const id = nextId(exchange.site, 'context');
    const context: FieldContext = { id, name, description: descriptionOf(body), projectIds, options: [] };
    field.otherContexts = [...taken, context];
    return json({ id, name, description: context.description, projectIds, issueTypeIds: [] }, 201);
  },
};

/** A project stands in one context of a field at most. */
function freeProjects({ site }: Exchange, field: Field, ids: readonly string[]): readonly string[] {
  if (ids.length === 0) throw badRequest('The field has a context for all projects already.');
  if (new Set(ids).size < ids.length) throw badRequest('The projectIds must not contain duplicates.');
  const unknown = ids.filter((id) => !findProject(site, id));
  if (unknown.length > 0) throw new JiraError(404, [`These projects were not found: ${unknown.join(', ')}.`]);
  if (ids.some((id) => findProject(site, id)?.teamManaged)) throw notModelled('A context for a team-managed project');
  const taken = ids.filter((id) => contextOfProject(field, id));
  if (taken.length === 0) return ids;
  throw badRequest(`These projects are in another context of the field: ${taken.join(', ')}.`);
}

function idsOf(value: Json | undefined): string[] {
  return (isList(value) ? value : []).map((id) => asIdentifier(id) ?? '');
}
