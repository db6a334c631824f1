/** What is said before one certificate is renewed or replaced. */

/** Where the key of the new certificate comes from. */
export const KEY_WAYS = {
  question: 'Key of the new certificate',
  same: 'The same key: SCM takes the CSR of the present certificate again',
  key: 'Make a key and CSR in this browser',
  csr: 'Use a CSR that I have',
} as const;

export const RENEWAL = {
  consequences: [
    'Sectigo bills a renewal like a new certificate. It has the same names and a new validity period.',
    'The present certificate stays valid until its own end.',
  ],
  agree: 'Renew this certificate, billed',
} as const;

export const REPLACEMENT = {
  consequences: [
    'A replacement is free, and there is one for public certificates only. It ends when the present certificate does.',
    'SCM keeps the certificate under the same id. The present one stays valid until somebody revokes it.',
  ],
  agree: 'Replace this certificate',
  names: 'Further names',
  namesHelp: [
    'One a line, beside those of the CSR.',
    'A name of the present certificate that stands in neither is gone.',
  ],
  reason: 'Why it is replaced',
  reasonHelp: ['SCM keeps it with the order. 1 to 512 characters.'],
} as const;

export const ORDERED = {
  done: 'It was asked for. The page Orders tells how it goes on, and the inventory has it as soon as SCM does.',
  keep: (file: string) => `Keep ${file}: it is the only copy of the new key.`,
  confirm: 'I have read this and want it all the same',
  /** Stands above what speaks against it. */
  objection: 'Something speaks against it',
} as const;
