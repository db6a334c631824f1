/** The check of a collected bundle against what was asked for; nothing is attached while one of its findings refuses. */
import type { Finding } from '../domain/finding';
import { tryReadCertificate, type CertificateFacts } from './certificate';
import { orderChain, verifyChain, type Chain, type ChainFault } from './chain';
import { judgeLeaf, type CollectContext, type Expected } from './collected-rules';
import { DerError, type Bytes } from './der/element';
import { readOrRecall } from './known/issuers';
import { pemCertificates, toPem } from './pem';
import { renewalInfoId } from './x509/renewal-info-id';

export type { CollectContext, Expected };

/** Whether a finding is about the issuers that came with a certificate, and not about the certificate itself. */
export function concernsChain({ code }: Finding): boolean {
  return code.startsWith('chain-');
}

export interface Collected {
  readonly findings: readonly Finding[];
  /** Absent when the bundle holds no readable certificate; then a finding refuses. */
  readonly certificate?: CollectedCertificate;
}

export interface CollectedCertificate {
  readonly leaf: CertificateFacts;
  readonly leafPem: string;
  /** Leaf to root, as far as the bundle goes. */
  readonly chainPem: string;
}

/** Judges a bundle (PEM in any order, or PKCS#7). Never throws; certificates that have nothing to do with it only warn. */
export async function checkCollected(bundle: string, expected: Expected, context: CollectContext): Promise<Collected> {
  const ders = unpack(bundle);
  if (!ders) return { findings: [UNREADABLE] };
  const read = await Promise.all(ders.map(readOrRecall));
  const certificates = read.filter((certificate) => certificate !== undefined);
  const damaged = certificates.length < read.length ? [DAMAGED] : [];
  const wanted = certificates.find(({ key, isCa }) => key.spkiSha256 === expected.spkiSha256 && !isCa);
  const chain = await orderChain(certificates, wanted);
  const leaf = chain.ordered[0];
  if (!leaf) return { findings: [UNREADABLE] };
  const findings = [...judgeLeaf(leaf, expected, context), ...(await judgeChain(chain, context.now)), ...damaged];
  const chainPem = chain.ordered.map(pemOf).join('');
  return { findings, certificate: { leaf, leafPem: pemOf(leaf), chainPem } };
}

/** @returns the name by which its CA finds the first certificate of a bundle; undefined where it cannot be read, or does not name its issuer's key */
export async function renewalInfoIdIn(bundle: string): Promise<string | undefined> {
  const [der] = unpack(bundle) ?? [];
  const facts = der && (await tryReadCertificate(der));
  return facts && renewalInfoId(facts);
}

function unpack(bundle: string): Bytes[] | undefined {
  try {
    return pemCertificates(bundle);
  } catch (error) {
    if (error instanceof DerError) return undefined;
    throw error;
  }
}

function pemOf({ der }: CertificateFacts): string {
  return toPem('CERTIFICATE', der);
}

const UNREADABLE: Finding = {
  code: 'bundle-unreadable',
  severity: 'refuse',
  message:
    'What SCM delivered is not a certificate, or it is damaged. It is collected again, or someone with SCM access checks the order.',
  clause: 'RFC 7468 §5',
};

const DAMAGED: Finding = {
  code: 'bundle-damaged',
  severity: 'warn',
  message: 'One certificate of the bundle could not be read and was left out.',
  clause: 'RFC 5280 §4.1',
};

const LINK_FAULTS: Readonly<Record<ChainFault['reason'], string>> = {
  'issuer-name': 'names another issuer than the one delivered with it',
  'not-a-ca': 'is signed by a certificate that is no CA',
  signature: 'carries a signature that its issuer did not make',
  'issuer-expired': 'is signed by a CA certificate that has expired',
};

async function judgeChain(chain: Chain, now: number): Promise<Finding[]> {
  const faults = await verifyChain(chain.ordered, now);
  const broken = faults.map(({ certificate, reason }): Finding => ({
    code: `chain-${reason}`,
    severity: 'refuse',
    message: `The chain is broken: "${certificate.subject}" ${LINK_FAULTS[reason]}. Collect the certificate again.`,
    clause: 'RFC 5280 §6.1.3',
  }));
  return [...broken, ...remarks(chain)];
}

function remarks({ ordered, unrelated }: Chain): Finding[] {
  const findings: Finding[] = [];
  if (ordered.length === 1) {
    findings.push({
      code: 'chain-missing',
      severity: 'warn',
      message:
        'The certificate came without its issuers. Get the intermediate certificates from the CA before installing it.',
      clause: 'RFC 8446 §4.4.2',
    });
  }
  if (unrelated.length > 0) {
    findings.push({
      code: 'chain-unrelated',
      severity: 'warn',
      message: `${unrelated.length} certificate(s) of the bundle do not belong to the chain and were left out.`,
      clause: 'RFC 8446 §4.4.2',
    });
  }
  return findings;
}
