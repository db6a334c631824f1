/** @jest-environment node */
import type { Job, Page } from '../../domain/work/job';
import { scanCertificates, sweepCertificates, sweepOrders } from './sweep';

/** A store in which so many are due, the longest first, in pages of a hundred; what was queued is not due any more. */
function world(due: number) {
  const queued: Job[] = [];
  const left = Array.from({ length: due }, (_, index) => `id-${index}`);
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
  ['certificates of the daily scan', scanCertificates, 500],
] as const)(
  'queues of %s no more in one run than the queue takes in a minute, the longest due first',
  async (_what, run, most) => {
    const { ports, named, done } = world(1_030);
    expect(await run(ports)).toBe(most);
    expect(named()).toEqual(Array.from({ length: most }, (_, index) => `id-${index}`));
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
  expect(queued.map((job) => 'ids' in job && [job.id, job.ids.length])).toEqual([
    ...['id-0', 'id-25', 'id-50', 'id-75'].map((first) => [first, 25]),
    ...['id-100', 'id-125'].map((first, place) => [first, place ? 5 : 25]),
  ]);
});
