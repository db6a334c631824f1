/** Rules about the request's version and signature (RFC 2986 §4, BR 7.1.3.2). */
import { when, type CsrRule } from './rule';

const ALLOWED_HASHES: readonly (string | undefined)[] = ['SHA-256', 'SHA-384', 'SHA-512'];

export const SIGNATURE_RULES: readonly CsrRule[] = [
  {
    code: 'csr-version',
    clause: 'RFC 2986 §4.1',
    severity: 'refuse',
    check: ({ version }) =>
      when(version !== 0, 'The CSR states a version that does not exist. Create the CSR again with current software.'),
  },
  {
    code: 'signature-algorithm',
    clause: 'BR 7.1.3.2',
    severity: 'refuse',
    check: ({ signature }) =>
      when(
        signature.keyKind === 'other' || !ALLOWED_HASHES.includes(signature.hash),
        `The CSR is signed by ${signature.name}; use SHA-256, SHA-384 or SHA-512 with an RSA or EC key. ` +
          'Create the CSR again, for instance with "openssl req -new -sha256".',
      ),
  },
  {
    code: 'signature-key-mismatch',
    clause: 'RFC 2986 §4.2',
    severity: 'refuse',
    check: ({ key, signature }) =>
      when(
        key.kind !== 'other' && signature.keyKind !== 'other' && key.kind !== signature.keyKind,
        `The CSR is signed by ${signature.name}, which its key (${key.description}) can't make. Create the CSR again.`,
      ),
  },
  {
    code: 'signature',
    clause: 'RFC 2986 §4.2',
    severity: 'refuse',
    check: ({ signatureCheck }) =>
      when(
        signatureCheck === 'fails',
        "The CSR's signature does not fit its content: the text was changed, or the CSR was not signed by its own key. " +
          'Copy it again from the original file, or create the CSR again.',
      ),
  },
];
