/** What an account offers to order with, as its last syncs brought it. */
import type { OrderOffer } from '../../../../domain/account-order/form/order-draft';
import type { ListedDomain } from '../../../../domain/account/reference/reference-kind';
import { Problem } from '../../../../domain/problem';
import { together } from '../../../../domain/work/together';
import type { Ports } from '../../../ports/ports';

export interface WholeOffer extends OrderOffer {
  readonly domains: readonly ListedDomain[];
  /** Epoch milliseconds of the oldest sync among them. */
  readonly syncedAt: number;
}

/** @throws Problem `conflict` where something was never synced */
export async function readOffer({ reference }: Pick<Ports, 'reference'>, account: string): Promise<WholeOffer> {
  const [organizations, profiles, customFields, domains] = await together([
    reference.read(account, 'organizations'),
    reference.read(account, 'certificate-profiles'),
    reference.read(account, 'custom-fields'),
    reference.read(account, 'domains'),
  ]);
  if (!organizations || !profiles || !customFields) throw new Problem('conflict', NEVER_SYNCED);
  const syncs = [organizations, profiles, customFields, ...(domains ? [domains] : [])];
  return {
    ...{ organizations: organizations.rows, profiles: profiles.rows, customFields: customFields.rows },
    domains: domains?.rows ?? [],
    syncedAt: Math.min(...syncs.map(({ syncedAt }) => syncedAt)),
  };
}

const NEVER_SYNCED =
  'What this SCM account offers is not known yet. Press “Sync now” in the tabs “Organizations”, “Certificate profiles” and “Custom fields”, then come back.';
