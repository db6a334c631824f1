/** Whether a field may go into Jira's bin: only when nothing but set-up ever used it. Pure. */

/** What Jira says about where a field is used. */
export interface FieldUse {
  /** Names of the screens that it stands on. */
  readonly screens: readonly string[];
  /** Names of its contexts, but the one for all projects that every field begins with, and those that the app made. */
  readonly ownContexts: readonly string[];
  /** Issues with a value in it, as far as the person in front sees them. */
  readonly issues: number;
}

/** @returns why it is kept; undefined: it may go */
export function reasonToKeep({ screens, ownContexts, issues }: FieldUse): string | undefined {
  if (issues > 0) return `Kept because ${issues} ${issues === 1 ? 'issue holds' : 'issues hold'} a value in it.`;
  if (screens.length > 0) return `Kept because it stands on ${named('screen', screens)}.`;
  if (ownContexts.length > 0) return `Kept because somebody gave it ${named('context', ownContexts)}.`;
  return undefined;
}

const MOST_NAMES = 3;

function named(what: string, names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  return `the ${what}${names.length === 1 ? '' : 's'} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
