/**
 * What was done, by whom and how it ended. There is no room for free text: every part is an id or a word of a table, and
 * what does not look like one is left out, so that nothing secret can get in.
 */
import type { ProblemCode } from '../problem';
import { PROBLEMS } from '../problem';
import type { Outcome } from './outcome';

/** The app itself: jobs, schedules. */
export const BY_APP = 'app';
/** Whoever has the webhook's address: nobody that Jira knows. */
export const BY_WEBHOOK = 'webhook';

/** What an act was about, by ids. */
export interface Subject {
  readonly issueId?: string;
  readonly profileId?: string;
  readonly orderId?: string;
  readonly certificateId?: string;
  /** A linked SCM account. */
  readonly scmAccountId?: string;
}

export interface AuditFacts extends Subject {
  /** From the table of acts, or the name of a call or duty that has no words of its own there. */
  readonly act: string;
  /** Account id, or one of the two words above. */
  readonly actor: string;
  readonly outcome: Outcome;
  /** Why it was refused or failed: a problem's code or `unexpected`; else empty. */
  readonly code: string;
}

export interface AuditEvent extends AuditFacts {
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Of the invocation, as it stands in its log lines. */
  readonly correlation: string;
}

/** How each part has to look; what is different is not kept. */
const SHAPES: Readonly<Record<keyof Subject, RegExp>> = {
  issueId: /^\d{1,19}$/,
  profileId: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  orderId: /^(issue-[\w.-]{1,80}#\d{1,6}|(enroll|renew|replace):[\w:.-]{1,140})$/,
  certificateId: /^[0-9a-f-]{36}:[\w.-]{1,64}$/,
  scmAccountId: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
};
const ACT = /^[a-zA-Z][a-zA-Z-]{0,63}$/;
const ACCOUNT_ID = /^[\w:-]{1,128}$/;

/** What cannot be said, said so. */
const UNKNOWN = 'unknown';

/** @returns the facts with nothing in them but ids and words of tables */
export function cleaned({ act, actor, outcome, code, ...subject }: AuditFacts): AuditFacts {
  return {
    act: ACT.test(act) ? act : UNKNOWN,
    actor: ACCOUNT_ID.test(actor) ? actor : UNKNOWN,
    outcome,
    code: isProblemCode(code) || code === '' ? code : 'unexpected',
    ...subjectOf(subject),
  };
}

/** @returns what of it looks like the ids that it should be */
export function subjectOf(given: Readonly<Record<string, unknown>>): Subject {
  const fits = ([name, shape]: readonly [string, RegExp]) => {
    const value = given[name];
    return typeof value === 'string' && shape.test(value) ? [[name, value] as const] : [];
  };
  return Object.fromEntries(Object.entries(SHAPES).flatMap(fits));
}

function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(PROBLEMS, code);
}

/** @returns how an act ended that threw with this code */
export function outcomeOf(code: string): Outcome {
  return isProblemCode(code) && !PROBLEMS[code].retry ? 'refused' : 'failed';
}
