/** Whether SCM itself, or somebody there, renews what a profile obtained: as far as a linked account lists it. */
import type { Account } from '../../domain/account/account';
import { scmMayRenew } from '../../domain/inventory/renewal/renewer';
import type { Certificate } from '../../domain/certificate/certificate';
import type { InventoryRow } from '../../domain/inventory/rows/inventory-row';
import type { Ports } from '../ports/ports';

export type ListedNeeds = Pick<Ports, 'accounts' | 'inventory' | 'scmAccount'>;

/**
 * Two that renew one certificate order it twice. A renewal must not fail over an account that cannot be asked.
 * @returns whether SCM's own renewal of it is not certainly off, or one was ordered there
 */
export async function isRenewedByScm(
  ports: ListedNeeds,
  certificate: Pick<Certificate, 'serialNumber'>,
): Promise<boolean> {
  try {
    const accounts = (await ports.accounts.list()).filter(({ enabled }) => enabled);
    for (const account of accounts) if (await isRenewedIn(ports, account, certificate)) return true;
    return false;
  } catch {
    return false;
  }
}

async function isRenewedIn(
  ports: ListedNeeds,
  account: Account,
  { serialNumber }: Pick<Certificate, 'serialNumber'>,
): Promise<boolean> {
  for (const value of spellingsInScm(serialNumber)) {
    const by = { what: 'serialNumber', value } as const;
    const { rows } = await ports.inventory.list({ account: account.id, by, limit: 1 });
    const [row] = rows;
    if (row) return saysSo(await asScmSays(ports, account, row));
  }
  return false;
}

/** As the app stores it; SCM may spell out the sign octet, or leave a leading zero out. */
const spellingsInScm = (serialNumber: string): ReadonlySet<string> =>
  new Set([serialNumber, `00${serialNumber}`, serialNumber.replace(/^0/, '')]);

type Said = Pick<InventoryRow, 'renewed' | 'autoRenew'>;

const saysSo = (said: Said): boolean => said.renewed || scmMayRenew(said);

/** Now; where SCM does not answer, as the last sync has it. */
async function asScmSays({ scmAccount }: ListedNeeds, account: Account, row: InventoryRow): Promise<Said> {
  try {
    const { renewed = false, autoRenew } = await scmAccount.certificate(account, row.sslId);
    return { renewed, autoRenew: autoRenew?.state ?? '' };
  } catch {
    return row;
  }
}
