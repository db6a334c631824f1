/** The daily scan among a thousand certificates, ten thousand and a hundred thousand, of which five hundred are due: what it asks of the store, and how long it takes. */
import { performance } from 'node:perf_hooks';
import { kvs } from '@forge/kvs';
import { sampleCertificate } from '../../src/domain/testing/sample-certificate';
import { jobQueue } from '../../src/queue/jobs';
import { certificateRepository } from '../../src/storage/certificate-repository';
import { ENTITIES } from '../../src/storage/keys';
import { orderRepository } from '../../src/storage/order-repository';
import { scanCertificates } from '../../src/use-cases/jobs/sweep';
import type { World } from '../../sandbox/world/world';
import { openStore } from '../../test/storage/open-store';
import { tell } from '../figure';
import { makeWorld } from '../import-world';
import { LIMITS } from '../limits';
import { onStoreCall } from '../recording';

const SIZES = [1_000, 10_000, 100_000] as const;
const DUE = 500;
const NOW = Date.UTC(2026, 10, 2);
const DAY_MS = 86_400_000;
const TIMES = 7;

interface Filled {
  readonly world: World;
  readonly counted: { calls: number };
}

async function filled(size: number): Promise<Filled> {
  const world = await makeWorld(0);
  const counted = { calls: 0 };
  await openStore(world)(async () => {
    for (let place = 0; place < size; place++) {
      // Spread over the years to come, as what is renewed is.
      const nextAttemptAt = place < DUE ? NOW - place : NOW + DAY_MS * (1 + (place % 130));
      const certificate = sampleCertificate({ id: `p:${place}`, certId: String(place), nextAttemptAt });
      await kvs.entity(ENTITIES.certificate).set(certificate.id, certificate);
    }
  });
  onStoreCall(world, () => (counted.calls += 1));
  return { world, counted };
}

const needs = { now: () => NOW, orders: orderRepository, certificates: certificateRepository, jobs: jobQueue };

interface Scan {
  readonly queued: number;
  readonly calls: number;
  /** Of the fastest of all times: what else the machine does slows the others. */
  readonly ms: number;
}

/** One world after the other, again and again, so that whatever slows the machine slows them alike. */
async function scansOf(worlds: readonly Filled[]): Promise<readonly Scan[]> {
  const scans = worlds.map(() => ({ queued: 0, calls: 0, ms: Number.POSITIVE_INFINITY }));
  for (let time = 0; time < TIMES; time++) {
    for (const [place, { world, counted }] of worlds.entries()) {
      const inStore = openStore(world);
      counted.calls = 0;
      const begun = performance.now();
      const queued = await inStore(() => scanCertificates(needs));
      const ms = Math.min(scans[place]?.ms ?? 0, performance.now() - begun);
      scans[place] = { queued, calls: counted.calls, ms };
    }
  }
  return scans;
}

export async function scanOfWhatIsDue(): Promise<boolean> {
  const worlds: Filled[] = [];
  for (const size of SIZES) worlds.push(await filled(size));
  const scans = await scansOf(worlds);
  const [few, , many] = scans;
  const figures = scans.flatMap(({ queued, calls, ms }, place) => {
    const among = `among ${SIZES[place]?.toLocaleString('en') ?? ''}`;
    return [
      { what: `${among}: queued`, value: queued },
      { what: `${among}: calls to the store`, value: calls, limit: few?.calls ?? 0 },
      { what: `${among}: ms`, value: ms, digits: 1 },
    ];
  });
  const growth = (many?.ms ?? Infinity) / (few?.ms ?? 1);
  return tell(`Daily scan, ${DUE} due`, [
    ...figures,
    { what: 'time among the most against the fewest', value: growth, limit: LIMITS.scanGrowth, digits: 2 },
  ]);
}
