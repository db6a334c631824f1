/** Customer-managed egress of one installation: groups of domains that a Jira admin has allowed. */
import { isRecord, listOf, textOf } from '../json';
import type { JsonRecord } from '../json';

const LIMIT = { groups: 10, domainsPerGroup: 10 } as const;

interface Group {
  readonly key: string;
  readonly description: string;
  readonly configured: readonly { readonly domain: string; readonly type: readonly string[] }[];
}

function readGroup(value: unknown): Group {
  const group = isRecord(value) ? value : {};
  const key = textOf(group['key'], 'egress key');
  const configured = listOf(group['configured'], 'configured').map((item) => {
    const entry = isRecord(item) ? item : {};
    return { domain: textOf(entry['domain'], 'domain'), type: listOf(entry['type'], 'type').map(String) };
  });
  if (configured.length > LIMIT.domainsPerGroup) throw new Error(`group ${key} has more than 10 domains`);
  return { key, description: textOf(group['description'], 'description'), configured };
}

export class EgressGrants {
  readonly #groups = new Map<string, Group>();

  /** Domains that functions may fetch from: what `Installation.egressGrants` returns. */
  backendDomains(): string[] {
    return [...this.#groups.values()].flatMap(({ configured }) =>
      configured.filter(({ type }) => type.includes('FETCH_BACKEND_SIDE')).map(({ domain }) => domain),
    );
  }

  /** @param payload optional `keys` of the wanted groups */
  get(payload: JsonRecord): JsonRecord {
    const keys = listOf(payload['keys'], 'keys');
    const results = [...this.#groups.values()].filter(({ key }) => keys.length === 0 || keys.includes(key));
    return { results };
  }

  /** Replaces the groups that are named. @throws Error when a limit is broken; then nothing changes */
  set(payload: JsonRecord): JsonRecord {
    const groups = listOf(payload['egresses'], 'egresses').map(readGroup);
    const keys = new Set([...this.#groups.keys(), ...groups.map(({ key }) => key)]);
    if (keys.size > LIMIT.groups) throw new Error('more than 10 egress groups');
    for (const group of groups) this.#groups.set(group.key, group);
    return { results: groups };
  }

  deleteGroup(payload: JsonRecord): void {
    this.#groups.delete(textOf(payload['key'], 'key'));
  }

  deleteDomain(payload: JsonRecord): void {
    const key = textOf(payload['key'], 'key');
    const group = this.#groups.get(key);
    if (!group) return;
    this.#groups.set(key, {
      ...group,
      configured: group.configured.filter(({ domain }) => domain !== payload['domain']),
    });
  }
}
