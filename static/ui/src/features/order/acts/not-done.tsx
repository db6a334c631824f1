/** Why nothing was done, or that it is not certain: it has the focus, as the button that was pressed may be gone. */
import { useEffect, useRef } from 'react';
import type { Refused } from '../../../../../../src/contract/result';
import { leavesOpen } from '../../../shared/backend/refusal';
import { Notice } from '../../../shared/parts/notice';
import { DIALOG } from '../../../texts/order/acts';

interface NotDoneProps {
  readonly refused: Refused | undefined;
  /** What has changed since the question was asked. */
  readonly changed: string | undefined;
}

export function NotDone({ refused, changed }: NotDoneProps) {
  const message = useRef<HTMLDivElement>(null);
  const says = messageOf(refused, changed);
  const sentence = says?.sentence;
  useEffect(() => {
    if (sentence !== undefined) message.current?.focus();
  }, [sentence]);
  return (
    // Empty it must not be where the focus begins.
    <div ref={message} {...(says && { tabIndex: -1 })} className="panel-message">
      {says && (
        <Notice appearance={says.appearance} title={says.title}>
          {says.sentence}
        </Notice>
      )}
    </div>
  );
}

function messageOf(refused: Refused | undefined, changed: string | undefined) {
  if (!refused) {
    return changed === undefined
      ? undefined
      : ({ appearance: 'warning', title: DIALOG.changed, sentence: changed } as const);
  }
  if (!leavesOpen(refused)) return { appearance: 'error', title: DIALOG.notDone, sentence: refused.message } as const;
  // It may be this very act that changed it.
  const sentence = `${refused.message} ${changed ?? DIALOG.onceAtMost}`;
  return { appearance: 'error', title: DIALOG.notCertain, sentence } as const;
}
