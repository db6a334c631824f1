/** Asks a CA about the time of a renewal (ACME Renewal Information, RFC 9773): a GET that carries no secret and changes nothing. */
import { retryAfter } from '../../domain/retry-after';
import type { RenewalInfo } from '../../use-cases/ports/scm';
import { call } from '../client';
import type { Fetch } from '../client';

/** Nobody waits for a CA that does not answer at once: the certificate is renewed in time without it. */
const PATIENCE_MS = 5_000;

/** Two dates and an address. */
const LONGEST_BODY = 10_000;

const A_DAY_SECONDS = 86_400;

/** @param patienceMs a call that takes longer has failed */
export function createRenewalInfo(fetch: Fetch, patienceMs = PATIENCE_MS): RenewalInfo {
  return {
    async ask(url) {
      const sending = { method: 'GET', headers: { accept: 'application/json' }, longestBody: LONGEST_BODY, patienceMs };
      const { response, body } = await call(fetch, url, sending);
      return { status: response.status, body, ...retryAfter(response.headers.get('retry-after'), A_DAY_SECONDS) };
    },
  };
}
