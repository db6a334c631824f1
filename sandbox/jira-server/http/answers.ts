/** Answers as Jira sends them: JSON with its charset, 204 without body and without content type. */
import { WholeResponse } from '../../exchange/whole-response';

export function json(body: unknown, status = 200): Response {
  return new WholeResponse(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json;charset=UTF-8' },
  });
}

export function noContent(): Response {
  return new Response(null, { status: 204 });
}
