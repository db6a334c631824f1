/** What a value of a field is, whatever the field is called. */

export type FieldKind =
  | 'text'
  | 'summary'
  | 'richText'
  | 'option'
  | 'options'
  | 'user'
  | 'date'
  | 'dateTime'
  | 'number'
  | 'labels'
  | 'url'
  | 'priority';

export interface FieldOption {
  readonly id: string;
  readonly value: string;
  readonly disabled?: boolean;
}

/** A field of a site that an issue stores a value for. */
export interface Field {
  /** `summary` or `customfield_10050`. */
  readonly id: string;
  readonly name: string;
  readonly kind: FieldKind;
  readonly description: string;
  /** In the field's only context, which holds for all projects. */
  readonly options: FieldOption[];
  /** Set for custom fields only. */
  readonly custom?: {
    readonly number: number;
    readonly typeKey: string;
    readonly searcherKey: string;
    readonly label: string;
  };
}
