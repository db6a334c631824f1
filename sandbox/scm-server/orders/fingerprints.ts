/** The hashes by which SCM shows and finds certificates. */
import { createHash } from 'node:crypto';
import type { Hierarchy } from '../ca/hierarchy';
import { bundleOf } from './certificate-bundle';
import { validityOf } from './life-cycle';
import type { Fingerprints, Order } from './order';

/**
 * Makes the certificate of an order that came by a call. For one of a population it would take a signature a row: those
 * have fingerprints from the time when somebody collects them.
 */
export async function fingerprintsOf(
  order: Order,
  now: number,
  hierarchy: Hierarchy,
): Promise<Fingerprints | undefined> {
  const validity = validityOf(order, now);
  if (order.seeded && !order.bundle) return undefined;
  if (!validity || order.fingerprints) return order.fingerprints;
  const [leaf = ''] = await bundleOf(order, validity, hierarchy);
  const der = Buffer.from(leaf.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  const hash = (algorithm: string) => createHash(algorithm).update(der).digest('hex');
  order.fingerprints = { md5: hash('md5'), sha1: hash('sha1'), sha256: hash('sha256') };
  return order.fingerprints;
}
