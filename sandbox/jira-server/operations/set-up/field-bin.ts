/** The bin for custom fields: what is in it shows nowhere and keeps its values; it can be taken out again (REST v3). */
import type { Field } from '../../fields/field-kind';
import { json } from '../../http/answers';
import { param, query, queryList, requireExpand, type Exchange, type Operation } from '../../http/exchange';
import { badRequest, JiraError } from '../../http/jira-error';
import { envelope, page } from '../../http/paging';
import { requireAdministrator } from '../administration/administrator';
import { searchEntry } from '../site/fields';

export const trashField: Operation = {
  method: 'POST',
  path: 'field/:field/trash',
  handle: (exchange) => moved(exchange, 'fields', 'trashedFields'),
};

export const restoreField: Operation = {
  method: 'POST',
  path: 'field/:field/restore',
  handle: (exchange) => moved(exchange, 'trashedFields', 'fields'),
};

type Place = 'fields' | 'trashedFields';

function moved(exchange: Exchange, from: Place, to: Place): Response {
  requireAdministrator(exchange);
  const { site } = exchange;
  const id = param(exchange, 'field');
  const field = site[from].get(id);
  if (!field) {
    if (site[to].has(id)) throw badRequest(`The custom field '${id}' is there already.`);
    throw new JiraError(404, ['The custom field was not found.']);
  }
  if (!field.custom) throw badRequest('Only custom fields can be moved to the trash.');
  site[from].delete(id);
  site[to].set(id, field);
  return json({});
}

export const listTrashedFields: Operation = {
  method: 'GET',
  path: 'field/search/trashed',
  handle(exchange) {
    requireAdministrator(exchange);
    requireExpand(exchange, []);
    const ids = queryList(exchange, 'id');
    const wanted = (query(exchange, 'query') ?? '').toLowerCase();
    const found = [...exchange.site.trashedFields.values()]
      .filter((field: Field) => ids.length === 0 || ids.includes(field.id))
      .filter((field) => `${field.name}\n${field.description}`.toLowerCase().includes(wanted));
    const part = page(exchange, found, { usual: 50, most: 50 });
    return json(envelope({ ...part, values: part.values.map(searchEntry) }));
  },
};
