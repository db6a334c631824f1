/** The fields of the site: a plain list, and a searchable one in pages. */
import { fieldDetails, fieldSchema } from '../../beans/field-bean';
import type { Field } from '../../fields/field-kind';
import { DERIVED_FIELDS } from '../../fields/system-fields';
import { json } from '../../http/answers';
import { query, queryList, requireExpand, type Operation } from '../../http/exchange';
import { envelope, page } from '../../http/paging';
import type { SiteState } from '../../site/site-state';

/** Leaves out custom fields that are on no screen, as Jira Cloud does. */
export const listFields: Operation = {
  method: 'GET',
  path: 'field',
  handle: ({ site }) =>
    json([
      ...DERIVED_FIELDS.map(([id, name, type, items]) =>
        derived(id, name, items === undefined ? { type } : { type, items }),
      ),
      ...[...site.fields.values()].filter((field) => !field.custom || isOnScreen(site, field)).map(fieldDetails),
    ]),
};

function derived(id: string, name: string, schema: { type: string; items?: string }) {
  return {
    ...{ id, key: id, name, custom: false, orderable: false, navigable: true, searchable: true, clauseNames: [id] },
    schema: { ...schema, system: id },
  };
}

export const searchFields: Operation = {
  method: 'GET',
  path: 'field/search',
  handle(exchange) {
    requireExpand(exchange, []);
    const types = queryList(exchange, 'type');
    const ids = queryList(exchange, 'id');
    const wanted = (query(exchange, 'query') ?? '').toLowerCase();
    const found = [...exchange.site.fields.values()]
      .filter((field) => types.length === 0 || types.includes(field.custom ? 'custom' : 'system'))
      .filter((field) => ids.length === 0 || ids.includes(field.id))
      .filter((field) => `${field.name}\n${field.description}`.toLowerCase().includes(wanted))
      .sort((one, other) => one.name.localeCompare(other.name, 'en'));
    const part = page(exchange, found, { usual: 50, most: 100 });
    return json(envelope({ ...part, values: part.values.map(searchEntry) }));
  },
};

export function searchEntry(field: Field) {
  const { id, name, description, custom } = field;
  const own = custom && { description, searcherKey: custom.searcherKey, typeDisplayName: custom.label };
  return { id, name, key: id, schema: fieldSchema(field), ...own };
}

function isOnScreen(site: SiteState, field: Field): boolean {
  return [...site.schemes.screens.values()].some((screen) =>
    screen.tabs.some((tab) => tab.fieldIds.includes(field.id)),
  );
}
