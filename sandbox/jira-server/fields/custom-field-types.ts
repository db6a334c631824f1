/** Jira's own custom field types, with the searcher each is made with (Jira Cloud REST v3, `POST /field`). */
import type { FieldKind } from './field-kind';

const PREFIX = 'com.atlassian.jira.plugin.system.customfieldtypes:';

const TYPES = {
  textfield: { kind: 'text', searcher: 'textsearcher', label: 'Short text' },
  textarea: { kind: 'richText', searcher: 'textsearcher', label: 'Paragraph' },
  select: { kind: 'option', searcher: 'multiselectsearcher', label: 'Dropdown' },
  multiselect: { kind: 'options', searcher: 'multiselectsearcher', label: 'Multi-select' },
  radiobuttons: { kind: 'option', searcher: 'multiselectsearcher', label: 'Radio buttons' },
  multicheckboxes: { kind: 'options', searcher: 'multiselectsearcher', label: 'Checkboxes' },
  datepicker: { kind: 'date', searcher: 'daterange', label: 'Date' },
  datetime: { kind: 'dateTime', searcher: 'datetimerange', label: 'Timestamp' },
  float: { kind: 'number', searcher: 'exactnumber', label: 'Number' },
  userpicker: { kind: 'user', searcher: 'userpickergroupsearcher', label: 'People' },
  url: { kind: 'url', searcher: 'exacttextsearcher', label: 'URL' },
  labels: { kind: 'labels', searcher: 'labelsearcher', label: 'Labels' },
} as const satisfies Record<string, { kind: FieldKind; searcher: string; label: string }>;

export type CustomFieldType = keyof typeof TYPES;

interface CustomFieldTypeFacts {
  readonly kind: FieldKind;
  /** Full name of the type, as in `schema.custom`. */
  readonly typeKey: string;
  readonly searcherKey: string;
  readonly typeDisplayName: string;
}

export function customFieldType(type: CustomFieldType): CustomFieldTypeFacts {
  const facts = TYPES[type];
  return {
    kind: facts.kind,
    typeKey: PREFIX + type,
    searcherKey: PREFIX + facts.searcher,
    typeDisplayName: facts.label,
  };
}

/** Types Jira has besides; making a field of one is answered 501. */
const UNMODELLED = [
  ...['cascadingselect', 'grouppicker', 'importid', 'multigrouppicker', 'multiuserpicker', 'multiversion', 'people'],
  ...['project', 'readonlyfield', 'version'],
].map((name) => PREFIX + name);

/** The type of that full name: modelled, one that only Jira has, or none. */
export function namedFieldType(typeKey: string): CustomFieldType | 'unmodelled' | undefined {
  if (UNMODELLED.includes(typeKey)) return 'unmodelled';
  const name = typeKey.startsWith(PREFIX) ? typeKey.slice(PREFIX.length) : '';
  return isFieldType(name) ? name : undefined;
}

function isFieldType(name: string): name is CustomFieldType {
  return Object.hasOwn(TYPES, name);
}
