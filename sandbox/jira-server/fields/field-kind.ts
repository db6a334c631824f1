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

/** A context that an administrator gave to a field for some projects and all issue types; its options are its own. */
export interface FieldContext {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Ids; a project stands in one context of a field at most. */
  readonly projectIds: readonly string[];
  readonly options: FieldOption[];
}

/** A field of a site that an issue stores a value for. */
export interface Field {
  /** `summary` or `customfield_10050`. */
  readonly id: string;
  readonly name: string;
  readonly kind: FieldKind;
  readonly description: string;
  /** In the context that the field was born with, which holds for all projects that no other context names. */
  readonly options: FieldOption[];
  /** Besides that one. */
  otherContexts?: readonly FieldContext[];
  /** Set for custom fields only. */
  readonly custom?: {
    readonly number: number;
    readonly typeKey: string;
    readonly searcherKey: string;
    readonly label: string;
  };
}
