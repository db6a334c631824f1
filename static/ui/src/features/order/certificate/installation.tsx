/** Since when the certificate is in use, or the button with which a person says so. */
import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { leavesOpen } from '../../../shared/backend/refusal';
import { INSTALLED } from '../../../texts/order/panel';
import { Busy } from '../../../shared/parts/busy';
import { Notice } from '../../../shared/parts/notice';
import { Moment } from '../../../shared/time/moment';
import type { Certificate } from './certificate-facts';
import { useInstallation } from './use-installation';

interface InstallationProps {
  readonly certificate: Certificate;
  readonly issueId: string;
  readonly reload: () => Promise<void>;
  /** Whether another one was in its place. */
  readonly hasPredecessor: boolean;
}

export function Installation({ certificate, issueId, reload, hasPredecessor }: InstallationProps) {
  const { marking, refused, mark } = useInstallation(issueId, reload);
  const { installedAt, mayMarkInstalled } = certificate;
  const since = useRef<HTMLDivElement>(null);
  useFocusAfterButton(since, { marking, mayMarkInstalled });
  return (
    <>
      <div ref={since} tabIndex={-1} role="status" className="panel-message">
        {installedAt !== undefined && (
          <p>
            {INSTALLED.since} <Moment epochMs={installedAt} />
          </p>
        )}
      </div>
      {mayMarkInstalled && (
        <div className="state-line">
          <Button isLoading={marking} aria-describedby="installed-meaning" onClick={() => void mark()}>
            {INSTALLED.button}
          </Button>
          <span id="installed-meaning" className="subtle">
            {hasPredecessor ? INSTALLED.meansForTheOneBefore : INSTALLED.means}
          </span>
          <Busy busy={marking} text={INSTALLED.marking} />
        </div>
      )}
      {refused && (
        <Notice appearance="error" title={leavesOpen(refused) ? INSTALLED.notCertain : INSTALLED.notNoted}>
          {refused.message}
        </Notice>
      )}
    </>
  );
}

interface ButtonState {
  readonly marking: boolean;
  readonly mayMarkInstalled: boolean;
}

/** A button that goes away while it is at work takes the focus with it: whoever pressed it goes on in its place. */
function useFocusAfterButton(place: RefObject<HTMLDivElement>, { marking, mayMarkInstalled }: ButtonState): void {
  const atWork = useRef(false);
  useEffect(() => {
    if (atWork.current && !mayMarkInstalled) place.current?.focus();
    atWork.current = marking;
  }, [place, marking, mayMarkInstalled]);
}
