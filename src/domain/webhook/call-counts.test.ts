import type { CallCounts } from './call-counts';
import { counted, COUNTED_A_MINUTE, inMinute } from './call-counts';

const NOW = Date.UTC(2026, 10, 2, 8, 0, 1);

function storm(calls: number, from?: CallCounts, now = NOW) {
  let [stored, writes] = [from, 0];
  for (let call = 0; call < calls; call++) {
    const next = counted(stored, 'refused', now);
    if (next) writes += 1;
    stored = next ?? stored;
  }
  return { stored, writes };
}

describe('counting calls', () => {
  it('counts each', () => {
    const { stored } = storm(3);
    expect(stored).toMatchObject({
      day: '2026-11-02',
      lastCall: NOW,
      counts: { refused: 3, accepted: 0 },
      more: false,
    });
  });

  it('writes no more than a minute’s share, and says that there were more', () => {
    const { stored, writes } = storm(1_000);
    expect([writes, stored?.counts.refused, stored?.more]).toEqual([COUNTED_A_MINUTE, COUNTED_A_MINUTE, true]);
  });

  it('goes on in the next minute', () => {
    const first = storm(1_000).stored;
    const { stored } = storm(2, first, NOW + 60_000);
    expect([stored?.counts.refused, inMinute(stored, 'refused', NOW + 60_000)]).toEqual([COUNTED_A_MINUTE + 2, 2]);
  });

  it('keeps a share for each kind: a storm of strangers does not hide who has the secret', () => {
    const next = counted(storm(1_000).stored, 'accepted', NOW);
    expect(next?.counts).toMatchObject({ accepted: 1, refused: COUNTED_A_MINUTE });
  });
});
