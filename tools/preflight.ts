/**
 * `npm run -s preflight < file`: judges a PEM or DER CSR, or a certificate, on standard input by the app's own rules.
 * Prints one JSON object; exit code 0 whenever it could judge, whatever the verdict.
 */
import { readFileSync } from 'node:fs';
import type { Finding } from '../src/domain/finding';
import { refuses } from '../src/domain/finding';
import { tryReadCertificate } from '../src/pki/certificate';
import { checkCollected } from '../src/pki/collected';
import { pemCertificates, toPem } from '../src/pki/pem';
import { preflightCsr } from '../src/pki/preflight';

const STANDARD_INPUT = 0;

const problem = ({ code, message, clause }: Finding) => ({ code, message, clause });

export interface Verdict {
  readonly ok: boolean;
  /** What stops the request. */
  readonly problems: readonly ReturnType<typeof problem>[];
  /** What goes on, but should be known. */
  readonly warnings: readonly ReturnType<typeof problem>[];
}

/** @param now epoch milliseconds, for a certificate's dates */
export async function preflight(input: Uint8Array, now: number): Promise<Verdict> {
  const findings = (await certificateFindings(input, now)) ?? (await preflightCsr(textOrBytes(input))).findings;
  const of = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).map(problem);
  return { ok: !refuses(findings), problems: of('refuse'), warnings: of('warn') };
}

/** @returns undefined when the input is no certificate; then it is judged as a CSR */
async function certificateFindings(input: Uint8Array, now: number): Promise<readonly Finding[] | undefined> {
  const text = new TextDecoder().decode(input);
  const isPem = /-----BEGIN CERTIFICATE-----/.test(text);
  const ders = isPem ? certificatesOf(text) : [input];
  const certificates = (await Promise.all(ders.map(tryReadCertificate))).filter((one) => one !== undefined);
  const leaf = certificates.find(({ isCa }) => !isCa) ?? certificates[0];
  if (!leaf) return undefined;
  const expected = { spkiSha256: leaf.key.spkiSha256, names: [...leaf.dnsNames, ...leaf.ipAddresses] };
  const bundle = isPem ? text : toPem('CERTIFICATE', input);
  return (await checkCollected(bundle, expected, { now })).findings;
}

function certificatesOf(text: string): Uint8Array[] {
  try {
    return pemCertificates(text);
  } catch {
    return [];
  }
}

/** DER begins with a SEQUENCE; everything else is taken for what people paste. */
function textOrBytes(input: Uint8Array): string | Uint8Array {
  return input[0] === 0x30 && input.some((octet) => octet === 0 || octet > 0x7e)
    ? input
    : new TextDecoder().decode(input);
}

/** @throws Error when standard input can't be read: a folder, say */
async function judge(): Promise<string> {
  return JSON.stringify(await preflight(readFileSync(STANDARD_INPUT), Date.now()));
}

if (require.main === module) {
  judge().then(
    (line) => {
      console.log(line);
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
