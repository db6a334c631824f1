/** Words of the filter of the inventory. */

export const FILTER = {
  title: 'Filter',
  search: 'Search',
  searchHelp: 'A name and everything under it, a serial number, or an SCM id',
  find: 'Search',
  show: 'Show',
  from: 'Expires from (UTC)',
  until: 'Expires until (UTC)',
  fromAfterUntil: '“From” lies after “Until”.',
  status: 'Status',
  profile: 'Certificate profile',
  organization: 'Organization',
  key: 'Key',
  issue: 'Jira issue',
  any: 'Any',
  withIssue: 'Has an issue',
  withoutIssue: 'Has no issue',
  clear: 'Clear',
} as const;

export const SHOWS = {
  next: 'Not expired: what ends next first',
  ended: 'Expired: the latest first',
  between: 'Expires between two days',
  all: 'Everything: what ends last first',
  hidden: 'Deleted here',
} as const;

/** How the rows are sorted, within a sentence. */
export const ORDERS = {
  next: 'what ends next first; expired ones are shown apart',
  ended: 'what expired last first',
  between: 'what ends first in front',
  all: 'what ends last first',
  hidden: 'deleted here, what ends first in front; SCM keeps them',
} as const;

/** @param count in the whole account, at the last import */
export const counted = (name: string, count: number) => `${name} (${count})`;
