/** What SCM's error codes mean for us (table of the 25.5 REST guide). A code that is not here is a plain refusal. */
import type { ProblemCode } from '../domain/problem';

export const ERROR_CODES: Readonly<Record<number, ProblemCode>> = {
  // SCM or the CA behind it stumbled while it worked on the call: whether it took the order cannot be told. Only HTTP 429
  // and 503 say that it did not.
  [-1]: 'scm-no-answer',
  [-2]: 'scm-no-answer',
  [-14]: 'scm-no-answer',
  [-129]: 'scm-no-answer',
  [-140]: 'scm-no-answer',
  [-195]: 'scm-no-answer',
  // While it renewed, and with a status only: whether there is a new order cannot be told either.
  [-105]: 'scm-no-answer',
  [-1400]: 'scm-no-answer',
  // Who asks, and what they may.
  [-16]: 'scm-credentials',
  [-970]: 'scm-credentials',
  [-3]: 'scm-rights',
  [-25]: 'scm-rights',
  [-37]: 'scm-rights',
  // The certificate.
  [-110]: 'scm-revoked',
  [-192]: 'scm-revoked',
  // It has a second meaning, a limit of custom fields: the app sends none.
  [-159]: 'scm-revoked',
  [-123]: 'scm-unknown-certificate',
  [-124]: 'scm-unknown-certificate',
  [-5101]: 'scm-unknown-certificate',
  [-102]: 'scm-state',
  [-130]: 'scm-state',
  [-1112]: 'scm-state',
  [-1113]: 'scm-state',
  [-1140]: 'scm-state',
  [-1148]: 'scm-state',
  // What has to be set up in SCM first: domains, certificate profile and term, custom fields, organization.
  [-107]: 'scm-set-up',
  [-705]: 'scm-set-up',
  [-715]: 'scm-set-up',
  [-724]: 'scm-set-up',
  [-727]: 'scm-set-up',
  [-737]: 'scm-set-up',
  [-1010]: 'scm-set-up',
  [-1137]: 'scm-set-up',
  [-1603]: 'scm-set-up',
  [-1608]: 'scm-set-up',
  [-35]: 'scm-set-up',
  [-36]: 'scm-set-up',
  [-39]: 'scm-set-up',
  [-111]: 'scm-set-up',
  [-180]: 'scm-set-up',
  [-843]: 'scm-set-up',
  // Its second meaning is a wrong IP address; SCM's own words, which are always shown, tell them apart.
  [-62]: 'scm-set-up',
  [-188]: 'scm-set-up',
  [-1023]: 'scm-set-up',
  [-1104]: 'scm-set-up',
};

/** The download says these while the certificate is on its way; a 404 alone says nothing (SCM Enrollment API, download). */
export const PENDING_CODES: ReadonlySet<number> = new Set([0, -103, -109, -183, -1113, -1400]);
