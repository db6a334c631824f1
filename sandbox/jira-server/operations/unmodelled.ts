/** Calls of Jira that look like a modelled one with an id in its place: without a line here they would be taken for it. */
import type { Operation } from '../http/exchange';
import { notModelled } from '../http/jira-error';

const CALLS: readonly (readonly [method: Operation['method'], path: string])[] = [
  ['PUT', 'issue/archive'],
  ['PUT', 'issue/unarchive'],
  ['GET', 'issue/picker'],
  ['GET', 'issuetype/project'],
  ['GET', 'project/recent'],
  ['GET', 'project/type'],
];

export const UNMODELLED: readonly Operation[] = CALLS.map(([method, path]) => ({
  method,
  path,
  handle: () => {
    throw notModelled(`${method} ${path}`);
  },
}));
