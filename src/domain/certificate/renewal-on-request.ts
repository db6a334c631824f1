/** Renewal in a service project: it is asked for on the request itself, because its customer would see no other issue. */
import { toTell } from '../work/work';
import { begun } from './certificate-steps';
import type { IssueMessage } from '../issue/issue-messages';
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

/**
 * A renewal that waits for a person, of whom nobody could be asked: an issue of its own is opened for it after all.
 * @param token for that issue, where an earlier one bears the renewal's own
 */
export function withIssueWanted(certificate: Certificate, token: string): Certificate {
  const { renewal } = certificate;
  if (renewal?.by !== 'person' || renewal.issueWanted) return certificate;
  const named = renewal.issue ? { token } : {};
  return { ...certificate, renewal: { ...renewal, ...named, issueWanted: true } };
}

/** @param unheard what the request will not take. @returns whether nobody knows of the renewal, and nobody has tried to open an issue for it */
export function isUnheardOf({ renewal, untold }: Certificate, unheard: readonly IssueMessage[]): boolean {
  const tried = untold.some((message) => message.kind === 'renewal-due' && message.reason !== undefined);
  return !tried && !renewal?.issue && unheard.some(({ kind }) => kind === 'renewal-due');
}
