import type { Certificate } from '../../../domain/certificate/certificate';
import { atRest, rested } from '../../../domain/certificate/certificate-steps';
import type { Profile } from '../../../domain/profile';
import { DEFAULT_REACH } from '../../../domain/profile';
import { decideRenewal } from '../../../domain/renewal/decide-renewal';
import { DEFAULT_POLICY } from '../../../domain/renewal/policy';
import { NOW, sampleCertificate } from '../../../domain/testing/sample-certificate';
import { DAY_MS, HOUR_MS } from '../../../domain/validity';
import type { Job } from '../../../domain/work/job';
import { isDue, lease } from '../../../domain/work/work';
import type { Ports } from '../../ports/ports';
import { placesInMemory } from '../../limits/testing/places-in-memory';
import { forceRenewal, previewForce, stopForce } from './force-renewal';
import { lookAtProfile } from './look-at-profile';

const END = NOW + 80 * DAY_MS;
const PAGE = 100;
const certificate = (id: string, change: Partial<Certificate> = {}) =>
  sampleCertificate({
    ...{ id, certId: id, createdAt: NOW - DAY_MS, nextAttemptAt: NOW + DAY_MS },
    ...{ notBefore: NOW - 10 * DAY_MS, notAfter: END - 1_000, ...change },
  });
const profile: Profile = {
  ...DEFAULT_POLICY,
  ...DEFAULT_REACH,
  ...{ id: 'p', version: 3, name: 'P', clientId: 'c', scmUrl: 'https://scm.example.com', comments: '' },
  ...{ tokenUrl: 'https://token.example.com', publicTrust: true, operators: [], secretVersion: '1', secretSetAt: 0 },
};

/** Records that are written on the version that was read. */
function recordsOf<Kept extends { readonly id: string; readonly version: number }>(kept: readonly Kept[]) {
  const records = new Map(kept.map((one) => [one.id, one]));
  return {
    find: (id: string) => Promise.resolve(records.get(id)),
    replace: (read: Kept, next: Kept) => {
      if (records.get(read.id)?.version !== read.version) return Promise.resolve(undefined);
      const stored = { ...next, version: read.version + 1 };
      records.set(read.id, stored);
      return Promise.resolve(stored);
    },
    ids: () => [...records.keys()],
  };
}

type Needs = Pick<Ports, 'now' | 'profiles' | 'certificates' | 'jobs' | 'renewalPlaces'>;

function worldOf(certificates: readonly Certificate[]) {
  const [profiles, kept] = [recordsOf([profile]), recordsOf(certificates)];
  const queued: Job[] = [];
  const calledUp = new Map<string, number>();
  const refuse = () => Promise.reject(new Error('Not part of this test.'));
  const listOfProfile = (_id: string, _after: number, cursor = '0') => {
    const end = Number(cursor) + PAGE;
    const ids = kept.ids();
    return Promise.resolve({ ids: ids.slice(Number(cursor), end), ...(end < ids.length && { cursor: String(end) }) });
  };
  const ports: Needs = {
    now: () => NOW,
    profiles: {
      ...{ ...profiles, findByName: refuse, list: refuse, create: refuse, remove: refuse },
      noteCalledUp: (id, from) => Promise.resolve(void calledUp.set(id, from)),
      calledUpFor: (id) => Promise.resolve(calledUp.get(id)),
    },
    certificates: {
      ...{
        ...kept,
        findEach: refuse,
        replaceWithIssue: refuse,
        layToRest: refuse,
        replaceEach: refuse,
        listDue: refuse,
        claimSerialNumber: refuse,
      },
      listOfProfile,
    },
    renewalPlaces: placesInMemory().renewalPlaces,
    jobs: { queue: (job) => Promise.resolve(void queued.push(job)), queueAll: refuse },
  };
  return { ports, queued };
}

const shown = { id: 'p', version: 3 };
const crowd = (count: number) => Array.from({ length: count }, (_, index) => certificate(`p:${index}`));

/** Carries out the queued looks at the profile, page by page. */
async function lookAtAll({ ports, queued }: ReturnType<typeof worldOf>): Promise<void> {
  for (let job = queued.shift(); job; job = queued.shift()) {
    if (job.kind === 'profile') await lookAtProfile(ports, job);
  }
}

it('lists a hundred of them with names and expiry, in the order of the index, and leaves out a key that was reported', async () => {
  const { ports } = worldOf([certificate('p:x', { compromised: { at: NOW } }), ...crowd(150)]);
  const { certificates, count } = await previewForce(ports, 'p');
  expect([count, certificates.length]).toEqual([150, 100]);
  expect(certificates[0]).toEqual({
    ...{ id: 'p:0', commonName: 'a.example.com', nameCount: 1, serialNumber: '0A', notAfter: END - 1_000 },
  });
});

it('counts what would be renewed, over several pages', async () => {
  const { ports } = worldOf(crowd(250));
  expect(await previewForce(ports, 'p')).toMatchObject({ count: 250, more: false });
});

it.each<[string, Partial<Certificate>]>([
  ['revoked', { revoked: { at: NOW, by: 'elsewhere' } }],
  ['renewed', { supersededBy: { id: 'p:9', serialNumber: '0B', notAfter: END, issueId: '2', issueKey: 'CERT-2' } }],
  ['not to be renewed', { noRenewal: { reason: 'Closing.', at: NOW } }],
  ['being renewed', { renewal: { by: 'app', because: 'policy', issueWanted: false, token: 't', begunAt: NOW } }],
  ['expired', { notAfter: NOW - 1_000 }],
])('does not count what is %s', async (_name, change) => {
  const { ports } = worldOf([certificate('p:1'), certificate('p:2', change)]);
  expect(await previewForce(ports, 'p')).toMatchObject({ count: 1, more: false });
});

it('gives up counting where nobody could agree to the number, and then forces nothing', async () => {
  const { ports, queued } = worldOf(crowd(20 * PAGE + 1));
  const { count, more } = await previewForce(ports, 'p');
  expect([count, more]).toEqual([20 * PAGE, true]);
  await expect(forceRenewal(ports, { ...shown, count }, 'admin')).rejects.toMatchObject({ code: 'conflict' });
  expect(queued).toEqual([]);
});

it('says that a profile is gone', async () => {
  await expect(previewForce(worldOf([]).ports, 'gone')).rejects.toMatchObject({ code: 'not-found' });
});

it.each([
  ['the number has changed', { ...shown, count: 2 }, /There are 3 certificates to renew by now, not 2\./],
  ['the profile has changed', { ...shown, version: 2, count: 3 }, /Someone else changed this profile/],
  ['the profile is gone', { ...shown, id: 'gone', count: 3 }, /Someone else changed this profile/],
])('forces nothing where %s since the admin looked', async (_name, confirmed, words) => {
  const { ports, queued } = worldOf(crowd(3));
  await expect(forceRenewal(ports, confirmed, 'admin')).rejects.toMatchObject({
    ...{ code: 'conflict', message: expect.stringMatching(words) as string },
  });
  expect([queued, (await ports.profiles.find('p'))?.force]).toEqual([[], undefined]);
});

it('lasts a day from now, and says whose word it was', async () => {
  const { ports, queued } = worldOf(crowd(3));
  await forceRenewal(ports, { ...shown, count: 3 }, 'admin');
  expect((await ports.profiles.find('p'))?.force).toEqual({ from: NOW, until: NOW + DAY_MS, by: 'admin' });
  expect(queued).toEqual([{ kind: 'profile', id: 'p', withinMs: 20 * HOUR_MS }]);
});

it('brings every certificate to its renewal within 20 hours, however it rests', async () => {
  const resting = [40 * DAY_MS, 35 * HOUR_MS, 30 * HOUR_MS].flatMap((ahead) =>
    Array.from({ length: 80 }, (_, index) =>
      rested(certificate(`p:${ahead / HOUR_MS}-${index}`), NOW + ahead, NOW - HOUR_MS),
    ),
  );
  expect(new Set(resting.map(({ work }) => work))).toEqual(new Set(['open', 'watched']));
  const world = worldOf(resting);
  await forceRenewal(world.ports, { ...shown, count: resting.length }, 'admin');
  await lookAtAll(world);
  const policy = (await world.ports.profiles.find('p')) ?? profile;
  for (const { id } of resting) {
    const found = (await world.ports.certificates.find(id))!;
    expect(found.nextAttemptAt).toBeLessThanOrEqual(NOW + 20 * HOUR_MS);
    expect([found.work, isDue(found, found.nextAttemptAt)]).toEqual(['open', true]);
    expect(decideRenewal({ certificate: found, nextOrder: 'none' }, policy, found.nextAttemptAt)).toEqual({
      ...{ rule: 'forced', act: 'renew' },
    });
  }
});

it('leaves what is closed, or in the hands of a job, as it is', async () => {
  const kept = [atRest(certificate('p:1'), NOW), lease(certificate('p:2'), NOW)];
  const world = worldOf(kept);
  await forceRenewal(world.ports, { ...shown, count: 2 }, 'admin');
  await lookAtAll(world);
  for (const one of kept) expect(await world.ports.certificates.find(one.id)).toEqual(one);
});

it('can be stopped, and stopping what is not forced changes nothing', async () => {
  const { ports } = worldOf(crowd(1));
  await stopForce(ports, shown);
  expect((await ports.profiles.find('p'))?.version).toBe(3);
  await forceRenewal(ports, { ...shown, count: 1 }, 'admin');
  await expect(stopForce(ports, shown)).rejects.toMatchObject({ code: 'conflict' });
  await stopForce(ports, { id: 'p', version: 4 });
  expect(await ports.profiles.find('p')).not.toHaveProperty('force');
});
