/** The certificate of an issued order with its chain, made when it is first asked for and the same ever after. */
import type { X509Certificate } from '@peculiar/x509';
import type { Hierarchy } from '../ca/hierarchy';
import { caSignature } from '../ca/hierarchy';
import { issueLeaf, type LeafOrder } from '../ca/leaf';
import type { Validity } from './life-cycle';
import type { Order } from './order';

/** @returns PEM blocks: leaf, intermediate, root */
export function bundleOf(order: Order, validity: Validity, hierarchy: Hierarchy): Promise<readonly string[]> {
  order.bundle ??= makeBundle(order, validity, hierarchy);
  return order.bundle;
}

async function makeBundle(order: Order, validity: Validity, hierarchy: Hierarchy): Promise<readonly string[]> {
  const leaf = await issueLeaf(await leafOrder(order, validity), hierarchy);
  return [leaf, hierarchy.intermediate, hierarchy.root].map(pem);
}

async function leafOrder(order: Order, validity: Validity): Promise<LeafOrder> {
  const { commonName, names, csr } = order.request;
  const right = { commonName, names, spki: csr.spki, serialNumber: order.serialNumber, ...validity };
  if (order.misissue === 'wrong-key') return { ...right, spki: await strangersKey() };
  if (order.misissue === 'wrong-names') return { ...right, ...strangersNames };
  return right;
}

const strangersNames = {
  commonName: 'www.example.net',
  names: [{ type: 'dns', value: 'www.example.net' }],
} as const;

async function strangersKey(): Promise<Uint8Array> {
  const { publicKey } = await crypto.subtle.generateKey(caSignature, true, ['sign', 'verify']);
  return new Uint8Array(await crypto.subtle.exportKey('spki', publicKey));
}

/** PEM with a final line break (RFC 7468). */
export function pem(certificate: X509Certificate): string {
  return `${certificate.toString('pem').trim()}\n`;
}
