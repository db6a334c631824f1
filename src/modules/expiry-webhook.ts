/** Journey 3: SCM's notifications. Anybody may call: whoever does not have the secret changes nothing but a count. */
import * as z from 'zod/mini';
import { ports } from '../app';
import { BY_WEBHOOK } from '../domain/audit/audit-event';
import { record } from './audit/record';
import { log } from './wiring/log';
import { acts } from './wiring/lazily';
import { nameOfFailure } from './wiring/outcome';

const texts = z.catch(z.record(z.string(), z.array(z.string())), {});
const requestSchema = z.looseObject({ body: z.catch(z.string(), ''), queryParameters: texts });

/** Keys of the manifest's static outputs. */
const OUTPUTS = {
  accepted: 'accepted',
  coalesced: 'accepted',
  limited: 'accepted',
  refused: 'refused',
  oversized: 'too-large',
} as const;

const HOUR_MS = 3_600_000;

export async function expiryWebhook(request: unknown) {
  try {
    const { body, queryParameters } = requestSchema.parse(request);
    const secret = queryParameters['secret']?.[0] ?? '';
    const { end, asked, first } = await (await acts()).receiveCall(ports, { body, secret });
    if (first) await note(end === 'refused' || end === 'oversized' ? 'refused' : 'done');
    if (first) log('webhook', { end, asked });
    return { outputKey: OUTPUTS[end] };
  } catch (thrown) {
    log('webhook-failed', { problem: nameOfFailure(thrown) });
    return { outputKey: 'refused' };
  }
}

/** One line an hour for each outcome: the counts say how many there were. */
function note(outcome: 'done' | 'refused') {
  const hour = Math.floor(ports.now() / HOUR_MS);
  const facts = { act: 'webhook-call', actor: BY_WEBHOOK, outcome, code: outcome === 'done' ? '' : 'no-right' };
  return record(facts, `webhook:${outcome}:${hour}`);
}
