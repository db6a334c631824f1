/** The buttons of the panel: what the person may do now; what is not possible is said with its reason. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Act } from '../../../../../../src/domain/acts/act';
import type { Offers } from '../../../../../../src/domain/acts/offers';
import type { AskedFirst } from '../../../texts/order/acts';
import { ACT_TEXTS, ACTS } from '../../../texts/order/acts';
import { Notice } from '../../../shared/parts/notice';
import { Waiting } from '../../../shared/parts/waiting';
import { ActButtons } from './act-buttons';
import { CheckOutcome } from './check-outcome';
import { useCheck } from './use-check';
import './acts.css';

const ActDialog = lazy(async () => ({ default: (await import('./act-dialog')).ActDialog }));

interface ActBarProps {
  readonly issueId: string;
  readonly acts: Offers;
  /** Reads the order again. */
  readonly reload: () => Promise<void>;
  /** Something will change soon. */
  readonly hurry: () => void;
}

interface Open {
  readonly act: AskedFirst;
  /** As it was when the button was pressed: what changes while the dialog is open is for the server to refuse. */
  readonly shownFor: string;
}

export function ActBar({ issueId, acts, reload, hurry }: ActBarProps) {
  const [open, setOpen] = useState<Open>();
  const { status, said, say } = useSaid();
  const check = useCheck(issueId, hurry);
  const done = (act: AskedFirst) => {
    setOpen(undefined);
    hurry();
    say(ACT_TEXTS[act].done);
    void reload();
  };
  const begin = (act: Act) => {
    say(undefined);
    if (act === 'check-status') void check.check(acts.shownFor);
    else setOpen({ act, shownFor: acts.shownFor });
  };
  return (
    <section className="acts" aria-label={ACTS.label}>
      <ActButtons offers={acts.offers} begin={begin} busy={check.busy ? 'check-status' : undefined} />
      <div ref={status} tabIndex={-1} role="status" className="panel-message">
        {said !== undefined && <Notice appearance="success">{said}</Notice>}
      </div>
      <CheckOutcome check={check} />
      {open && (
        <Suspense fallback={<Waiting what={ACTS.question} />}>
          <ActDialog
            {...{ issueId, acts, ...open, reload }}
            done={() => done(open.act)}
            close={() => setOpen(undefined)}
          />
        </Suspense>
      )}
    </section>
  );
}

/** The button that was pressed may be gone afterwards: whoever pressed it goes on with what was said. */
function useSaid() {
  const [said, say] = useState<string>();
  const status = useRef<HTMLDivElement>(null);
  // Not before the dialog is gone: while it is open nothing behind it takes the focus.
  useEffect(() => {
    if (said !== undefined) status.current?.focus();
  }, [said]);
  return { status, said, say };
}
