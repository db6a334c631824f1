/** The address with its secret, the one time that it can be seen. */
import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { CopyButton } from '../../shared/parts/copy-button';
import { Notice } from '../../shared/parts/notice';

interface MadeAddressProps {
  readonly url: string | undefined;
  readonly hide: () => void;
}

export function MadeAddress({ url, hide }: MadeAddressProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (url !== undefined) place.current?.focus();
  }, [url]);
  if (url === undefined) return null;
  return (
    <div ref={place} tabIndex={-1} className="page-messages">
      <Notice
        appearance="warning"
        title="Copy this address now: it is shown only once"
        actions={
          <>
            <CopyButton text={url} what="webhook address" />
            <Button spacing="compact" appearance="subtle" onClick={hide}>
              Hide
            </Button>
          </>
        }
      >
        <p className="mono webhook-url">{url}</p>
        <p>Whoever has it can make the app ask SCM. Treat it like a password; if it is lost, make a new one.</p>
      </Notice>
    </div>
  );
}
