/** Imported certificates that end after the validation of one of their domains: found by the name index, a page for each domain. */
import { isToRemind } from '../../domain/inventory/reminders/stages';
import { renewerOf } from '../../domain/inventory/renewal/renewer';
import { policyOf, scheduleOfRow } from '../../domain/inventory/renewal/row-policy';
import type { InventoryRow } from '../../domain/inventory/rows/inventory-row';
import type { Dependent } from '../../domain/renewal/domains/ending-domain';
import { bareDomain } from '../../domain/renewal/domains/first-to-end';
import type { EndingNeeds, EndsOf, Found } from './find-endings';
import type { DomainLists, DomainOfAccount } from './read-lists';

interface Looking {
  readonly lists: DomainLists;
  readonly endsOf: EndsOf;
  /** Of certificates that are looked after by their profiles. */
  readonly serialNumbers: ReadonlySet<string>;
}

/** Pages of a hundred for one domain; more than that nobody reads in an issue. */
const MOST_PAGES = 3;

export async function findOfAccounts(ports: EndingNeeds, looking: Looking): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const row of looking.lists.ending) {
    for (const certificate of await listUnder(ports, row)) {
      if (!restsOn(certificate, row, looking)) continue;
      const renewsAt = renewedBy(ports, certificate, looking);
      // What the app renews before that needs it no more.
      if (renewsAt !== undefined && renewsAt < (row.validUntil ?? 0)) continue;
      found.push({ row, dependent: dependentOf(certificate, { lists: looking.lists, renewsAt }) });
    }
  }
  return found;
}

/** What ends before the validation does needs none. */
async function listUnder(ports: EndingNeeds, { account, name, validUntil = 0 }: DomainOfAccount) {
  const rows: InventoryRow[] = [];
  const endsFrom = Math.max(ports.now(), validUntil);
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const by = { what: 'name', value: bareDomain(name) } as const;
    const found = await ports.inventory.list({ account, by, endsFrom, cursor });
    rows.push(...found.rows);
    ({ cursor } = found);
    if (cursor === undefined) break;
  }
  return rows;
}

/** Of several domains that a name is under, the one that lasts longest counts. */
function restsOn(certificate: InventoryRow, row: DomainOfAccount, { endsOf, serialNumbers }: Looking): boolean {
  if (!isToRemind(certificate, false) || serialNumbers.has(certificate.serialNumber)) return false;
  const { names, nameCount } = certificate;
  const isWhole = nameCount <= names.length;
  const under = names.filter((name) => isUnder(name, bareDomain(row.name)));
  // Of a long list the name that is under it may be one that does not stand in the row.
  if (!isWhole && under.length === 0) return true;
  return endsOf(under).some((end) => end.row === row);
}

function isUnder(name: string, domain: string): boolean {
  const bare = bareDomain(name);
  return bare === domain || bare.endsWith(`.${domain}`);
}

/** @returns when the app renews it by itself, epoch milliseconds; undefined where somebody else does */
function renewedBy({ now }: EndingNeeds, row: InventoryRow, { lists, endsOf }: Looking): number | undefined {
  const account = lists.accounts.get(row.account);
  if (!account || renewerOf(row, false) !== 'app') return undefined;
  const firstEnd = Math.min(...endsOf(row.names).map(({ until }) => until));
  const limits = Number.isFinite(firstEnd) ? { domainsValidUntil: firstEnd } : {};
  return Math.max(now(), scheduleOfRow(row, { policy: policyOf(account), limits }).at);
}

interface About {
  readonly lists: DomainLists;
  readonly renewsAt: number | undefined;
}

function dependentOf(
  { account, sslId, commonName, names, notAfter, issueId }: InventoryRow,
  { lists, renewsAt }: About,
): Dependent {
  return {
    ...{ id: `${account}:${sslId}`, name: commonName || names[0] || '(no name)', notAfter, issueId },
    ...{ projectId: lists.accounts.get(account)?.homeProject.id ?? '', operators: [] },
    ...(renewsAt !== undefined && { renewsAt }),
  };
}
