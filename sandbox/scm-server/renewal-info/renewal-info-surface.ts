/** Surface 4: the CA's own ACME Renewal Information (RFC 9773 §4), for whoever asks: without a secret, by GET alone. */
import { Hono } from 'hono';
import { SubjectKeyIdentifierExtension, type X509Certificate } from '@peculiar/x509';
import { ConnectionDropped } from '../connection-dropped';
import { statusAt, validityOf, type Validity } from '../orders/life-cycle';
import type { Order } from '../orders/order';
import type { ScmState } from '../scm-state';
import { routingPath } from '../surfaces';
import { htmlReply, jsonReply, notModelled, toResponse, type Reply } from '../wire/reply';
import type { RenewalInfoFault, Suggestion } from './renewal-info-desk';

export function renewalInfoSurface(scm: ScmState): Hono {
  const app = new Hono({ getPath: routingPath });
  app.onError((error) => {
    throw error;
  });
  app.get('/renewalInfo/:name', async ({ req }) => {
    const name = req.param('name');
    scm.renewalInfo.note(name);
    const fault = scm.renewalInfo.fault();
    return toResponse(fault ? await FAULTS[fault](req.raw) : answer(name, scm));
  });
  app.notFound(({ req }) => toResponse(notModelled(req.raw)));
  return app;
}

const FAULTS: Readonly<Record<RenewalInfoFault, (request: Request) => Reply | Promise<Reply>>> = {
  late: ({ signal }) =>
    new Promise((resolve) => signal.addEventListener('abort', () => resolve(htmlReply(504, 'Gateway Time-out')))),
  '503': () => ({ ...htmlReply(503, 'Service Unavailable'), headers: { 'retry-after': '3600' } }),
  drop: () => {
    throw new ConnectionDropped();
  },
  'not-json': () => htmlReply(200, 'Welcome'),
  huge: () => jsonReply(200, { suggestedWindow: { start: 'x'.repeat(1_000_000), end: '' } }),
  backwards: () => jsonReply(200, { suggestedWindow: { start: '2026-12-31T00:00:00Z', end: '2026-12-01T00:00:00Z' } }),
  redirect: () => ({ status: 302, headers: { location: 'https://elsewhere.example/renewalInfo' } }),
};

function answer(name: string, scm: ScmState): Reply {
  const now = scm.clock.now();
  const order = orderNamed(name, scm);
  if (order === 'malformed') return problem(400, 'The name of the certificate is malformed');
  const validity = order && issued(order, now);
  if (!order || !validity) return problem(404, 'There is no such certificate');
  const { start, end, explanationUrl } =
    scm.renewalInfo.suggestionFor(order.serialNumber) ?? usual(order, validity, now);
  const reply = jsonReply(200, {
    suggestedWindow: { start: new Date(start).toISOString(), end: new Date(end).toISOString() },
    ...(explanationUrl !== undefined && { explanationURL: explanationUrl }),
  });
  return { ...reply, headers: { ...reply.headers, 'retry-after': String(scm.renewalInfo.retryAfterSeconds) } };
}

/** @returns undefined for one that the CA does not know */
function orderNamed(name: string, { hierarchy, orders }: ScmState): Order | undefined | 'malformed' {
  const parts = /^([\w-]+)\.([\w-]+)$/.exec(name);
  if (!parts) return 'malformed';
  const [issuerKey = '', octets = ''] = parts.slice(1).map((part) => Buffer.from(part, 'base64url').toString('hex'));
  if (issuerKey !== keyIdentifierOf(hierarchy.intermediate)) return undefined;
  return orders.bySerial(octets.replace(/^00(?=[89a-f])/, ''));
}

function keyIdentifierOf(certificate: X509Certificate): string | undefined {
  return certificate.getExtension(SubjectKeyIdentifierExtension)?.keyId;
}

function issued(order: Order, now: number): Validity | undefined {
  const isOut = ['Issued', 'Revoked', 'Replaced', 'Expired'].includes(statusAt(order, now));
  return isOut ? validityOf(order, now) : undefined;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** As Boulder has it: a hundredth of life on both sides of two thirds, of the half below ten days; at once where it is revoked. */
function usual({ revoked }: Order, { notBefore, notAfter }: Validity, now: number): Suggestion {
  if (revoked) return { start: now - HOUR_MS, end: now - HOUR_MS / 2 };
  const life = notAfter + 1_000 - notBefore;
  const ideal = notAfter + 1_000 - life / (life < 10 * DAY_MS ? 2 : 3);
  return { start: Math.round(ideal - life / 100), end: Math.round(ideal + life / 100) };
}

function problem(status: number, detail: string): Reply {
  const body = JSON.stringify({ type: 'urn:ietf:params:acme:error:malformed', detail, status });
  return { status, headers: { 'content-type': 'application/problem+json' }, body };
}
