/** What comes back instead of an answer: mostly what a gateway in front of SCM says when it fails; clients have to survive JSON, HTML and empty bodies. */
import { describe } from '../wire/error-codes';
import { htmlReply, jsonReply, type Reply } from '../wire/reply';
import type { FaultKind } from './fault-table';

/** Longest wait that Retry-After asks for, in seconds. */
const longestWait = 30;

interface Circumstances {
  /** Epoch milliseconds, for the date form of Retry-After (RFC 9110 §10.2.3). */
  readonly now: number;
  /** A number in [0, 1) at each call. */
  readonly chance: () => number;
}

type Looks = readonly ((circumstances: Circumstances) => Reply)[];

const looks: Readonly<Record<'429' | '500' | '503' | '504', Looks>> = {
  '429': [
    (c) => withHeaders({ status: 429, body: 'Too Many Requests' }, { 'content-type': 'text/plain', ...seconds(c) }),
    (c) => withHeaders(htmlReply(429, 'Too Many Requests'), seconds(c)),
    (c) => withHeaders({ status: 429 }, seconds(c)),
  ],
  '500': [
    () => jsonReply(500, { code: -14, description: describe(-14) }),
    () => jsonReply(500, { code: -2, description: describe(-2) }),
    () => htmlReply(500, 'Internal Server Error'),
  ],
  '503': [
    (c) => withHeaders(htmlReply(503, 'Service Temporarily Unavailable'), seconds(c)),
    (c) => withHeaders(htmlReply(503, 'Service Temporarily Unavailable'), date(c)),
    () => htmlReply(503, 'Service Temporarily Unavailable'),
    (c) => withHeaders({ status: 503 }, seconds(c)),
  ],
  '504': [() => htmlReply(504, 'Gateway Time-out'), () => ({ status: 504 })],
};

/** @returns the answer for a fault that has one; undefined where the connection drops instead */
export function gatewayReply(kind: FaultKind, circumstances: Circumstances): Reply | undefined {
  if (kind === 'redirect') return { status: 307, headers: { location: 'https://moved.example.net/' } };
  if (kind === 'denied') return jsonReply(400, { code: -3, description: describe(-3, 'this') });
  const status = kind.slice(0, 3);
  if (!isLook(status)) return undefined;
  const candidates = looks[status];
  return candidates[Math.floor(circumstances.chance() * candidates.length)]?.(circumstances);
}

function isLook(status: string): status is keyof typeof looks {
  return Object.hasOwn(looks, status);
}

function withHeaders(reply: Reply, headers: Readonly<Record<string, string>>): Reply {
  return { ...reply, headers: { ...reply.headers, ...headers } };
}

function seconds({ chance }: Circumstances): Readonly<Record<string, string>> {
  return { 'retry-after': String(1 + Math.floor(chance() * longestWait)) };
}

function date({ now, chance }: Circumstances): Readonly<Record<string, string>> {
  return { 'retry-after': new Date(now + Math.ceil(chance() * longestWait) * 1000).toUTCString() };
}
