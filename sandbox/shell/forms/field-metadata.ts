/** What Jira says about the fields of a screen (Jira Cloud REST v3, schemas FieldCreateMetadata and FieldMetadata). */

export interface FieldMetadata {
  readonly name: string;
  readonly required: boolean;
  readonly schema: {
    readonly type: string;
    readonly items?: string;
    readonly system?: string;
    readonly custom?: string;
  };
  readonly allowedValues?: readonly { readonly id: string; readonly value?: string; readonly name?: string }[];
  readonly defaultValue?: unknown;
}

/** By field id, in the order of the screen. */
export type Screen = Readonly<Record<string, FieldMetadata>>;

/** Somebody who can be chosen in a field. */
export interface Choosable {
  readonly accountId: string;
  readonly displayName: string;
}
