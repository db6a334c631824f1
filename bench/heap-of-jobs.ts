/** How much the heap grows in a job: from an emptied one at its beginning to the most that any of its calls finds. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { invocations } from '../sandbox/forge-host/runtime/invocation';
import type { World } from '../sandbox/world/world';
import { onStoreCall } from './recording';

/** Emptying a heap with a world in it takes its time: only every so many jobs are looked at. */
const EVERY = 12;

const MEGABYTE = 1_000_000;

/** @returns tells the most so far, in megabytes */
export function watchHeap(world: World): () => number {
  setFlagsFromString('--expose-gc');
  const emptied = runInNewContext('gc') as () => void;
  const state = { job: '', jobs: 0, begunAt: 0, most: 0 };
  onStoreCall(world, () => {
    const job = invocations.getStore()?.id ?? '';
    const isNew = job !== state.job;
    if (isNew) Object.assign(state, { job, jobs: state.jobs + 1 });
    if (state.jobs % EVERY !== 1) return;
    if (isNew) emptied();
    const { heapUsed } = process.memoryUsage();
    if (isNew) state.begunAt = heapUsed;
    state.most = Math.max(state.most, heapUsed - state.begunAt);
  });
  return () => state.most / MEGABYTE;
}
