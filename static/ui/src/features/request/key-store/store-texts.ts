/** What is said about a key file and a .p12 that cannot be made. */
import type { KeyFile } from '../../../../../../src/pki/keys/key-file';
import type { StoreTrouble } from '../parts/store-maker';

const OPENSSL = 'openssl pkcs8 -topk8 -in old.key -out new.key';

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
