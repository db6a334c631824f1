import type { Refused } from '../result';
import type { Loaded } from './loaded';
import { afterAnswer, whileAsking } from './loaded';

const READY: Loaded<string> = { phase: 'ready', data: 'old' };
const LOADING: Loaded<string> = { phase: 'loading' };

function refusal(code: Refused['code']): Refused {
  return { ok: false, code, message: 'No.', faults: [] };
}

describe('what a view has of its data', () => {
  it('is the newest answer', () => {
    expect(afterAnswer(READY, { ok: true, data: 'new' })).toEqual({ phase: 'ready', data: 'new' });
  });

  it('is a refusal when nothing was there before', () => {
    expect(afterAnswer(LOADING, refusal('unexpected'))).toEqual({ phase: 'refused', refused: refusal('unexpected') });
  });

  it('stays when it could not be refreshed', () => {
    const outdated = refusal('unexpected');
    expect(afterAnswer(READY, outdated)).toEqual({ phase: 'ready', data: 'old', outdated });
  });

  it.each(['no-right', 'not-found'] as const)('is taken away by %s', (code) => {
    expect(afterAnswer(READY, refusal(code))).toEqual({ phase: 'refused', refused: refusal(code) });
  });

  it('stays on the screen while it is asked for again', () => {
    expect(whileAsking(READY)).toBe(READY);
    expect(whileAsking<string>({ phase: 'refused', refused: refusal('unexpected') })).toEqual(LOADING);
  });
});
