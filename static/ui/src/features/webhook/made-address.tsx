/** The address with its secret, the one time that it can be seen. */
import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { CopyButton } from '../../shared/parts/copy-button';
import { Notice } from '../../shared/parts/notice';
import { MADE } from '../../texts/webhook';

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
        title={MADE.title}
        actions={
          <>
            <CopyButton text={url} what={MADE.what} />
            <Button spacing="compact" appearance="subtle" onClick={hide}>
              {MADE.hide}
            </Button>
          </>
        }
      >
        <p className="mono webhook-url">{url}</p>
        <p>{MADE.care}</p>
      </Notice>
    </div>
  );
}
