/** A refusal in Jira's shape: `{errorMessages, errors}` with a status (Jira Cloud REST v3, schema ErrorCollection). */
import { json } from './answers';

export class JiraError extends Error {
  readonly status: number;
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;

  /** @param errors messages by field id */
  constructor(status: number, errorMessages: readonly string[], errors: Readonly<Record<string, string>> = {}) {
    super([...errorMessages, ...Object.values(errors)].join(' '));
    this.status = status;
    this.errorMessages = errorMessages;
    this.errors = errors;
  }
}

export function errorAnswer(error: JiraError): Response {
  return json({ errorMessages: error.errorMessages, errors: error.errors }, error.status);
}

/** As Jira Service Management writes it: one message, with its translation's key (schema ErrorResponse). */
export function deskErrorAnswer(error: JiraError): Response {
  const i18nErrorMessage = { i18nKey: 'sd.error', parameters: [] };
  return json({ errorMessage: error.message, i18nErrorMessage }, error.status);
}

export const issueNotFound = () =>
  new JiraError(404, ['Issue does not exist or you do not have permission to see it.']);
export const notLoggedIn = () => new JiraError(401, ['Client must be authenticated to access this resource.']);
export const fieldErrors = (errors: Readonly<Record<string, string>>) => new JiraError(400, [], errors);
export const badRequest = (message: string) => new JiraError(400, [message]);
export const forbidden = (message: string) => new JiraError(403, [message]);
export const notModelled = (what: string) => new JiraError(501, [`${what} is not modelled`]);
