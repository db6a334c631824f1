/** What is said where the app may not call a host of a profile (any more). */
import { Problem } from '../problem';

/** @param host name of the host, without scheme */
export function egressRefused(host: string): Problem {
  const sentence = `The app may not call ${host}. A Jira admin must allow the host ${host} again, in “Sectigo Profile Settings”.`;
  return new Problem('scm-egress', sentence);
}
