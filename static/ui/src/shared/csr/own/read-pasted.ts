/** From what a person pastes or drops to the one CSR in it; a private key is recognised here and goes no further. */
import type { Finding } from '../../../../../../src/domain/finding';
import { normaliseRequest, toPem } from '../../../../../../src/pki/pem';

export type Pasted =
  | { readonly kind: 'nothing' }
  /** PEM of the CSR alone, whatever stood around it. */
  | { readonly kind: 'csr'; readonly pem: string }
  | { readonly kind: 'wrong'; readonly finding: Finding }
  /** Nothing of it may stay on the screen. */
  | { readonly kind: 'private-key' };

export function readPasted(input: string | Uint8Array): Pasted {
  if (input.length === 0 || (typeof input === 'string' && input.trim() === '')) return { kind: 'nothing' };
  const read = normaliseRequest(input);
  if (read.ok) return { kind: 'csr', pem: toPem('CERTIFICATE REQUEST', read.der) };
  const { finding } = read;
  return finding.code === 'csr-private-key' ? { kind: 'private-key' } : { kind: 'wrong', finding };
}
