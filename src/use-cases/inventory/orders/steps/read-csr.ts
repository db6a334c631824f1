/** Reads a CSR from a browser or a bulk list: nothing that was checked there counts here. */
import type { Finding } from '../../../../domain/finding';
import { refuses } from '../../../../domain/finding';
import { Problem } from '../../../../domain/problem';
import { expired } from '../../../../domain/validity';
import { together } from '../../../../domain/work/together';
import type { Ports } from '../../../ports/ports';

export interface ReadCsr {
  readonly spkiSha256: string;
  /** As they are compared: A-labels and IP addresses. */
  readonly names: readonly string[];
  readonly commonName: string;
  /** Base64 of the DER on one line. */
  readonly base64: string;
  /** `RSA 2048`, `EC P-256`: as certificate profiles name them. */
  readonly key: { readonly algorithm: string; readonly size: string };
  /** What does not refuse, to be told. */
  readonly warnings: readonly Finding[];
}

type Needs = Pick<Ports, 'now' | 'knownKeys' | 'certificates' | 'issueKeys'>;

interface Asked {
  readonly csr: string;
  /** False: for a private CA, whose rules are milder. */
  readonly publicTrust: boolean;
  /** Further names that the certificate is to have. */
  readonly names?: readonly string[];
}

/** @throws Problem `invalid-input` with everything that speaks against it; a private key is read no further, and nothing of it is kept */
export async function readCsr(ports: Needs, { csr: text, publicTrust, names = [] }: Asked): Promise<ReadCsr> {
  // X.509 code is loaded where it is needed.
  const [{ preflightCsr }, { askedNames }] = await together([
    import('../../../../pki/preflight'),
    import('../../../../pki/csr'),
  ]);
  const { csr, findings } = await preflightCsr(text, { publicTrust });
  if (!csr || refuses(findings)) throw refusal(findings);
  const { key, commonNames } = csr.facts;
  const all = [...new Set([...askedNames(csr.facts), ...names])];
  const trouble = await keyFindings(ports, key.spkiSha256, all);
  if (refuses(trouble)) throw refusal(trouble);
  return {
    ...{ spkiSha256: key.spkiSha256, names: all, base64: csr.base64, key: keyOf(key) },
    commonName: commonNames[0]?.trim().toLowerCase() ?? all[0] ?? '',
    warnings: [...findings, ...trouble],
  };
}

function refusal(findings: readonly Finding[]): Problem {
  const sentences = findings.filter(({ severity }) => severity === 'refuse').map(({ message }) => message);
  return new Problem('invalid-input', 'The CSR cannot be used.', {
    faults: sentences.map((message) => ({ field: 'csr', message })),
  });
}

function keyOf(key: { readonly kind: string } & object): ReadCsr['key'] {
  if ('bits' in key && key.kind === 'rsa') return { algorithm: 'RSA', size: String(key.bits) };
  return { algorithm: 'EC', size: 'curve' in key && typeof key.curve === 'string' ? key.curve : '' };
}

/** What the app knows of the key: reported as compromised, or certified for the same names on an issue. */
async function keyFindings(ports: Needs, spkiSha256: string, names: readonly string[]): Promise<Finding[]> {
  if (await ports.knownKeys.isBlocked(spkiSha256)) return [COMPROMISED];
  const ids = await ports.knownKeys.certificatesWith(spkiSha256);
  const found = await together(ids.map((id) => ports.certificates.find(id)));
  const same = [...names].sort().join();
  const double = found.find(
    (one) =>
      one &&
      !one.revoked &&
      !one.supersededBy &&
      !expired(one.notAfter, ports.now()) &&
      [...one.names].sort().join() === same,
  );
  if (!double) return [];
  const [issue] = await ports.issueKeys.named([double.issueId]);
  return [{ ...DOUBLE, message: doubleOn(issue?.key) }];
}

const COMPROMISED: Finding = {
  code: 'key-reported-compromised',
  severity: 'refuse',
  message: 'The key of this CSR was reported as compromised, and is never accepted again. Make a new key and CSR.',
  clause: 'BR 6.1.1.3 (4)',
};

const DOUBLE = { code: 'certificate-duplicate', severity: 'refuse', clause: '' } as const;

const doubleOn = (issue: string | undefined): string =>
  `There is a valid certificate with this key and these names already${issue === undefined ? '' : ` (${issue})`}. Renew or replace that one on its issue, or make a new key and CSR.`;
