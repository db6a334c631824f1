/** Screens, what stands on them, and which screens a screen scheme shows. */
import * as z from 'zod/mini';
import { Problem } from '../../domain/problem';
import { allPages, callSetUp } from './call';
import { identifier } from './parts';

const tabs = z.array(z.looseObject({ id: identifier }));
const fields = z.array(z.looseObject({ id: z.string() }));

async function tabsOf(screenId: string): Promise<string[]> {
  return tabs.parse(await callSetUp('tabs', { at: { screenId } })).map(({ id }) => id);
}

export async function onScreen(screenId: string): Promise<string[]> {
  const found: string[] = [];
  for (const tabId of await tabsOf(screenId)) {
    found.push(...fields.parse(await callSetUp('tabFields', { at: { screenId, tabId } })).map(({ id }) => id));
  }
  return found;
}

/** On the first tab, one call a field (REST v3, addScreenTabField). */
export async function putOnScreen(screenId: string, fieldIds: readonly string[]): Promise<void> {
  const [tabId] = await tabsOf(screenId);
  if (tabId === undefined) throw new Problem('jira-refused', 'The screen has no tab. A Jira admin adds one to it.');
  for (const fieldId of fieldIds) await callSetUp('addTabField', { at: { screenId, tabId }, json: { fieldId } });
}

const screenScheme = z.looseObject({
  screens: z.looseObject({ default: identifier, create: z.optional(identifier), edit: z.optional(identifier) }),
});

/** Ids of screens are strings here (REST v3, updateScreenScheme). */
export async function setCreateScreen(screenSchemeId: string, screenId: string): Promise<void> {
  await callSetUp('updateScreenScheme', { at: { screenSchemeId }, json: { screens: { create: screenId } } });
}

export async function screensOf(id: string): Promise<{ readonly create: string; readonly edit: string }> {
  const [found] = await allPages('screenSchemes', { query: { id } }, screenScheme);
  if (!found) throw new Problem('jira-missing', 'Jira does not find the screen scheme of the project any more.');
  const { screens } = found;
  return { create: screens.create ?? screens.default, edit: screens.edit ?? screens.default };
}
