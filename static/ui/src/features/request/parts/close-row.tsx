/** Closes the dialog; asks first while a key is in it that nobody has saved. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import { CLOSE } from '../../../texts/request/dialog';
import { Notice } from '../../../shared/parts/notice';

const close = () => void view.close().catch(() => undefined);

export function CloseRow({ unsaved }: { readonly unsaved: boolean }) {
  const [asked, setAsked] = useState(false);
  if (asked && unsaved) {
    return (
      <Notice
        appearance="warning"
        title={CLOSE.title}
        actions={
          <>
            <Button onClick={() => setAsked(false)}>{CLOSE.stay}</Button>
            <Button appearance="danger" onClick={close}>
              {CLOSE.lose}
            </Button>
          </>
        }
      >
        {CLOSE.meaning}
      </Notice>
    );
  }
  return (
    <div className="buttons close-row">
      <Button appearance="subtle" onClick={unsaved ? () => setAsked(true) : close}>
        {CLOSE.button}
      </Button>
    </div>
  );
}
