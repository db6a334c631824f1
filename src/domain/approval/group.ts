/** A group of this Jira, as people see it. */
export interface Group {
  readonly id: string;
  readonly name: string;
}
