/**
 * The one error type. A problem is known by its code; the table says who must act and whether trying again can help.
 * Adapters throw it, `modules/wiring/outcome.ts` alone turns it into something else. A message never holds a secret.
 */

/** Who has to do something before the work can go on. */
export const ACTORS = ['requester', 'jira-admin', 'project-admin', 'scm-operator', 'nobody'] as const;

export type Actor = (typeof ACTORS)[number];

interface ProblemKind {
  readonly actor: Actor;
  /** Trying the same thing later may succeed without anyone acting. */
  readonly retry: boolean;
  /** Whether SCM may have taken a billable call that ended this way. */
  readonly taken: 'no' | 'maybe';
}

export const PROBLEMS = {
  'invalid-input': { actor: 'requester', retry: false, taken: 'no' },
  'not-found': { actor: 'requester', retry: false, taken: 'no' },
  'no-right': { actor: 'requester', retry: false, taken: 'no' },
  /** A rule of the workflow that nobody has configured. */
  'rule-not-set-up': { actor: 'jira-admin', retry: false, taken: 'no' },
  conflict: { actor: 'requester', retry: false, taken: 'no' },
  'scm-refused': { actor: 'requester', retry: false, taken: 'no' },
  /** SCM takes the request only when something is set up there: a domain, the certificate profile, the organization. */
  'scm-set-up': { actor: 'scm-operator', retry: false, taken: 'no' },
  /** The certificate is in a state in which SCM does not do that. */
  'scm-state': { actor: 'scm-operator', retry: false, taken: 'no' },
  'scm-unknown-certificate': { actor: 'scm-operator', retry: false, taken: 'no' },
  'scm-revoked': { actor: 'scm-operator', retry: false, taken: 'no' },
  'scm-credentials': { actor: 'jira-admin', retry: false, taken: 'no' },
  /** A token that was just given out is refused: a stumble of SCM, or credentials of another of its APIs. */
  'scm-token': { actor: 'jira-admin', retry: true, taken: 'no' },
  /** The profile that an order was sent with is not there any more. */
  'profile-gone': { actor: 'jira-admin', retry: false, taken: 'no' },
  'scm-rights': { actor: 'jira-admin', retry: false, taken: 'no' },
  'scm-url': { actor: 'jira-admin', retry: false, taken: 'no' },
  'scm-egress': { actor: 'jira-admin', retry: false, taken: 'no' },
  /** 429 and 503 alone mean that nothing was taken (design.md, decision 6). */
  'scm-busy': { actor: 'nobody', retry: true, taken: 'no' },
  'scm-no-answer': { actor: 'nobody', retry: true, taken: 'maybe' },
  'scm-unreadable': { actor: 'nobody', retry: true, taken: 'maybe' },
  'jira-busy': { actor: 'nobody', retry: true, taken: 'no' },
  'jira-forbidden': { actor: 'project-admin', retry: false, taken: 'no' },
  'jira-missing': { actor: 'nobody', retry: false, taken: 'no' },
  /** The group of the profile was deleted: nobody can approve. */
  'approvers-gone': { actor: 'jira-admin', retry: false, taken: 'no' },
  'jira-refused': { actor: 'project-admin', retry: false, taken: 'no' },
} as const satisfies Record<string, ProblemKind>;

export type ProblemCode = keyof typeof PROBLEMS;

export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(PROBLEMS, text);
}

/** What a problem may carry beside its sentence. */
export interface ProblemDetail {
  /** Seconds after which the other side wants to be asked again (`Retry-After`). */
  readonly retryAfterSeconds?: number;
  /** Ids of the fields that the other side complains about. */
  readonly fields?: readonly string[];
  /** True: the other side refused before it did anything; otherwise it may have done what it was asked for. */
  readonly changedNothing?: true;
  /** The number that SCM gave its refusal. */
  readonly scmCode?: number;
  /** A finding for each faulty input field, shown beside it. */
  readonly faults?: readonly FieldFault[];
}

/** A sentence about one field of a form. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly detail: ProblemDetail;

  /** @param message a plain sentence for the person who must act, without secrets */
  constructor(code: ProblemCode, message: string, detail: ProblemDetail = {}) {
    super(message);
    this.code = code;
    this.detail = detail;
  }

  get kind(): ProblemKind {
    return PROBLEMS[this.code];
  }
}

/** Narrows an unknown thrown value; anything that is no problem is a bug or an outage of the platform and goes on. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  throw thrown;
}
