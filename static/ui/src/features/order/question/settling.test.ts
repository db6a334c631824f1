import type { Refused } from '../../../../../../src/contract/result';
import type { Answer, Question } from './settlement';
import type { Settling, SettlingEvent } from './settling';
import { formsKey, nextSettling, NOT_ANSWERED, overtakenBy, refusedFor } from './settling';

const FIRST: Question = { mark: 'SCM-1', commonName: 'a.example', sentAt: 1_000, operators: [], maySettle: true };
const SECOND: Question = { ...FIRST, sentAt: 2_000 };
const ANSWER: Answer = { sentAt: FIRST.sentAt, certId: '7' };

const SENT: SettlingEvent = { type: 'sent', answer: ANSWER };
const ENDED: SettlingEvent = { type: 'ended' };

function refusal(code: Refused['code']): Refused {
  return { ok: false, code, message: 'No.', faults: [] };
}

function refusedWith(code: Refused['code']): SettlingEvent {
  return { type: 'refused', refused: refusal(code), answer: ANSWER };
}

function after(...events: readonly SettlingEvent[]): Settling {
  return events.reduce(nextSettling, NOT_ANSWERED);
}

describe('settling a lost order', () => {
  it('is under way until the order was read again', () => {
    expect(after(SENT).sending).toEqual(ANSWER);
    expect(after(SENT, refusedWith('conflict')).sending).toEqual(ANSWER);
    expect(after(SENT, ENDED).sending).toBeUndefined();
  });

  it('tells that an answer came too late, and does not blame the present question', () => {
    const state = after(SENT, refusedWith('conflict'), ENDED);
    expect(overtakenBy(state)).toEqual(refusal('conflict'));
    expect(refusedFor(state, FIRST)).toBeUndefined();
    expect(refusedFor(state, SECOND)).toBeUndefined();
  });

  it('clears what was typed once the order was read again after an answer that came too late', () => {
    const before = formsKey(after(SENT), FIRST);
    expect(formsKey(after(SENT, refusedWith('conflict')), FIRST)).toBe(before);
    expect(formsKey(after(SENT, refusedWith('conflict'), ENDED), FIRST)).not.toBe(before);
  });

  it('never carries what was typed over to the question about another call', () => {
    expect(formsKey(NOT_ANSWERED, SECOND)).not.toBe(formsKey(NOT_ANSWERED, FIRST));
  });

  it.each(['no-right', 'unexpected', 'scm-unknown-certificate'] as const)(
    'keeps what was typed after %s and says why beside the question it was about',
    (code) => {
      const state = after(SENT, refusedWith(code), ENDED);
      expect(formsKey(state, FIRST)).toBe(formsKey(NOT_ANSWERED, FIRST));
      expect(refusedFor(state, FIRST)).toEqual(refusal(code));
      expect(refusedFor(state, SECOND)).toBeUndefined();
      expect(overtakenBy(state)).toBeUndefined();
    },
  );

  it.each(['conflict', 'no-right'] as const)('forgets %s when the next answer is sent', (code) => {
    const state = after(SENT, refusedWith(code), ENDED, SENT);
    expect(overtakenBy(state)).toBeUndefined();
    expect(refusedFor(state, FIRST)).toBeUndefined();
  });
});
