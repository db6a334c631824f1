/** How Jira words a trouble. */
import { json } from '../http/answers';
import type { Fault } from './fault-kinds';

const TEXTS: Readonly<Record<number, string>> = {
  429: 'Rate limit exceeded.',
  500: 'Internal server error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** Jira itself answers JSON; what stands before it (502, 503, 504) answers HTML. */
export function faultAnswer(fault: Fault, now: number): Response {
  const headers = faultHeaders(fault, now);
  const text = TEXTS[fault.status] ?? 'The request was refused.';
  if (fault.status >= 502) {
    const html = `<html><head><title>${fault.status} ${text}</title></head><body><h1>${text}</h1></body></html>`;
    return new Response(html, { status: fault.status, headers: { ...headers, 'Content-Type': 'text/html' } });
  }
  const answer = json({ errorMessages: [text], errors: {} }, fault.status);
  for (const [name, value] of Object.entries(headers)) answer.headers.set(name, value);
  return answer;
}

function faultHeaders(fault: Fault, now: number): Record<string, string> {
  const seconds = fault.retryAfterSeconds;
  const headers: Record<string, string> = {};
  if (seconds !== undefined) headers['Retry-After'] = String(seconds);
  if (fault.status !== 429) return headers;
  headers['X-RateLimit-Remaining'] = '0';
  headers['X-RateLimit-Reset'] = new Date(now + (seconds ?? 1) * 1000).toISOString();
  if (fault.reason !== undefined) headers['RateLimit-Reason'] = fault.reason;
  return headers;
}
