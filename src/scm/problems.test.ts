import type { ProblemCode } from '../domain/problem';
import { problemOf, readRefusal } from './problems';

const answer = (status: number, body: string, headers: Record<string, string> = {}) =>
  problemOf(new Response(null, { status, headers }), body);
const said = (code: number, description = 'x') => JSON.stringify({ code, description });

it.each<[string, number, string, ProblemCode]>([
  ['400 with a code of the request', 400, said(-138), 'scm-refused'],
  ['400 with an internal error: it may have been taken', 400, said(-2), 'scm-no-answer'],
  ['400 while the CA is not available: it may have been taken', 400, said(-195), 'scm-no-answer'],
  ['400 from a gateway', 400, '<html/>', 'scm-unreadable'],
  ['408', 408, '', 'scm-no-answer'],
  ['400 for an unknown user', 400, said(-16), 'scm-credentials'],
  ['400 for a missing right', 400, said(-25), 'scm-rights'],
  ['400 for a revoked certificate', 400, said(-110), 'scm-revoked'],
  ['401', 401, '', 'scm-token'],
  ['403 from a firewall', 403, '<html>Forbidden</html>', 'scm-rights'],
  ['404 with a code: no such certificate', 404, said(-5101), 'scm-unknown-certificate'],
  ['404 without a code: no such API', 404, '<html>Not Found</html>', 'scm-url'],
  ['307', 307, '', 'scm-url'],
  ['429', 429, '', 'scm-busy'],
  ['500', 500, said(-1), 'scm-no-answer'],
  ['501: that is no part of the API', 501, '{}', 'scm-url'],
  ['503 with HTML', 503, '<html/>', 'scm-busy'],
  ['504', 504, '', 'scm-no-answer'],
])('judges %s', (_name, status, body, code) => {
  expect(answer(status, body).code).toBe(code);
});

it('shows SCM’s description with its code, without markup, and no more than a few lines of it', () => {
  expect(answer(400, said(-107, 'DCV for <b>a.example.com</b><br>is missing.')).message).toContain(
    'SCM says: “DCV for a.example.com is missing.” (-107).',
  );
  expect(answer(400, said(-1601, 'x'.repeat(5_000))).message.length).toBeLessThan(700);
});

it.each([
  ['7', 7],
  ['999999', 86_400],
])('takes Retry-After %s as %d seconds', (header, seconds) => {
  expect(answer(429, '', { 'retry-after': header }).detail.retryAfterSeconds).toBe(seconds);
});

it.each(['Wed, 21 Oct 2026 07:28:00 GMT', '-5', ''])('goes by its own table for Retry-After “%s”', (header) => {
  expect(answer(503, '', { 'retry-after': header }).detail).toEqual({});
});

it.each(['', 'plain text', '<html/>', '[]', 'null', '{"code":"x"}'])(
  'reads nothing out of %j and survives it',
  (body) => {
    expect(readRefusal(body)).toEqual({ description: '' });
  },
);
