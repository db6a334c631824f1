/** The three steps of *Get started*, each with its state. */

/** What stands in the way of signing in to SCM; `done` once SCM accepted one profile’s credentials. */
export type CredentialsState = 'none' | 'blocked' | 'disabled' | 'refused' | 'untested' | 'done';

/** `unknown`: Jira did not answer. */
export type ProjectState = 'missing' | 'unknown' | 'done';

/** `held-up`: an order was begun, and something stands in its way, or it was refused. */
export type CertificateState = 'missing' | 'under-way' | 'held-up' | 'done';

export interface GetStarted {
  readonly credentials: { readonly state: CredentialsState; readonly profile?: string };
  readonly project: { readonly state: ProjectState; readonly key?: string };
  readonly certificate: { readonly state: CertificateState };
}
