/** Asks Jira what a page has to know, once, and hands it to every view of the page. */
import { createContext, useContext } from 'react';
import { view } from '@forge/bridge';
import type { Result } from '../../../../../src/contract/result';
import { NO_PAGE } from '../../texts/shared';
import { refusedBecause } from '../backend/refusal';
import type { Page } from '../../../../../src/contract/screen/page';
import { pageOf } from '../../../../../src/contract/screen/page';

const Context = createContext<Page>({ locale: 'en', timeZone: 'UTC' });

export const PageProvider = Context.Provider;

export function usePage(): Page {
  return useContext(Context);
}

/** Asks Jira for its theme first, so that nothing is painted in the wrong colours. */
export async function loadPage(): Promise<Result<Page>> {
  try {
    // A page in plain colours is better than none.
    await view.theme.enable().catch(() => undefined);
    return { ok: true, data: pageOf(await view.getContext()) };
  } catch {
    return refusedBecause(NO_PAGE);
  }
}
