import { Problem } from '../../domain/problem';
import type { Fetch } from '../client';
import { createRenewalInfo } from './renewal-info';

const URL = 'https://ca.example/renewalInfo/a.b';
async function codeOf(fetch: Fetch, patienceMs?: number): Promise<unknown> {
  const thrown: unknown = await createRenewalInfo(fetch, patienceMs)
    .ask(URL)
    .catch((problem: unknown) => problem);
  return thrown instanceof Problem ? thrown.code : 'answered';
}

it('sends nothing but the address, follows no redirect, and hands on what came', async () => {
  const sent: RequestInit[] = [];
  const headers = { 'retry-after': '21600', location: 'https://elsewhere.example' };
  const fetch: Fetch = (url, init) => {
    sent.push(init);
    expect(url).toBe(URL);
    return Promise.resolve(new Response('moved', { status: 302, headers }));
  };
  expect(await createRenewalInfo(fetch).ask(URL)).toEqual({ status: 302, body: 'moved', retryAfterSeconds: 21_600 });
  expect(sent).toEqual([
    expect.objectContaining({ method: 'GET', headers: { accept: 'application/json' }, redirect: 'manual' }),
  ]);
  expect(sent[0]?.body).toBeUndefined();
});

it('believes no answer of unreasonable size', async () => {
  expect(await codeOf(() => Promise.resolve(new Response('x'.repeat(10_001))))).toBe('scm-unreadable');
});

it('waits for none that is late', async () => {
  const late: Fetch = (_url, { signal }) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));
  expect(await codeOf(late, 5)).toBe('scm-no-answer');
});

it('tells that the host is not allowed', async () => {
  const refused = Object.assign(new Error('URL not included'), { name: 'REQUEST_EGRESS_ALLOWLIST_ERR' });
  expect(await codeOf(() => Promise.reject(refused))).toBe('scm-egress');
});
