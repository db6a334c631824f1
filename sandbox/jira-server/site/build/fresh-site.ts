/** A Jira site of its first day: one administrator, a few issue types, no project. */
import type { SiteDefinition } from '../../site-definition';

export interface FreshSite {
  readonly administrator: { readonly accountId: string; readonly emailAddress: string; readonly apiToken: string };
  /** The account of an app that is installed. */
  readonly app?: { readonly accountId: string; readonly displayName: string };
  readonly appRules?: SiteDefinition['appRules'];
  readonly indexedProperties?: SiteDefinition['indexedProperties'];
}

export function freshSite({ administrator, app, appRules = [], indexedProperties = [] }: FreshSite): SiteDefinition {
  return {
    users: [
      { ...administrator, displayName: 'Ada Administrator', admin: true },
      ...(app ? [{ ...app, emailAddress: '', accountType: 'app', admin: true } as const] : []),
    ],
    ...{ appRules, indexedProperties, issueTypes: ['Task', 'Story', 'Bug'], fields: [], workflows: [], projects: [] },
  };
}
