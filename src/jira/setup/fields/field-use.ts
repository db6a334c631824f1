/** Where a custom field is used, and how it goes into Jira's bin, from which an admin can bring it back. */
import * as z from 'zod/mini';
import { CONTEXT_MARK } from '../../../domain/profiles/option-contexts';
import type { FieldUse } from '../../../domain/setup/removal/field-use';
import { allPages, callSetUp } from '../call';
import { countIssues } from '../projects';

const field = z.looseObject({ id: z.string() });
const screen = z.looseObject({ name: z.string() });
const context = z.looseObject({
  ...{ name: z.string(), description: z.catch(z.string(), '') },
  isGlobalContext: z.optional(z.boolean()),
});

/** @returns undefined when the field is gone: deleted, or in the bin, which searches leave out (REST v3, getFieldsPaginated) */
export async function fieldUse(fieldId: string): Promise<FieldUse | undefined> {
  const found = await allPages('fields', { query: { type: 'custom', id: fieldId } }, field);
  if (!found.some(({ id }) => id === fieldId)) return undefined;
  const screens = await allPages('screensOfField', { at: { fieldId } }, screen);
  const contexts = await allPages('contexts', { at: { fieldId } }, context);
  const own = contexts.filter((one) => one.isGlobalContext !== true && one.description !== CONTEXT_MARK);
  return {
    screens: screens.map(({ name }) => name),
    ownContexts: own.map(({ name }) => name),
    issues: await countIssues(`cf[${fieldId.replace(/\D/g, '')}] is not EMPTY`),
  };
}

/** What is in the bin already, and what is gone, Jira refuses: neither is there to be moved. */
export async function moveToBin(fieldId: string): Promise<void> {
  try {
    await callSetUp('trashField', { at: { id: fieldId } });
  } catch (thrown) {
    if ((await fieldUse(fieldId)) !== undefined) throw thrown;
  }
}
