/** Makes a .p12 of a key file and the certificate, in this page. */
import { tryReadCertificate } from '../../../../../../src/pki/certificate';
import { orderChain } from '../../../../../../src/pki/chain';
import { matchKey } from '../../../../../../src/pki/keys/key-match';
import { readKeyFile } from '../../../../../../src/pki/keys/key-file';
import { makeKeyStore } from '../../../../../../src/pki/keys/key-store';
import { LockedError } from '../../../../../../src/pki/keys/pbes2';
import { pemCertificates } from '../../../../../../src/pki/pem';

export { readKeyFile };

export interface StoreRequest {
  readonly file: Uint8Array;
  /** Of the key file; ignored where it needs none. */
  readonly filePassphrase: string;
  readonly storePassword: string;
  readonly chainPem: string;
  readonly commonName: string;
}

export type StoreOutcome =
  | { readonly ok: true; readonly store: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly reason: StoreTrouble };

export type StoreTrouble = 'passphrase' | 'unsupported' | 'damaged' | 'other-key' | 'unusable' | 'no-certificate';

/** Never throws. */
export async function makeStore(request: StoreRequest): Promise<StoreOutcome> {
  try {
    const key = await keyOf(request);
    return await storeOf(key, request);
  } catch (thrown) {
    return { ok: false, reason: thrown instanceof LockedError ? thrown.reason : 'damaged' };
  }
}

async function keyOf({ file, filePassphrase }: StoreRequest) {
  const read = readKeyFile(file);
  if (read.kind === 'plain') return read.pkcs8;
  if (read.kind === 'locked') return read.open(filePassphrase);
  throw new LockedError('unsupported');
}

async function storeOf(
  key: Uint8Array<ArrayBuffer>,
  { chainPem, commonName, storePassword }: StoreRequest,
): Promise<StoreOutcome> {
  const read = await Promise.all(pemCertificates(chainPem).map(tryReadCertificate));
  const { ordered } = await orderChain(read.filter((certificate) => certificate !== undefined));
  const [leaf, ...issuers] = ordered;
  if (!leaf) return { ok: false, reason: 'no-certificate' };
  const match = await matchKey(key, leaf);
  if (match !== 'belongs') return { ok: false, reason: match };
  const certificates = [leaf.der, ...issuers.map(({ der }) => der)] as const;
  const store = await makeKeyStore({ key, certificates, friendlyName: commonName }, storePassword);
  key.fill(0);
  return { ok: true, store };
}
