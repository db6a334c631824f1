/** Leads to another issue; the frame itself must not go there. */
import type { MouseEvent } from 'react';
import { router } from '@forge/bridge';

export function IssueLink({ issueKey }: { readonly issueKey: string }) {
  const address = `/browse/${issueKey}`;
  const go = (event: MouseEvent) => {
    event.preventDefault();
    // Where Jira does not let the page lead on, the key itself says where to go.
    void router.navigate(address).catch(() => undefined);
  };
  return (
    <a href={address} onClick={go}>
      {issueKey}
    </a>
  );
}
