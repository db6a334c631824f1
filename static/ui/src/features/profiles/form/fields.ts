/** The fields of a profile as the form shows them, from top to bottom. */
import { APPROVAL_FIELD } from '../../../texts/profiles/approval';
import { PEOPLE_WORDS, TEXT_FIELD_WORDS, TRUST_WORDS } from '../../../texts/profiles/form';
import type { TextField } from '../../../texts/profiles/form';
import { REACH_ORDER } from '../../../texts/profiles/reach';
import { RENEWAL_ORDER } from '../../../texts/profiles/renewal';
import type { Field } from './form-state';

export interface TextFieldSpec {
  readonly name: TextField;
  readonly label: string;
  readonly control: 'text' | 'url' | 'secret' | 'paragraph';
  readonly optional?: true;
  readonly help: readonly string[];
}

export const TEXT_FIELDS: readonly TextFieldSpec[] = [
  { name: 'name', control: 'text', ...TEXT_FIELD_WORDS.name },
  { name: 'clientId', control: 'text', ...TEXT_FIELD_WORDS.clientId },
  { name: 'clientSecret', control: 'secret', ...TEXT_FIELD_WORDS.clientSecret },
  { name: 'scmUrl', control: 'url', ...TEXT_FIELD_WORDS.scmUrl },
  { name: 'tokenUrl', control: 'url', ...TEXT_FIELD_WORDS.tokenUrl },
  { name: 'comments', control: 'paragraph', optional: true, ...TEXT_FIELD_WORDS.comments },
];

export const TRUST_FIELD = { name: 'publicTrust', ...TRUST_WORDS } as const;

export const PEOPLE_FIELD = { name: 'operators', ...PEOPLE_WORDS } as const;

/** From top to bottom. */
export const FIELD_ORDER: readonly Field[] = [
  ...TEXT_FIELDS.map((field) => field.name),
  TRUST_FIELD.name,
  PEOPLE_FIELD.name,
  ...REACH_ORDER,
  ...RENEWAL_ORDER,
  APPROVAL_FIELD.name,
];

/** The id of a field's control in the page. */
export function controlId(field: Field): string {
  return `${PREFIX}${field}`;
}

const PREFIX = 'profile-';

/** @returns the field that an element of the page is the control of, or a part of it */
export function fieldOfControl(element: Element | null): Field | undefined {
  const id = element?.id ?? '';
  return FIELD_ORDER.find((field) => id === controlId(field) || id.startsWith(`${controlId(field)}-`));
}
