/** A key file, its passphrase and a new password become a .p12; all of it stays in this page. */
import { useState } from 'react';
import type { ChainView } from '../../../../../../src/domain/request/request-view';
import type { KeyFile } from '../../../../../../src/pki/keys/key-file';
import { passphraseFault } from '../../../../../../src/pki/keys/passphrase';
import { saveFile } from '../../../shared/page/save-file';
import { stemOf } from '../../../shared/csr/parts/file-name';
import { loadStoreMaker } from '../../../shared/csr/parts/pki';
import { FILE_FAULTS, STORE, STORE_TROUBLE } from '../../../texts/request/store';

interface Chosen {
  readonly name: string;
  readonly content: Uint8Array;
  readonly kind: KeyFile['kind'];
}

interface Said {
  readonly file?: string;
  readonly passphrase?: string;
  readonly password?: string;
  readonly made?: string;
}

export interface StoreWork {
  readonly file: Chosen | undefined;
  readonly making: boolean;
  readonly said: Said;
  readonly take: (content: Uint8Array, name: string) => Promise<void>;
  readonly make: (filePassphrase: string, storePassword: string) => Promise<void>;
}

export function useStore(chain: ChainView): StoreWork {
  const [file, setFile] = useState<Chosen>();
  const [making, setMaking] = useState(false);
  const [said, setSaid] = useState<Said>({});
  const take = async (content: Uint8Array, name: string) => {
    const maker = await loadStoreMaker().catch(() => undefined);
    if (!maker) {
      setSaid({ file: STORE.notLoaded });
      return;
    }
    const { kind } = maker.readKeyFile(content);
    setFile({ name, content, kind });
    setSaid(kind === 'plain' || kind === 'locked' ? {} : { file: FILE_FAULTS[kind] });
  };
  const make = async (filePassphrase: string, storePassword: string) => {
    const faults = faultsOf(file, filePassphrase, storePassword);
    setSaid(faults);
    if (!file || making || Object.keys(faults).length > 0) return;
    setMaking(true);
    const { makeStore } = await loadStoreMaker();
    const { pem: chainPem, commonName } = chain;
    const outcome = await makeStore({ file: file.content, filePassphrase, storePassword, chainPem, commonName });
    setMaking(false);
    if (!outcome.ok) {
      const { reason } = outcome;
      setSaid({ [reason === 'passphrase' ? 'passphrase' : 'file']: STORE_TROUBLE[reason] });
      return;
    }
    const name = `${stemOf(commonName)}.p12`;
    saveFile(name, new Blob([outcome.store], { type: 'application/x-pkcs12' }));
    setSaid({ made: name });
  };
  return { file, making, said, take, make };
}

function faultsOf(file: Chosen | undefined, filePassphrase: string, storePassword: string): Said {
  const password = passphraseFault(storePassword);
  return {
    ...fileFault(file),
    ...(file?.kind === 'locked' && filePassphrase === '' && { passphrase: STORE.passphraseFirst }),
    ...(password !== undefined && { password }),
  };
}

function fileFault(file: Chosen | undefined): Said {
  if (!file) return { file: STORE.fileFirst };
  return file.kind === 'plain' || file.kind === 'locked' ? {} : { file: FILE_FAULTS[file.kind] };
}
