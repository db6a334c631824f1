/** Someone with an account in Jira, as the person in front sees them. */
export interface Person {
  readonly accountId: string;
  readonly displayName: string;
}
