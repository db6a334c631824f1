/** Third way: key file and certificate joined into one .p12, for servers that want it so. */
import type { FormEvent } from 'react';
import { useCallback, useState } from 'react';
import Button from '@atlaskit/button/new';
import { requestCalls } from '../../../../../../src/contract/issue/request-calls';
import type { ChainView } from '../../../../../../src/domain/request/request-view';
import { LARGEST_KEY_FILE } from '../../../../../../src/pki/keys/key-file';
import { ask } from '../../../shared/backend/ask';
import { useAnswer } from '../../../shared/backend/use-answer';
import { Await } from '../../../shared/parts/await';
import { Notice } from '../../../shared/parts/notice';
import { FileDrop } from '../parts/file-drop';
import { PassphraseField } from '../parts/passphrase-field';
import type { StoreWork } from './use-store';
import { useStore } from './use-store';

export default function KeyStore({ issueId }: { readonly issueId: string }) {
  const load = useCallback(() => ask(requestCalls.viewChain, { issueId }), [issueId]);
  const answer = useAnswer(load);
  return (
    <Await answer={answer} what="certificate">
      {(chain) => (chain ? <StoreForm chain={chain} /> : <p>This issue has no certificate yet.</p>)}
    </Await>
  );
}

function StoreForm({ chain }: { readonly chain: ChainView }) {
  const work = useStore(chain);
  const [passphrase, setPassphrase] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void work.make(passphrase, password);
  };
  return (
    <form noValidate onSubmit={submit} className="key-form">
      <p>
        A .p12 file (PKCS#12) holds the key and the certificate of <strong>{chain.commonName}</strong> with its issuers,
        as IIS, Java and many appliances want it. It is made in this browser; the key is sent nowhere.
      </p>
      <FileDrop
        id="key-file"
        label="the key file"
        largest={LARGEST_KEY_FILE}
        take={(content, name) => void work.take(content, name)}
      />
      <FileState work={work} />
      {work.file?.kind === 'locked' && (
        <PassphraseField
          id="file-passphrase"
          label="Passphrase of the key file"
          help={['The one that you gave when the key was made.']}
          value={passphrase}
          fault={work.said.passphrase}
          change={setPassphrase}
        />
      )}
      <PassphraseField
        id="store-password"
        label="Password of the .p12"
        help={['Whoever imports the file is asked for it.']}
        suggests
        value={password}
        fault={work.said.password}
        change={setPassword}
      />
      <p className="subtle">
        The file is encrypted with AES-256. Programs that only know older ciphers, as on old versions of Windows and
        macOS, cannot open it: use the key file and the certificate as PEM there.
      </p>
      <div className="buttons">
        <Button type="submit" appearance="primary" isLoading={work.making}>
          Make .p12
        </Button>
      </div>
      <Made work={work} />
    </form>
  );
}

function FileState({ work: { file, said } }: { readonly work: StoreWork }) {
  return (
    <div role="status" className="check-result">
      {said.file !== undefined ? (
        <Notice appearance="error">{said.file}</Notice>
      ) : (
        file && (
          <p>
            <span className="mono">{file.name}</span> holds a key{file.kind === 'locked' ? ', encrypted' : ''}.
          </p>
        )
      )}
    </div>
  );
}

function Made({ work: { making, said } }: { readonly work: StoreWork }) {
  return (
    <div role="status">
      {making && <p>Making the file …</p>}
      {said.made !== undefined && (
        <Notice appearance="success" title="Saved">
          {said.made} went to your downloads. Key and certificate belong together.
        </Notice>
      )}
    </div>
  );
}
