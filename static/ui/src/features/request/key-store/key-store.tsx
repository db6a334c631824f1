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
import { STORE } from '../../../texts/request/store';
import { FileDrop } from '../../../shared/csr/parts/file-drop';
import { PassphraseField } from '../../../shared/csr/parts/passphrase-field';
import type { StoreWork } from './use-store';
import { useStore } from './use-store';

export default function KeyStore({ issueId }: { readonly issueId: string }) {
  const load = useCallback(() => ask(requestCalls.viewChain, { issueId }), [issueId]);
  const answer = useAnswer(load);
  return (
    <Await answer={answer} what={STORE.certificate}>
      {(chain) => (chain ? <StoreForm chain={chain} /> : <p>{STORE.none}</p>)}
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
        {STORE.begins} <strong>{chain.commonName}</strong> {STORE.ends}
      </p>
      <FileDrop
        id="key-file"
        label={STORE.file}
        largest={LARGEST_KEY_FILE}
        take={(content, name) => void work.take(content, name)}
      />
      <FileState work={work} />
      {work.file?.kind === 'locked' && (
        <PassphraseField
          id="file-passphrase"
          label={STORE.filePassphrase}
          help={STORE.filePassphraseHelp}
          value={passphrase}
          fault={work.said.passphrase}
          change={setPassphrase}
        />
      )}
      <PassphraseField
        id="store-password"
        label={STORE.password}
        help={STORE.passwordHelp}
        suggests
        value={password}
        fault={work.said.password}
        change={setPassword}
      />
      <p className="subtle">{STORE.ciphers}</p>
      <div className="buttons">
        <Button type="submit" appearance="primary" isLoading={work.making}>
          {STORE.make}
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
            <span className="mono">{file.name}</span> {file.kind === 'locked' ? STORE.holdsLockedKey : STORE.holdsKey}
          </p>
        )
      )}
    </div>
  );
}

function Made({ work: { making, said } }: { readonly work: StoreWork }) {
  return (
    <div role="status">
      {making && <p>{STORE.making}</p>}
      {said.made !== undefined && (
        <Notice appearance="success" title={STORE.saved}>
          {STORE.went(said.made)}
        </Notice>
      )}
    </div>
  );
}
