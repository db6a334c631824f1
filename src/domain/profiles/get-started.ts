/** The three steps of *Get started*, each with its state. */

/** What stands in the way of signing in to SCM, worst first; `done` once one profile was tested. */
export type CredentialsState = 'none' | 'blocked' | 'refused' | 'untested' | 'done';

export interface GetStarted {
  readonly credentials: { readonly state: CredentialsState; readonly profile?: string };
  /** `unknown`: Jira did not answer. */
  readonly project: { readonly state: 'missing' | 'unknown' | 'done'; readonly key?: string };
  readonly certificate: { readonly state: 'missing' | 'done' };
}
