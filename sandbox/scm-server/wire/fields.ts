/** Reads a JSON request body against a table of fields, refusing what SCM refuses and tolerating what it tolerates. */
import { Refusal } from './refusal';

export type Fields = Readonly<Record<string, unknown>>;

export interface FieldRule {
  readonly name: string;
  readonly required?: boolean;
  readonly accepts: (value: unknown) => boolean;
}

export const text =
  (maximum: number) =>
  (value: unknown): boolean =>
    typeof value === 'string' && value.length <= maximum;
export const texts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');
/** Numbers sent as strings are taken, as published clients send them. */
export const wholeNumber = (value: unknown): boolean =>
  (typeof value === 'number' || (typeof value === 'string' && value.trim() !== '')) && Number.isInteger(Number(value));
export const oneOf =
  (...allowed: readonly unknown[]) =>
  (value: unknown): boolean =>
    allowed.includes(typeof value === 'string' ? value.toUpperCase() : value);
export const nameValues = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isScalar);

/**
 * @returns the named fields that are there; null and unknown fields are left out
 * @throws Refusal -1601 for malformed JSON or a bad value, -7 for a missing required field
 */
export function readFields(body: string, rules: readonly FieldRule[]): Fields {
  return readObject(parseObject(body), rules);
}

/** As `readFields`, for an object that is already read. */
export function readObject(sent: Fields, rules: readonly FieldRule[]): Fields {
  const read: Record<string, unknown> = {};
  for (const { name, required, accepts } of rules) {
    const value = sent[name] ?? undefined;
    if (required && (value === undefined || value === '')) throw new Refusal(-7, name);
    if (value === undefined) continue;
    if (!accepts(value)) throw new Refusal(-1601, name);
    read[name] = value;
  }
  return read;
}

export function textOf(fields: Fields, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}

export function textsOf(fields: Fields, name: string): readonly string[] | undefined {
  const value = fields[name];
  return Array.isArray(value) ? value.map(String) : undefined;
}

export function numberOf(fields: Fields, name: string): number | undefined {
  return fields[name] === undefined ? undefined : Number(fields[name]);
}

export function nameValuesOf(fields: Fields, name: string): Readonly<Record<string, string>> | undefined {
  const value = fields[name];
  if (!isRecord(value)) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, isScalar(entry) ? String(entry) : '']));
}

/** Items that are objects; whatever else the list holds is left out. */
export function objectsOf(fields: Fields, name: string): readonly Fields[] | undefined {
  const value = fields[name];
  return Array.isArray(value) ? value.filter(isRecord) : undefined;
}

export function objectOf(fields: Fields, name: string): Fields | undefined {
  const value = fields[name];
  return isRecord(value) ? value : undefined;
}

/** An empty body and the JSON string `""`, which some clients send for "nothing", read as an empty object. */
function parseObject(body: string): Fields {
  if (body.trim() === '' || body.trim() === '""') return {};
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw new Refusal(-1601, 'request body');
  }
  if (!isRecord(value)) throw new Refusal(-1601, 'request body');
  return value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
