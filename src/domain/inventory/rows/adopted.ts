/** What a row says while the app renews its certificate. */

export interface Adopted {
  /** Jira account id of the person. */
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** When a job began to order its renewal: a double delivery leaves it alone. */
  readonly begunAt?: number;
  /** What people were told last about its renewal: each news is told once. */
  readonly told?: string;
}
