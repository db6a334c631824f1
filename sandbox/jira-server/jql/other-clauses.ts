/** Custom fields by name or number, and issue properties that apps make searchable. */
import { adfToText } from '../adf/adf-text';
import type { AdfNode } from '../adf/adf-node';
import { allOptions } from '../fields/field-contexts';
import type { Field, FieldKind } from '../fields/field-kind';
import { isList, isObject, type Json } from '../json';
import type { IndexedProperty } from '../site-definition';
import type { IssueRecord } from '../site/issue-record';
import type { SiteState } from '../site/site-state';
import { namedField, numberField, textField, timeField, wordField } from './field-kinds';
import type { JqlField, Value } from './jql-field';
import { people } from './system-clauses';

type Values = (issue: IssueRecord) => readonly Value[];
type Make = (field: Field, values: Values, site: SiteState) => JqlField;

const time: Make = ({ name }, values, site) => timeField(name, values, () => site.clock.now());
const choice: Make = (field, values) =>
  namedField(field.name, values, () => allOptions(field).map(({ id, value }) => ({ id, names: [value] })));
const text: Make = ({ name }, values) => textField(name, values);

const KINDS: Readonly<Record<FieldKind, Make>> = {
  ...{ text, summary: text, richText: text, url: text, option: choice, options: choice, priority: choice },
  ...{ date: time, dateTime: time },
  number: ({ name }, values) => numberField(name, values),
  labels: ({ name }, values) => wordField(name, values),
  user: ({ name }, values, site) => namedField(name, values, () => people(site)),
};

/** The custom field of that name or of `cf[10050]`; of several with one name the first. */
export function customField(site: SiteState, clause: string): JqlField | undefined {
  const number = /^cf\[(\d+)\]$/i.exec(clause)?.[1];
  const wanted = clause.toLowerCase();
  const field = [...site.fields.values()].find(({ name, custom }) =>
    number === undefined ? custom && name.toLowerCase() === wanted : custom?.number === Number(number),
  );
  return field && KINDS[field.kind](field, (issue) => fieldValues(field, issue.fields.get(field.id)), site);
}

function fieldValues(field: Field, value: Json | undefined): readonly Value[] {
  if (value === undefined) return [];
  if (field.kind === 'richText') return [adfToText(value as unknown as AdfNode)];
  return plainValues(value);
}

function plainValues(value: Json | undefined): Value[] {
  if (isList(value)) return value.flatMap(plainValues);
  return typeof value === 'string' || typeof value === 'number' ? [value] : [];
}

/** The indexed issue property of that alias, or of `issue.property[key].path`. */
export function propertyField(site: SiteState, clause: string): JqlField | undefined {
  const [, key, path] = /^issue\.property\[["']?([^\]"']+)["']?\]\.(.+)$/i.exec(clause) ?? [];
  const property = site.indexedProperties.find((one) =>
    key === undefined
      ? one.searchAlias?.toLowerCase() === clause.toLowerCase()
      : one.propertyKey === key && one.path === path,
  );
  return property && PROPERTY_KINDS[property.type](clause, propertyValues(property), site);
}

const PROPERTY_KINDS: Readonly<
  Record<IndexedProperty['type'], (name: string, values: Values, site: SiteState) => JqlField>
> = {
  number: numberField,
  string: wordField,
  text: textField,
  date: (name, values, site) => timeField(name, values, () => site.clock.now()),
  user: (name, values, site) => namedField(name, values, () => people(site)),
};

function propertyValues({ propertyKey, path }: IndexedProperty): Values {
  return (issue) => {
    const parts = path.split('.');
    return plainValues(parts.reduce(inner, issue.properties.get(propertyKey)));
  };
}

/** The value one step inside; lists are entered with all their entries. */
function inner(value: Json | undefined, part: string): Json | undefined {
  if (isList(value)) return value.map((one) => inner(one, part) ?? null);
  return isObject(value) ? value[part] : undefined;
}
