/** Statuses: makes global ones and finds them. */
import { CATEGORIES, statusBean } from '../../beans/site-beans';
import { json } from '../../http/answers';
import { callerId, objectBody, param, query, queryList, self, type Operation } from '../../http/exchange';
import { badRequest, JiraError, notModelled } from '../../http/jira-error';
import { envelope, page } from '../../http/paging';
import { asText, isList, objectOf } from '../../json';
import { nextId, type Status } from '../../site/site-state';
import { descriptionOf, newName, requireAdministrator } from '../administration/administrator';
import { isCategory } from './workflow-text';

/** Global names are unique. */
export const createStatuses: Operation = {
  method: 'POST',
  path: 'statuses',
  async handle(exchange) {
    requireAdministrator(exchange, 401);
    const { site } = exchange;
    const body = await objectBody(exchange);
    if (objectOf(body['scope'])['type'] !== 'GLOBAL') throw notModelled('A status of a single project');
    const asked = (isList(body['statuses']) ? body['statuses'] : []).map(objectOf);
    if (asked.length === 0) throw badRequest('The list of statuses must not be empty.');
    const taken: { name: string }[] = [...site.statuses.values()];
    const made = asked.map((one) => {
      const name = newName(one, { what: 'status', longest: 255, taken, conflict: 400 });
      taken.push({ name });
      const category = asText(one['statusCategory']) ?? '';
      if (!isCategory(category)) throw badRequest('The status category does not exist.');
      return { name, description: descriptionOf(one), category };
    });
    const statuses = made.map((one): Status => ({ ...one, id: nextId(site, 'status') }));
    for (const status of statuses) site.statuses.set(status.id, status);
    return json(statuses.map(globalStatus));
  },
};

/** A status as the bulk status operations show it. */
export function globalStatus({ id, name, description, category }: Status) {
  return { id, name, statusCategory: category, scope: { type: 'GLOBAL' }, description };
}

export const searchStatuses: Operation = {
  method: 'GET',
  path: 'statuses/search',
  handle(exchange) {
    requireAdministrator(exchange, 401);
    const text = (query(exchange, 'searchString') ?? '').toLowerCase();
    const category = query(exchange, 'statusCategory');
    if (query(exchange, 'projectId') !== undefined) throw notModelled('Searching the statuses of a project');
    const found = [...exchange.site.statuses.values()]
      .filter(({ name }) => name.toLowerCase().includes(text))
      .filter((status) => category === undefined || status.category === category);
    const part = page(exchange, found, { usual: 200, most: 200 });
    const values = part.values.map(globalStatus);
    return json({
      ...envelope({ ...part, values }),
      self: `${exchange.baseUrl}${exchange.url.pathname}${exchange.url.search}`,
    });
  },
};

export const getStatuses: Operation = {
  method: 'GET',
  path: 'statuses',
  handle(exchange) {
    requireAdministrator(exchange, 401);
    const ids = queryList(exchange, 'id');
    return json(ids.flatMap((id) => exchange.site.statuses.get(id) ?? []).map(globalStatus));
  },
};

export const listStatuses: Operation = {
  method: 'GET',
  path: 'status',
  handle(exchange) {
    callerId(exchange);
    return json([...exchange.site.statuses.keys()].map((id) => statusBean(exchange, id)));
  },
};

export const getStatus: Operation = {
  method: 'GET',
  path: 'status/:status',
  handle(exchange) {
    callerId(exchange);
    const named = param(exchange, 'status');
    const all = [...exchange.site.statuses.values()];
    const found =
      all.find(({ id }) => id === named) ?? all.find(({ name }) => name.toLowerCase() === named.toLowerCase());
    if (!found) throw new JiraError(404, [`The status '${named}' was not found.`]);
    return json(statusBean(exchange, found.id));
  },
};

export const listCategories: Operation = {
  method: 'GET',
  path: 'statuscategory',
  handle: (exchange) =>
    json(Object.values(CATEGORIES).map((one) => ({ self: self(exchange, `statuscategory/${one.id}`), ...one }))),
};
