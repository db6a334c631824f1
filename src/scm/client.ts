/** Sends a call to SCM and judges that an answer came back. Every failure leaves as a `Problem` with a plain sentence. */
import { Problem } from '../domain/problem';
import { egressRefused } from '../domain/profiles/egress';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** An answer of SCM, body read. */
export interface Answer {
  readonly response: Response;
  readonly body: string;
}

/** SCM answers within seconds; a job has 120 s (manifest) and stores its outcome after the call. */
const PATIENCE_MS = 60_000;

/** A chain with ten thousand names stays below; more than this is no certificate. */
const LONGEST_BODY = 2_000_000;

/** What is sent. `longestBody`: characters of an answer that are still believed; `patienceMs`: for how long it is waited for. */
export interface Sending extends RequestInit {
  readonly longestBody?: number;
  readonly patienceMs?: number;
}

/** Cause of a failed fetch when the name could not be resolved: then nothing was sent (Node, DNS errors). */
const NO_SUCH_HOST = 'ENOTFOUND';

/** Name of the error that Forge's egress check throws (Forge runtime). */
const EGRESS_REFUSED = 'REQUEST_EGRESS_ALLOWLIST_ERR';

/**
 * Redirects are not followed: a token would go to wherever they lead.
 * @throws Problem `scm-no-answer` when the connection failed before or after SCM worked on it, `scm-egress`
 */
export async function call(
  fetch: Fetch,
  url: string,
  { longestBody = LONGEST_BODY, patienceMs = PATIENCE_MS, ...init }: Sending,
): Promise<Answer> {
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(patienceMs) });
    const body = await response.text();
    if (body.length > longestBody) throw new Problem('scm-unreadable', 'SCM sent an answer of unreasonable size.');
    return { response, body };
  } catch (thrown) {
    throw problemOfCall(thrown, new URL(url).hostname);
  }
}

function problemOfCall(thrown: unknown, host: string): Problem {
  if (thrown instanceof Problem) return thrown;
  if (thrown instanceof Error && [thrown.name, thrown.message].some((text) => text.includes(EGRESS_REFUSED))) {
    return egressRefused(host);
  }
  if (codeOf(thrown) === NO_SUCH_HOST) return new Problem('scm-url', `There is no server with the name ${host}.`);
  return new Problem('scm-no-answer', `No answer came from ${host}.`);
}

function codeOf(thrown: unknown): unknown {
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
}
