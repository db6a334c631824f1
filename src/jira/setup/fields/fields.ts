/** Custom fields and the choices of their lists. */
import * as z from 'zod/mini';
import { Problem } from '../../../domain/problem';
import { FIELD_KINDS, type FieldKind } from '../../../domain/setup/certificate-fields';
import type { SiteField } from '../../../domain/setup/site-parts';
import type { NewPart } from '../../../use-cases/ports/setup';
import { allPages, callSetUp } from '../call';
import { identifier } from '../parts';

const TYPE_PREFIX = 'com.atlassian.jira.plugin.system.customfieldtypes:';

/** The searcher that belongs to each kind. */
const SEARCHERS: Readonly<Record<FieldKind, string>> = {
  textfield: 'textsearcher',
  textarea: 'textsearcher',
  datepicker: 'daterange',
  select: 'multiselectsearcher',
  userpicker: 'userpickergroupsearcher',
};

export function fieldBody({ name, description, type }: Extract<NewPart, { kind: 'field' }>) {
  return { name, description, type: `${TYPE_PREFIX}${type}`, searcherKey: `${TYPE_PREFIX}${SEARCHERS[type]}` };
}

const field = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: z.catch(z.string(), ''),
  schema: z.optional(z.looseObject({ custom: z.optional(z.string()) })),
});

export async function findFields(names: readonly string[]): Promise<SiteField[]> {
  const found: SiteField[] = [];
  // Most begin with the same word: one search finds them all.
  for (const word of new Set(names.map((name) => name.split(' ')[0] ?? name))) {
    const values = await allPages('fields', { query: { type: 'custom', query: word } }, field);
    found.push(...values.filter(({ name }) => names.includes(name) && name.startsWith(word)).map(siteField));
  }
  return found.sort((one, other) => numberOf(one.id) - numberOf(other.id));
}

function siteField({ id, name, description, schema }: z.infer<typeof field>): SiteField {
  const key = schema?.custom?.slice(TYPE_PREFIX.length) ?? '';
  return { id, name, description, kind: isKind(key) && schema?.custom === `${TYPE_PREFIX}${key}` ? key : undefined };
}

function isKind(key: string): key is FieldKind {
  return Object.hasOwn(FIELD_KINDS, key);
}

function numberOf(id: string): number {
  return Number(id.replace(/\D/g, ''));
}

const context = z.looseObject({ id: identifier, isGlobalContext: z.optional(z.boolean()) });
const option = z.looseObject({ value: z.string(), disabled: z.optional(z.boolean()) });

/** A field is born with one context for all projects. @throws Problem when someone took it away */
async function contextOf(fieldId: string): Promise<string> {
  const all = await allPages('contexts', { at: { fieldId } }, context);
  const found = all.find(({ isGlobalContext }) => isGlobalContext) ?? all[0];
  if (found) return found.id;
  throw new Problem(
    'jira-refused',
    `The field ${fieldId} has no context. A Jira admin adds one for all projects to it.`,
  );
}

export async function choicesOf(fieldId: string): Promise<string[]> {
  const contextId = await contextOf(fieldId);
  const options = await allPages('options', { at: { fieldId, contextId } }, option);
  return options.map(({ value }) => value);
}

export async function addChoices(fieldId: string, choices: readonly string[]): Promise<void> {
  const contextId = await contextOf(fieldId);
  const options = choices.map((value) => ({ value }));
  await callSetUp('createOptions', { at: { fieldId, contextId }, json: { options } });
}
