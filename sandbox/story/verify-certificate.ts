/** Proof that a delivered PEM is good: key, chain and names by node:crypto, and once more by openssl where it is present. */
import { execFileSync } from 'node:child_process';
import { X509Certificate, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

export interface Expectation {
  readonly privateKey: KeyObject;
  readonly host: string;
  readonly rootPem: string;
  readonly at: Date;
}

/** @returns faults in plain words; empty when the certificate is good */
export function certificateFaults(pem: string, expected: Expectation): string[] {
  const chain = (pem.match(CERTIFICATE) ?? []).map((block) => new X509Certificate(block));
  const leaf = chain[0];
  if (!leaf) return ['There is no certificate in the attachment.'];
  const issuers = [...chain.slice(1), new X509Certificate(expected.rootPem)];
  return [
    [leaf.checkPrivateKey(expected.privateKey), 'It does not belong to the requester’s key.'],
    [leaf.checkHost(expected.host) !== undefined, `It is not for ${expected.host}.`],
    [chainHolds([leaf, ...issuers]), 'Its chain does not lead to the CA.'],
    [new Date(leaf.validTo) > expected.at && new Date(leaf.validFrom) <= expected.at, 'It is not valid now.'],
  ].flatMap(([holds, fault]) => (holds ? [] : [String(fault)]));
}

function chainHolds(chain: readonly X509Certificate[]): boolean {
  return chain.slice(1).every((issuer, index) => {
    const certificate = chain[index];
    return certificate !== undefined && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  });
}

/** @returns what openssl says, undefined where there is no openssl */
export function opensslVerdict(pem: string, expected: Expectation): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'scm-connector-'));
  try {
    const file = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const checks = ['-x509_strict', '-purpose', 'sslserver', '-verify_hostname', expected.host];
    const time = ['-attime', String(Math.floor(expected.at.getTime() / 1_000))];
    const trust = ['-CAfile', file('root.pem', expected.rootPem), '-untrusted', file('chain.pem', pem)];
    const output = execFileSync('openssl', ['verify', ...checks, ...time, ...trust, file('leaf.pem', pem)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return output.trim().replace(`${folder}/`, '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    return `refused: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
