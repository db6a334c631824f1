/** What the shared parts of every page say. */

export const NO_ISSUE = 'Jira did not say which issue this is. Reload the issue.';
export const NO_PAGE = 'Jira did not tell this page where it is. Try again.';
export const PAGE = 'page';

/** Of a page that cannot go on. */
export const BROKEN = {
  title: 'This page cannot go on',
  meaning: 'A part of it did not load; perhaps the app was updated meanwhile. What was submitted before is kept.',
  reload: 'Load it again',
} as const;

export const TRY_AGAIN = 'Try again';

/** @param what as in “Loading profiles” */
export const loading = (what: string) => `Loading ${what}`;
export const loadingLong = (what: string) => `Loading ${what} …`;
export const notLoaded = (what: string) => `The ${what} could not be loaded`;
export const notRefreshed = (what: string) => `The ${what} could not be refreshed`;
export const NO_PERMISSION = 'No permission';
export const NOT_AVAILABLE = 'Not available';

export const COPY = {
  button: 'Copy',
  labelOf: (what: string) => `Copy ${what}`,
  copied: 'Copied.',
  failed: 'Your browser did not allow copying: select the text and copy it yourself.',
} as const;

export const OPTIONAL = '(optional)';

/** Of the icons of messages. */
export const APPEARANCES = {
  information: 'Information',
  warning: 'Warning',
  error: 'Error',
  success: 'Success',
} as const;

/** How messages begin whose answer was lost, or which were refused. */
export const NOT_CERTAIN_THAT_IT_ARRIVED = 'It is not certain that this arrived';
