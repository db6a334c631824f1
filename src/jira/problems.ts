/** Turns Jira's refusals into a `Problem`. */
import type { Response } from '@forge/api';
import * as z from 'zod/mini';
import { Problem } from '../domain/problem';
import { retryAfter } from '../domain/retry-after';
import type { ProblemCode } from '../domain/problem';

const errorBody = z.looseObject({
  errorMessages: z.catch(z.array(z.string()), []),
  errors: z.catch(z.record(z.string(), z.string()), {}),
  /** Jira Service Management's own. */
  errorMessage: z.catch(z.string(), ''),
});

/** Jira's quotas are counted by the hour. */
const AN_HOUR_SECONDS = 3_600;

/** 409 is a concurrent edit, 413 a limit of the issue (Jira REST, common errors). */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'jira-refused',
  401: 'jira-forbidden',
  403: 'jira-forbidden',
  404: 'jira-missing',
  409: 'jira-busy',
  410: 'jira-refused',
  413: 'jira-refused',
  429: 'jira-busy',
};

const SENTENCES: Partial<Record<ProblemCode, string>> = {
  'jira-busy': 'Jira is busy.',
  'jira-forbidden': 'The app has no right to do this in the project.',
  'jira-missing': 'The issue is gone, or the app may not see it.',
  'jira-refused': 'Jira refused the change.',
};

export function problemOf(response: Response, body: string): Problem {
  const code = BY_STATUS[response.status] ?? (response.status >= 500 ? 'jira-busy' : 'jira-refused');
  const { errorMessages, errors, errorMessage } = bodyOf(body);
  const said = [...errorMessages, errorMessage, ...Object.values(errors)]
    .filter((one) => one !== '')
    .join(' ')
    .slice(0, 500);
  const sentence = `${SENTENCES[code] ?? ''}${said ? ` Jira says: “${said}”` : ''}`;
  return new Problem(code, sentence, {
    ...retryAfter(response.headers.get('retry-after'), AN_HOUR_SECONDS),
    fields: Object.keys(errors),
  });
}

const NOTHING_SAID = { errorMessages: [], errors: {}, errorMessage: '' };

function bodyOf(body: string) {
  try {
    const parsed = errorBody.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : NOTHING_SAID;
  } catch {
    return NOTHING_SAID;
  }
}
