/** @jest-environment node */
import { HOURLY_POINTS } from '../../domain/points/points';
import { sampleCertificate } from '../../domain/testing/sample-certificate';
import type { Job } from '../../domain/work/job';
import type { Ports } from '../ports/ports';
import { tendMany } from './tend-many';

const NOW = sampleCertificate().nextAttemptAt;
const SECOND = 1_000;

interface There {
  /** Which is not due any more. */
  readonly done?: string;
  /** Of which the orders cannot be read. */
  readonly broken?: string;
  /** What it takes to store one, milliseconds. */
  readonly takes?: number;
  /** Of Jira's points of this hour. */
  readonly spent?: number;
}

/** Certificates whose orders are lost, so that they are laid to rest as soon as somebody looks. */
function worldOf(ids: readonly string[], { done, broken, takes = 0, spent = 0 }: There = {}) {
  const nextAt = (id: string) => NOW + (id === done ? 3_600 * SECOND : 0);
  const kept = new Map(ids.map((id) => [id, sampleCertificate({ id, lineage: id, nextAttemptAt: nextAt(id) })]));
  const clock = { now: NOW };
  const [rested, queued, reads] = [[] as string[], [] as Job[], [] as string[]];
  const ports = {
    now: () => clock.now,
    jiraPoints: { thisHour: () => Promise.resolve({ hour: 0, spent }) },
    certificates: {
      findEach: (asked: readonly string[]) => {
        reads.push('many');
        return Promise.resolve(new Map([...kept].filter(([id]) => asked.includes(id))));
      },
      find: (id: string) => {
        reads.push(id);
        return Promise.resolve(kept.get(id));
      },
      replaceEach: () => Promise.resolve(),
      replace: (read: { id: string }, next: object) => {
        clock.now += takes;
        rested.push(read.id);
        return Promise.resolve({ ...next });
      },
    },
    orders: {
      listSinceEach: () => Promise.resolve(new Map()),
      listSince: (lineage: string) =>
        lineage === broken ? Promise.reject(new Error('The store is busy.')) : Promise.resolve([]),
      find: () => Promise.resolve(undefined),
    },
    knownKeys: { blockedAmong: () => Promise.resolve(new Set()) },
    ...{ profiles: {}, scm: {}, accounts: {}, reference: {} },
    jobs: { queueAll: (jobs: readonly Job[]) => Promise.resolve(void queued.push(...jobs)) },
  };
  return { ports: ports as unknown as Ports, rested, queued, reads };
}

it('reads the certificates together, and each of them once', async () => {
  const { ports, rested, queued, reads } = worldOf(['a', 'b', 'c']);
  expect(await tendMany(ports, ['a', 'b', 'c'])).toEqual({ certificates: 3, left: 0, happened: [] });
  expect(rested).toEqual(['a', 'b', 'c']);
  expect(reads).toEqual(['many']);
  expect(queued).toEqual([]);
});

it('leaves the one that fails to a job of its own, and looks after the others', async () => {
  const { ports, rested, queued } = worldOf(['a', 'b', 'c'], { broken: 'b' });
  expect(await tendMany(ports, ['a', 'b', 'c'])).toMatchObject({ left: 1 });
  expect(rested).toEqual(['a', 'c']);
  expect(queued).toEqual([{ kind: 'certificate', id: 'b' }]);
});

it('begins none after half a minute: what is left gets jobs of its own before this one is cut off', async () => {
  const { ports, rested, queued } = worldOf(['a', 'b', 'c', 'd'], { takes: 16 * SECOND });
  expect(await tendMany(ports, ['a', 'b', 'c', 'd'])).toMatchObject({ left: 2 });
  expect(rested).toEqual(['a', 'b']);
  expect(queued.map(({ id }) => id)).toEqual(['c', 'd']);
});

it('waits for the next hour with all of them once the share of Jira’s points is spent', async () => {
  const { ports, rested, queued } = worldOf(['a', 'b'], { spent: HOURLY_POINTS });
  expect(await tendMany(ports, ['a', 'b'])).toMatchObject({ left: 0 });
  expect([rested, queued]).toEqual([[], []]);
});

it('passes over what is gone, and what was looked after meanwhile', async () => {
  const { ports, rested, queued } = worldOf(['a', 'b', 'c'], { done: 'b' });
  await tendMany(ports, ['a', 'gone', 'b', 'c']);
  expect(rested).toEqual(['a', 'c']);
  expect(queued).toEqual([]);
});

it('hands out once what it read ahead: whoever looks again gets it from the store', async () => {
  const { ports, reads } = worldOf(['a']);
  await tendMany(ports, ['a', 'a']);
  expect(reads).toEqual(['many', 'a']);
});
