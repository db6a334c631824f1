/** Stores new field values on an issue and tells its history what changed. */
import type { Exchange } from '../http/exchange';
import { textOf, type Json } from '../json';
import type { ChangeItem, IssueRecord } from '../site/issue-record';
import { nextId, type SiteState } from '../site/site-state';
import { codecOf } from './codecs/codecs';
import type { FieldChanges } from './field-input';

/** Values of these fields are ids, which the history shows beside their text. */
const BY_ID = ['option', 'user', 'priority'];

/** Stores the values and returns one history item for each that is new. */
export function storeFields(exchange: Exchange, issue: IssueRecord, changes: FieldChanges): ChangeItem[] {
  const items: ChangeItem[] = [];
  for (const [id, value] of changes) {
    const before = issue.fields.get(id) ?? null;
    const after = isEmpty(value) ? null : value;
    if (JSON.stringify(before) === JSON.stringify(after)) continue;
    items.push(changeItem(exchange, id, { before, after }));
    if (after === null) issue.fields.delete(id);
    else issue.fields.set(id, after);
  }
  return items;
}

function isEmpty(value: Json): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function changeItem(exchange: Exchange, id: string, values: { before: Json; after: Json }): ChangeItem {
  const field = exchange.site.fields.get(id);
  if (!field) throw new Error(`No field ${id}`);
  const text = (value: Json) => (value === null ? null : codecOf(field).text(value, { field, exchange }));
  const key = (value: Json) => (value !== null && BY_ID.includes(field.kind) ? textOf(value) : null);
  return {
    field: field.custom ? field.name : id,
    fieldId: id,
    custom: field.custom !== undefined,
    from: key(values.before),
    fromString: text(values.before),
    to: key(values.after),
    toString: text(values.after),
  };
}

/** Writes one history entry; nothing when nothing changed. Returns its id. */
export function recordChange(
  site: SiteState,
  issue: IssueRecord,
  change: { authorId: string; items: ChangeItem[] },
): string | undefined {
  if (change.items.length === 0) return undefined;
  const id = nextId(site, 'change');
  issue.changes.push({ id, created: site.clock.now(), ...change });
  issue.updated = site.clock.now();
  return id;
}
