/** What the calling person does to an issue: Jira holds that person's own rights against it, and its history names them. */

export interface AsPerson {
  /** @returns the choices of the field *Certificate profile*, undefined where this person cannot set it */
  profileChoices(issueId: string): Promise<readonly string[] | undefined>;
  /** Several lines for the CSR, an option for the profile. Throws Problem when Jira refuses. */
  store(issueId: string, fields: { readonly csr: string; readonly profile?: string }): Promise<void>;
  /** Those that Jira offers this person now. */
  transitions(issueId: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Throws Problem when Jira, or a validator, refuses. */
  transition(issueId: string, id: string): Promise<void>;
}
