/** @jest-environment node */
import type { Job, Page } from '../../domain/work/job';
import { goOnScanning, scanCertificates, sweepCertificates, sweepOrders } from './sweep';

const idOf = (index: number): string => `id-${String(index).padStart(4, '0')}`;

/** A store in which so many are due, the longest first, in pages of a hundred; what was queued is not due any more. */
function world(due: number) {
  const queued: Job[] = [];
  const left = Array.from({ length: due }, (_, index) => idOf(index));
  const listDue = (cursor = '0'): Promise<Page> => {
    const from = Number(cursor);
    const ids = left.slice(from, from + 100);
    return Promise.resolve({ ids, ...(from + 100 < left.length && { cursor: String(from + 100) }) });
  };
  const named = () => queued.flatMap((job) => ('ids' in job ? job.ids : [job.id]));
  const done = () => left.splice(0, left.length, ...left.filter((id) => !named().includes(id)));
  const ports = {
    now: () => 0,
    orders: { listDue: (_until: number, cursor?: string) => listDue(cursor) },
    certificates: { listDue: (_work: string, _until: number, cursor?: string) => listDue(cursor) },
    jobs: { queueAll: (jobs: readonly Job[]) => Promise.resolve(void queued.push(...jobs)) },
  };
  return { ports: ports as unknown as Parameters<typeof sweepOrders>[0], queued, named, done };
}

it.each([
  ['orders', sweepOrders, 150],
  ['certificates with something to do', sweepCertificates, 150],
  ['certificates of the daily scan', scanCertificates, 1_000],
] as const)(
  'queues of %s no more in one run than the queue takes in a minute, the longest due first',
  async (_what, run, most) => {
    const { ports, named, done } = world(2_050);
    expect(await run(ports)).toBe(most);
    expect(named()).toEqual(Array.from({ length: most }, (_, index) => idOf(index)));
    done();
    await run(ports);
    expect(named()).toHaveLength(2 * most);
    expect(new Set(named()).size).toBe(2 * most);
  },
);

it('queues all that is due where that is less', async () => {
  const { ports, queued } = world(120);
  expect(await sweepOrders(ports)).toBe(120);
  expect(queued).toHaveLength(120);
});

it('puts the certificates of a scan into few jobs, each as large as one read of the store', async () => {
  const { ports, queued } = world(130);
  expect(await scanCertificates(ports)).toBe(130);
  expect(queued.map((job) => 'ids' in job && job.ids.length)).toEqual([25, 25, 25, 25, 25, 5]);
  expect(queued.map(({ id }) => id)).toEqual([0, 25, 50, 75, 100, 125].map(idOf));
});

it('puts those of one profile into one job, as far as they go', async () => {
  const { ports, queued } = world(0);
  const ids = Array.from({ length: 40 }, (_, index) => `${index % 2 ? 'p' : 'q'}:${idOf(index)}`);
  const certificates = { listDue: () => Promise.resolve({ ids }) } as unknown as typeof ports.certificates;
  await scanCertificates({ ...ports, certificates });
  expect(queued.map((job) => 'ids' in job && new Set(job.ids.map((id) => id[0])).size)).toEqual([2, 1]);
});

it('goes on every four hours', async () => {
  const hours = Array.from({ length: 8 }, (_, hour) => hour * 3_600_000);
  const queued = await Promise.all(hours.map((now) => goOnScanning({ ...world(10).ports, now: () => now })));
  expect(queued).toEqual([10, 0, 0, 0, 10, 0, 0, 0]);
});
