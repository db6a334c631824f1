/** Closes the dialog; asks first while a key is in it that nobody has saved. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import { Notice } from '../../../shared/parts/notice';

const close = () => void view.close().catch(() => undefined);

export function CloseRow({ unsaved }: { readonly unsaved: boolean }) {
  const [asked, setAsked] = useState(false);
  if (asked && unsaved) {
    return (
      <Notice
        appearance="warning"
        title="The key is not saved"
        actions={
          <>
            <Button onClick={() => setAsked(false)}>Stay</Button>
            <Button appearance="danger" onClick={close}>
              Close and lose the key
            </Button>
          </>
        }
      >
        Closing this dialog loses the key. Nothing was submitted yet.
      </Notice>
    );
  }
  return (
    <div className="buttons close-row">
      <Button appearance="subtle" onClick={unsaved ? () => setAsked(true) : close}>
        Close
      </Button>
    </div>
  );
}
