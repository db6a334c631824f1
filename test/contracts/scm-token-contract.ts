/** Holds exchanges with the token endpoint against RFC 6749 §4.4, §5.1 and §5.2; no vendor's description has them. */
import type { Exchange } from './scm-exchange';

/** @returns one line for each departure */
export function tokenFaults({ request, sent, response, received }: Exchange): string[] {
  const answer = jsonObject(received);
  if (!answer) return [`token ${response.status}: the answer is no JSON object`];
  if (!response.ok) return typeof answer['error'] === 'string' ? [] : [`token ${response.status}: no error code`];
  return [...requestFaults(request, sent), ...grantFaults(answer)];
}

function requestFaults(request: Request, sent: string): string[] {
  const faults: string[] = [];
  const type = request.headers.get('content-type') ?? '';
  if (request.method !== 'POST') faults.push('token: not a POST');
  if (!type.startsWith('application/x-www-form-urlencoded')) faults.push('token: not form-encoded');
  if (new URLSearchParams(sent).get('grant_type') !== 'client_credentials') faults.push('token: another grant');
  return faults;
}

function grantFaults(answer: Readonly<Record<string, unknown>>): string[] {
  const faults: string[] = [];
  if (typeof answer['access_token'] !== 'string') faults.push('token: access_token is no string');
  if (typeof answer['expires_in'] !== 'number') faults.push('token: expires_in is no number');
  if (String(answer['token_type']).toLowerCase() !== 'bearer') faults.push('token: token_type is not Bearer');
  return faults;
}

function jsonObject(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
