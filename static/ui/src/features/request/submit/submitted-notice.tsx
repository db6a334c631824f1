/** What became of the CSR, and what to keep. */
import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import type { Submitted } from '../../../../../../src/domain/request/request-view';
import { SUBMITTED } from '../../../texts/request/csr';
import { Notice } from '../../../shared/parts/notice';

interface SubmittedNoticeProps {
  readonly submitted: Submitted;
  /** Absent where the person brought a CSR. */
  readonly keyFile: string | undefined;
}

export function SubmittedNotice({ submitted, keyFile }: SubmittedNoticeProps) {
  const message = useRef<HTMLDivElement>(null);
  // What had the focus is gone.
  useEffect(() => message.current?.focus(), []);
  return (
    <div ref={message} tabIndex={-1} className="panel-message step">
      <Notice appearance="success" title={submitted.ordered ? SUBMITTED.titleOrdered : SUBMITTED.title}>
        <p>{submitted.next}</p>
      </Notice>
      {keyFile !== undefined && (
        <p>
          {SUBMITTED.keep} <strong>{keyFile}</strong>
          {SUBMITTED.keepMeans}
        </p>
      )}
      <div className="buttons">
        <Button appearance="primary" onClick={() => void view.close().catch(() => undefined)}>
          {SUBMITTED.close}
        </Button>
      </div>
    </div>
  );
}
