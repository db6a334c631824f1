import { STATE_APPEARANCE } from './state-appearance';

describe('the states on the panel', () => {
  it('are read again exactly while somebody else moves the order on', () => {
    const moving = Object.entries(STATE_APPEARANCE).filter(([, { moves }]) => moves);
    expect(moving.map(([state]) => state)).toEqual(['queued', 'submitting', 'requested', 'applied']);
  });
});
