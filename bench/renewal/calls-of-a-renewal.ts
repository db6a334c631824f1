/** The calls that no correct renewal can do without, and what each is for; by these a measured renewal is judged. */

export interface CallOfRenewal {
  /** Side, method and path; what names one thing of many is `{}`. */
  readonly call: string;
  /** For each renewal. */
  readonly least: number;
  readonly what: string;
}

/** With a renewal issue, by default policy: the certificate that is renewed and the one that comes of it are on an issue each. */
export const LEAST_CALLS: readonly CallOfRenewal[] = [
  { call: 'scm GET /api/v1/certificates/{}/status', least: 2, what: 'is the old one revoked; is the new one issued' },
  { call: 'scm POST /api/v1/certificates/{}/renew', least: 1, what: 'the order' },
  { call: 'scm GET /api/v1/certificates/{}', least: 1, what: 'the certificate' },
  { call: 'jira POST /issue', least: 1, what: 'the renewal issue' },
  {
    call: 'jira GET /issue/{}',
    least: 4,
    what: 'whose the old one is; where each stands before it is moved or filled',
  },
  { call: 'jira POST /issueLink', least: 1, what: 'renewal issue and old issue' },
  { call: 'jira POST /issue/{}/comment', least: 4, what: 'opened, requested, enrolled, superseded' },
  { call: 'jira POST /issue/{}/attachments', least: 1, what: 'the certificate' },
  { call: 'jira PUT /issue/{}', least: 2, what: 'fields of the new issue, summary of the old one' },
  { call: 'jira GET /issue/{}/transitions', least: 3, what: 'their ids, which follow from where an issue stands' },
  { call: 'jira POST /issue/{}/transitions', least: 3, what: 'pending, enrolled; the old one renewed' },
];

/** @returns as `LEAST_CALLS` names it */
export function nameOfCall(side: 'jira' | 'scm', { method, url }: Pick<Request, 'method' | 'url'>): string {
  const path = new URL(url).pathname.replace(/^\/rest\/api\/3/, '').replace(/^\/ex\/jira\/[^/]+\/rest\/api\/3/, '');
  const named = path.replace(/\/(issue|certificates)\/(?!createmeta)[^/]+/g, '/$1/{}');
  return `${side} ${method} ${named}`;
}
