/** Asks before an act: what it costs, what cannot be undone, and why it is done. */
import { useState } from 'react';
import type { FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import type { Offers } from '../../../../../../src/domain/acts/offers';
import { leavesOpen } from '../../../shared/backend/refusal';
import { Busy } from '../../../shared/parts/busy';
import { ACT_TEXTS, DIALOG } from '../../../texts/order/acts';
import type { AskedFirst } from '../../../texts/order/acts';
import { RequestButton } from '../request/request-button';
import { Dialog } from './dialog';
import { NotDone } from './not-done';
import { faultOf, ReasonInput } from './reason-input';
import type { Acting } from './use-act';
import { useAct } from './use-act';
import { whatChanged } from './what-changed';

interface ActDialogProps {
  readonly issueId: string;
  readonly act: AskedFirst;
  readonly shownFor: string;
  /** As it is now. */
  readonly acts: Offers;
  readonly done: () => void;
  readonly close: () => void;
  readonly reload: () => Promise<void>;
}

export function ActDialog({ close, acts, ...press }: ActDialogProps) {
  const { act } = press;
  const [reason, setReason] = useState('');
  const [told, setTold] = useState(false);
  const acting = useAct(press);
  const changed = acting.busy ? undefined : whatChanged(press, acts);
  const fault = faultOf(act, reason);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTold(true);
    if (fault === undefined) void acting.send(reason === '' ? undefined : reason);
  };
  return (
    <Dialog title={ACT_TEXTS[act].question} close={close}>
      <form className="prose" noValidate onSubmit={submit}>
        <Consequences act={act} />
        <ReasonInput {...{ act, reason }} fault={told ? fault : undefined} change={setReason} />
        <NotDone refused={acting.refused} changed={changed} />
        <Buttons {...{ act, acting, close }} isOver={changed !== undefined || isOver(acting)} />
      </form>
    </Dialog>
  );
}

function Consequences({ act }: Pick<ActDialogProps, 'act'>) {
  return (
    <>
      {ACT_TEXTS[act].consequences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {act === 'replace' && (
        <div className="buttons">
          <RequestButton spacing="compact" />
        </div>
      )}
    </>
  );
}

interface ButtonsProps extends Pick<ActDialogProps, 'act' | 'close'> {
  readonly acting: Acting;
  readonly isOver: boolean;
}

/** What cannot be done any more has no button. */
function Buttons({ act, close, acting, isOver: over }: ButtonsProps) {
  const { agreement, appearance } = ACT_TEXTS[act];
  return (
    <div className="buttons dialog-buttons">
      <Busy busy={acting.busy} text={DIALOG.sending} />
      <Button appearance={over ? 'primary' : 'subtle'} onClick={close}>
        {over || acting.refused ? DIALOG.close : DIALOG.leave}
      </Button>
      {!over && (
        <Button type="submit" appearance={appearance} isLoading={acting.busy}>
          {agreement}
        </Button>
      )}
    </div>
  );
}

/** What was refused for its state is not asked for again; what was lost on the way may be. */
function isOver({ refused }: Acting): boolean {
  return refused !== undefined && !leavesOpen(refused) && refused.code !== 'invalid-input';
}
