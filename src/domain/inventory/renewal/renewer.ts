/** Who renews a certificate of an SCM account: one alone, by what SCM says of it and by what people decided here. */
import type { InventoryRow } from '../rows/inventory-row';

/**
 * `scm`: SCM's own automated renewal is on · `client`: it was requested by ACME or an agent, which renews too · `app`: a person
 * let this app renew it · `profile`: a profile obtained it, and the engine of the profile renews it · `person`: nobody else.
 */
export type Renewer = 'scm' | 'client' | 'app' | 'profile' | 'person';

type Said = Pick<InventoryRow, 'autoRenew' | 'requestedVia' | 'adopted'>;

const BY_SCM: ReadonlySet<InventoryRow['autoRenew']> = new Set(['scheduled', 'started']);

export function scmRenews({ autoRenew }: Pick<InventoryRow, 'autoRenew'>): boolean {
  return BY_SCM.has(autoRenew);
}

/** A word of SCM that nobody knows may mean that it renews: the app orders nothing then. */
export function scmMayRenew(row: Pick<InventoryRow, 'autoRenew'>): boolean {
  return scmRenews(row) || row.autoRenew === 'unknown';
}

const OFF: ReadonlySet<InventoryRow['autoRenew']> = new Set(['', 'not-scheduled']);

/** Whether SCM's own renewal is off for certain; one that has failed is still set. */
export function isOffInScm({ autoRenew }: Pick<InventoryRow, 'autoRenew'>): boolean {
  return OFF.has(autoRenew);
}

/** Clients that renew by themselves, by SCM's words for how a certificate was requested (`ACME`, `MS Agent`). */
const CLIENTS = /\b(acme|est|scep|ms[ _]?ca)\b|agent/i;

export function clientRenews({ requestedVia }: Pick<InventoryRow, 'requestedVia'>): boolean {
  return CLIENTS.test(requestedVia);
}

/** @param isOfProfile a profile obtained it on an issue */
export function renewerOf(row: Said, isOfProfile: boolean): Renewer {
  // Whatever else was decided: as long as SCM renews it, nobody else may.
  if (scmRenews(row)) return 'scm';
  if (isOfProfile) return 'profile';
  if (clientRenews(row)) return 'client';
  return row.adopted && !scmMayRenew(row) ? 'app' : 'person';
}
