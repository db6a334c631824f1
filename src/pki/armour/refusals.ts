/** What is said when pasted text holds no single certificate signing request (RFC 7468 §7); one row a reason. */
import type { Finding } from '../../domain/finding';

/** Longest text or file, in characters or octets. A CSR with 250 names has about 12,000. */
export const LONGEST_TEXT = 65_536;

const REFUSALS = {
  'csr-empty': [
    'RFC 7468 §7',
    'No CSR was given. Paste the text that begins with -----BEGIN CERTIFICATE REQUEST-----.',
  ],
  'csr-too-large': [
    'RFC 7468 §7',
    `The text is longer than ${LONGEST_TEXT / 1024} kB, which no CSR is. Paste the CSR alone.`,
  ],
  'csr-not-pem': [
    'RFC 7468 §7',
    'This is not a CSR. Paste the whole text from -----BEGIN CERTIFICATE REQUEST----- to -----END CERTIFICATE REQUEST-----.',
  ],
  'csr-incomplete': [
    'RFC 7468 §7',
    'The CSR is incomplete: its END line is missing. Paste everything, the BEGIN and the END line included.',
  ],
  'csr-not-base64': [
    'RFC 7468 §3',
    'The text between BEGIN and END was damaged on its way (it is not base64). Copy it again from the original file.',
  ],
  'csr-more-than-one': ['RFC 2986 §4', 'The text holds more than one CSR. Make one request for each CSR.'],
  'csr-is-certificate': [
    'RFC 7468 §5',
    'The text holds a certificate. A CSR is needed here: paste only the block that says CERTIFICATE REQUEST.',
  ],
  'csr-is-public-key': [
    'RFC 7468 §13',
    'The text holds a public key. Make a CSR with the private key that belongs to it and paste that.',
  ],
  'csr-wrong-label': [
    'RFC 7468 §7',
    'The text holds something other than a CSR. Paste only the block that says CERTIFICATE REQUEST.',
  ],
  'csr-private-key': [
    'BR 6.1.2',
    'The text holds a private key. Whoever can see the place where it was pasted can read it, and its history keeps it, so treat ' +
      'this key as compromised: never use it again, create a new key and a new CSR, and put only the new CSR in its place.',
  ],
} as const satisfies Record<string, readonly [clause: string, message: string]>;

export type RefusalCode = keyof typeof REFUSALS;

/** The finding for a reason; always of severity `refuse`. */
export function refusal(code: RefusalCode): Finding {
  const [clause, message] = REFUSALS[code];
  return { code, severity: 'refuse', message, clause };
}

const LABEL_REFUSALS: readonly { readonly label: RegExp; readonly code: RefusalCode }[] = [
  { label: /^(?:X509 |TRUSTED )?CERTIFICATE$|^PKCS ?#?7$|^CMS$/, code: 'csr-is-certificate' },
  { label: /PUBLIC KEY$/, code: 'csr-is-public-key' },
];

/** The finding for a block with any label but a request's. */
export function labelRefusal(label: string): Finding {
  return refusal(LABEL_REFUSALS.find((row) => row.label.test(label))?.code ?? 'csr-wrong-label');
}
