/** Tells the other pages of the app on the screen that an issue has changed: a dialog over the issue tells the panel. */
import { useEffect } from 'react';
import { events } from '@forge/bridge';

const CHANGED = 'scm.issue-changed';

/** Nobody has to hear it. */
export function tellOthers(issueId: string): void {
  events.emit(CHANGED, { issueId }).catch(() => undefined);
}

/** @param hear stable between renders */
export function useNews(issueId: string, hear: () => void): void {
  useEffect(() => {
    const heard = (news?: { readonly issueId?: unknown }) => {
      if (news?.issueId === issueId) hear();
    };
    const subscribed = events.on(CHANGED, heard);
    return () => {
      subscribed.then((subscription) => subscription.unsubscribe()).catch(() => undefined);
    };
  }, [issueId, hear]);
}
