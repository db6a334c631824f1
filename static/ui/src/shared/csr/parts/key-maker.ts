/** Makes a key and its CSR in this page, and the file that the person keeps; the key itself is in nothing else that this returns. */
import { KEY_KINDS } from '../../../../../../src/pki/keys/key-kinds';
import type { KeyKindName } from '../../../../../../src/pki/keys/key-kinds';
import { keyFilePem } from '../../../../../../src/pki/keys/key-file';
import { makeRequest } from '../../../../../../src/pki/keys/make-request';
import { stemOf } from './file-name';

export interface MadeKey {
  readonly csrPem: string;
  readonly names: readonly string[];
  readonly keyLabel: string;
  readonly file: { readonly name: string; readonly text: string };
}

/** @param passphrase absent: the file is not encrypted */
export async function makeKey(
  kind: KeyKindName,
  names: readonly string[],
  passphrase: string | undefined,
): Promise<MadeKey> {
  const made = await makeRequest(kind, names);
  const text = await keyFilePem(made.key, passphrase);
  made.key.fill(0);
  return {
    ...{ csrPem: made.csrPem, names: made.names, keyLabel: KEY_KINDS[kind].label },
    file: { name: `${stemOf(made.names[0] ?? 'certificate')}.key`, text },
  };
}
