/** Screen schemes (which screen for which operation) and issue type screen schemes (which of those for which type). */
import { json, noContent } from '../../http/answers';
import { objectBody, param, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError, notModelled } from '../../http/jira-error';
import { envelope, namedOnly, page } from '../../http/paging';
import { asIdentifier, isList, objectOf, type Json, type JsonObject } from '../../json';
import type { ScreenOperation } from '../../site/schemes';
import { nextNumber } from '../../site/site-state';
import { descriptionOf, newName, numbered, requireAdministrator } from './administrator';
import { existingProject } from './existing-project';

const OPERATIONS: readonly ScreenOperation[] = ['create', 'edit', 'view'];

/** Ids of screens are numbers here. */
export const createScreenScheme: Operation = {
  method: 'POST',
  path: 'screenscheme',
  async handle(exchange) {
    requireAdministrator(exchange);
    const { screenSchemes } = exchange.site.schemes;
    const body = await objectBody(exchange);
    const taken = screenSchemes.values();
    const name = newName(body, { what: 'screen scheme', longest: 255, taken, conflict: 400 });
    const asked = objectOf(body['screens']);
    if (asked['default'] === undefined) throw badRequest('The default screen of the scheme is required.');
    const own = OPERATIONS.filter((operation) => asked[operation] !== undefined);
    const screens = {
      default: screenId(exchange, asked, 'default'),
      ...Object.fromEntries(own.map((operation) => [operation, screenId(exchange, asked, operation)])),
    };
    const id = nextNumber(exchange.site, 'screenScheme');
    screenSchemes.set(id, { id, name, description: descriptionOf(body), screens });
    return json({ id }, 201);
  },
};

function screenId(exchange: Exchange, screens: JsonObject, operation: string): number {
  const id = screens[operation];
  if (typeof id !== 'number') throw badRequest(`The screen of '${operation}' must be given as a number.`);
  return numbered(exchange.site.schemes.screens, id, `screen with id ${id}`).id;
}

/** Ids of screens are texts here; null takes the screen of an operation away. */
export const updateScreenScheme: Operation = {
  method: 'PUT',
  path: 'screenscheme/:scheme',
  async handle(exchange) {
    requireAdministrator(exchange);
    const { screenSchemes } = exchange.site.schemes;
    const scheme = numbered(screenSchemes, param(exchange, 'scheme'), 'screen scheme');
    const { name, description, screens } = await objectBody(exchange);
    if (name !== undefined || description !== undefined) throw notModelled('Renaming a screen scheme');
    const next = new Map<string, number>(Object.entries(scheme.screens));
    for (const [operation, id] of Object.entries(objectOf(screens))) {
      requireOperation(operation);
      if (id === null) next.delete(operation);
      else next.set(operation, existingScreen(exchange, id));
    }
    const all = { default: scheme.screens.default, ...Object.fromEntries(next) };
    screenSchemes.set(scheme.id, { ...scheme, screens: all });
    return noContent();
  },
};

function requireOperation(name: string): void {
  if (![...OPERATIONS, 'default'].includes(name)) throw badRequest(`There is no screen for '${name}'.`);
}

function existingScreen(exchange: Exchange, id: Json | undefined): number {
  if (typeof id !== 'string') throw badRequest('The id of a screen must be given as a text.');
  return numbered(exchange.site.schemes.screens, id, `screen with id ${id}`).id;
}

export const listScreenSchemes: Operation = {
  method: 'GET',
  path: 'screenscheme',
  handle(exchange) {
    requireAdministrator(exchange);
    const found = namedOnly(exchange, exchange.site.schemes.screenSchemes.values());
    return json(envelope(page(exchange, found, { usual: 25, most: 100 })));
  },
};

/** Ids of schemes are strings here; the mapping of `default` is required. */
export const createIssueTypeScreenScheme: Operation = {
  method: 'POST',
  path: 'issuetypescreenscheme',
  async handle(exchange) {
    requireAdministrator(exchange);
    const { issueTypeScreenSchemes } = exchange.site.schemes;
    const body = await objectBody(exchange);
    const taken = issueTypeScreenSchemes.values();
    const name = newName(body, { what: 'issue type screen scheme', longest: 255, taken, conflict: 400 });
    const screenSchemes = mappings(exchange, body);
    if (!screenSchemes.has('default')) throw badRequest('A mapping of the default issue type is required.');
    const id = nextNumber(exchange.site, 'issueTypeScreenScheme');
    issueTypeScreenSchemes.set(id, { id, name, description: descriptionOf(body), screenSchemes });
    return json({ id: String(id) }, 201);
  },
};

function mappings(exchange: Exchange, body: JsonObject): Map<string, number> {
  const { site } = exchange;
  const list = isList(body['issueTypeMappings']) ? body['issueTypeMappings'] : [];
  const found = new Map<string, number>();
  for (const mapping of list.map(objectOf)) {
    const type = asIdentifier(mapping['issueTypeId']) ?? '';
    if (found.has(type)) throw badRequest(`The issue type '${type}' is mapped twice.`);
    if (type !== 'default' && !site.issueTypes.some(({ id }) => id === type)) {
      throw new JiraError(404, [`The issue type '${type}' was not found.`]);
    }
    found.set(type, numbered(site.schemes.screenSchemes, mapping['screenSchemeId'], 'screen scheme').id);
  }
  return found;
}

export const listIssueTypeScreenSchemes: Operation = {
  method: 'GET',
  path: 'issuetypescreenscheme',
  handle(exchange) {
    requireAdministrator(exchange);
    const found = namedOnly(exchange, exchange.site.schemes.issueTypeScreenSchemes.values());
    const part = page(exchange, found, { usual: 50, most: 100 });
    const values = part.values.map(({ id, name, description }) => ({ id: String(id), name, description }));
    return json(envelope({ ...part, values }));
  },
};

export const assignIssueTypeScreenScheme: Operation = {
  method: 'PUT',
  path: 'issuetypescreenscheme/project',
  async handle(exchange) {
    requireAdministrator(exchange);
    const body = await objectBody(exchange);
    const { issueTypeScreenSchemes } = exchange.site.schemes;
    const scheme = numbered(issueTypeScreenSchemes, body['issueTypeScreenSchemeId'], 'issue type screen scheme');
    existingProject(exchange, body['projectId']).issueTypeScreenSchemeId = scheme.id;
    return noContent();
  },
};
