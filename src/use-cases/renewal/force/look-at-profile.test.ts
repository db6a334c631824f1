import type { Certificate } from '../../../domain/certificate/certificate';
import { atRest } from '../../../domain/certificate/certificate-steps';
import type { Profile } from '../../../domain/profile';
import { DEFAULT_REACH } from '../../../domain/profile';
import { DEFAULT_POLICY } from '../../../domain/renewal/policy';
import { NOW, sampleCertificate } from '../../../domain/testing/sample-certificate';
import { DAY_MS, HOUR_MS } from '../../../domain/validity';
import type { Job } from '../../../domain/work/job';
import { lease, LEASE_MS } from '../../../domain/work/work';
import type { Ports } from '../../ports/ports';
import { EVERYBODY } from '../../limits/levels';
import { placesInMemory } from '../../limits/testing/places-in-memory';
import { goOnForcing, lookAtProfile } from './look-at-profile';

const SPREAD_MS = 20 * HOUR_MS;
const PAGE = 2;
const certificate = (id: string, change: Partial<Certificate> = {}) =>
  sampleCertificate({
    ...{ id, certId: id, createdAt: NOW - DAY_MS, nextAttemptAt: NOW + 3 * DAY_MS },
    ...{ notBefore: NOW - 10 * DAY_MS, notAfter: NOW + 80 * DAY_MS, ...change },
  });
const force = { from: NOW, until: NOW + DAY_MS, by: 'admin' };
const profile = (id: string, change: Partial<Profile> = {}): Profile => ({
  ...DEFAULT_REACH,
  ...{ ...DEFAULT_POLICY, id, version: 3, name: id, clientId: 'c', scmUrl: 'https://scm.example.com', comments: '' },
  ...{ tokenUrl: 'https://token.example.com', publicTrust: true, operators: [], secretVersion: '1', secretSetAt: 0 },
  ...change,
});
const forced = profile('p', { force });

type Needs = Pick<Ports, 'now' | 'profiles' | 'certificates' | 'jobs' | 'renewalPlaces'>;

interface Given {
  readonly certificates?: readonly Certificate[];
  readonly profiles?: readonly Profile[];
  /** So many writes come second to those of another job. */
  readonly lostWrites?: number;
}

function worldOf({ certificates = [], profiles = [forced], lostWrites = 0 }: Given) {
  const kept = new Map(certificates.map((one) => [one.id, one]));
  const [queued, calledUp, clock] = [[] as Job[], new Map<string, number>(), { now: NOW }];
  const [written, lost] = [[] as string[], { left: lostWrites }];
  const refuse = () => Promise.reject(new Error('Not part of this test.'));
  const places = placesInMemory();
  const ports: Needs = {
    now: () => clock.now,
    profiles: {
      ...{ findByName: refuse, create: refuse, remove: refuse, replace: refuse },
      find: (id) => Promise.resolve(profiles.find((one) => one.id === id)),
      list: () => Promise.resolve([...profiles]),
      noteCalledUp: (id, from) => Promise.resolve(void calledUp.set(id, from)),
      calledUpFor: (id) => Promise.resolve(calledUp.get(id)),
    },
    certificates: {
      ...{
        findEach: refuse,
        replaceWithIssue: refuse,
        layToRest: refuse,
        replaceEach: refuse,
        listDue: refuse,
        claimSerialNumber: refuse,
      },
      find: (id) => Promise.resolve(kept.get(id)),
      replace: (read, next) => {
        if (lost.left-- > 0 || kept.get(read.id)?.version !== read.version) return Promise.resolve(undefined);
        written.push(read.id);
        const stored = { ...next, version: read.version + 1 };
        kept.set(read.id, stored);
        return Promise.resolve(stored);
      },
      listOfProfile: (_id, _after, cursor = '0') => {
        const end = Number(cursor) + PAGE;
        const ids = [...kept.keys()];
        const more = end < ids.length ? { cursor: String(end) } : {};
        return Promise.resolve({ ids: ids.slice(Number(cursor), end), ...more });
      },
    },
    renewalPlaces: places.renewalPlaces,
    jobs: { queue: (job) => Promise.resolve(void queued.push(job)), queueAll: refuse },
  };
  return { ports, places, queued, calledUp, clock, kept, written };
}

const FIRST = { kind: 'profile', id: 'p', withinMs: SPREAD_MS } as const;

/** The job that was queued for the profile, and those that follow it. */
async function lookAtAll({ ports, queued }: ReturnType<typeof worldOf>): Promise<void> {
  for (let job = queued.shift(); job; job = queued.shift()) {
    if (job.kind === 'profile') await lookAtProfile(ports, job);
  }
}

const crowd = (count: number) => Array.from({ length: count }, (_, index) => certificate(`p:${index}`));
const atWork = lease(certificate('p:9'), NOW);

describe('a look at a profile', () => {
  it('goes page by page, and notes only at the end that a forced renewal has called up all', async () => {
    const world = worldOf({ certificates: crowd(3) });
    expect(await lookAtProfile(world.ports, FIRST)).toBe(2);
    expect(world.queued).toEqual([{ ...FIRST, cursor: '2', missed: false }]);
    expect(world.calledUp.size).toBe(0);
    await lookAtAll(world);
    expect([...world.calledUp]).toEqual([['p', NOW]]);
    for (const { nextAttemptAt } of world.kept.values()) expect(nextAttemptAt).toBeLessThanOrEqual(NOW + SPREAD_MS);
  });

  it.each([
    ['on the first page', [atWork, ...crowd(3)]],
    ['on the last page', [...crowd(3), atWork]],
  ])('does not note so where a job was at work on one %s, and carries that along', async (_name, certificates) => {
    const world = worldOf({ certificates });
    await lookAtProfile(world.ports, FIRST);
    expect(world.queued).toEqual([{ ...FIRST, cursor: '2', missed: certificates[0] === atWork }]);
    await lookAtAll(world);
    expect(world.calledUp.size).toBe(0);
    expect(world.kept.get('p:9')).toBe(atWork);
  });

  it('tries a write again that came second, and gives up after the third', async () => {
    const twice = worldOf({ certificates: crowd(1), lostWrites: 2 });
    await lookAtProfile(twice.ports, FIRST);
    expect([twice.written, [...twice.calledUp]]).toEqual([['p:0'], [['p', NOW]]]);
    const thrice = worldOf({ certificates: crowd(1), lostWrites: 3 });
    await lookAtProfile(thrice.ports, FIRST);
    expect([thrice.written, thrice.calledUp.size]).toEqual([[], 0]);
  });

  it('writes nothing where it is closed or due sooner, and takes it for called up', async () => {
    const due = certificate('p:1', { work: 'open', nextAttemptAt: NOW });
    const world = worldOf({ certificates: [atRest(certificate('p:0'), NOW), due] });
    await lookAtProfile(world.ports, FIRST);
    expect([world.written, [...world.calledUp]]).toEqual([[], [['p', NOW]]]);
  });

  it('gives back the turns that a changed policy plans anew, and no place of what has begun', async () => {
    const turn = NOW + 2 * DAY_MS;
    const renewal = { by: 'app', because: 'policy', begunAt: NOW, issueWanted: false, token: 't' } as const;
    const [p0, p1] = [certificate('p:0', { turn }), certificate('p:1', { turn: NOW, renewal })];
    const world = worldOf({ certificates: [p0, p1], profiles: [profile('p')] });
    for (const of of ['p', EVERYBODY]) {
      for (const who of ['p:0', 'p:2']) await world.ports.renewalPlaces.take(of, '2026-11-04', { who, cap: 9 });
      await world.ports.renewalPlaces.take(of, '2026-11-02', { who: 'p:1', cap: 9 });
    }
    await lookAtProfile(world.ports, { ...FIRST, replan: true });
    expect(world.kept.get('p:0')).not.toHaveProperty('turn');
    for (const of of ['p', EVERYBODY]) {
      expect([...world.places.takersOf(of, '2026-11-04')]).toEqual(['p:2']);
      expect([...world.places.takersOf(of, '2026-11-02')]).toEqual(['p:1']);
    }
  });

  it('notes nothing where nothing is forced', async () => {
    for (const profiles of [[profile('p')], []]) {
      const world = worldOf({ certificates: crowd(1), profiles });
      await lookAtProfile(world.ports, FIRST);
      expect([world.written, world.calledUp.size]).toEqual([['p:0'], 0]);
    }
  });
});

describe('the hourly duty', () => {
  it.each<[string, number, number]>([
    ['at once', 0, SPREAD_MS],
    ['after five hours', 5 * HOUR_MS, 15 * HOUR_MS],
    ['in the last hours, with no time left to spread', 22 * HOUR_MS, 0],
    ['in the last millisecond', DAY_MS - 1, 0],
  ])('goes on with a forced renewal that has not called up all: %s', async (_name, after, withinMs) => {
    const { ports, queued, clock } = worldOf({});
    clock.now = NOW + after;
    expect(await goOnForcing(ports)).toBe(1);
    expect(queued).toEqual([{ kind: 'profile', id: 'p', withinMs }]);
  });

  it.each<[string, readonly Profile[], number, number | undefined]>([
    ['nothing is forced', [profile('p')], 0, undefined],
    ['it has not begun', [forced], -1, undefined],
    ['it is over', [forced], DAY_MS, undefined],
    ['all were called up for it', [forced], HOUR_MS, NOW],
  ])('leaves a profile alone where %s', async (_name, profiles, after, calledUpFor) => {
    const { ports, queued, clock, calledUp } = worldOf({ profiles });
    if (calledUpFor !== undefined) calledUp.set('p', calledUpFor);
    clock.now = NOW + after;
    expect([await goOnForcing(ports), queued]).toEqual([0, []]);
  });

  it('takes what was called up for an earlier forced renewal for nothing', async () => {
    const { ports, queued, calledUp } = worldOf({ profiles: [forced, profile('q', { force }), profile('r')] });
    calledUp.set('p', NOW - DAY_MS).set('q', NOW);
    expect(await goOnForcing(ports)).toBe(1);
    expect(queued).toEqual([FIRST]);
  });

  it('reaches the certificate that a job was at work on, and is done then', async () => {
    const world = worldOf({ certificates: [...crowd(3), atWork] });
    await lookAtProfile(world.ports, FIRST);
    await lookAtAll(world);
    world.clock.now = NOW + HOUR_MS;
    expect(world.clock.now).toBeGreaterThan(NOW + LEASE_MS);
    world.kept.set('p:9', certificate('p:9', { nextAttemptAt: NOW + 3 * DAY_MS }));
    expect(await goOnForcing(world.ports)).toBe(1);
    await lookAtAll(world);
    const reached = world.kept.get('p:9');
    expect(reached?.work).toBe('open');
    expect(reached?.nextAttemptAt).toBeLessThanOrEqual(NOW + SPREAD_MS);
    expect([await goOnForcing(world.ports), world.queued]).toEqual([0, []]);
  });
});
