/** What the calling person does to an issue: Jira holds that person's own rights against it, and its history names them. */
import type { RuleCarrier, Step } from '../../domain/acts/kept-acts';

export interface AsPerson {
  /** @returns the choices of the field *Certificate profile*, undefined where this person cannot set it */
  profileChoices(issueId: string): Promise<readonly string[] | undefined>;
  /** Several lines for the CSR, an option for the profile. Throws Problem when Jira refuses. */
  store(issueId: string, fields: { readonly csr: string; readonly profile?: string }): Promise<void>;
  /** Those that Jira offers this person now. */
  transitions(issueId: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** All that leave the issue's status, those too whose conditions do not hold for this person; undefined where Jira's answer cannot be read. */
  steps(issueId: string): Promise<readonly Step[] | undefined>;
  /** Throws Problem when Jira, or a validator, refuses. */
  transition(issueId: string, id: string): Promise<void>;
}

export interface WorkflowRules {
  /** Transitions of any workflow that carry a post function of the app, as they were within the last hour; none where Jira does not say. */
  carriers(): Promise<readonly RuleCarrier[]>;
}
