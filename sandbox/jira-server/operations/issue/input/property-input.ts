/** Entity properties: key and size as Jira bounds them. */
import { badRequest } from '../../../http/jira-error';
import { asText, isList, isObject, type Json } from '../../../json';

/** Characters of a property's value as JSON text, and of its key. */
const LIMITS = { value: 32_768, key: 255 };

/** @param text the value as it was sent. @throws JiraError 400 */
export function requireProperty(key: string, text: string): void {
  if (key === '' || key.length > LIMITS.key)
    throw badRequest('The property key must have between 1 and 255 characters.');
  if (text.length > LIMITS.value)
    throw badRequest(`The property value is too long: at most ${LIMITS.value} characters.`);
}

/** The `properties` of a create or edit request. @throws JiraError 400 */
export function readProperties(value: Json | undefined): ReadonlyMap<string, Json> {
  const entries = new Map<string, Json>();
  if (value === undefined) return entries;
  if (!isList(value)) throw badRequest('properties must be an array of objects with a key and a value.');
  for (const entry of value) {
    const key = isObject(entry) ? asText(entry['key']) : undefined;
    const stored = isObject(entry) ? entry['value'] : undefined;
    if (key === undefined || stored === undefined) throw badRequest('Every property needs a key and a value.');
    requireProperty(key, JSON.stringify(stored));
    entries.set(key, stored);
  }
  return entries;
}
