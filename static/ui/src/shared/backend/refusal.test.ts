import { leavesOpen, refusedBecause } from './refusal';

describe('a refusal', () => {
  it('leaves open whether the act was done when the answer was lost', () => {
    expect(leavesOpen(refusedBecause('The app did not answer.'))).toBe(true);
  });

  it('says that nothing was done when the server gave its reason', () => {
    expect(leavesOpen({ ok: false, code: 'conflict', message: 'Changed meanwhile.', faults: [] })).toBe(false);
  });
});
