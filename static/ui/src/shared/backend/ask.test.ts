import { orderCalls } from '../../../../../src/contract/issue/order-calls';
import type { Result } from '../../../../../src/contract/result';
import type { ask as Ask } from './ask';

/** What the genuine bridge package sends to the page around it, and what that answers. */
type Host = (operation: string, payload: unknown) => Promise<unknown>;

let host: Host;
let ask: typeof Ask;

beforeAll(async () => {
  // The package looks for the host while it loads.
  Object.assign(globalThis, { __bridge: { callBridge: (...call: Parameters<Host>) => host(...call) } });
  ({ ask } = await import('./ask'));
});

const PAYLOAD = { issueId: '10001', sentAt: Date.UTC(2026, 10, 2), certId: '7' };

const call = () => ask(orderCalls.settleOrder, PAYLOAD);

describe('asking the backend', () => {
  it('sends the name and the payload of the call', async () => {
    const seen: unknown[] = [];
    host = (...sent) => {
      seen.push(sent);
      return Promise.resolve({ ok: true, data: null });
    };
    await expect(call()).resolves.toEqual({ ok: true, data: null });
    expect(seen).toEqual([['invoke', expect.objectContaining({ functionKey: 'settleOrder', payload: PAYLOAD })]]);
  });

  it('hands a refusal on as it is', async () => {
    const refused: Result<null> = { ok: false, code: 'conflict', message: 'Settled already.', faults: [] };
    host = () => Promise.resolve(refused);
    await expect(call()).resolves.toEqual(refused);
  });

  it.each<[string, Host]>([
    ['the bridge rejects', () => Promise.reject(new Error('timed out'))],
    ['nothing comes back', () => Promise.resolve(undefined)],
    ['something else comes back', () => Promise.resolve({ statusCode: 500 })],
  ])('says what to do when %s', async (_what, answer) => {
    host = answer;
    await expect(call()).resolves.toEqual({
      ok: false,
      code: 'unexpected',
      message: 'The app did not answer. Check your connection and try again.',
      faults: [],
    });
  });
});
