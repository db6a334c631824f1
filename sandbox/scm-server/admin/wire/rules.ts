/** Field rules that only bodies of the Admin API need; see `readFields`. */
import { objectsOf, readObject, wholeNumber, type FieldRule, type Fields } from '../../wire/fields';
import { Refusal } from '../../wire/refusal';
import { wordAmong } from './spellings';

export const positive = (value: unknown): boolean => wholeNumber(value) && Number(value) >= 1;
/** Booleans are sent as text too. */
export const flag = (value: unknown): boolean => typeof value === 'boolean' || value === 'true' || value === 'false';
export const record = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);
export const list = (value: unknown): boolean => Array.isArray(value);
export const word =
  (...words: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'string' && (value === '' || wordAmong(value, words) !== undefined);
export const bounded =
  (least: number, most: number) =>
  (value: unknown): boolean =>
    typeof value === 'string' && value.length >= least && value.length <= most;

export function flagOf(fields: Fields, name: string): boolean | undefined {
  const value = fields[name];
  return value === undefined ? undefined : value === true || value === 'true';
}

export function numbersOf(fields: Fields, name: string): readonly number[] {
  const value = fields[name];
  return Array.isArray(value) ? value.map(Number).filter(Number.isInteger) : [];
}

const nameAndValue: readonly FieldRule[] = [
  { name: 'name', required: true, accepts: bounded(1, 256) },
  {
    name: 'value',
    accepts: (value) => ['string', 'number', 'boolean'].includes(typeof value) && String(value).length <= 256,
  },
];

/**
 * Custom fields are an array of name and value here, an object on the Enrollment API.
 * @throws Refusal -7, -1601
 */
export function namesAndValues(fields: Fields, name: string): Readonly<Record<string, string>> | undefined {
  const rows = objectsOf(fields, name)?.map((row) => readObject(row, nameAndValue));
  return rows && Object.fromEntries(rows.map((row) => [text(row['name']), text(row['value'])]));
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** @throws Refusal -1601 for a path segment that is no id */
export function idIn(text: string): number {
  if (!/^[0-9]{1,10}$/.test(text)) throw new Refusal(-1601, 'id');
  return Number(text);
}
