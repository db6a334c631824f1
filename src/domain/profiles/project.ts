/** A project of this Jira, as the person in front sees it. */
export interface NamedProject {
  readonly id: string;
  /** Empty where the person may not see the project. */
  readonly key: string;
  readonly name: string;
}

/** @returns whether new requests in the project may use the profile */
export function isAllowedIn({ projects }: { readonly projects: readonly string[] }, projectId: string): boolean {
  return projects.length === 0 || projects.includes(projectId);
}
