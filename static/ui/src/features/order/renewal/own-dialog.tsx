/** Asks when this certificate is to be renewed, and whether by the app. */
import { useState } from 'react';
import type { FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import type { Refused } from '../../../../../../src/contract/result';
import type { OwnChoice } from '../../../../../../src/domain/renewal/own-renewal';
import type { RenewalTiming } from '../../../../../../src/domain/renewal/policy';
import { Busy } from '../../../shared/parts/busy';
import { CheckboxRow } from '../../../shared/parts/field-row';
import { ChoiceRow } from '../../../shared/parts/choice-row';
import { TimingRows } from '../../../shared/renewal/timing-rows';
import { OWN } from '../../../texts/order/renewal';
import { Dialog } from '../acts/dialog';
import { NotSet } from './not-set';
import type { OwnRenewalProps } from './own-renewal';

interface OwnDialogProps extends OwnRenewalProps {
  readonly close: () => void;
}

export function OwnDialog({ view, set, close }: OwnDialogProps) {
  const { own, profileTiming, hasCa } = view;
  const [timing, setTiming] = useState<RenewalTiming | undefined>(own?.timing);
  const [byItself, setByItself] = useState(own?.byItself ?? true);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const result = await set(choiceOf(timing, byItself));
    setBusy(false);
    if (result.ok) close();
    else setRefused(result);
  };
  const faults = refused?.faults.map(({ message }) => message) ?? [];
  return (
    <Dialog title={OWN.title} close={close}>
      <form className="prose" noValidate onSubmit={(event) => void submit(event)}>
        <p>{OWN.explained}</p>
        <When {...{ timing, profileTiming, hasCa, faults }} change={setTiming} />
        <CheckboxRow
          id="own-renewal-not-by-itself"
          label={OWN.notByItself}
          help={[OWN.notByItselfMeans]}
          faults={[]}
          checked={!byItself}
          change={(isOff) => setByItself(!isOff)}
        />
        {faults.length === 0 && <NotSet refused={refused} />}
        <div className="buttons dialog-buttons">
          <Busy busy={busy} text={OWN.saving} />
          <Button appearance="subtle" onClick={close}>
            {OWN.leave}
          </Button>
          <Button type="submit" appearance="primary" isLoading={busy}>
            {OWN.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface WhenProps {
  /** Undefined: as the profile says. */
  readonly timing: RenewalTiming | undefined;
  readonly profileTiming: RenewalTiming;
  readonly hasCa: boolean;
  readonly faults: readonly string[];
  readonly change: (timing: RenewalTiming | undefined) => void;
}

function When({ timing, profileTiming, hasCa, faults, change }: WhenProps) {
  return (
    <>
      <ChoiceRow
        id="own-renewal-when"
        label={OWN.timing}
        help={[]}
        faults={[]}
        choices={[
          { value: 'profile', label: OWN.asProfile(profileTiming) },
          { value: 'own', label: OWN.another },
        ]}
        chosen={timing ? 'own' : 'profile'}
        change={(chosen) => change(chosen === 'own' ? profileTiming : undefined)}
      />
      {timing && <TimingRows id="own-renewal" {...{ timing, hasCa, faults, change }} />}
    </>
  );
}

/** Nothing of its own is what the profile says. */
function choiceOf(timing: RenewalTiming | undefined, byItself: boolean): OwnChoice {
  if (!timing && byItself) return null;
  return { ...(timing && { timing }), ...(!byItself && { byItself: false }) };
}
