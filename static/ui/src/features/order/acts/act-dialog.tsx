/** Asks before an act: what it costs, what cannot be undone, and why it is done. */
import { useState } from 'react';
import type { FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import { leavesOpen } from '../../../shared/backend/refusal';
import { Notice } from '../../../shared/parts/notice';
import type { AskedFirst } from '../../../texts/order/acts';
import { ACT_TEXTS, DIALOG } from '../../../texts/order/acts';
import { Dialog } from './dialog';
import { ReasonInput } from './reason-input';
import type { Acting } from './use-act';
import { useAct } from './use-act';

interface ActDialogProps {
  readonly issueId: string;
  readonly act: AskedFirst;
  readonly shownFor: string;
  readonly done: () => void;
  readonly close: () => void;
  readonly reload: () => Promise<void>;
}

/** Unspecified: no reason is claimed that nobody gave (BR 7.2.2). */
const FIRST_REASON: Partial<Record<AskedFirst, string>> = { revoke: 'Unspecified' };

export function ActDialog({ close, ...press }: ActDialogProps) {
  const { act } = press;
  const { question, consequences, agreement, appearance } = ACT_TEXTS[act];
  const [reason, setReason] = useState(FIRST_REASON[act] ?? '');
  const acting = useAct(press);
  const asksWhy = act === 'revoke' || act === 'do-not-renew';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void acting.send(asksWhy ? reason : undefined);
  };
  return (
    <Dialog title={question} close={close}>
      <form className="prose" onSubmit={submit}>
        {consequences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <ReasonInput act={act} reason={reason} change={setReason} />
        <NotDone acting={acting} />
        <div className="buttons dialog-buttons">
          <Button appearance="subtle" onClick={close}>
            {acting.refused ? DIALOG.close : DIALOG.leave}
          </Button>
          <Button type="submit" appearance={appearance} isLoading={acting.busy} isDisabled={isOver(acting)}>
            {agreement}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What was refused for its state is not asked for again; what was lost on the way may be. */
function isOver({ refused }: Acting): boolean {
  return refused !== undefined && !leavesOpen(refused) && refused.code !== 'invalid-input';
}

function NotDone({ acting: { refused } }: { readonly acting: Acting }) {
  if (!refused) return null;
  const title = leavesOpen(refused) ? DIALOG.notCertain : DIALOG.notDone;
  return (
    <Notice appearance="error" title={title}>
      {refused.message}
      {leavesOpen(refused) && DIALOG.onceAtMost}
    </Notice>
  );
}
