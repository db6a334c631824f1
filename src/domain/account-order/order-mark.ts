/** The mark that an order carries in SCM's comments: the Admin API has no idempotency key, so a lost answer is found by it. */

/** Of SCM's 1,024 characters (Admin API, enroll), less what the mark and what parts it from the rest take. */
export const LONGEST_COMMENTS = 960;

/** @param digest of the order's id and the moment it was sent, hexadecimal: every call has a mark of its own */
export function accountOrderMark(digest: string): string {
  return `Jira order ${digest.slice(0, 16)}`;
}

export function commentsWith(comments: string, mark: string): string {
  return comments === '' ? mark : `${comments} | ${mark}`;
}

/** @returns the marks of orders of ours in SCM's comments */
export function marksIn(comments = ''): readonly string[] {
  return comments.match(/Jira order [0-9a-f]{16}/g) ?? [];
}
