/** The old search, which Jira Cloud answers with 410 in every version of its API. */
import type { Operation } from '../../http/exchange';
import { JiraError } from '../../http/jira-error';

const message =
  'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. ' +
  'A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046';

const removed = (method: 'GET' | 'POST'): Operation => ({
  method,
  path: 'search',
  handle: () => {
    throw new JiraError(410, [message]);
  },
});

export const removedSearches: readonly Operation[] = [removed('GET'), removed('POST')];
