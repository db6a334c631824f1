/** The first page of the inventory for each filter, alone and with a range of expiry, among a thousand rows, ten thousand and a hundred thousand. */
import { performance } from 'node:perf_hooks';
import { factsOf, newOf, rowFrom } from '../src/domain/inventory/rows/inventory-row';
import type { InventoryFilter } from '../src/domain/inventory/rows/inventory-filter';
import type { InventoryRow } from '../src/domain/inventory/rows/inventory-row';
import { suffixesOf } from '../src/pki/inventory/name-suffixes';
import { inventoryRepository } from '../src/storage/inventory/inventory-repository';
import type { World } from '../sandbox/world/world';
import { openStore } from '../test/storage/open-store';
import { tell } from './figure';
import type { Figure } from './figure';
import { makeWorld } from './import-world';
import { LIMITS } from './limits';
import { onStoreCall } from './recording';

const SIZES = [1_000, 10_000, 100_000] as const;
const ACCOUNT = 'bench';
const DAY_MS = 86_400_000;
const BEGIN = Date.UTC(2026, 0, 1);
/** Each page is asked for so often. */
const TIMES = 12;

const WORDS = { status: ['issued', 'expired', 'revoked'], keyType: ['RSA', 'EC'] } as const;

/** Every kind is the same share of the rows, whatever their number. */
function rowAt(place: number): InventoryRow {
  const facts = factsOf({
    ...{ sslId: String(place), complete: true, status: WORDS.status[place % 3] ?? 'issued' },
    ...{ commonName: `n${place}.shop${place % 7}.example.com`, names: [], serialNumber: place.toString(16) },
    ...{ notAfter: BEGIN + (place % 800) * DAY_MS, certType: { id: String(place % 5), name: 'SSL' } },
    ...{ orgId: String(place % 4), key: { algorithm: WORDS.keyType[place % 2] ?? 'RSA', size: '2048' } },
  });
  const { suffixes, count } = suffixesOf(facts.allNames);
  return rowFrom(facts, { suffixes, suffixCount: count, hash: 'none' }, newOf(ACCOUNT));
}

const NARROWINGS: readonly InventoryFilter['by'][] = [
  undefined,
  { what: 'status', value: 'issued' },
  { what: 'certTypeId', value: '1' },
  { what: 'orgId', value: '1' },
  { what: 'keyType', value: 'RSA 2048' },
  { what: 'issue', value: 'no' },
  { what: 'serialNumber', value: '2a' },
  { what: 'name', value: 'example.com' },
];

const RANGES = [{}, { endsFrom: BEGIN + 100 * DAY_MS, endsUntil: BEGIN + 700 * DAY_MS }];

const FILTERS: readonly InventoryFilter[] = NARROWINGS.flatMap((by) =>
  RANGES.map((range) => ({ account: ACCOUNT, ...(by && { by }), ...range })),
);

const nameOf = ({ by, endsFrom }: InventoryFilter): string =>
  `${by?.what ?? 'all'}${endsFrom === undefined ? '' : ', ending in a range'}`;

interface Filled {
  readonly world: World;
  readonly counted: { calls: number };
}

async function filled(size: number): Promise<Filled> {
  const world = await makeWorld(0);
  const counted = { calls: 0 };
  const rows = Array.from({ length: size }, (_, place) => rowAt(place));
  await openStore(world)(() => inventoryRepository.add(rows.map((row) => ({ row, allNames: row.names }))));
  onStoreCall(world, () => (counted.calls += 1));
  return { world, counted };
}

interface Page {
  readonly calls: number;
  /** Of the fastest of all times: what else the machine does slows the others. */
  readonly ms: number;
}

/** One world after the other, again and again, so that whatever slows the machine slows them alike. @returns a page of each */
async function pagesOf(worlds: readonly Filled[], filter: InventoryFilter): Promise<readonly Page[]> {
  const fastest = worlds.map(() => Number.POSITIVE_INFINITY);
  for (let time = 0; time < TIMES; time++) {
    for (const [place, { world, counted }] of worlds.entries()) {
      const inStore = openStore(world);
      counted.calls = 0;
      const begun = performance.now();
      await inStore(() => inventoryRepository.list(filter));
      fastest[place] = Math.min(fastest[place] ?? 0, performance.now() - begun);
    }
  }
  return worlds.map(({ counted }, place) => ({ calls: counted.calls, ms: fastest[place] ?? 0 }));
}

function figuresOf(filter: InventoryFilter, pages: readonly Page[]): readonly Figure[] {
  const what = nameOf(filter);
  const calls = Math.max(...pages.map((page) => page.calls));
  const [few = 1, , many = 0] = pages.map(({ ms }) => ms);
  const times = pages.map(({ ms }) => ms.toFixed(1)).join(', ');
  return [
    { what: `${what}: calls to the store`, value: calls, limit: LIMITS.pageCalls },
    {
      what: `  time at the most against the fewest (${times} ms)`,
      value: many / few,
      limit: LIMITS.pageGrowth,
      digits: 2,
    },
  ];
}

export async function inventoryQueries(): Promise<boolean> {
  const worlds: Filled[] = [];
  for (const size of SIZES) worlds.push(await filled(size));
  const figures: Figure[] = [];
  for (const filter of FILTERS) figures.push(...figuresOf(filter, await pagesOf(worlds, filter)));
  return tell('First page among 1,000, 10,000 and 100,000 rows', figures);
}
