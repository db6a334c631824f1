/** Where a custom field is used: screens it stands on, and contexts that administrators give it. */
import type { Field, FieldContext } from '../../fields/field-kind';
import { json } from '../../http/answers';
import { objectBody, query, type Operation } from '../../http/exchange';
import { badRequest } from '../../http/jira-error';
import { envelope, page } from '../../http/paging';
import { asIdentifier, isList, type Json } from '../../json';
import { nextId } from '../../site/site-state';
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

function otherContextBean({ id, name, description, projectIds, issueTypeIds }: FieldContext) {
  return { id, name, description, isGlobalContext: projectIds.length === 0, isAnyIssueType: issueTypeIds.length === 0 };
}

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
    const projectIds = idsOf(body['projectIds']);
    if (projectIds.length === 0) throw badRequest('The field has a context for all projects already.');
    const context: FieldContext = {
      ...{ id: nextId(exchange.site, 'context'), name, description: descriptionOf(body) },
      ...{ projectIds, issueTypeIds: idsOf(body['issueTypeIds']) },
    };
    field.otherContexts = [...taken, context];
    return json(context, 201);
  },
};

function idsOf(value: Json | undefined): string[] {
  return (isList(value) ? value : []).map((id) => asIdentifier(id) ?? '');
}
