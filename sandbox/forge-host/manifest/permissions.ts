/** The `permissions` section of the manifest: scopes, egress and page content. */
import { isRecord, listOf, optionalText, recordOf } from '../json';

export interface ManifestPermissions {
  readonly scopes: readonly string[];
  /** Scopes that the app may use in a user's name while that user is away. */
  readonly impersonationScopes: readonly string[];
  /** Addresses that functions may fetch from. */
  readonly backend: readonly string[];
  /** Addresses that pages may fetch from. */
  readonly client: readonly string[];
  /** Whether a Jira admin may allow more addresses (customer-managed egress). */
  readonly configurableEgress: boolean;
  /** The section as written, for the genuine Content-Security-Policy builder. */
  readonly source: Readonly<Record<string, unknown>>;
}

function addressOf(entry: unknown): string | undefined {
  return isRecord(entry) ? optionalText(entry['address']) : optionalText(entry);
}

function addresses(value: unknown, where: string): string[] {
  return listOf(value, where)
    .map(addressOf)
    .filter((address) => address !== undefined);
}

function readScopes(value: unknown): Pick<ManifestPermissions, 'scopes' | 'impersonationScopes'> {
  if (!isRecord(value)) {
    return { scopes: listOf(value, 'permissions.scopes').map(String), impersonationScopes: [] };
  }
  const allowed = Object.entries(value).filter(([, use]) => isRecord(use) && use['allowImpersonation'] === true);
  return { scopes: Object.keys(value), impersonationScopes: allowed.map(([scope]) => scope) };
}

/** @throws Error naming the entry that is not of the documented shape */
export function readPermissions(value: unknown): ManifestPermissions {
  const source = recordOf(value ?? {}, 'permissions');
  const external = recordOf(source['external'] ?? {}, 'permissions.external');
  const fetch = recordOf(external['fetch'] ?? {}, 'permissions.external.fetch');
  const configurable = recordOf(external['configurable'] ?? {}, 'permissions.external.configurable');
  return {
    ...readScopes(source['scopes']),
    backend: addresses(fetch['backend'], 'permissions.external.fetch.backend'),
    client: addresses(fetch['client'], 'permissions.external.fetch.client'),
    configurableEgress: configurable['enabled'] === true,
    source,
  };
}
