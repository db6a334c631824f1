import type { Actor, ProblemCode } from '../domain/problem';
import { ADVICE } from './advice';
import { problemOf, readRefusal } from './problems';

const answer = (status: number, body: string, headers: Record<string, string> = {}) =>
  problemOf(new Response(null, { status, headers }), body, { advice: ADVICE });
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
  ['400 while a renewal stumbled: it may have been taken', 400, said(-105), 'scm-no-answer'],
  ['400 while the request is being processed: it may have been taken', 400, said(-1400), 'scm-no-answer'],
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

/** Every code of SCM's list that a person has to do something about, who that is, and a word of what is to be done. */
it.each<[number, Actor, RegExp]>([
  [-7, 'requester', /Complete the CSR/],
  [-9, 'requester', /paste the whole of it/],
  [-10, 'requester', /paste the whole of it/],
  [-11, 'requester', /new key and CSR/],
  [-13, 'requester', /new key and CSR/],
  [-78, 'requester', /new key and CSR/],
  [-138, 'requester', /paste the whole of it/],
  [-141, 'requester', /new key and CSR/],
  [-170, 'requester', /new key and CSR/],
  [-194, 'requester', /new key and CSR/],
  [-732, 'requester', /right names/],
  [-1601, 'requester', /SCM refused the request/],
  [-35, 'scm-operator', /profile and term/],
  [-36, 'scm-operator', /profile and term/],
  [-39, 'scm-operator', /profile and term/],
  [-62, 'scm-operator', /custom field/],
  [-111, 'scm-operator', /profile and term/],
  [-180, 'scm-operator', /does not allow renewals/],
  [-188, 'scm-operator', /raises the limit/],
  [-843, 'scm-operator', /has it validated/],
  [-1023, 'scm-operator', /mends the REST account/],
  [-1104, 'scm-operator', /looks at the certificate/],
  [-107, 'scm-operator', /completes the domain control validation/],
  [-715, 'scm-operator', /completes the domain control validation/],
  [-724, 'scm-operator', /completes the domain control validation/],
  [-737, 'scm-operator', /completes the domain control validation/],
  [-1137, 'scm-operator', /completes the domain control validation/],
  [-1603, 'scm-operator', /completes the domain control validation/],
  [-705, 'scm-operator', /adds and delegates it/],
  [-727, 'scm-operator', /adds and delegates it/],
  [-1010, 'scm-operator', /adds and delegates it/],
  [-1608, 'scm-operator', /asks Sectigo/],
  [-102, 'scm-operator', /revokes only certificates that it lists as issued/],
  [-130, 'scm-operator', /only with certificates that it lists as issued/],
  [-1112, 'scm-operator', /cannot be approved/],
  [-1113, 'scm-operator', /not ready/],
  [-1140, 'scm-operator', /somebody else than its requester/],
  [-1148, 'scm-operator', /does not let it be replaced/],
  [-110, 'scm-operator', /was revoked/],
  [-159, 'scm-operator', /was revoked/],
  [-192, 'scm-operator', /was revoked/],
  [-123, 'scm-operator', /knows no certificate/],
  [-124, 'scm-operator', /knows no certificate/],
  [-3, 'jira-admin', /does not allow/],
  [-25, 'jira-admin', /does not allow/],
  [-37, 'jira-admin', /does not allow/],
  [-16, 'jira-admin', /client id and secret/],
  [-970, 'jira-admin', /client id and secret/],
])('says of %d who acts (%s) and what is to be done, with SCM’s own words', (code, actor, words) => {
  const problem = answer(400, said(code, 'In SCM’s words.'));
  expect(problem.kind).toMatchObject({ actor, retry: false, taken: 'no' });
  expect(problem.message).toMatch(words);
  expect(problem.message).toContain(`SCM says: “In SCM’s words.” (${code}).`);
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

it('keeps the number of SCM’s refusal, where it gives one', () => {
  expect(answer(400, said(-111)).detail).toEqual({ scmCode: -111 });
  expect(answer(400, '<html/>').detail).toEqual({});
});
