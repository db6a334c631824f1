/** Closes the dialog, by its button or by Escape; asks first while a key is in it that nobody has saved. */
import { useEffect, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import { CLOSE } from '../../../texts/request/dialog';
import { Notice } from '../../../shared/parts/notice';
import { useEscape } from './use-escape';

const close = () => void view.close().catch(() => undefined);

export function CloseRow({ unsaved }: { readonly unsaved: boolean }) {
  const [asked, setAsked] = useState(false);
  const before = useRef<Element | null>(null);
  const asks = asked && unsaved;
  const leave = () => {
    before.current = document.activeElement;
    if (unsaved) setAsked(true);
    else close();
  };
  const stay = () => {
    setAsked(false);
    if (before.current instanceof HTMLElement) before.current.focus();
  };
  useEscape(asks ? stay : leave);
  if (asks) return <Question stay={stay} />;
  return (
    <div className="buttons close-row">
      <Button appearance="subtle" onClick={leave}>
        {CLOSE.button}
      </Button>
    </div>
  );
}

/** Has the focus, so that it is heard and answered by keyboard wherever somebody was. */
function Question({ stay }: { readonly stay: () => void }) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <Notice
      appearance="warning"
      title={CLOSE.title}
      actions={
        <>
          <Button ref={first} onClick={stay}>
            {CLOSE.stay}
          </Button>
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
