/** Makes a screen: it is born with one tab. */
import type { Screen } from './schemes';
import { nextNumber, type SiteState } from './site-state';

export function newScreen(
  site: SiteState,
  screen: { readonly name: string; readonly description: string; readonly fieldIds: readonly string[] },
): Screen {
  const { name, description, fieldIds } = screen;
  const tab = { id: nextNumber(site, 'tab'), name: 'Field Tab', fieldIds: [...fieldIds] };
  const made: Screen = { id: nextNumber(site, 'screen'), name, description, tabs: [tab] };
  site.schemes.screens.set(made.id, made);
  return made;
}
