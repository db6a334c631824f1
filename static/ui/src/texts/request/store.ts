/** What is said about a .p12 of key file and certificate. */
import type { KeyFile } from '../../../../../src/pki/keys/key-file';

const OPENSSL = 'openssl pkcs8 -topk8 -in old.key -out new.key';

type StoreTrouble = 'passphrase' | 'unsupported' | 'damaged' | 'other-key' | 'unusable' | 'no-certificate';

/** Of files that hold no key which this page can read. */
export const FILE_FAULTS: Readonly<Record<Exclude<KeyFile['kind'], 'plain' | 'locked'>, string>> = {
  none: 'There is no private key in this file. Choose the key file that you saved when you made the CSR.',
  several: 'There are several keys in this file. Choose one that holds the key of this certificate alone.',
  damaged: 'This key file is damaged. Choose the original file.',
  'locked-old': `This key file is encrypted in an old way that browsers cannot read. Convert it: ${OPENSSL}`,
  'key-store': 'This looks like a key store already. Use it with its own program, or choose the key file.',
};

export const STORE_TROUBLE: Readonly<Record<StoreTrouble, string>> = {
  passphrase: 'This is not the passphrase of the key file.',
  unsupported: `This key file is encrypted in a way that browsers cannot read. Convert it: ${OPENSSL}`,
  damaged: FILE_FAULTS.damaged,
  'other-key':
    'This key does not belong to the certificate of this issue. Choose the key file that was saved with its CSR.',
  unusable: 'This key is of a kind that browsers cannot use. Make the .p12 with openssl pkcs12 -export.',
  'no-certificate': 'The certificate of this issue cannot be read. Download it from the panel “Certificate”.',
};

export const STORE = {
  certificate: 'certificate',
  none: 'This issue has no certificate yet.',
  begins: 'A .p12 file (PKCS#12) holds the key and the certificate of',
  ends: 'with its issuers, as IIS, Java and many appliances want it. It is made in this browser; the key is sent nowhere.',
  file: 'the key file',
  holdsKey: 'holds a key.',
  holdsLockedKey: 'holds a key, encrypted.',
  filePassphrase: 'Passphrase of the key file',
  filePassphraseHelp: ['The one that you gave when the key was made.'],
  password: 'Password of the .p12',
  passwordHelp: ['Whoever imports the file is asked for it.'],
  ciphers:
    'The file is encrypted with AES-256. Programs that only know older ciphers, as on old versions of Windows and macOS, cannot open it: use the key file and the certificate as PEM there.',
  make: 'Make .p12',
  making: 'Making the file …',
  saved: 'Saved',
  went: (file: string) => `${file} went to your downloads. Key and certificate belong together.`,
  notLoaded: 'This page could not load what makes a .p12. Close it, reload the issue and try again.',
  fileFirst: 'Choose the key file first.',
  passphraseFirst: 'Give the passphrase of the key file.',
} as const;
