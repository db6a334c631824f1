/** @jest-environment node */
import type { Job, Page } from '../../domain/work/job';
import { goOnScanning, scanCertificates, sweepCertificates, sweepOrders } from './sweep';

/** A store in which so many are due, the longest first, in pages of a hundred; what was queued is not due any more. */
function world(due: number) {
  const queued: Job[] = [];
  const left = Array.from({ length: due }, (_, index) => `id-${index}`);
  const listDue = (cursor = '0'): Promise<Page> => {
    const from = Number(cursor);
    const ids = left.slice(from, from + 100);
    return Promise.resolve({ ids, ...(from + 100 < left.length && { cursor: String(from + 100) }) });
  };
  const done = () => left.splice(0, left.length, ...left.filter((id) => !queued.some((job) => job.id === id)));
  const ports = {
    now: () => 0,
    orders: { listDue: (_until: number, cursor?: string) => listDue(cursor) },
    certificates: { listDue: (_work: string, _until: number, cursor?: string) => listDue(cursor) },
    jobs: { queueAll: (jobs: readonly Job[]) => Promise.resolve(void queued.push(...jobs)) },
  };
  return { ports: ports as unknown as Parameters<typeof sweepOrders>[0], queued, done };
}

it.each([
  ['orders', sweepOrders, 150],
  ['certificates with something to do', sweepCertificates, 150],
  ['certificates of the daily scan', scanCertificates, 500],
  ['what the scan has left', goOnScanning, 150],
] as const)(
  'queues of %s no more in one run than the queue takes in a minute, the longest due first',
  async (_what, run, most) => {
    const { ports, queued, done } = world(1_030);
    expect(await run(ports)).toBe(most);
    expect(queued.map(({ id }) => id)).toEqual(Array.from({ length: most }, (_, index) => `id-${index}`));
    done();
    await run(ports);
    expect(queued).toHaveLength(2 * most);
    expect(new Set(queued.map(({ id }) => id)).size).toBe(2 * most);
  },
);

it('queues all that is due where that is less', async () => {
  const { ports, queued } = world(120);
  expect(await sweepOrders(ports)).toBe(120);
  expect(queued).toHaveLength(120);
});
