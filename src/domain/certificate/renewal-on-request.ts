/** Renewal in a service project: it is asked for on the request itself, because its customer would see no other issue. */
import { toTell } from '../work/work';
import { begun } from './certificate-steps';
import type { Certificate, Renewal } from './certificate';

/** The intent to renew, and the words that ask agents and customer for it, in one step. */
export function begunOnRequest(
  certificate: Certificate,
  intent: Omit<Renewal, 'begunAt' | 'issueWanted'>,
  now: number,
): Certificate {
  const { by, because } = intent;
  const next = begun(certificate, { ...intent, issueWanted: false }, now);
  const message = { kind: 'renewal-due', by, because, ...csrOfCustomer(next) } as const;
  return { ...next, ...toTell(next, message, now), failures: 0, trouble: '' };
}

/** @returns the names for which the customer is asked for a CSR, where the renewal waits for a new key */
export function csrOfCustomer(certificate: Certificate): { readonly csrFor?: readonly string[] } {
  const { serviceDesk, renewal, compromised, names } = certificate;
  if (!serviceDesk || renewal?.by !== 'person') return {};
  const needsNewKey = compromised !== undefined || renewal.because === 'fresh-key';
  return needsNewKey ? { csrFor: names } : {};
}
