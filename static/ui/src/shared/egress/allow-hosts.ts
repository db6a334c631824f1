/**
 * Asks Atlassian to let the app call further hosts (customer-managed egress, permissions.egress of @forge/bridge): a
 * dialog of Jira's own asks the admin; nobody else can allow it, and the app's functions cannot.
 */
import { permissions } from '@forge/bridge';
import { ALLOW } from '../../texts/profiles/egress';

type Group = Awaited<ReturnType<typeof permissions.egress.get>>['results'][number];
type Configured = Group['configured'][number];

/** An installation has ten groups of ten domains (Forge); the app needs a few. */
const GROUPS = ['scm-hosts', 'scm-hosts-2', 'scm-hosts-3'];
const MOST_DOMAINS = 10;
/** A value of an enum that the package names but does not bring along. */
const BACKEND = 'FETCH_BACKEND_SIDE';

/** @returns false when the admin declined, or Jira did not let them */
export async function allowHosts(hosts: readonly string[]): Promise<boolean> {
  try {
    const { results } = await permissions.egress.get({ keys: GROUPS });
    await permissions.egress.set({ egresses: [groupWith(hosts, results)] });
    return true;
  } catch {
    return false;
  }
}

/** What a group has already is sent along: setting it replaces it. */
function groupWith(hosts: readonly string[], groups: readonly Group[]) {
  const domainsOf = (key: string): readonly Configured[] => groups.find((group) => group.key === key)?.configured ?? [];
  const key = GROUPS.find((one) => domainsOf(one).length + hosts.length <= MOST_DOMAINS) ?? 'scm-hosts';
  const kept = domainsOf(key).filter(({ domain }) => !hosts.includes(domain));
  const added = hosts.map((domain) => ({ domain, type: [BACKEND] }) as unknown as Configured);
  return { key, description: ALLOW.group, configured: [...kept, ...added] };
}
