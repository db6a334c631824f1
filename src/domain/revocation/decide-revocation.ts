/** Whether a certificate may be revoked for a reason. Revocation is permanent: what is still in use is never revoked by mistake. */
import type { Certificate } from '../certificate/certificate';
import { expired } from '../validity';
import type { RevocationReason } from './reasons';
import { CHOOSE_A_REASON } from './reasons';

export interface RevocationFacts {
  /** The certificate of the issue. */
  readonly current: Certificate;
  /** What it renewed, if it did. */
  readonly previous?: Certificate | undefined;
  /** What superseded it, if that is known. */
  readonly successor?: Certificate | undefined;
}

export type RevocationDecision =
  | { readonly act: 'revoke'; readonly certificate: Certificate; readonly reason: RevocationReason }
  | { readonly act: 'done'; readonly certificate: Certificate }
  | { readonly act: 'refuse'; readonly sentence: string };

const SUPERSEDED = 4;
const UNSPECIFIED = 0;

/** Reasons that say nothing against the certificate being in use. */
const SAYS_NOTHING_OF_USE: ReadonlySet<number> = new Set([SUPERSEDED, UNSPECIFIED]);

/** *Superseded* means the old one: on an issue that was renewed in place that is the certificate before the current one. */
export function decideRevocation(
  facts: RevocationFacts,
  reason: RevocationReason | undefined,
  now: number,
): RevocationDecision {
  if (!reason) return refuse(CHOOSE_A_REASON);
  const { certificate, successor } = targetOf(facts, reason);
  if (!certificate) return refuse(NOTHING_SUPERSEDED);
  if (certificate.revoked) return { act: 'done', certificate };
  if (expired(certificate.notAfter, now)) return refuse('The certificate has expired, so there is nothing to revoke.');
  const sentence = whyNotNow(certificate, successor, reason);
  return sentence === undefined ? { act: 'revoke', certificate, reason } : refuse(sentence);
}

function whyNotNow(
  certificate: Certificate,
  successor: Certificate | undefined,
  { code }: RevocationReason,
): string | undefined {
  if (successor?.certId === certificate.certId) return ONE_ID;
  const inUse = replacementToInstall(certificate, successor);
  return inUse && SAYS_NOTHING_OF_USE.has(code) ? stillInUse(inUse) : undefined;
}

/** @returns what was to take its place, as long as nobody has said that it has */
function replacementToInstall({ supersededBy }: Certificate, successor: Certificate | undefined) {
  return successor ? (successor.installed ? undefined : successor) : supersededBy;
}

interface Target {
  readonly certificate?: Certificate | undefined;
  readonly successor?: Certificate | undefined;
}

function targetOf({ current, previous, successor }: RevocationFacts, reason: RevocationReason): Target {
  if (reason.code !== SUPERSEDED || current.supersededBy) return { certificate: current, successor };
  return { certificate: previous, successor: current };
}

const NOTHING_SUPERSEDED =
  'This certificate has not been renewed, so nothing supersedes it and it is still in use. Renew it first, or choose the reason for which it must not be used any more.';

const ONE_ID =
  'SCM keeps the new certificate under the same id as the old one, so revoking the old one here would revoke both. Someone with access to Sectigo Certificate Manager must revoke it there.';

function stillInUse({ serialNumber }: Pick<Certificate, 'serialNumber'>): string {
  return `The certificate may still be in use: nobody has marked the new one (serial number ${serialNumber}) as installed. Install it, open “Certificate” on its issue, press “Mark as installed”, and revoke the old one then.`;
}

function refuse(sentence: string): RevocationDecision {
  return { act: 'refuse', sentence };
}
