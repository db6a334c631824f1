/** What `expand` adds to an issue. */
import { adfToText } from '../adf/adf-text';
import type { AdfNode } from '../adf/adf-node';
import { DERIVED_FIELDS } from '../fields/system-fields';
import type { Exchange } from '../http/exchange';
import type { Json, JsonObject } from '../json';
import type { IssueRecord } from '../site/issue-record';
import { listed } from '../workflow/availability';
import { editableFields } from './editable-fields';
import { fieldSchema } from './field-bean';
import { issueOperations } from './issue-operations';
import { changeBean } from './issue-parts';
import { transitionBean } from './transition-bean';

const MAKERS: Readonly<Record<string, (exchange: Exchange, issue: IssueRecord) => JsonObject | readonly JsonObject[]>> =
  {
    renderedFields: (exchange, issue) => rendered(exchange, issue),
    names: (exchange) => fieldNames(exchange),
    schema: (exchange) => fieldSchemas(exchange),
    transitions: (exchange, issue) =>
      listed(exchange, issue).map((one) => transitionBean(exchange, one, { withFields: false, issue })),
    operations: (exchange, issue) => issueOperations(exchange, issue),
    editmeta: (exchange, issue) => ({ fields: editableFields(exchange, issue) }),
    changelog: (exchange, issue) => {
      const histories = issue.changes.map((change) => changeBean(exchange, change)).reverse();
      return { startAt: 0, maxResults: histories.length, total: histories.length, histories };
    },
  };

/** Names that can be expanded. */
export const EXPANSIONS: readonly string[] = Object.keys(MAKERS);

export function expansions(exchange: Exchange, issue: IssueRecord, wanted: readonly string[]): JsonObject {
  const own = Object.entries(MAKERS).filter(([name]) => wanted.includes(name));
  return Object.fromEntries(own.map(([name, make]) => [name, make(exchange, issue)]));
}

/** Names of all fields by their ids. */
export function fieldNames({ site }: Exchange): JsonObject {
  const derived = DERIVED_FIELDS.map(([id, name]): [string, string] => [id, name]);
  return Object.fromEntries([...derived, ...[...site.fields.values()].map(({ id, name }) => [id, name] as const)]);
}

/** Data types of stored fields by their ids. */
export function fieldSchemas({ site }: Exchange): JsonObject {
  return Object.fromEntries([...site.fields.values()].map((field) => [field.id, fieldSchema(field)]));
}

/** Rich text as HTML; Jira renders other fields in its own words, which are left out. */
function rendered({ site }: Exchange, issue: IssueRecord): JsonObject {
  return Object.fromEntries(
    [...issue.fields].map(([id, value]) => [id, site.fields.get(id)?.kind === 'richText' ? html(value) : null]),
  );
}

function html(value: Json): string {
  const text = adfToText(value as unknown as AdfNode);
  const safe = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return `<p>${safe.replaceAll('\n', '<br />\n')}</p>`;
}
