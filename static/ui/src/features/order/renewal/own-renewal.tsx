/** The buttons with which a person sets the renewal of this certificate alone, or takes that back. */
import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { Refused, Result } from '../../../../../../src/contract/result';
import type { OwnChoice } from '../../../../../../src/domain/renewal/own-renewal';
import type { RenewalView } from '../../../../../../src/domain/renewal/words/renewal-view';
import { Busy } from '../../../shared/parts/busy';
import { OWN } from '../../../texts/order/renewal';
import { OwnDialog } from './own-dialog';
import { NotSet } from './not-set';

export interface OwnRenewalProps {
  readonly view: RenewalView;
  readonly set: (own: OwnChoice) => Promise<Result<null>>;
}

export function OwnRenewal({ view, set }: OwnRenewalProps) {
  const [isOpen, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const remove = async () => {
    if (busy) return;
    setBusy(true);
    const result = await set(null);
    setRefused(result.ok ? undefined : result);
    setBusy(false);
  };
  return (
    <>
      <div className="buttons">
        <Button spacing="compact" onClick={() => setOpen(true)}>
          {OWN.open}
        </Button>
        {view.own && (
          <Button spacing="compact" isLoading={busy} onClick={() => void remove()}>
            {OWN.remove}
          </Button>
        )}
        <Busy busy={busy} text={OWN.removing} />
      </div>
      <NotSet refused={refused} />
      {isOpen && <OwnDialog view={view} set={set} close={() => setOpen(false)} />}
    </>
  );
}
