/** Custom fields of SCM as people fill them in: mandatory ones, and what each kind takes (SCM Admin API, custom fields). */
import type { CustomField, CustomFieldInput } from '../../account/reference-data';
import type { FieldFault } from '../../problem';

export interface FieldValue {
  readonly name: string;
  readonly value: string;
}

const LONGEST_VALUE = 256;

const isDay = (text: string): boolean => {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

/** What a value of a kind has to be; a kind without a row takes any text. */
const KINDS: Partial<
  Record<CustomFieldInput, { readonly fits: (value: string, field: CustomField) => boolean; readonly sentence: string }>
> = {
  email: { fits: (value) => /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(value), sentence: 'Write one e-mail address.' },
  number: { fits: (value) => /^-?\d+([.,]\d+)?$/.test(value), sentence: 'Write a number.' },
  option: { fits: (value, { options }) => options.includes(value), sentence: 'Choose one of the options.' },
  date: { fits: isDay, sentence: 'Write a date as year-month-day, for example 2027-01-31.' },
};

/** Field of the form in which the custom field of SCM stands. */
export const customFieldPlace = (name: string): string => `customFields.${name}`;

export function customFieldFaults(given: readonly FieldValue[], fields: readonly CustomField[]): FieldFault[] {
  const active = fields.filter((field) => field.active);
  const unknown = given.filter(
    ({ name, value }) => value.trim() !== '' && !active.some((field) => field.name === name),
  );
  return [
    ...active.flatMap((field) => faultsOf(field, given.find(({ name }) => name === field.name)?.value.trim() ?? '')),
    ...unknown.map(({ name }) => ({ field: customFieldPlace(name), message: UNKNOWN })),
  ];
}

function faultsOf(field: CustomField, value: string): FieldFault[] {
  const message = faultOf(field, value);
  return message === undefined ? [] : [{ field: customFieldPlace(field.name), message }];
}

function faultOf(field: CustomField, value: string): string | undefined {
  if (value === '') return field.mandatory ? 'SCM wants this field filled in.' : undefined;
  if (value.length > LONGEST_VALUE) return `SCM takes ${LONGEST_VALUE} characters.`;
  const kind = KINDS[field.input];
  return !kind || kind.fits(value, field) ? undefined : kind.sentence;
}

/** @returns what is sent: fields that were filled in */
export function filledIn(given: readonly FieldValue[]): FieldValue[] {
  return given.flatMap(({ name, value }) => (value.trim() === '' ? [] : [{ name, value: value.trim() }]));
}

const UNKNOWN = 'SCM has no such field any more. Press “Sync now” in the tab “Custom fields”.';
