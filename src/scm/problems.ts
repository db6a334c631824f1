/** Turns what came back from SCM into a `Problem`. Messages hold SCM's own description, never headers or tokens. */
import { Problem } from '../domain/problem';
import { retryAfter } from '../domain/retry-after';
import type { ProblemCode } from '../domain/problem';
import { errorAnswer } from './endpoints';
import { ERROR_CODES } from './error-codes';

/** Longer than this nobody maintains SCM. */
const A_DAY_SECONDS = 86_400;

/** Of a body that is no JSON only this much is looked at. */
const LONGEST_DESCRIPTION = 500;

export interface ScmRefusal {
  readonly code?: number;
  readonly description: string;
}

/** @returns code and description of an error body; survives HTML, plain text and nothing at all */
export function readRefusal(body: string): ScmRefusal {
  const parsed = errorAnswer.safeParse(jsonOf(body));
  if (!parsed.success) return { description: '' };
  const { code, description = '' } = parsed.data;
  return { ...(code !== undefined && { code }), description: plain(description) };
}

/** How a surface of SCM speaks to people. */
export interface Speech {
  /** What people do about SCM's codes, in sentences. */
  readonly advice?: Readonly<Record<number, string>>;
  /** What a kind of problem means there; else what it means for a profile. */
  readonly sentences?: Partial<Record<ProblemCode, string>>;
}

/** Statuses that say the same whatever the body holds. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  401: 'scm-token',
  403: 'scm-rights',
  404: 'scm-url',
  405: 'scm-url',
  408: 'scm-no-answer',
  409: 'scm-no-answer',
  425: 'scm-no-answer',
  429: 'scm-busy',
  501: 'scm-url',
  503: 'scm-busy',
};

/** @throws nothing: returns what to throw */
export function problemOf(response: Response, body: string, speech: Speech = {}): Problem {
  const refusal = readRefusal(body);
  const code = codeOf(response.status, refusal);
  return new Problem(code, `${whatToDo(code, refusal, speech)}${whatWasSaid(response.status, refusal)}`.trim(), {
    ...retryAfter(response.headers.get('retry-after'), A_DAY_SECONDS),
    ...(refusal.code !== undefined && { scmCode: refusal.code }),
  });
}

function codeOf(status: number, { code }: ScmRefusal): ProblemCode {
  // Without a code of SCM's it may be a gateway that speaks, and SCM may have worked on the call.
  if (code === undefined) return byStatus(status) ?? 'scm-unreadable';
  if (status === 404) return ERROR_CODES[code] ?? 'scm-unknown-certificate';
  return byStatus(status) ?? ERROR_CODES[code] ?? 'scm-refused';
}

function byStatus(status: number): ProblemCode | undefined {
  const byClass = status < 400 ? 'scm-url' : undefined;
  return BY_STATUS[status] ?? (status >= 500 ? 'scm-no-answer' : byClass);
}

const SENTENCES: Partial<Record<ProblemCode, string>> = {
  'scm-credentials': 'SCM did not accept the client id and secret of this profile.',
  'scm-token':
    'SCM refuses the sign-in of this profile, although its client id and secret are right. Are they those of the SSL certificates REST API?',
  'scm-rights': 'SCM does not allow the profile’s account to do this.',
  'scm-url': 'The SCM URL of this profile does not lead to the SSL certificates REST API.',
  'scm-busy': 'SCM is busy or being maintained.',
  'scm-no-answer': 'SCM did not answer properly.',
  'scm-unreadable': 'SCM’s answer could not be read.',
  'scm-unknown-certificate': 'SCM knows no certificate with this id.',
  'scm-revoked': 'The certificate was revoked in SCM.',
  'scm-set-up': 'SCM is not set up for this request.',
  'scm-state': 'The certificate is in a state in which SCM does not do that.',
  'scm-refused': 'SCM refused the request.',
};

/** Where the code says what a person has to do; all else is said by the kind of problem. */
const FOR_PEOPLE: ReadonlySet<ProblemCode> = new Set(['scm-refused', 'scm-set-up', 'scm-state']);

function whatToDo(code: ProblemCode, { code: scmCode }: ScmRefusal, { advice, sentences }: Speech): string {
  const advised = scmCode !== undefined && FOR_PEOPLE.has(code) ? advice?.[scmCode] : undefined;
  return advised ?? sentences?.[code] ?? SENTENCES[code] ?? '';
}

function whatWasSaid(status: number, { code, description }: ScmRefusal): string {
  return description ? ` SCM says: “${description}” (${code ?? `HTTP ${status}`}).` : ` (HTTP ${status})`;
}

export function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Some of SCM's descriptions hold HTML. */
function plain(description: string): string {
  return description
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_DESCRIPTION);
}
