/** The screen that a transition shows. */
import { present } from '../site/present';
import { fieldsOnScreen } from '../site/project-schemes';
import type { SiteState, Transition } from '../site/site-state';

/** Ids of the fields on the transition's screen; undefined when it has none. */
export function transitionFields(site: SiteState, { screenId }: Transition): string[] | undefined {
  if (screenId === undefined) return undefined;
  return fieldsOnScreen(site, present(site.schemes.screens.get(screenId), `screen ${screenId}`));
}
