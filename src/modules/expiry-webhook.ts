/** Journey 3: SCM's notifications. Anybody may call: whoever does not have the secret changes nothing but a count. */
import { ports } from '../app';
import { record } from './audit/record';
import { acts } from './wiring/lazily';
import { log } from './wiring/log';
import { nameOfFailure } from './wiring/outcome';

/** Keys of the manifest's static outputs. */
const OUTPUTS = {
  accepted: 'accepted',
  coalesced: 'accepted',
  limited: 'accepted',
  refused: 'refused',
  oversized: 'too-large',
} as const;

export async function expiryWebhook(request: unknown) {
  try {
    const { receiveCall, readWebhookRequest } = await acts();
    const { end, asked, first } = await receiveCall(ports, readWebhookRequest(request));
    if (first) {
      log('webhook', { end, asked });
      await record((to) => to.webhookCall(end));
    }
    return { outputKey: OUTPUTS[end] };
  } catch (thrown) {
    log('webhook-failed', { problem: nameOfFailure(thrown) });
    return { outputKey: 'refused' };
  }
}
