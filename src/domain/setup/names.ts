/** What set-up calls the things it makes. One prefix, so that people find them together; everything is found again by its name. */

const PREFIX = 'SCM Certificate';

/** The issue type of a certificate (design.md, States). */
export const ISSUE_TYPE = { name: 'Certificate', description: 'A TLS certificate from Sectigo Certificate Manager.' };

export const PROJECT = { key: 'CERT', name: 'Certificate Management' } as const;

/** Shared by all projects that are set up. */
export const SHARED_NAMES = {
  screen: `${PREFIX} screen`,
  createScreen: `${PREFIX} create screen`,
  screenScheme: `${PREFIX} screen scheme`,
  workflow: `${PREFIX} workflow`,
} as const;

/** The screen of a transition's dialog. */
export function dialogName(transition: string): string {
  return `${PREFIX} dialog: ${transition}`;
}

/** The schemes of one project, named by its key: they are nobody else's. */
export function schemeNames(projectKey: string) {
  return {
    issueTypeScheme: `${PREFIX} issue types: ${projectKey}`,
    issueTypeScreenScheme: `${PREFIX} issue type screens: ${projectKey}`,
    workflowScheme: `${PREFIX} workflows: ${projectKey}`,
  } as const;
}

/** A project key as Jira takes it (Jira Cloud, project keys): a capital letter, then capitals and digits, ten at most. */
const PROJECT_KEY = /^[A-Z][A-Z0-9]{1,9}$/;

/** @returns a sentence when it is no project key */
export function projectKeyFault(key: string): string | undefined {
  if (PROJECT_KEY.test(key)) return undefined;
  return 'Give a key of two to ten characters: a capital letter first, then capital letters and digits.';
}
