/** What a test may see of an installation's storage: everything but the secrets' values. */
import type { KvsService } from './kvs/kvs-service';
import type { SpaceName, StoredRecord } from './kvs/record-store';

interface StoredItem {
  readonly space: 'kvs' | 'entity' | 'secret';
  readonly entityName?: string;
  readonly key: string;
  /** Absent for a secret. */
  readonly value?: unknown;
  /** Epoch milliseconds. */
  readonly updatedAt: number;
}

export interface StorageView {
  /** Living records; of secrets only their keys. */
  dump(): StoredItem[];
  /** Where a secret's text stands in plain: keys in the store or `log line n`. Empty is what a test wants. */
  findPlaintextSecrets(): string[];
}

function items(space: SpaceName, records: readonly StoredRecord[]): StoredItem[] {
  const sorted = [...records].sort((a, b) => (a.key < b.key ? -1 : 1));
  return sorted.map(({ key, value, updatedAt }) => ({
    space: space.kind,
    ...(space.kind === 'entity' ? { entityName: space.entityName } : {}),
    key,
    ...(space.kind === 'secret' ? {} : { value }),
    updatedAt,
  }));
}

/** Texts of a secret that are long enough to be told from ordinary words. */
function secretTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.length >= 8 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(secretTexts);
}

export function storageView(kvs: KvsService, logTexts: () => readonly string[]): StorageView {
  const list = (space: SpaceName): StoredItem[] => items(space, kvs.records.list(space));
  const dump = (): StoredItem[] => [
    ...list({ kind: 'kvs' }),
    ...kvs.records.entityNames().flatMap((entityName) => list({ kind: 'entity', entityName })),
    ...list({ kind: 'secret' }),
  ];
  const findPlaintextSecrets = (): string[] => {
    const secrets = kvs.records.list({ kind: 'secret' }).flatMap(({ value }) => secretTexts(value));
    const holds = (text: string): boolean => secrets.some((secret) => text.includes(secret));
    const stored = dump().filter(({ key, value }) => holds(key) || holds(JSON.stringify(value ?? '')));
    const logged = logTexts().flatMap((text, place) => (holds(text) ? [`log line ${place}`] : []));
    return [...stored.map(({ key }) => key), ...logged];
  };
  return { dump, findPlaintextSecrets };
}
