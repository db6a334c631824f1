/** JSON as it comes over the wire, and readers that never guess. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value when it is an object, else an empty one. */
export function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

export function asText(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Text, numbers and truth values as text; anything else is empty. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** The texts of a list; what is no list has none. */
export function textsOf(value: Json | undefined): string[] {
  return isList(value) ? value.map(textOf) : [];
}

/** An id or key as clients send it: Jira takes numbers where it documents strings. */
export function asIdentifier(value: Json | undefined): string | undefined {
  return typeof value === 'number' ? String(value) : asText(value);
}

/** @throws SyntaxError when `text` is no JSON */
export function parseJson(text: string): Json {
  return JSON.parse(text) as Json;
}
