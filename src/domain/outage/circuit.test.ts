import type { Circuit } from './circuit';
import { afterFailure, leaveFor, OPENS_AFTER, PROBE_DELAYS_SECONDS, PROBE_LASTS_MS } from './circuit';

const START = Date.UTC(2026, 10, 2, 8);

/** So many calls without an answer, all at the start. */
function after(failures: number): Circuit | undefined {
  let circuit: Circuit | undefined;
  for (let count = 0; count < failures; count++) circuit = afterFailure(circuit, START);
  return circuit;
}

it.each([0, 1, OPENS_AFTER - 1])('after %d failures every call may go on', (failures) => {
  expect(leaveFor(after(failures), START)).toEqual({ leave: 'free' });
});

it('after five failures in a row nobody asks for a minute', () => {
  expect(leaveFor(after(OPENS_AFTER), START)).toEqual({ leave: 'none', seconds: 60 });
  expect(leaveFor(after(OPENS_AFTER), START + 59_000)).toEqual({ leave: 'none', seconds: 1 });
});

it('then one asks, and where that one died another does', () => {
  const circuit = after(OPENS_AFTER);
  const first = leaveFor(circuit, START + 60_000);
  expect(first).toMatchObject({ leave: 'one' });
  expect(leaveFor(circuit, START + 60_000 + PROBE_LASTS_MS - 1)).toEqual(first);
  expect(leaveFor(circuit, START + 60_000 + PROBE_LASTS_MS)).not.toEqual(first);
});

it('asks ever less often, and at least once an hour', () => {
  let circuit = after(OPENS_AFTER);
  const waits: number[] = [];
  for (let probe = 0; probe < 5; probe++) {
    const at = circuit?.probeAt ?? 0;
    circuit = afterFailure(circuit, at);
    waits.push((circuit.probeAt - at) / 1_000);
  }
  expect(waits).toEqual([...PROBE_DELAYS_SECONDS.slice(1), 3_600, 3_600, 3_600]);
  expect(circuit?.since).toBe(START);
});

it.each([
  ['ten minutes', 600, 600],
  ['a week', 604_800, 3_600],
  ['nothing', 0, 60],
])('waits as long as SCM asks for, within an hour: %s', (_name, asked, waited) => {
  expect(afterFailure(after(OPENS_AFTER - 1), START, asked).probeAt - START).toBe(waited * 1_000);
});
