/** A thousand certificates that are due on the same day and renewed by the app: its calls to SCM and Jira against those that no correct renewal can do without. */
import { profileCalls } from '../../src/contract/admin/profile-calls';
import { DEFAULT_TOKEN_URL } from '../../src/domain/profile';
import type { ProfileDraft } from '../../src/domain/profile';
import { ANY_TIME } from '../../src/domain/renewal/policy';
import { invocations } from '../../sandbox/forge-host/runtime/invocation';
import { ensureBundle } from '../../sandbox/forge-host/bundle';
import { createCsr } from '../../sandbox/world/keys';
import { personAt } from '../../sandbox/world/person';
import type { Person } from '../../sandbox/world/person';
import { createWorld } from '../../sandbox/world/world';
import type { World } from '../../sandbox/world/world';
import { PROJECT_ROOT } from '../../tools/project-root';
import { tell } from '../figure';
import type { Figure } from '../figure';
import { LIMITS } from '../limits';
import { onStoreCall } from '../recording';
import { LEAST_CALLS, nameOfCall } from './calls-of-a-renewal';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const TERM_DAYS = 60;
const WINDOW_DAYS = 30;
/** Till just before the first is due. */
const IDLE_DAYS = TERM_DAYS - WINDOW_DAYS - 2;
/** Within which all are renewed. */
const MOST_DAYS = 8;

const PROFILE = 'Standard SSL';

interface Counted {
  /** Calls of one job, in order. */
  readonly jobs: Map<string, Called[]>;
  /** Ids of certificates that were collected. */
  readonly collected: Set<string>;
  store: number;
}

interface Called {
  readonly name: string;
  /** SCM gave the certificate out before: nobody waits for it. */
  readonly isKnown: boolean;
}

interface Crowd {
  readonly world: World;
  readonly counted: Counted;
}

const COLLECT = 'scm GET /api/v1/certificates/{}';
const STATUS = 'scm GET /api/v1/certificates/{}/status';

const certIdIn = ({ url }: Request): string => /\/certificates\/([^/]+)/.exec(url)?.[1] ?? '';

/** Asks now and then whether a certificate was revoked, whatever becomes of it: no part of its renewal. */
function isWatch(job: readonly Called[]): boolean {
  return job.every(({ name, isKnown }) => name.endsWith('/token') || (name === STATUS && isKnown));
}

/** @returns how often each call was made for renewals, and for watching */
function countsOf(counted: Counted): { readonly calls: Map<string, number>; readonly watching: number } {
  const calls = new Map<string, number>();
  let watching = 0;
  for (const job of counted.jobs.values()) {
    if (isWatch(job)) watching += job.length;
    else for (const { name } of job) calls.set(name, (calls.get(name) ?? 0) + 1);
  }
  return { calls, watching };
}

/** Their renewals begin after this; nothing is counted before. */
async function enrolledCrowd(certificates: number): Promise<Crowd> {
  const counted: Counted = { jobs: new Map(), collected: new Set(), store: 0 };
  const world = await createWorld({
    ...{ root: PROJECT_ROOT, bundleDir: await ensureBundle(PROJECT_ROOT), faultRate: 0 },
    observe: ({ side, request }) => {
      const name = nameOfCall(side, request);
      const called = { name, isKnown: counted.collected.has(certIdIn(request)) };
      const job = invocations.getStore()?.id ?? '';
      counted.jobs.set(job, [...(counted.jobs.get(job) ?? []), called]);
      if (name === COLLECT) counted.collected.add(certIdIn(request));
      return Promise.resolve();
    },
  });
  const admin = personAt(world, world.people.administrator);
  const saved = await admin.onAdminPage(profileCalls.saveProfile, draftOf(world));
  if (!saved.ok) throw new Error(saved.message);
  const requester = personAt(world, world.people.requester);
  for (let place = 0; place < certificates; place++) await enroll(requester, `host-${place}.example.com`);
  await world.clock.advanceBy(IDLE_DAYS * DAY_MS);
  if (world.scm.calls().enroll !== certificates) throw new Error('Not every certificate was enrolled.');
  return { world, counted };
}

async function enroll(requester: Person, name: string): Promise<void> {
  const { csrPem } = await createCsr([name]);
  const key = await requester.createIssue({ summary: name, profile: PROFILE, csr: csrPem });
  const moved = await requester.transition(key, 'Enroll Certificate');
  if (moved.status !== 204) throw new Error(await moved.text());
}

/** As a new profile is offered, but for what an admin has to fill in, and for who renews: the app. */
function draftOf({ scm, people }: World): ProfileDraft {
  const { clientId, clientSecret } = scm.accounts.create({ termDays: TERM_DAYS });
  return {
    ...{ name: PROFILE, clientId, clientSecret, tokenUrl: DEFAULT_TOKEN_URL, comments: '' },
    ...{ scmUrl: 'https://example.enroll.enterprise.sectigo.com', publicTrust: true, operators: [people.operator] },
    ...{ timing: { by: 'window', days: WINDOW_DAYS }, calendar: ANY_TIME, autoRenew: true },
    ...{ openRenewalIssue: 'always', keyOnRenewal: 'reuse' },
  };
}

async function renewAll({ world, counted }: Crowd, certificates: number): Promise<void> {
  counted.jobs.clear();
  onStoreCall(world, () => (counted.store += 1));
  const isDone = () =>
    world.jira.site.issues().filter(({ status }) => status === 'Certificate Renewed').length === certificates;
  for (let hour = 0; hour < MOST_DAYS * 24 && !isDone(); hour++) await world.clock.advanceBy(HOUR_MS);
  if (!isDone()) throw new Error('Not every certificate was renewed.');
}

/** @returns whether the limit is kept */
export async function renewalOfMany(certificates = 1_000): Promise<boolean> {
  const crowd = await enrolledCrowd(certificates);
  await renewAll(crowd, certificates);
  const { calls, watching } = countsOf(crowd.counted);
  const { store } = crowd.counted;
  const renewed = crowd.world.scm.calls().renew;
  const made = [...calls.values()].reduce((sum, count) => sum + count, 0);
  const least = LEAST_CALLS.reduce((sum, one) => sum + one.least, 0) * certificates;
  return tell(`Renewal of ${certificates.toLocaleString('en')} due certificates`, [
    { what: 'renewals ordered', value: renewed, limit: certificates },
    ...figuresOf(calls, certificates),
    { what: 'calls to SCM and Jira', value: made },
    { what: 'calls that no correct renewal can do without', value: least },
    { what: 'ratio', value: made / least, limit: LIMITS.renewalCalls, digits: 2 },
    { what: 'calls that watch over certificates meanwhile, not counted', value: watching },
    { what: 'calls to the store, each renewal', value: store / certificates, digits: 1 },
  ]);
}

function figuresOf(calls: ReadonlyMap<string, number>, certificates: number): Figure[] {
  const known = LEAST_CALLS.map(({ call, least, what }) => ({
    what: `${call} (${what}; least ${least})`,
    value: (calls.get(call) ?? 0) / certificates,
    digits: 2,
  }));
  const others = [...calls].filter(([name]) => !LEAST_CALLS.some(({ call }) => call === name));
  return [...known, ...others.map(([what, count]) => ({ what, value: count / certificates, digits: 2 }))];
}
